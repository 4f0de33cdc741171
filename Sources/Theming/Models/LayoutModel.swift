/// What every page has.
struct LayoutModel: TemplateModel {
  let language: String
  let direction: String
  let headTitle: String
  let title: String
  let description: String?
  let canonical: String
  let openGraphURL: String
  let alternates: [AlternateModel]
  let openGraphType: String
  let image: String?
  let published: String?
  let isHidden: Bool
  let header: String
  let footer: String
  let languageLinks: [LinkModel]
  let section: LinkModel?
  let parent: LinkModel?
  let structuredData: String?
  let referrerPolicy: String

  static let shape = Shape<LayoutModel>([
    .text("language", "the code of the page's language") { $0.language },
    .text("direction", "ltr or rtl") { $0.direction },
    .text("head_title", "the title with the site's name") { $0.headTitle },
    .text("title", "the page's headline") { $0.title },
    .text("description", "one or two sentences on the page") { $0.description },
    .text("canonical", "the page's address on the web, or where it was first published") { $0.canonical },
    .list("alternates", "the page in every language that has it, this one too") { $0.alternates },
    .text("og_url", "the page's own address on the web, for Open Graph") { $0.openGraphURL },
    .text("og_type", "article or website, for Open Graph") { $0.openGraphType },
    .text("og_image", "the address on the web of the picture of the page") { $0.image },
    .text("published", "when the page was published, RFC 3339") { $0.published },
    .flag("noindex", "whether search engines are to leave the page out") { $0.isHidden },
    .html("header_html", "header.mustache, rendered") { $0.header },
    .html("footer_html", "footer.mustache, rendered") { $0.footer },
    .list("language_links", "the page in other languages") { $0.languageLinks },
    .record("section", "the section that the page belongs to") { $0.section },
    .record("parent", "the page between the section's and this one") { $0.parent },
    .text(
      "referrer_policy",
      "whom the browser tells where readers come from: nobody, but the site's host where a form needs it"
    ) {
      $0.referrerPolicy
    },
    .html("structured_data_html", "schema.org's description of the page, as JSON-LD for a script element") {
      $0.structuredData
    },
  ])
}

/// The same page in one language, for `hreflang`.
struct AlternateModel: TemplateModel {
  let language: String
  let url: String

  static let shape = Shape<AlternateModel>([
    .text("language", "the language's code") { $0.language },
    .text("url", "the address on the web") { $0.url },
  ])
}

/// A link with words.
struct LinkModel: TemplateModel {
  let name: String
  let address: String
  var language: String?
  var isCurrent = false

  static let shape = Shape<LinkModel>([
    .text("name", "its name") { $0.name },
    .text("title", "its name") { $0.name },
    .text("address", "where it leads") { $0.address },
    .text("language", "the code of the target's language, if that is a different language") { $0.language },
    .flag("current", "whether it leads to where the reader is") { $0.isCurrent },
  ])
}
