/// What can be said of a condition when some facts are not known: Kleene's three values, in the order that makes
/// "and" the lesser and "or" the greater.
public enum Truth: UInt8, Comparable, Sendable {
  case no, unknown, yes

  public init(_ value: Bool) { self = value ? .yes : .no }

  public static func < (a: Truth, b: Truth) -> Bool { a.rawValue < b.rawValue }

  public static prefix func ! (a: Truth) -> Truth {
    switch a {
    case .no: .yes
    case .unknown: .unknown
    case .yes: .no
    }
  }
}
