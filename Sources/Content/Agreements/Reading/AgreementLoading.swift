import Diagnostics
import Fields
import Reading

/// Reads all tables of agreements and `agreements.yaml`.
struct AgreementLoading {
  let sources: SourceTree
  let today: Day

  func load() async -> Diagnosed<AgreementArchive?> {
    var diagnostics: [Diagnostic] = []
    let source = AgreementSource.load(sources).collect(into: &diagnostics)
    let files = AgreementFiles(sources, today: today)
    diagnostics += files.diagnostics
    let last = files.tables.last?.day
    // Possible corrections are reported for what is shown; older tables only say what they list.
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

  /// A correction that matches no row was mistyped, or the publisher has corrected the row.
  private func unused(
    _ corrections: [AgreementCorrection], used: Set<String>, in archive: AgreementArchive?
  ) -> [Diagnostic] {
    guard let archive, corrections.contains(where: { !used.contains($0.key.value) }) else { return [] }
    let known = archive.tables.flatMap(\.sheet.listings).flatMap { listing in
      let agreement = listing.agreement
      return AgreementCorrection.keys(
        state: agreement.state.name, agency: agreement.agency, model: agreement.model)
    }
    var findings = FindingLimit()
    for correction in corrections where !used.contains(correction.key.value) {
      findings.add(.correctionUnused) {
        .warning(
          .correctionUnused, "No table has the agreement “\(correction.key.value)” that this corrects.",
          at: correction.key.place,
          fix: Suggestion.question(for: correction.key.value, among: known)
            ?? "Write state/agency or state/agency/model, as in the address of the agency's page, or remove it."
        )
      }
    }
    return findings.diagnostics
  }
}

extension AgreementArchive {
  /// What is wrong with the newest table compared with the ones before it.
  fileprivate var diagnostics: [Diagnostic] {
    var findings = FindingLimit()
    for duplicate in history.duplicates where duplicate.day == newest.day {
      for listing in duplicate.dropped {
        findings.add(.agreementTwice) {
          .warning(
            .agreementTwice,
            "Another row lists the same agreement of “\(listing.agreement.agency)”; Handbill counts it once.",
            at: listing.place, fix: "Do nothing if the table was published like this.",
            notes: [.init("The other row is here.", at: duplicate.kept.place)])
        }
      }
    }
    return findings.diagnostics + (history.comparisons.last?.diagnostics ?? [])
  }
}
