import Planning
import Testing

@Suite("Addresses that open an email")
struct MailtoAddressTests {
  @Test(
    "An email becomes an address by RFC 6068",
    arguments: [
      ("a recipient", ["a@example.org"], nil, nil, "mailto:a@example.org"),
      ("two recipients", ["a@example.org", "b@example.org"], nil, nil, "mailto:a@example.org,b@example.org"),
      ("signs of a recipient", ["a+b&c?=%,d@x.org"], nil, nil, "mailto:a%2Bb%26c%3F%3D%25%2Cd@x.org"),
      ("no recipient", [], "A", nil, "mailto:?subject=A"),
      (
        "a subject", ["a@x.org"], "Stop & think: 50% + 1?", nil,
        "mailto:a@x.org?subject=Stop%20%26%20think%3A%2050%25%20%2B%201%3F"
      ),
      ("a body", ["a@x.org"], nil, "Hi", "mailto:a@x.org?body=Hi"),
      ("both", ["a@x.org"], "A", "B", "mailto:a@x.org?subject=A&body=B"),
      ("neither, but empty", ["a@x.org"], "", "", "mailto:a@x.org"),
      ("line breaks of Unix", [], nil, "a\n\nb\n", "mailto:?body=a%0D%0A%0D%0Ab%0D%0A"),
      ("line breaks of Windows", [], nil, "a\r\n\r\nb", "mailto:?body=a%0D%0A%0D%0Ab"),
      ("line breaks of old Macs", [], nil, "a\rb\r\rc", "mailto:?body=a%0D%0Ab%0D%0A%0D%0Ac"),
      ("mixed line breaks", [], nil, "a\r\r\n\nb", "mailto:?body=a%0D%0A%0D%0A%0D%0Ab"),
      ("a line break in the subject", [], "a\r\nBcc: b\nc", nil, "mailto:?subject=a%20Bcc%3A%20b%20c"),
      ("letters beyond ASCII", [], "é🕊", "م", "mailto:?subject=%C3%A9%F0%9F%95%8A&body=%D9%85"),
      ("what needs no encoding", [], nil, "Az09-._~", "mailto:?body=Az09-._~"),
      ("an @ in the body", [], nil, "a@b,c", "mailto:?body=a%40b%2Cc"),
      ("what ends an attribute", [], nil, "\"'<>`", "mailto:?body=%22%27%3C%3E%60"),
    ] as [(String, [String], String?, String?, String)])
  func text(_ what: String, _ to: [String], _ subject: String?, _ body: String?, _ text: String) {
    #expect(MailtoAddress(to: to, subject: subject, body: body).text == text, "\(what)")
  }

  @Test("An address of 2,000 characters is taken; a longer one is taken without its body")
  func length() {
    let room = MailtoAddress.longest - "mailto:a@x.org?subject=S&body=".count
    let fits = MailtoAddress(to: ["a@x.org"], subject: "S", body: String(repeating: "b", count: room))
    #expect(fits.text.count == 2_000 && !fits.isTooLong)
    let long = MailtoAddress(to: ["a@x.org"], subject: "S", body: String(repeating: "b", count: room + 1))
    #expect(long.isTooLong)
    #expect(long.withoutBody.text == "mailto:a@x.org?subject=S" && !long.withoutBody.isTooLong)
    let spaces = MailtoAddress(to: [], subject: nil, body: String(repeating: " ", count: 700))
    #expect(spaces.isTooLong)
  }

  @Test("Any text is decoded as it was, with line breaks as mail has them", arguments: UInt64(1)...40)
  func roundTrip(seed: UInt64) throws {
    var state = seed &* 0x9E37_79B9_7F4A_7C15
    let signs = ["a", "é", " ", "+", "%", "&", "\n", "=", "?", "🧡", "\"", "ي", "\u{301}", "\t"]
    let body = (0..<200).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return signs[Int(state >> 33) % signs.count]
    }.joined()
    let text = MailtoAddress(to: [], subject: nil, body: body).text
    let value = text.dropFirst("mailto:?body=".count)
    #expect(value.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"+&?=#\"".utf8.contains($0) })
    #expect(value.removingPercentEncoded == body.replacing("\n", with: "\r\n"))
  }
}

extension Substring {
  fileprivate var removingPercentEncoded: String {
    var bytes: [UInt8] = []
    var rest = utf8[...]
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2)
      if byte == UInt8(ascii: "%"), let value = UInt8(String(Substring(digits)), radix: 16) {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
