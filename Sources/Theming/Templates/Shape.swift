/// The names that a template may use inside one kind of value, what each stands for, and where its value comes from.
struct Shape<Model: Sendable>: Sendable {
  /// One name.
  struct Field: Sendable {
    let name: String
    let kind: ShapeOutline.Kind
    let meaning: String
    /// Writes the value into a page's values.
    let write: @Sendable (Model, inout FlatValues) -> Void

    /// Plain text, which the template escapes.
    static func text(_ name: String, _ meaning: String, _ get: @escaping @Sendable (Model) -> String?)
      -> Field
    {
      Field(name: name, kind: .text, meaning: meaning) { $1.add(get($0).map { .text($0) }) }
    }

    /// Ready HTML, which the template inserts with three braces.
    static func html(_ name: String, _ meaning: String, _ get: @escaping @Sendable (Model) -> String?)
      -> Field
    {
      Field(name: name, kind: .html, meaning: meaning) { $1.add(get($0).map { .html($0) }) }
    }

    /// Yes or no, for a section.
    static func flag(_ name: String, _ meaning: String, _ get: @escaping @Sendable (Model) -> Bool) -> Field {
      Field(name: name, kind: .flag, meaning: meaning) { $1.add(count: get($0) ? 1 : 0) }
    }

    /// Something with names of its own, or nothing.
    static func record<Inner: TemplateModel>(
      _ name: String, _ meaning: String, _ get: @escaping @Sendable (Model) -> Inner?
    ) -> Field {
      Field(name: name, kind: .record(Inner.shape.outline), meaning: meaning) { model, values in
        let inner = get(model)
        values.add(count: inner == nil ? 0 : 1)
        if let inner { Inner.shape.write(inner, into: &values) }
      }
    }

    /// Any number of such. A list `things` also gives templates the flag `has_things`.
    static func list<Inner: TemplateModel>(
      _ name: String, _ meaning: String, _ get: @escaping @Sendable (Model) -> [Inner]
    ) -> Field {
      Field(name: name, kind: .list(Inner.shape.outline), meaning: meaning) { model, values in
        let list = get(model)
        values.add(count: list.count)
        for inner in list { Inner.shape.write(inner, into: &values) }
      }
    }
  }

  /// What a template's names are checked against.
  let outline: ShapeOutline
  private let fields: [Field]

  init(_ fields: [Field]) {
    self.fields = fields
    outline = ShapeOutline(fields.map { .init(name: $0.name, kind: $0.kind, meaning: $0.meaning) })
  }

  /// Writes the value of every field, in order.
  func write(_ model: Model, into values: inout FlatValues) {
    for field in fields { field.write(model, &values) }
  }
}

/// A value with names that templates use.
protocol TemplateModel: Sendable {
  static var shape: Shape<Self> { get }
}

extension TemplateModel {
  /// All values, and what they are values of.
  var flattened: FlatValues {
    var values = FlatValues()
    Self.shape.write(self, into: &values)
    return values
  }

  var outline: ShapeOutline { Self.shape.outline }
}
