import Diagnostics
import Fields
import Reading

/// Reads all tables of agreements and what `agreements.yaml` says of them.
struct AgreementLoading {
  let sources: SourceTree
  let today: Day

  func load() async -> Diagnosed<AgreementArchive?> {
    var diagnostics: [Diagnostic] = []
    let source = AgreementSource.load(sources).collect(into: &diagnostics)
    let files = AgreementFiles(sources, today: today)
    diagnostics += files.diagnostics
    let last = files.tables.last?.day
    // What can be put right is told of what is shown; older tables are only asked for what they list.
    let reading = AgreementTableReading(source: source)
    let tables = await files.tables.concurrentMap { reading.read($0, isShown: $0.day == last) }
    let pending = files.pending.last.map { reading.read($0, isShown: true) }
    for read in tables + [pending].compactMap({ $0 }) { diagnostics += read.diagnostics }
    let archive = AgreementArchive(
      tables: tables.compactMap(\.value?.table), pending: pending?.value?.table, source: source)
    diagnostics += archive?.diagnostics ?? []
    let used = (tables + [pending].compactMap { $0 }).compactMap(\.value?.corrections)
    diagnostics += unused(source.corrections, used: used.reduce(into: []) { $0.formUnion($1) }, in: archive)
    return Diagnosed(archive, diagnostics)
  }

  /// A correction that fits no row was mistyped, or the publisher has put the row right.
  private func unused(
    _ corrections: [AgreementCorrection], used: Set<String>, in archive: AgreementArchive?
  ) -> [Diagnostic] {
    guard let archive, corrections.contains(where: { !used.contains($0.key.value) }) else { return [] }
    let known = archive.tables.flatMap(\.sheet.listings).flatMap { listing in
      let agreement = listing.agreement
      return AgreementCorrection.keys(
        state: agreement.state.name, agency: agreement.agency, model: agreement.model)
    }
    return corrections.filter { !used.contains($0.key.value) }.map { correction in
      .warning(
        .correctionUnused, "No table has the agreement “\(correction.key.value)”, which this corrects.",
        at: correction.key.place,
        fix: Suggestion.question(for: correction.key.value, among: known)
          ?? "Write state/agency or state/agency/model, like the address of the agency's page, or remove it.")
    }
  }
}

extension AgreementArchive {
  /// What is wrong with the newest table beside the ones before it.
  fileprivate var diagnostics: [Diagnostic] {
    var findings = FindingLimit()
    for duplicate in history.duplicates where duplicate.day == newest.day {
      for listing in duplicate.dropped {
        findings.add(.agreementTwice) {
          .warning(
            .agreementTwice,
            "“\(listing.agreement.agency)” stands here with an agreement that another row lists; it is counted once.",
            at: listing.place, fix: "Nothing needs to be done if the table was published like this.",
            notes: [.init("This is the other.", at: duplicate.kept.place)])
        }
      }
    }
    return findings.diagnostics + (history.comparisons.last?.diagnostics ?? [])
  }
}
