import Foundation
import Testing

/// A generator with a fixed seed (SplitMix64), so that a failure can be seen again.
private struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Makes templates of the names that a post knows, and of others, in every kind of tag.
private struct RandomTemplate {
  var random: Seeded

  private static let names = [
    "title", "authors", "date", "summary", "image", "image.alt", "tags", "name", "address", "has_tags",
    "related", "body_html",
    "noindex", "canonical", "share", "share.links", "links", "language", "newer", "t.home", "site.title",
    "site.url", "section",
    ".", "tags.name", "title.x", "a..b", "", "image..alt", "uppercased(title)", "first(tags)", "@", "título",
    "t.none", "has_image",
  ]
  private static let texts = [
    "<p>", "</p>", " ", "\n", "{", "}", "a", "<a href=\"", "\">", "</a>", "<b", ">", "é", "\t", "'", "<!--",
    "-->",
  ]

  mutating func text(depth: Int = 0) -> String {
    (0..<Int.random(in: 1...4, using: &random)).map { _ in piece(depth) }.joined()
  }

  private mutating func piece(_ depth: Int) -> String {
    // Few pieces are wrong, or no template would be right.
    let name = Self.names[
      Int.random(in: 0..<(Int.random(in: 0..<8, using: &random) == 0 ? Self.names.count : 23), using: &random)
    ]
    switch Int.random(in: 0..<12, using: &random) {
    case 0, 1: return "{{\(name)}}"
    case 2: return "{{{body_html}}}"
    case 3: return "{{ & \(name) }}".replacing(" & ", with: Bool.random(using: &random) ? "&" : "")
    case 4, 5: return depth > 3 ? name : "{{#\(name)}}\(text(depth: depth + 1)){{/\(name)}}"
    case 6: return depth > 3 ? name : "{{^\(name)}}\(text(depth: depth + 1)){{/\(name)}}"
    case 7: return "{{! \(name) }}"
    case 8: return depth > 2 ? "" : "{{<layout}}{{$main}}\(text(depth: depth + 1)){{/main}}{{/layout}}"
    case 9:
      return "{{> \(["breadcrumbs", "lead-image", "share", "none"][Int.random(in: 0..<4, using: &random)])}}"
    case 10: return "{{$\(name)}}\(name){{/\(name)}}"
    default: return Self.texts.randomElement(using: &random) ?? ""
    }
  }
}

@Suite("Random templates")
struct RandomTemplateTests {
  private static let files = [
    "posts/a.md": "---\ntitle: A\ndate: 2026-01-01\ntags: [x, y]\nsummary: S\nauthors: [B, C]\n---\nText.\n",
    "posts/b.md": "---\ntitle: B\ndate: 2026-01-02\n---\nText.\n",
  ]

  @Test("A template is reported, or shows nothing of the program’s inside", arguments: 1...4)
  func inside(seed: UInt64) async throws {
    let site = try TestSite(Self.files)
    var template = RandomTemplate(random: Seeded(state: seed))
    var built = 0
    for _ in 0..<30 {
      let text = template.text()
      try site.writeTheme("templates/post.mustache", Array(text.utf8))
      let found = try await site.build()
      #expect(found.allSatisfy { $0.place != nil && $0.fix != nil }, "\(text)")
      #expect(!found.contains { $0.summary.contains("engine") }, "\(text)")
      if !found.isEmpty { continue }
      built += 1
      let page = try #require(site.output("posts/a/index.html"))
      #expect(!page.utf8.contains { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A }, "\(text)")
      for word in ["Theming.", "0x", "unknown context", "Optional("] {
        #expect(!page.contains(word), "\(text)")
      }
    }
    #expect(built > 3, "Too few of the templates are right for this test to mean anything.")
  }

  @Test("Two processes make the same bytes of a template", arguments: 11...14)
  func processes(seed: UInt64) async throws {
    let (here, there) = (try TestSite(Self.files), try TestSite(Self.files))
    var template = RandomTemplate(random: Seeded(state: seed))
    for _ in 0..<60 {
      try here.writeTheme("templates/post.mustache", Array(template.text().utf8))
      guard try await here.build().isEmpty else { continue }
      #expect(try Program.build(there, themes: here.folder.path + "/themes") == 0)
      #expect(try there.snapshot() == here.snapshot())
      return
    }
    Issue.record("None of the templates is right.")
  }
}
