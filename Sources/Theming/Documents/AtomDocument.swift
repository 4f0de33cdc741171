import Markdown

/// A feed in the Atom format (RFC 4287). All texts are plain and escaped here; all addresses are absolute.
struct AtomDocument {
  let language: String
  let title: String
  /// The feed's own address, which identifies it.
  let address: String
  /// The page with the same entries.
  let home: String
  /// When anything in it changed last, RFC 3339.
  let updated: String
  let author: String
  let entries: [AtomEntry]

  var text: String {
    """
    <?xml version="1.0" encoding="utf-8"?>
    <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="\(language)">
    <title>\(HTMLText.escaped(title))</title>
    <id>\(address)</id>
    <link rel="self" type="application/atom+xml" href="\(address)"/>
    <link rel="alternate" type="text/html" href="\(home)"/>
    <updated>\(updated)</updated>
    <author><name>\(HTMLText.escaped(author))</name></author>

    """ + entries.map(\.text).joined() + "</feed>\n"
  }
}

/// An entry of a feed.
struct AtomEntry {
  let title: String
  /// The page, which identifies the entry.
  let address: String
  /// RFC 3339.
  let published: String
  /// RFC 3339.
  let updated: String
  var author: String?
  var summary: String?
  /// HTML, in which all addresses are absolute.
  let content: String

  fileprivate var text: String {
    let author = author.map { "<author><name>\(HTMLText.escaped($0))</name></author>\n" } ?? ""
    let summary = summary.map { "<summary>\(HTMLText.escaped($0))</summary>\n" } ?? ""
    return """
      <entry>
      <title>\(HTMLText.escaped(title))</title>
      <id>\(address)</id>
      <link rel="alternate" type="text/html" href="\(address)"/>
      <published>\(published)</published>
      <updated>\(updated)</updated>
      \(author)\(summary)<content type="html">\(HTMLText.escaped(content))</content>
      </entry>

      """
  }
}
