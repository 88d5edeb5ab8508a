/// Counts contacts as the rules do, one after the other in the order of `Contact`.
///
/// Windows are calendar days where the person is, the contact's own day among them. An excluded contact and an inbound
/// one are neither counted as attempts nor held against a count; an inbound conversation still begins a time of peace.
/// Nothing is ever set back by a further contact, so adding one never takes a finding away.
public struct Counter: Sendable {
  /// Whether the log says what came of a contact; where it does not, counts that depend on it stay unknown.
  private let knowsOutcomes: Bool
  private let knowsPurposes: Bool
  private var windows: [UInt64: DayWindow] = [:]
  /// Last day of a conversation by agency, person and debt.
  private var conversations: [UInt64: Int32] = [:]
  /// Second of the last unanswered call by number.
  private var unanswered: [UInt64: Int64] = [:]
  private var locatings: [UInt64: Int32] = [:]
  private var sweptDay = Int32.min

  private static let calls = Fact.channel.mask(of: ["call", "ai-call", "voicemail"])
  private static let voice = Fact.channel.mask(of: ["call", "ai-call"])
  private static let debtor = code(.party, "debtor")
  private static let connected = code(.outcome, "connected")
  private static let noAnswer = code(.outcome, "no-answer")
  private static let locate = code(.purpose, "locate")
  private static let inform = code(.purpose, "inform")
  private static let talks = Fact.purpose.mask(of: ["demand", "plan"])

  private static func code(_ fact: Fact, _ word: String) -> UInt8 { fact.code(of: word) ?? 0 }

  public init(knowsOutcomes: Bool = true, knowsPurposes: Bool = true) {
    self.knowsOutcomes = knowsOutcomes
    self.knowsPurposes = knowsPurposes
  }

  /// The facts that it sets, or leaves out where nothing was counted.
  public static let facts: Set<Fact> = [
    .callsIn7Days, .callsToday, .daysSinceConversation, .minutesSinceUnanswered, .attemptsIn7Days,
    .contactsIn7Days, .informingCallsToday, .talksToday, .dialsToday, .locatings,
  ]

  /// Which count a window belongs to.
  private enum Kind: UInt64 {
    case calls, attempts, contacts, informing, talks, dials, conversation
  }

  /// Takes in the next contact and puts what was counted up to it, with it, into its event.
  public mutating func count(_ contact: Contact, into event: inout ConductEvent) {
    sweep(contact.day)
    let bit: UInt64 = 1 << UInt64(contact.channel)
    let isVoice = bit & Self.voice != 0
    let isCounted = !contact.isExcluded && !contact.isInbound
    if isCounted {
      if bit & Self.calls != 0 { countCalls(contact, &event) }
      if isVoice { countToday(contact, &event) }
      set(.attemptsIn7Days, window(.attempts, contact.account, 0, 0, contact.day, days: 7), &event)
      set(.contactsIn7Days, window(.contacts, contact.debt, 0, 0, contact.day, days: 7), &event)
      if contact.purpose == Self.locate {
        locatings[contact.person, default: 0] += 1
        set(.locatings, Int(locatings[contact.person] ?? 0), &event)
      }
    }
    if isVoice, !contact.isExcluded, contact.outcome == Self.connected {
      let key = Self.key(.conversation, contact.agency, contact.person, contact.debt)
      conversations[key] = max(conversations[key] ?? .min, contact.day)
    }
    if isVoice, isCounted, contact.outcome == Self.noAnswer { unanswered[contact.number] = contact.second }
  }

  /// Calls to one person about one debt, and what came before this one.
  private mutating func countCalls(_ contact: Contact, _ event: inout ConductEvent) {
    let (agency, person, debt) = (contact.agency, contact.person, contact.debt)
    set(.callsIn7Days, window(.calls, agency, person, debt, contact.day, days: 7), &event)
    let today = windows[Self.key(.calls, agency, person, debt)]?.total(1, upTo: contact.day) ?? 0
    set(.callsToday, today, &event)
    guard knowsOutcomes else {
      event.mark(unknown: .daysSinceConversation)
      event.mark(unknown: .minutesSinceUnanswered)
      return
    }
    if let last = conversations[Self.key(.conversation, agency, person, debt)] {
      set(.daysSinceConversation, max(0, Int(contact.day - last)), &event)
    }
    if let last = unanswered[contact.number] {
      event.set(.minutesSinceUnanswered, number: Double(contact.second - last) / 60)
    }
  }

  /// What is counted by the calendar day, of calls with a voice at the other end or none.
  private mutating func countToday(_ contact: Contact, _ event: inout ConductEvent) {
    guard contact.outcome != 0 else {
      event.mark(unknown: .dialsToday)
      event.mark(unknown: .informingCallsToday)
      event.mark(unknown: .talksToday)
      return
    }
    if contact.outcome == Self.noAnswer {
      set(.dialsToday, window(.dials, contact.number, 0, 0, contact.day, days: 1), &event)
    }
    guard contact.outcome == Self.connected, contact.party == Self.debtor || contact.party == 0 else {
      return
    }
    guard contact.purpose != 0 || knowsPurposes else {
      event.mark(unknown: .informingCallsToday)
      event.mark(unknown: .talksToday)
      return
    }
    if contact.purpose == Self.inform {
      set(.informingCallsToday, window(.informing, contact.person, 0, 0, contact.day, days: 1), &event)
    } else if Self.talks >> UInt64(contact.purpose) & 1 != 0 {
      set(.talksToday, window(.talks, contact.person, 0, 0, contact.day, days: 1), &event)
    }
  }

  private func set(_ fact: Fact, _ number: Int, _ event: inout ConductEvent) {
    event.set(fact, number: Double(number))
  }

  /// Counts one more and returns how many there are in the days up to this one.
  private mutating func window(
    _ kind: Kind, _ a: UInt64, _ b: UInt64, _ c: UInt64, _ day: Int32, days: Int
  ) -> Int {
    let key = Self.key(kind, a, b, c)
    windows[key, default: DayWindow(newest: day)].add(day)
    return windows[key]?.total(days, upTo: day) ?? 0
  }

  /// Lets go of windows that no rule can ask for any more.
  private mutating func sweep(_ day: Int32) {
    if sweptDay == .min { sweptDay = day }
    guard day - sweptDay > Int32(DayWindow.days) else { return }
    sweptDay = day
    windows = windows.filter { $0.value.newest > day - Int32(DayWindow.days) }
  }

  /// Keys of 64 bits: among a million people two share one with a chance of about one in thirty million.
  private static func key(_ kind: Kind, _ a: UInt64, _ b: UInt64, _ c: UInt64) -> UInt64 {
    mix(mix(mix(kind.rawValue &+ 1, a), b), c)
  }

  private static func mix(_ seed: UInt64, _ value: UInt64) -> UInt64 {
    var z = (seed &* 0x9E37_79B9_7F4A_7C15) ^ value
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
