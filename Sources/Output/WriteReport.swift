/// What a build did to the output folder.
public struct WriteReport: Sendable, Hashable {
  /// How many files are new.
  public var written: Int
  /// How many files were there with other bytes.
  public var changed: Int
  /// How many files were there with the same bytes and were left alone.
  public var unchanged: Int
  /// How many files of the last build were deleted because this one does not make them.
  public var deleted: Int
  /// The paths that the last build made and this one does not, in order, whether or not somebody had deleted
  /// the file already. An address among them was published and is gone.
  public var gone: [String]

  /// A report with these counts.
  public init(written: Int = 0, changed: Int = 0, unchanged: Int = 0, deleted: Int = 0, gone: [String] = []) {
    self.written = written
    self.changed = changed
    self.unchanged = unchanged
    self.deleted = deleted
    self.gone = gone
  }
}
