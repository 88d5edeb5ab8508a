import Conduct
import Language
import Library

/// Turns the lines of a contact log into contacts.
struct ContactLogReader {
  private let columns: [LogColumn]
  private var clock: ZoneClock?
  private var zones: [UInt64: ZoneClock] = [:]
  private let words: [LogColumn: [UInt64: UInt8]]
  /// What is known of contacts beyond what they hold themselves, by number.
  private(set) var extras: [ConductEvent]
  private var extraNumbers: [[UInt8]: UInt32] = [:]
  private let extraColumns: [(place: Int, fact: Fact)]
  private var cells = LogCells()

  /// - Parameters:
  ///   - zone: local time of contacts whose line names no zone.
  ///   - base: what holds of every contact unless its line says otherwise.
  init(columns: [LogColumn], zone: ZoneClock?, base: ConductEvent) {
    self.columns = columns
    clock = zone
    extras = [base]
    let facts: [(LogColumn, Fact)] = [
      (.channel, .channel), (.party, .party), (.purpose, .purpose), (.outcome, .outcome),
    ]
    words = Dictionary(
      uniqueKeysWithValues: facts.map { column, fact in
        let codes = fact.values.map { (Array($0.utf8)[...].key, fact.code(of: $0) ?? 0) }
        return (column, Dictionary(uniqueKeysWithValues: codes))
      })
    extraColumns = columns.indices.compactMap { place in
      if case .fact(let fact) = columns[place] { (place, fact) } else { nil }
    }
  }

  /// Whether local time can be told from a clock time alone.
  var hasZone: Bool { clock != nil || columns.contains(.zone) }

  mutating func contact(_ line: ArraySlice<UInt8>, _ number: Int) throws(LogProblem) -> Contact {
    guard cells.split(line) else {
      throw LogProblem(
        number, "a quotation mark that is not closed, or inside a cell that has none around it",
        "Put the whole cell in quotation marks and double the one inside; keep a contact on one line.")
    }
    guard cells.cells.count == columns.count else {
      throw LogProblem(
        number, "the line has \(cells.cells.count) cells where the header has \(columns.count)",
        "Put a cell that holds a comma in quotation marks; leave unknown cells empty.")
    }
    var contact = Contact(
      second: 0, day: 0, minute: 0, channel: 0, person: 0, number: 0, debt: 0, account: 0,
      line: UInt32(clamping: number))
    var time: LogTime?
    var zone: ArraySlice<UInt8>?
    for (column, cell) in zip(columns, cells.cells) where !cell.isEmpty {
      switch column {
      case .time:
        guard let read = LogTime(cell) else {
          throw LogProblem(
            number, "time \(LogProblem.shown(cell.text)) is none that can be read",
            "Write it as 2026-11-24T09:15:00+08:00.")
        }
        time = read
      case .zone: zone = cell
      case .account: contact.account = cell.key
      case .person: contact.person = cell.key
      case .number: contact.number = cell.key
      case .debt: contact.debt = cell.key
      case .agency: contact.agency = cell.key
      case .channel: contact.channel = try word(cell, column, .channel, number)
      case .party: contact.party = try word(cell, column, .party, number)
      case .purpose: contact.purpose = try word(cell, column, .purpose, number)
      case .outcome: contact.outcome = try word(cell, column, .outcome, number)
      case .excluded: contact.isExcluded = try flag(cell, "excluded", number)
      case .inbound: contact.isInbound = try flag(cell, "inbound", number)
      case .fact: break
      }
    }
    guard let time else { throw LogProblem(number, "the time is missing", "Every contact needs it.") }
    if contact.account == 0 { throw LogProblem(number, "the account is missing", "Every contact needs it.") }
    if contact.channel == 0 { throw LogProblem(number, "the channel is missing", "Every contact needs it.") }
    try place(&contact, time, zone, number)
    complete(&contact)
    contact.extra = try extra(number)
    return contact
  }

  /// The moment, and the day and minute where the person is.
  private mutating func place(
    _ contact: inout Contact, _ time: LogTime, _ zone: ArraySlice<UInt8>?, _ number: Int
  ) throws(LogProblem) {
    var local = time.local
    if let zone {
      var own: ZoneClock
      if let known = zones[zone.key] {
        own = known
      } else if let made = ZoneClock(zone.text) {
        own = made
      } else {
        throw LogProblem(
          number, "unknown zone \(LogProblem.shown(zone.text))", "Write it as in America/New_York.")
      }
      (contact.second, local) = Self.moment(time, &own)
      zones[zone.key] = own
    } else if clock != nil {
      (contact.second, local) = Self.moment(time, &clock!)
    } else {
      guard let offset = time.offset, !time.isUniversal else { throw Self.noZone(number, time) }
      contact.second = local - Int64(offset)
    }
    let day = local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
    contact.day = Int32(day)
    contact.minute = Int16((local - day * 86_400) / 60)
  }

  private static func moment(_ time: LogTime, _ clock: inout ZoneClock) -> (second: Int64, local: Int64) {
    guard let offset = time.offset else { return (clock.moment(ofLocal: time.local), time.local) }
    let second = time.local - Int64(offset)
    return (second, second + Int64(clock.offset(at: second)))
  }

  private static func noZone(_ line: Int, _ time: LogTime) -> LogProblem {
    var problem = LogProblem(
      line,
      time.isUniversal
        ? "the time is universal time, and nothing says where the person is"
        : "the time has no offset from universal time, and nothing says where the person is",
      "Name the zone with --time-zone America/New_York, or in a column \"zone\".")
    problem.isZoneless = true
    return problem
  }

  /// What a line leaves out is taken from what it has.
  private func complete(_ contact: inout Contact) {
    let base = extras[0]
    if contact.party == 0 { contact.party = base.code(of: .party) }
    if contact.purpose == 0 { contact.purpose = base.code(of: .purpose) }
    if contact.outcome == 0 { contact.outcome = base.code(of: .outcome) }
    if contact.debt == 0 { contact.debt = contact.account }
    if contact.person == 0 { contact.person = contact.account &+ UInt64(contact.party) }
    if contact.number == 0 { contact.number = contact.person }
  }

  private func word(
    _ cell: ArraySlice<UInt8>, _ column: LogColumn, _ fact: Fact, _ number: Int
  ) throws(LogProblem) -> UInt8 {
    if let code = words[column]?[cell.key] { return code }
    let problem = EventEntry.Problem(.unknownWord(LogProblem.clean(cell.text)), of: fact)
    throw LogProblem(number, problem.what, problem.remedy)
  }

  private func flag(_ cell: ArraySlice<UInt8>, _ name: String, _ number: Int) throws(LogProblem) -> Bool {
    switch cell.text.lowercased() {
    case "yes", "true", "1", "y": return true
    case "no", "false", "0", "n": return false
    default: throw LogProblem(number, "\"\(name)\" is neither yes nor no", "Write yes or no.")
    }
  }

  /// The number of what the columns of further facts say, made once for lines that say the same.
  private mutating func extra(_ number: Int) throws(LogProblem) -> UInt32 {
    guard !extraColumns.isEmpty else { return 0 }
    var bytes: [UInt8] = []
    for (place, _) in extraColumns { bytes += Array(cells.cells[place]) + [0x1F] }
    if let known = extraNumbers[bytes] { return known }
    var event = extras[0]
    for (place, fact) in extraColumns {
      do throws(ConductEvent.Problem) {
        if let value = Self.value(cells.cells[place].text, fact) { try event.set(fact, to: value) }
      } catch {
        let problem = EventEntry.Problem(error, of: fact)
        throw LogProblem(number, problem.what, problem.remedy)
      }
    }
    extras.append(event)
    extraNumbers[bytes] = UInt32(extras.count - 1)
    return UInt32(extras.count - 1)
  }

  /// A cell as the value of a fact; nil for an empty one, which says nothing.
  static func value(_ text: String, _ fact: Fact) -> ConductEvent.Value? {
    switch fact.sort {
    case .tags, .channels:
      return .words(text.split(whereSeparator: { " ;|".contains($0) }).map { LogProblem.clean(String($0)) })
    case _ where text.isEmpty: return nil
    case _ where text == "?": return .unknown
    case .choice, .time: return .word(LogProblem.clean(text))
    case .number: return Double(text).map(ConductEvent.Value.number) ?? .word(text)
    case .truth:
      switch text.lowercased() {
      case "yes", "true", "1", "y": return .truth(true)
      case "no", "false", "0", "n": return .truth(false)
      default: return .word(text)
      }
    }
  }
}
