/// One thing that can be known of an event, such as its channel or how often somebody was called.
public struct Fact: Hashable, Comparable, Sendable {
  /// Its place in the vocabulary.
  let index: UInt8

  init(index: UInt8) { self.index = index }

  /// A fact by its name; nil where the vocabulary has none of that name.
  public init?(_ name: String) {
    guard let fact = Vocabulary.byName[name] else { return nil }
    self = fact
  }

  public static let all: [Fact] = Vocabulary.entries.indices.map { Fact(index: UInt8($0)) }

  /// What kind of value a fact has.
  public enum Sort: String, Sendable {
    /// One word of a list.
    case choice
    /// Minute of the day where the debtor is.
    case time
    case number, truth
    /// Any number of words.
    case tags
    /// Any number of channels.
    case channels
  }

  private var entry: Vocabulary.Entry { Vocabulary.entries[Int(index)] }

  public var name: String { entry.name }
  public var sort: Sort { entry.sort }
  /// The words that a choice or a set may hold, by their number less one; empty for other sorts.
  public var values: [String] { entry.values }
  /// Whether a rule may not take it for absent where nobody gave it.
  public var isUnknownByDefault: Bool { entry.isUnknownByDefault }

  /// The number of a word, from 1; nil where it may not be said of this fact.
  public func code(of value: String) -> UInt8? {
    values.firstIndex(of: value).map { UInt8($0 + 1) }
  }

  /// The words of a mask, in the order of the vocabulary.
  public func words(of mask: UInt64) -> [String] {
    values.indices.filter { mask & (1 << UInt64($0 + 1)) != 0 }.map { values[$0] }
  }

  /// The mask of some words; words that are not its own are passed over.
  public func mask(of words: some Sequence<String>) -> UInt64 {
    words.reduce(0) { mask, word in code(of: word).map { mask | 1 << UInt64($0) } ?? mask }
  }

  /// Where an event keeps it among facts of its sort.
  var slot: Int {
    switch Int(index) {
    case ..<Vocabulary.firstNumber: Int(index)
    case ..<Vocabulary.firstSet: Int(index) - Vocabulary.firstNumber
    case ..<Vocabulary.firstTruth: Int(index) - Vocabulary.firstSet
    default: Int(index) - Vocabulary.firstTruth
    }
  }

  public static func < (a: Fact, b: Fact) -> Bool { a.index < b.index }
}

extension Fact {
  private static func own(_ name: String) -> Fact {
    guard let fact = Fact(name) else { preconditionFailure("the vocabulary has no \(name)") }
    return fact
  }

  public static let channel = own("channel")
  public static let party = own("party")
  public static let purpose = own("purpose")
  public static let outcome = own("outcome")
  public static let role = own("role")
  public static let product = own("product")
  public static let lender = own("lender")
  public static let debtKind = own("debtKind")
  public static let region = own("region")
  public static let residence = own("residence")
  public static let day = own("day")
  public static let time = own("time")
  public static let tags = own("tags")
  public static let stopMedium = own("state.stopMedium")

  /// The number of the contact with the debtor, 1 for the first ever.
  public static let contact = own("contactIndex.debtor")
  /// The number of the line within its contact.
  public static let turn = own("contactIndex.session")
  public static let callsIn7Days = own("count.calls.person.debt.7d")
  public static let callsToday = own("count.calls.person.debt.1d")
  public static let daysSinceConversation = own("daysSince.conversation.person.debt")
  public static let minutesSinceUnanswered = own("gapMinutes.lastUnansweredSameNumber")
  public static let attemptsIn7Days = own("count.attempts.account.7d")
  public static let contactsIn7Days = own("count.contacts.all.7d")
  public static let informingCallsToday = own("count.connected.debtor.allAgents.1d")
  public static let talksToday = own("count.effectiveTalks.debtor.1d")
  public static let dialsToday = own("count.dials.sameNumber.1d")
  public static let suitIntended = own("state.suitIntended")
  public static let locatings = own("count.locate.person.ever")

  private static let weekdays = ["weekday", "saturday", "sunday"].map { day.code(of: $0) ?? 0 }

  /// The code of a day of the week as a kind of day.
  ///
  /// - Parameter weekday: 1 for Monday to 7 for Sunday.
  public static func day(weekday: Int) -> UInt8 { weekdays[min(2, max(0, weekday - 5))] }
}
