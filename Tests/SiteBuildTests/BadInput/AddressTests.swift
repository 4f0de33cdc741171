import Testing

let badAddresses: [BadInput] = [
  BadInput(
    "two files with one slug",
    ["posts/a.md": post("slug: same\n"), "posts/b.md": post("slug: same\n")],
    .error(.addressTwice, "posts/b.md:4:7", "/posts/same/", "another “slug:”")),
  BadInput(
    "slug that is another file's name", ["posts/a.md": post("slug: good\n")],
    .error(.addressTwice, "posts/a.md:4:7", "/posts/good/")),
  BadInput(
    "names that make one address", ["posts/call us.md": post(""), "posts/Call-Us.md": post("")],
    .error(.addressTwice, "posts/call us.md", "/posts/call-us/", "rename")),
  BadInput(
    "name that a list has",
    ["posts/2026.md": post(""), "posts/old.md": "---\ntitle: Old\ndate: 2012-01-01\n---\n"],
    .error(.addressTwice, "posts/2026.md", "/posts/2026/", "list")),
  BadInput(
    "name that the directory has", ["coalition.md": "---\ntitle: C\n---\n"],
    .error(.addressTwice, "coalition.md", "/coalition/", "directory")),
  BadInput(
    "alias of another page", ["posts/a.md": post("aliases: [/posts/good/]\n")],
    .error(.addressTwice, "posts/a.md:4:11", "/posts/good/", "alias")),
  BadInput(
    "one alias for two pages",
    ["posts/a.md": post("aliases: [/old]\n"), "posts/b.md": post("aliases: [/old/]\n")],
    .error(.addressTwice, "posts/b.md:4:11", "/old/")),
  BadInput(
    "aliases that are no addresses",
    ["posts/a.md": post("aliases: [old, /../x, \"https://example.org/x\", /a?b, \"/\"]\n")],
    .error(.addressInvalid, "posts/a.md:4:11", "“old”", "/2012/12/call-the-white-house/"),
    .error(.addressInvalid, "posts/a.md:4:16", "/../x"),
    .error(.addressInvalid, "posts/a.md:4:23", "https://example.org/x"),
    .error(.addressInvalid, "posts/a.md:4:48", "/a?b"), .error(.addressInvalid, "posts/a.md:4:54", "“/”")),
  BadInput(
    "alias of a draft that is no address", ["posts/a.md": post("draft: true\naliases: [old]\n")],
    .error(.addressInvalid, "posts/a.md:5:11", "“old”")),
  BadInput(
    "what is scheduled takes an address later", ["posts/a.md": post("publish: 2026-12-01\nslug: good\n")],
    .error(.addressTwice, "posts/a.md", "/posts/good/", "When this is published")),
  BadInput(
    "name without a letter", ["posts/!!!.md": post("")],
    .error(.addressInvalid, "posts/!!!.md", "letter", "slug")),
  BadInput(
    "aliases that are files",
    ["posts/a.md": post("aliases: [/feed.xml, /media/map.svg, /_headers, /2012/old.php]\n")],
    .error(.addressInvalid, "posts/a.md:4:11", "/feed.xml", "page"),
    .error(.addressInvalid, "posts/a.md:4:22", "/media/map.svg"),
    .error(.addressInvalid, "posts/a.md:4:38", "/_headers")),
]

private func post(_ fields: String) -> BadInput.Content {
  "---\ntitle: A\ndate: 2026-01-01\n\(fields)---\nText.\n"
}

@Suite("Bad input: addresses")
struct AddressTests {
  @Test("What is wrong is reported at its place, and nothing is written", arguments: badAddresses)
  func bad(input: BadInput) async throws { try await input.run() }

  @Test("A page that is gone is reported with the line that keeps its address alive")
  func gone() async throws {
    let site = try TestSite(BadInput.good)
    #expect(try await site.build().isEmpty)
    try site.remove("about.md")
    try site.write("about-us.md", "---\ntitle: About\n---\n")
    site.expect(
      try await site.build(),
      toBe: [.warning(.addressGone, "nowhere", "/about/", "aliases: [/about/]")])
  }
}
