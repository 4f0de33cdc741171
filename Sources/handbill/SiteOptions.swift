import ArgumentParser
import Fields
import Foundation
import SiteBuild

/// The options that every command knows.
struct SiteOptions: ParsableArguments {
  @Option(help: "The folder of the content.")
  var content = "content"

  @Option(help: "The folder of the themes.")
  var themes = "themes"

  @Option(help: "Build for this moment instead of now: 2026-11-21T09:00:00Z, or a day.")
  var now: String?

  @Flag(help: "Include drafts and scheduled or embargoed pieces, to read them before publication.")
  var drafts = false

  @Flag(help: "Treat warnings as errors.")
  var strict = false

  func site(output: String = "site") throws -> Site {
    Site(
      content: content, themes: themes, output: output, now: try moment(), includesDrafts: drafts,
      isStrict: strict)
  }

  private func moment() throws -> Moment {
    guard let now else { return Moment(Date()) }
    guard let moment = Moment(now, in: .gmt) else {
      throw ValidationError("“\(now)” is not a moment. Write it like 2026-11-21T09:00:00Z.")
    }
    return moment
  }
}
