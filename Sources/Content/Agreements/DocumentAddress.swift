import Fields
import Foundation
import Tables

/// The address of a document as published tables have it: as a cell's hyperlink, or as its text, and sometimes wrapped by
/// the mail program or the browser that it was copied from.
enum DocumentAddress {
  /// The address in a cell; nil where there is none, such as in `link pending`.
  static func address(in cell: TableCell) -> WebAddress? {
    [cell.link, cell.trimmed].lazy.compactMap { $0 }.compactMap { text in
      WebAddress(unwrapped(text.split(separator: " ").joined(separator: "%20")))
    }.first
  }

  /// An address without what Outlook's SafeLinks or a viewer of documents puts around it.
  ///
  ///     https://nam02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.ice.gov%2Fa.pdf&data=… → https://www.ice.gov/a.pdf
  static func unwrapped(_ text: String) -> String {
    if text.lowercased().hasPrefix("chrome-extension://"),
      let start = text.firstRange(of: "/http")?.lowerBound
    {
      return unwrapped(String(text[text.index(after: start)...]))
    }
    guard text.contains(".safelinks.protection.outlook.com/"), let query = text.firstIndex(of: "?") else {
      return text
    }
    let fields = text[text.index(after: query)...].split(separator: "&")
    let inner = fields.first { $0.lowercased().hasPrefix("url=") }?.dropFirst("url=".count)
    return inner.flatMap { String($0).removingPercentEncoding } ?? text
  }
}
