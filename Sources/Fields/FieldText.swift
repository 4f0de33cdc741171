import Diagnostics
import Yams

/// Reads YAML into fields that know their places.
public enum FieldText {
  /// A file of fields larger than this is refused, in bytes.
  public static let limit = 1_000_000
  /// Values in one file beyond this are refused, which also bounds what repeated aliases can unfold to.
  private static let mostValues = 50_000
  /// The deepest nesting that is read. libyaml and Yams recurse once a level.
  private static let deepest = 100

  /// Reads a mapping from `yaml`, whose first line is line `firstLine` of `file`.
  ///
  /// Text that is not a mapping yields nil and an error; an empty text yields an empty mapping.
  ///
  /// - Parameters:
  ///   - margins: how many characters are in front of each line in the file, such as the blanks of a list item; none
  ///     where a line has no margin of its own.
  ///   - example: a field as a message shows it where there are none.
  public static func parse(
    _ yaml: String, file: String, firstLine: Int = 1, margins: [Int] = [], example: String = "title: …"
  ) -> Diagnosed<FieldMap?> {
    let origin = YAMLOrigin(file: file, firstLine: firstLine, margins: margins)
    if let problem = nestingProblem(in: yaml, file: file, firstLine: firstLine) {
      return Diagnosed(nil, [problem])
    }
    do {
      let parser = try Parser(yaml: yaml, resolver: .basic, encoding: .utf8)
      guard let root = try parser.singleRoot() else {
        return Diagnosed(.empty(at: Place(file, line: firstLine)))
      }
      var conversion = FieldConversion(yaml, origin: origin, remaining: mostValues)
      let value = conversion.value(of: root)
      if conversion.remaining < 0 { return Diagnosed(nil, [tooMany(file)]) }
      switch value {
      case .map(let map): return Diagnosed(map, conversion.findings)
      case .empty(let place): return Diagnosed(.empty(at: place), conversion.findings)
      case .text, .list: return Diagnosed(nil, conversion.findings + [noMapping(value, example)])
      }
    } catch let error as YamlError {
      return Diagnosed(nil, YAMLProblem(error, yaml: yaml, origin).diagnostics)
    } catch {
      return Diagnosed(
        nil,
        [
          .error(
            .yamlSyntax, "Handbill cannot read the fields: \(error).", at: Place(file, line: firstLine),
            fix: "Write each field on its own line: a name, a colon, a space, a value.")
        ])
    }
  }

  private static func noMapping(_ value: FieldValue, _ example: String) -> Diagnostic {
    .error(
      .yamlSyntax, "There should be fields here, such as “\(example)”, but this is \(value.kind).",
      at: value.place,
      fix: "Write each field on its own line: a name, a colon, a space, a value.")
  }

  private static func tooMany(_ file: String) -> Diagnostic {
    .error(
      .fileTooLarge, "This file has more than \(mostValues) values.", at: Place(file),
      fix: "Keep long lists in a CSV file under data/.")
  }

  /// Refuses nesting by a bound that is cheap to see in the text: open brackets, and columns of indentation.
  private static func nestingProblem(in yaml: String, file: String, firstLine: Int) -> Diagnostic? {
    var line = firstLine
    var open = 0
    var indentation = 0
    var isIndenting = true
    for byte in yaml.utf8 {
      switch byte {
      case UInt8(ascii: "\n"):
        line += 1
        indentation = 0
        isIndenting = true
      case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"):
        if isIndenting { indentation += 1 }
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        open += 1
        isIndenting = false
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        open = max(0, open - 1)
        isIndenting = false
      default:
        isIndenting = false
      }
      if open > deepest || indentation > 2 * deepest {
        return .error(
          .yamlSyntax, "Lists or groups are nested more than \(deepest) deep here.",
          at: Place(file, line: line),
          fix: "Remove the extra brackets or indentation.")
      }
    }
    return nil
  }
}
