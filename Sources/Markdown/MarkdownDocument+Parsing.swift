import CMarkShim
import Diagnostics

extension MarkdownDocument {
  /// The largest text that is read, in bytes.
  public static let limit = 2 * 1024 * 1024

  /// Renders Markdown.
  ///
  /// Text that cannot be rendered, or that would cost unreasonably much, yields nil and an error. Links, images and
  /// raw HTML are not judged here.
  ///
  /// - Parameters:
  ///   - text: UTF-8 without byte order mark.
  ///   - file: the file's path as the author knows it, for places.
  ///   - firstLine: the number of the text's first line in that file.
  ///   - allowsRawHTML: keeps raw HTML instead of leaving it out; elements that could break the page, such as
  ///     `<script>` and `<style>`, are shown as text even then.
  ///   - placedWords: a fenced block whose info begins with one of these words is replaced by something else.
  public static func parse(
    _ text: ArraySlice<UInt8>, file: String, firstLine: Int = 1, allowsRawHTML: Bool = false,
    placedWords: [String] = []
  ) -> Diagnosed<MarkdownDocument?> {
    guard isPrepared else { return Diagnosed(nil, [ParsingFailure.notPrepared(file)]) }
    return placedWords.joined(separator: " ").withCString { words in
      text.withUnsafeBufferPointer { bytes in
        var options = markdown_options(limits: limits, allows_raw_html: allowsRawHTML, placed_words: words)
        var document = markdown_parse(bytes.baseAddress, bytes.count, &options)
        defer { markdown_free(&document) }
        guard document.status == MARKDOWN_OK else {
          return Diagnosed(
            nil, [ParsingFailure(document, bytes, file: file, firstLine: firstLine).diagnostic])
        }
        var reading = ResultReading(document: document, file: file, firstLine: firstLine)
        return Diagnosed(reading.read(), reading.diagnostics)
      }
    }
  }

  /// Renders Markdown that is text already, such as a field's, as `parse` of bytes does.
  public static func parse(
    _ text: String, file: String, firstLine: Int = 1, allowsRawHTML: Bool = false, placedWords: [String] = []
  ) -> Diagnosed<MarkdownDocument?> {
    parse(
      Array(text.utf8)[...], file: file, firstLine: firstLine, allowsRawHTML: allowsRawHTML,
      placedWords: placedWords)
  }

  /// Registers cmark-gfm's extensions: once, before any text is parsed.
  private static let isPrepared = markdown_prepare()

  /// What one text may cost. Prose needs about 20 bytes of memory per byte; a table's cell about 400.
  private static let limits = markdown_limits(
    bytes: limit, memory: 256 << 20, line_pipes: 500, cells: 500_000, depth: 100)
}
