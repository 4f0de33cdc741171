import Testing

/// Where a form sends what readers enter.
let badForms: [BadInput] = [
  .form(
    "form a text", "https://example.org/f",
    .error(.fieldKind, "petitions/a.md:5:7", "“form”", "“form: {provider: …, url: …, fields: …}”")),
  .form(
    "form a list", "[post]",
    .error(.fieldKind, "petitions/a.md:5:7", "“form”", "“form: {provider: …, url: …, fields: …}”")),
  .form(
    "no provider", "{url: \"https://example.org/f\"}",
    .error(.fieldMissing, "petitions/a.md:5:7", "“provider”", "“provider: …”")),
  .form(
    "bad provider", "{provider: formspre, url: \"https://example.org/f\", fields: [email]}",
    .error(.fieldValue, "petitions/a.md:5:18", "“formspre”", "“formspree”")),
  .form(
    "bad provider once more", "{provider: Mailchimp, url: \"https://example.org/f\", fields: [email]}",
    .error(.fieldValue, "petitions/a.md:5:18", "“Mailchimp”", "Write one of: action_network")),
  .form(
    "provider a list", "{provider: [post], url: \"https://example.org/f\", fields: [email]}",
    .error(.fieldKind, "petitions/a.md:5:18", "“provider”", "a list")),
  .form(
    "form without encryption", "{provider: post, url: \"http://example.org/f\", fields: [email]}",
    .error(.formInvalid, "petitions/a.md:5:29", "others could read it", "Write https:// instead of")),
  .form(
    "form to a script", "{provider: post, url: \"javascript:alert(1)\", fields: [email]}",
    .error(.fieldAddress, "petitions/a.md:5:29", "“javascript:alert(1)”", "“https://example.org/page”")),
  .form(
    "form to a path", "{provider: post, url: /f, fields: [email]}",
    .error(.fieldAddress, "petitions/a.md:5:29", "“/f”", "“https://example.org/page”")),
  .form(
    "url a list", "{provider: post, url: [x], fields: [email]}",
    .error(.fieldKind, "petitions/a.md:5:29", "“url”", "a list")),
  .form(
    "url empty", "{provider: post, url: , fields: [email]}",
    .error(.formInvalid, "petitions/a.md:5:29", "“post”", "“url: https://…”")),
  .form(
    "action_network without url", "{provider: action_network}",
    .error(.formInvalid, "petitions/a.md:5:7", "“action_network”", "“url: https://…”")),
  .form(
    "action_network with email",
    "{provider: action_network, url: \"https://example.org/f\", email: a@example.org}",
    .error(.formInvalid, "petitions/a.md:5:64", "“action_network”", "“url”")),
  .form(
    "formspree without url", "{provider: formspree, fields: [email]}",
    .error(.formInvalid, "petitions/a.md:5:7", "“formspree”", "“url: https://…”")),
  .form(
    "formspree with email",
    "{provider: formspree, url: \"https://example.org/f\", email: a@example.org, fields: [email]}",
    .error(.formInvalid, "petitions/a.md:5:59", "“formspree”", "“url”")),
  .form(
    "post without url", "{provider: post, fields: [email]}",
    .error(.formInvalid, "petitions/a.md:5:7", "“post”", "“url: https://…”")),
  .form(
    "post with email",
    "{provider: post, url: \"https://example.org/f\", email: a@example.org, fields: [email]}",
    .error(.formInvalid, "petitions/a.md:5:54", "“post”", "“url”")),
  .form(
    "action_network http", "{provider: action_network, url: \"http://actionnetwork.org/petitions/x\"}",
    .error(.formInvalid, "petitions/a.md:5:39", "others could read it", "Write https:// instead of")),
  .form(
    "action_network with fields",
    "{provider: action_network, url: \"https://actionnetwork.org/petitions/x\", fields: [email], consents: [{id: a, text: b}]}",
    .error(.formInvalid, "petitions/a.md:5:80", "“action_network”", "“fields”"),
    .error(.formInvalid, "petitions/a.md:5:97", "“action_network”", "“consents”")),
  .form(
    "mailto without", "{provider: mailto}",
    .error(.formInvalid, "petitions/a.md:5:7", "email need an address", "“email: petition@example.org”")),
  .form(
    "mailto empty", "{provider: mailto, email: }",
    .error(.formInvalid, "petitions/a.md:5:33", "email need an address", "“email: petition@example.org”")),
  .form(
    "mailto with url", "{provider: mailto, email: a@example.org, url: \"https://example.org/f\"}",
    .error(.formInvalid, "petitions/a.md:5:48", "“mailto”", "“email”")),
  .form(
    "mailto with fields",
    "{provider: mailto, email: a@example.org, fields: [email], consents: {id: a, text: b}}",
    .error(.formInvalid, "petitions/a.md:5:48", "“mailto”", "“fields”"),
    .error(.formInvalid, "petitions/a.md:5:65", "“mailto”", "“consents”")),
  .form(
    "mailto with a hidden copy", "{provider: mailto, email: \"mailto:a@example.org?bcc=b@example.org\"}",
    .error(.fieldValue, "petitions/a.md:5:33", "“mailto:a@example.org?bcc=b@example.org”", "“a@example.org”")),
  .form(
    "mailto a list", "{provider: mailto, email: [a@example.org]}",
    .error(.fieldKind, "petitions/a.md:5:33", "“email”", "a list")),
  .form(
    "netlify with url", "{provider: netlify, url: \"https://example.org/thanks\", fields: [email]}",
    .error(.formInvalid, "petitions/a.md:5:27", "“netlify”", "Remove it; Netlify receives")),
  .form(
    "netlify with email", "{provider: netlify, email: a@example.org, fields: [email]}",
    .error(.formInvalid, "petitions/a.md:5:27", "“netlify”", "Remove it; Netlify receives")),
  .asking(
    "form without a notice", "form: {provider: post, url: \"https://example.org/f\", fields: [email]}\n",
    .error(.formInvalid, "petitions/a.md:4:1", "the data that readers enter", "“notice: …”")),
  .asking(
    "form with an empty notice",
    "notice:\nform: {provider: post, url: \"https://example.org/f\", fields: [email]}\n",
    .error(.formInvalid, "petitions/a.md:5:1", "the data that readers enter", "“notice: …”")),
  .asking(
    "bad provider without notice", "form: {provider: x}\n",
    .error(.formInvalid, "petitions/a.md:4:1", "the data that readers enter", "“notice: …”"),
    .error(.fieldValue, "petitions/a.md:4:18", "“x”", "Write one of: action_network")),
  .asking(
    "closed petition with a form",
    "status: closed\nnotice: Kept.\nform: {provider: post, url: \"https://example.org/f\", fields: [email]}\n",
    .error(.petitionStatus, "petitions/a.md:6:1", "form to sign it", "“form”")),
  .asking(
    "won petition with a form",
    "status: won\nnotice: Kept.\nform: {provider: post, url: \"https://example.org/f\", fields: [email]}\n",
    .error(.petitionStatus, "petitions/a.md:6:1", "form to sign it", "“form”")),
  .form(
    "unknown key", "{provider: post, url: \"https://example.org/f\", fields: [email], privacy: x}",
    .error(.fieldUnknown, "petitions/a.md:5:71", "“privacy”", "Remove the line, or")),
]

/// What a form asks for.
let badFormFields: [BadInput] = [
  .form(
    "netlify without fields", "{provider: netlify}",
    .error(
      .formInvalid, "petitions/a.md:5:7", "form asks for nothing", "“fields: [first_name, last_name, email]”")
  ),
  .form(
    "netlify empty fields", "{provider: netlify, fields: }",
    .error(
      .formInvalid, "petitions/a.md:5:35", "form asks for nothing", "“fields: [first_name, last_name, email]”"
    )),
  .form(
    "netlify no fields", "{provider: netlify, fields: []}",
    .error(
      .formInvalid, "petitions/a.md:5:35", "form asks for nothing", "“fields: [first_name, last_name, email]”"
    )),
  .form(
    "fields a group", "{provider: netlify, fields: {email: yes}}",
    .error(.fieldMissing, "petitions/a.md:5:35", "“name”", "“name: …”"),
    .error(.fieldUnknown, "petitions/a.md:5:36", "“email”", "Remove the line, or")),
  .form(
    "fields list in a list", "{provider: netlify, fields: [[email]]}",
    .error(.fieldKind, "petitions/a.md:5:36", "“fields”", "“- some words”")),
  .form(
    "field unknown", "{provider: netlify, fields: [emial]}",
    .error(.formInvalid, "petitions/a.md:5:36", "“emial”", "“email”")),
  .form(
    "field zip", "{provider: netlify, fields: [zip]}",
    .error(.formInvalid, "petitions/a.md:5:36", "“zip”", "“postal_code”")),
  .form(
    "field name", "{provider: netlify, fields: [name]}",
    .error(.formInvalid, "petitions/a.md:5:36", "“name”", "“first_name, last_name”")),
  .form(
    "field own text", "{provider: netlify, fields: [\"Union local\"]}",
    .error(.formInvalid, "petitions/a.md:5:36", "“Union local”", "“{name: union_local, label: …}”")),
  .form(
    "field own text es", "{provider: netlify, fields: [\"Código\"]}",
    .error(.formInvalid, "petitions/a.md:5:36", "“Código”", "“{name: my_field, label: …}”")),
  .form(
    "field own no label", "{provider: netlify, fields: [{name: union_local}]}",
    .error(.fieldMissing, "petitions/a.md:5:36", "“label”", "“label: …”")),
  .form(
    "field no name", "{provider: netlify, fields: [{label: Union}]}",
    .error(.fieldMissing, "petitions/a.md:5:36", "“name”", "“name: …”")),
  .form(
    "field quotes", "{provider: netlify, fields: [{name: 'a\"><script>', label: x}]}",
    .error(.formInvalid, "petitions/a.md:5:43", "“a\"><script>”", "“a_script”")),
  .form(
    "field quotes text", "{provider: netlify, fields: ['a\"><script>']}",
    .error(.formInvalid, "petitions/a.md:5:36", "“a\"><script>”", "“{name: a_script, label: …}”")),
  .form(
    "field underscore", "{provider: netlify, fields: [{name: _gotcha, label: x}]}",
    .error(.formInvalid, "petitions/a.md:5:43", "“_gotcha”", "“gotcha”")),
  .form(
    "field label a list", "{provider: netlify, fields: [{name: union, label: [x]}]}",
    .error(.fieldKind, "petitions/a.md:5:57", "“label”", "“label: {en: Hello, es: Hola}”")),
  .form(
    "field required", "{provider: netlify, fields: [{name: email, required: sometimes}]}",
    .error(.fieldValue, "petitions/a.md:5:60", "“required”", "“required: true”")),
  .form(
    "field unknown key", "{provider: netlify, fields: [{name: email, requierd: yes}]}",
    .error(.fieldUnknown, "petitions/a.md:5:50", "“requierd”", "“required”")),
  .form(
    "field twice", "{provider: netlify, fields: [email, email]}",
    .error(.formInvalid, "petitions/a.md:5:43", "“email”", "Give one of them")),
  .form(
    "field twice once more", "{provider: netlify, fields: [email], consents: [{id: email, text: x}]}",
    .error(.formInvalid, "petitions/a.md:5:60", "“email”", "Give one of them")),
  .form(
    "fields 1000", "{provider: netlify, fields: [" + String(repeating: "phone, ", count: 999) + "phone]}",
    .error(.fieldValue, "petitions/a.md:5:35", "“fields”", "Remove the ones that")),
  .form(
    "consents a text", "{provider: netlify, fields: [email], consents: I agree}",
    .error(.fieldKind, "petitions/a.md:5:54", "“consents”", "“consents: [{id: …, text: …, required: …}]”")),
  .form(
    "consents texts", "{provider: netlify, fields: [email], consents: [I agree]}",
    .error(.fieldKind, "petitions/a.md:5:55", "“consents”", "“- {id: …, text: …, required: …}”")),
  .form(
    "consent no text", "{provider: netlify, fields: [email], consents: [{id: a}]}",
    .error(.fieldMissing, "petitions/a.md:5:55", "“text”", "“text: …”")),
  .form(
    "consent no id", "{provider: netlify, fields: [email], consents: [{text: I agree}]}",
    .error(.fieldMissing, "petitions/a.md:5:55", "“id”", "“id: …”")),
  .form(
    "consent empty text", "{provider: netlify, fields: [email], consents: [{id: a, text: }]}",
    .error(.fieldMissing, "petitions/a.md:5:69", "“text”", "Write a value after")),
  .form(
    "consent id bad", "{provider: netlify, fields: [email], consents: [{id: A b, text: x}]}",
    .error(.formInvalid, "petitions/a.md:5:60", "“A b”", "“a_b”")),
  .form(
    "consent checked", "{provider: netlify, fields: [email], consents: [{id: a, text: x, checked: true}]}",
    .error(.fieldUnknown, "petitions/a.md:5:72", "“checked”", "Remove the line, or")),
  .form(
    "consent text a list",
    "{provider: netlify, fields: [email], consents: [{id: a, text: [x], required: 5}]}",
    .error(.fieldKind, "petitions/a.md:5:69", "“text”", "“text: {en: Hello, es: Hola}”"),
    .error(.fieldValue, "petitions/a.md:5:84", "“required”", "“required: true”")),
]

@Suite("Bad input: forms")
struct SignFormTests {
  @Test("A form that goes nowhere, or where it may not, is reported at its place", arguments: badForms)
  func form(input: BadInput) async throws { try await input.run() }

  @Test("What a form cannot ask is reported at its place", arguments: badFormFields)
  func fields(input: BadInput) async throws { try await input.run() }

  @Test(
    "What only looks wrong is fine",
    arguments: [
      "{provider: netlify, fields: [email]}",
      "{provider: formspree, url: \"https://formspree.io/f/x\", fields: [{name: email, required: false}]}",
      "{provider: action_network, url: \"https://actionnetwork.org/petitions/x\"}",
      "{provider: mailto, email: a@example.org}",
    ])
  func fine(fields: String) async throws {
    let site = try TestSite(
      BadInput.withPrivacy.merging([
        "petitions/a.md": TestSite.piece("A", "2026-10-01", "notice: Kept.\nform: \(fields)\n")
      ]) { $1 })
    #expect(try await site.build().isEmpty)
  }

  @Test("A form without a page about privacy is refused, whatever else is wrong with it")
  func privacy() async throws {
    try await BadInput(
      "no page",
      ["petitions/a.md": .text(TestSite.piece("A", "2026-10-01", "notice: Kept.\nform: {provider: x}\n"))],
      .error(.formInvalid, "petitions/a.md:5:1", "privacy: privacy"),
      .error(.fieldValue, "petitions/a.md:5:18", "action_network")
    ).run()
  }
}
