import Lending
import Simulation

/// A part of what is due, such as a half.
public struct Share: Hashable, Sendable {
  public var numerator: Int64
  public var denominator: Int64

  /// - Parameter denominator: more than zero.
  public init(_ numerator: Int64, over denominator: Int64) {
    self.numerator = numerator
    self.denominator = denominator
  }

  public static let all = Share(1, over: 1)

  /// As a fraction, 0…1.
  public var value: Float { Float(numerator) / Float(denominator) }
}

/// Something in a line that rules understand: it becomes a value, and one mark in the recogniser's eyes.
struct Slot: Hashable, Sendable {
  enum Value: Hashable, Sendable {
    case amount(Money)
    case share(Share)
    case date(Day)
    case periods(Int)
    /// A number that is neither money nor a day, such as days overdue.
    case count
    case time
    /// A reference to the past: last Friday, 上个月.
    case past
    /// A number that names something: a loan, a telephone.
    case label
  }

  var value: Value
  /// Positions of its tokens.
  var tokens: Range<Int>
  /// How a reading that could be another was read.
  var reading: String?

  /// The mark for its kind, outside the characters that people type.
  var mark: UInt32 {
    switch value {
    case .amount: 0xE000
    case .share(let share): share == .all ? 0xE001 : 0xE002
    case .date: 0xE003
    case .periods: 0xE004
    case .count: 0xE005
    case .time: 0xE006
    case .past: 0xE007
    case .label: 0xE008
    }
  }
}
