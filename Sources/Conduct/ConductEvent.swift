/// One contact or one step of a strategy, as far as it is known: a value without references.
///
/// A fact that was not given takes its default: absent, false, or, where nobody may guess, unknown. Content is whatever
/// put `tags` there, a person or a program that hears.
public struct ConductEvent: Hashable, Sendable, BitwiseCopyable {
  private var choices = SIMD32<UInt8>(repeating: 0)
  private var numbers = SIMD32<Double>(repeating: 0)
  private var truths: UInt128 = 0
  /// What was said, as a mask of the words of `Fact.tags`.
  public private(set) var tags: UInt64 = 0
  private(set) var stopped: UInt64 = 0
  /// Facts that have a value or are marked unknown.
  private(set) var given = FactSet()
  private(set) var unknown = ConductEvent.openFacts
  /// Local day by any running number; nil where the event has no date.
  public var day: Int32?

  private static let openFacts = FactSet(Fact.all.filter(\.isUnknownByDefault))

  public init() {}

  /// A value on its way into an event.
  public enum Value: Hashable, Sendable {
    case word(String)
    case words([String])
    case number(Double)
    case truth(Bool)
    /// Marks that nobody knows.
    case unknown
  }

  /// Why a value cannot be taken; the fact's own sort and words say what could.
  public enum Problem: Error, Hashable, Sendable {
    case wrongSort
    case unknownWord(String)
    /// A clock time that is none.
    case noTime(String)
    case outOfRange
  }

  /// Puts a value in, or marks a fact as unknown.
  public mutating func set(_ fact: Fact, to value: Value) throws(Problem) {
    switch (fact.sort, value) {
    case (_, .unknown): mark(unknown: fact)
    case (.choice, .word(let word)):
      guard let code = fact.code(of: word) else { throw .unknownWord(word) }
      set(fact, code: code)
    case (.time, .word(let text)):
      guard let minute = Self.minute(of: text) else { throw .noTime(text) }
      set(fact, number: Double(minute))
    case (.number, .number(let number)):
      guard number.isFinite, number.magnitude <= 1e15 else { throw .outOfRange }
      set(fact, number: number)
    case (.truth, .truth(let truth)): set(fact, truth: truth)
    case (.tags, .words(let words)), (.channels, .words(let words)):
      var mask: UInt64 = 0
      for word in words {
        guard let code = fact.code(of: word) else { throw .unknownWord(word) }
        mask |= 1 << UInt64(code)
      }
      set(fact, mask: mask)
    default: throw .wrongSort
    }
  }

  /// Puts in a choice by its number; 0 takes it out.
  public mutating func set(_ fact: Fact, code: UInt8) {
    choices[fact.slot] = code
    settle(fact, isGiven: code != 0)
  }

  public mutating func set(_ fact: Fact, number: Double) {
    numbers[fact.slot] = number
    settle(fact, isGiven: true)
  }

  public mutating func set(_ fact: Fact, truth: Bool) {
    let bit: UInt128 = 1 << UInt128(fact.slot)
    truths = truth ? truths | bit : truths & ~bit
    settle(fact, isGiven: true)
  }

  /// Puts in a set of words by their mask.
  public mutating func set(_ fact: Fact, mask: UInt64) {
    if fact == .tags { tags = mask } else { stopped = mask }
    settle(fact, isGiven: mask != 0)
  }

  /// Says that nobody knows a fact, whatever its default.
  public mutating func mark(unknown fact: Fact) {
    given.insert(fact)
    unknown.insert(fact)
  }

  private mutating func settle(_ fact: Fact, isGiven: Bool) {
    if isGiven { given.insert(fact) } else { given.remove(fact) }
    unknown.remove(fact)
  }

  /// The number of a choice; 0 where there is none.
  public func code(of fact: Fact) -> UInt8 { choices[fact.slot] }
  public func number(of fact: Fact) -> Double? { has(fact) ? numbers[fact.slot] : nil }
  public func isTrue(_ fact: Fact) -> Bool { truth(at: fact.slot) }
  /// Whether a value was given.
  public func has(_ fact: Fact) -> Bool { given.contains(fact) && !unknown.contains(fact) }

  /// Whether nobody knows it, by default or because it was marked so.
  public func isUnknown(_ fact: Fact) -> Bool { unknown.contains(fact) }

  /// Takes over what another knows and this one does not.
  public mutating func fill(from other: ConductEvent, _ facts: some Sequence<Fact>) {
    for fact in facts where other.has(fact) && !given.contains(fact) {
      set(fact, code: other.code(of: fact))
    }
  }

  func code(at slot: Int) -> UInt8 { choices[slot] }
  func number(at slot: Int) -> Double { numbers[slot] }
  func truth(at slot: Int) -> Bool { truths >> UInt128(slot) & 1 != 0 }

  /// Minute of the day of a clock time such as 07:59, up to 24:00; nil where it is none.
  public static func minute(of text: String) -> Int? {
    let bytes = Array(text.utf8)
    guard bytes.count == 5, bytes[2] == 0x3A else { return nil }
    let digits = [0, 1, 3, 4].map { Int(bytes[$0]) - 0x30 }
    guard digits.allSatisfy((0...9).contains) else { return nil }
    let (hour, minute) = (digits[0] * 10 + digits[1], digits[2] * 10 + digits[3])
    guard minute < 60, hour < 24 || hour == 24 && minute == 0 else { return nil }
    return hour * 60 + minute
  }
}
