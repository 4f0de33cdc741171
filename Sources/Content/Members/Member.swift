import Diagnostics
import Fields

/// An organization of the coalition.
public struct Member: Sendable {
  /// How far it reaches.
  public enum Scope: String, Sendable, CaseIterable {
    /// The whole country.
    case national
    /// One state.
    case state
    /// A city or a county.
    case local
  }

  /// Its name in other files, and the last part of its address.
  public let id: String
  /// Its name.
  public let name: String
  /// Other spellings of its name.
  public let otherNames: [String]
  /// Its own site.
  public let url: WebAddress?
  /// What kind of organization it is.
  public let kind: String?
  /// How far it reaches.
  public let scope: Scope?
  /// Its state.
  public let state: USState?
  /// Its city.
  public let city: String?
  /// Its logo: a path under `content/`.
  public let logo: Located<String>?
  /// When it joined.
  public let joined: Day?
  /// When it left.
  public let left: Day?
  /// Its description, for the end of press releases.
  public let about: String?
  /// Where its row is.
  public let place: Place
}
