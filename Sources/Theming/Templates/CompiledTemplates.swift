import Content
import Diagnostics
import Synchronization

/// A theme's templates as they were compiled for a language and the constants of a site. One build needs each
/// once; sites with the same constants share them.
///
/// A class because a lock cannot be copied.
final class CompiledTemplates: Sendable {
  private struct Key: Hashable {
    let language: String
    let constants: [String: String]
  }

  private let stores = Mutex<[Key: Diagnosed<SkeletonStore>]>([:])

  /// The store for these constants, made by `compile` when they are first met.
  func store(
    _ constants: [String: String], in language: Language, _ compile: () -> Diagnosed<TemplateSet>
  ) -> Diagnosed<SkeletonStore> {
    let key = Key(language: language.code, constants: constants)
    if let known = stores.withLock({ $0[key] }) { return known }
    // Two threads may both compile it: they get the same.
    let compiled = compile()
    let store = Diagnosed(SkeletonStore(compiled.value), compiled.diagnostics)
    stores.withLock { $0[key] = store }
    return store
  }
}
