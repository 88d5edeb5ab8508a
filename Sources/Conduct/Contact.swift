/// One line of a contact log: who was tried, when and how. People and numbers are keys, never names.
public struct Contact: Hashable, Sendable, BitwiseCopyable {
  /// Seconds of universal time since any moment, the same for all contacts of a log.
  public var second: Int64
  /// Running number of the day where the person is.
  public var day: Int32
  /// Minute of that day.
  public var minute: Int16
  public var channel: UInt8
  /// Numbers of words, 0 where not known.
  public var party: UInt8
  public var purpose: UInt8
  public var outcome: UInt8
  /// Not to be counted, as after consent or when the number was not connected.
  public var isExcluded: Bool
  /// Whether the person called in.
  public var isInbound: Bool
  public var person: UInt64
  public var number: UInt64
  public var debt: UInt64
  public var account: UInt64
  public var agency: UInt64
  /// Whatever the reader of the log knows the line by.
  public var line: UInt32
  /// Which of the reader's sets of further facts belongs to it.
  public var extra: UInt32

  public init(
    second: Int64, day: Int32, minute: Int16, channel: UInt8, party: UInt8 = 0, purpose: UInt8 = 0,
    outcome: UInt8 = 0, isExcluded: Bool = false, isInbound: Bool = false, person: UInt64, number: UInt64,
    debt: UInt64, account: UInt64, agency: UInt64 = 0, line: UInt32 = 0, extra: UInt32 = 0
  ) {
    self.second = second
    self.day = day
    self.minute = minute
    self.channel = channel
    self.party = party
    self.purpose = purpose
    self.outcome = outcome
    self.isExcluded = isExcluded
    self.isInbound = isInbound
    self.person = person
    self.number = number
    self.debt = debt
    self.account = account
    self.agency = agency
    self.line = line
    self.extra = extra
  }
}

extension Contact {
  /// A contact with the one debtor, about the one debt, of somebody who keeps no other.
  ///
  /// - Parameters:
  ///   - event: says its day, and what else is known.
  ///   - minute: of the day.
  public init(_ event: ConductEvent, at minute: Int) {
    let day = event.day ?? 0
    self.init(
      second: Int64(day) * 86_400 + Int64(minute) * 60, day: day, minute: Int16(clamping: minute),
      channel: event.code(of: .channel), party: event.code(of: .party), purpose: event.code(of: .purpose),
      outcome: event.code(of: .outcome), person: UInt64(event.code(of: .party)), number: 1, debt: 1,
      account: 1)
  }
}

extension Contact: Comparable {
  /// By time; what happened at the same second is put in an order of its content, so that no order of lines matters.
  public static func < (a: Contact, b: Contact) -> Bool {
    if a.second != b.second { return a.second < b.second }
    if a.person != b.person { return a.person < b.person }
    if a.number != b.number { return a.number < b.number }
    if a.debt != b.debt { return a.debt < b.debt }
    if a.account != b.account { return a.account < b.account }
    if a.agency != b.agency { return a.agency < b.agency }
    if a.tie != b.tie { return a.tie < b.tie }
    if a.extra != b.extra { return a.extra < b.extra }
    return a.line < b.line
  }

  private var tie: UInt64 {
    UInt64(channel) | UInt64(party) << 8 | UInt64(purpose) << 16 | UInt64(outcome) << 24
      | (isExcluded ? 1 << 32 : 0) | (isInbound ? 1 << 33 : 0) | UInt64(UInt16(bitPattern: minute)) << 34
  }
}
