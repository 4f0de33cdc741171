import Synchronization

/// The skeletons of one language's templates, each made when a page of its form is first met.
///
/// A class because a lock cannot be copied.
final class SkeletonStore: Sendable {
  private struct Key: Hashable {
    let template: String
    let form: [Int32]
  }

  private let templates: TemplateSet
  private let skeletons = Mutex<[Key: Skeleton]>([:])

  /// A page with a form longer than this, such as a directory, is one of a kind; its skeleton is not worth keeping.
  private static let longestKept = 400

  init(_ templates: TemplateSet) {
    self.templates = templates
  }

  /// Renders a template.
  ///
  /// - Parameter root: what takes the place of each root marker; nil leaves them.
  func render(_ template: String, _ outline: ShapeOutline, _ values: FlatValues, root: String?) -> [UInt8] {
    skeleton(template, outline, values.form).filled(with: values.values, root: root)
  }

  private func skeleton(_ template: String, _ outline: ShapeOutline, _ form: [Int32]) -> Skeleton {
    let key = Key(template: template, form: form)
    if let known = skeletons.withLock({ $0[key] }) { return known }
    // Two threads may both make it: they make the same.
    let made = Skeleton(rendered: templates.render(template, Skeleton.placeholders(outline, form: form)))
    if form.count <= Self.longestKept { skeletons.withLock { $0[key] = made } }
    return made
  }
}
