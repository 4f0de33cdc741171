/// An address that opens a new email in the reader's own program, filled in (RFC 6068).
public struct MailtoAddress: Sendable, Hashable {
  /// How many characters mail programs on Windows reliably accept; longer addresses open nothing there, or
  /// are cut off.
  public static let longest = 2_000

  /// The address: `mailto:a@example.org,b@example.org?subject=…&body=…`. It is ASCII.
  public let text: String
  /// The address of the same email with nothing written in it.
  public var withoutBody: MailtoAddress { MailtoAddress(to: recipients, subject: subject, body: nil) }
  /// Whether it is longer than mail programs accept.
  public var isTooLong: Bool { text.utf8.count > Self.longest }

  /// To whom it goes.
  public let recipients: [String]
  private let subject: String?

  /// An email to `recipients`, each a plain email address. What is nil or empty is left to the sender.
  ///
  /// Line breaks of the body, however they are written, become `%0D%0A`; a subject has none, so there they
  /// are spaces.
  public init(to recipients: [String], subject: String?, body: String?) {
    self.recipients = recipients
    self.subject = subject
    let to = recipients.map { Self.encoded($0, keeping: "@") }.joined(separator: ",")
    let line = subject.map { $0.split(whereSeparator: \.isNewline).joined(separator: " ") }
    let fields = [("subject", line), ("body", body)].compactMap { name, value in
      value.flatMap { $0.isEmpty ? nil : "\(name)=" + Self.encoded($0) }
    }
    text = "mailto:" + to + (fields.isEmpty ? "" : "?" + fields.joined(separator: "&"))
  }

  /// The text in UTF-8 with everything percent-encoded but unreserved characters (RFC 3986, 2.3) and `kept`;
  /// LF, CRLF and CR each become CRLF.
  private static func encoded(_ text: String, keeping kept: String = "") -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count * 2)
    var previous: UInt8 = 0
    for byte in text.utf8 {
      defer { previous = byte }
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"):
        bytes.append(byte)
      case UInt8(ascii: "\n") where previous == UInt8(ascii: "\r"):
        continue
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        bytes += "%0D%0A".utf8
      case _ where kept.utf8.contains(byte):
        bytes.append(byte)
      default:
        bytes.append(UInt8(ascii: "%"))
        bytes += [byte >> 4, byte & 15].map { $0 < 10 ? $0 + UInt8(ascii: "0") : $0 + UInt8(ascii: "A") - 10 }
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
