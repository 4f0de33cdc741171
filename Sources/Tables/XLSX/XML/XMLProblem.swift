/// Why an XML document cannot be read.
enum XMLProblem: Error, Equatable {
  /// It breaks the grammar (XML 1.0), or ends too early.
  case malformed
  /// It declares a document type, through which other files could be asked for.
  case documentType
  /// It has more levels or attributes than are read, or too long an address or name.
  case tooComplex
  /// It is in an encoding other than UTF-8 and UTF-16.
  case encoding(String)
}
