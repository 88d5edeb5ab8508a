import Conduct
import Lending
import Library

/// A log of contacts, as diallers export it, read and put in order.
public struct ContactLog: Sendable {
  /// In the order in which they are counted: by time, whatever the order of the lines.
  public private(set) var contacts: [Contact] = []
  /// The first so many lines that could not be read.
  public private(set) var problems: [LogProblem] = []
  /// How many lines could not be read.
  public private(set) var unread = 0
  /// Whether the log can say what came of contacts, and what they were for.
  public let knowsOutcomes: Bool
  public let knowsPurposes: Bool
  private var extras: [ConductEvent] = []

  /// Lines whose problems are kept.
  public static let most = 20

  /// Header of a log with every column that is not an arbitrary fact, and two lines as an example.
  public static let template = """
    time,zone,account,channel,person,number,debt,agency,party,purpose,outcome,excluded,inbound
    2026-11-23T10:05:00+08:00,Asia/Shanghai,A-1001,call,P-1,138-1,D-1,,debtor,demand,no-answer,no,no
    2026-11-23 18:40,Asia/Shanghai,A-1001,call,P-1,138-1,D-1,,debtor,demand,connected,no,no

    """

  /// What is unknown of a contact unless the log says it: whom, what for, what came of it, what was said, and every
  /// number but those that are counted from the log itself.
  private static let open: [Fact] =
    [.party, .purpose, .outcome, .tags]
    + Fact.all.filter { $0.sort == .number && !Counter.facts.contains($0) }

  /// Why a whole log cannot be read.
  public enum Failure: Error, CustomStringConvertible {
    case file(FileError)
    case line(path: String, LogProblem)
    case zone(String)
    case fact(String, EventEntry.Problem)

    public var description: String {
      switch self {
      case .file(let error): "\(error)"
      case .line(let path, let problem): problem.text(in: path)
      case .zone(let name):
        "--time-zone \(LogProblem.clean(name)): the system knows no such zone. Write it as in America/New_York."
      case .fact(let text, let problem): "--set \(LogProblem.clean(text)): \(problem)"
      }
    }
  }

  /// Reads a log line by line.
  ///
  /// - Parameters:
  ///   - zone: where the persons are whose line does not say so.
  ///   - given: facts of every contact, as `party=debtor`.
  ///   - progress: told now and then how much has been read, from 0 to 1.
  public init(
    path: String, zone: String? = nil, given: [String] = [], progress: (Double) -> Void = { _ in }
  ) throws(Failure) {
    let clock = zone.flatMap { ZoneClock($0) }
    if let zone, clock == nil { throw .zone(zone) }
    var base = ConductEvent()
    for fact in Self.open { base.mark(unknown: fact) }
    for text in given {
      do throws(EventEntry.Problem) { try base.assign(text) } catch { throw .fact(text, error) }
    }
    var lines: LogLines
    do { lines = try LogLines(path: path) } catch { throw .file(error) }
    guard let header = try Self.next(&lines, path), case .bytes(let first) = header else {
      throw .file(.empty(path: path))
    }
    var names = LogCells()
    let start = first.starts(with: [0xEF, 0xBB, 0xBF]) ? first.dropFirst(3) : first
    guard names.split(start) else {
      throw .line(path: path, LogProblem(1, "a quotation mark that is not closed", "Close it."))
    }
    let columns: [LogColumn]
    do { columns = try LogColumn.columns(of: names.cells.map(\.text), line: 1) } catch {
      throw .line(path: path, error)
    }
    knowsOutcomes = columns.contains(.outcome) || base.has(.outcome)
    knowsPurposes = columns.contains(.purpose) || base.has(.purpose)
    var reader = ContactLogReader(columns: columns, zone: clock, base: base)
    while let line = try Self.next(&lines, path) {
      if lines.number % 8192 == 0 { progress(lines.share) }
      do throws(LogProblem) { try take(line, lines.number, &reader) } catch {
        // Where the first line cannot say what its clock means, the others will not either.
        if contacts.isEmpty, !reader.hasZone, error.isZoneless {
          throw .line(path: path, error)
        }
        unread += 1
        if problems.count < Self.most { problems.append(error) }
      }
    }
    extras = reader.extras
    contacts.sort()
  }

  private static func next(_ lines: inout LogLines, _ path: String) throws(Failure) -> LogLines.Line? {
    do { return try lines.next() } catch { throw .file(.opening(path, error)) }
  }

  private mutating func take(
    _ line: LogLines.Line, _ number: Int, _ reader: inout ContactLogReader
  ) throws(LogProblem) {
    switch line {
    case .tooLong:
      throw LogProblem(number, "the line has more than \(LogLines.longest) bytes", "Shorten it.")
    case .bytes(let bytes):
      guard bytes.contains(where: { $0 != 0x20 && $0 != 0x2C && $0 != 0x09 }) else { return }
      contacts.append(try reader.contact(bytes, number))
    }
  }

  /// All that the log says of a contact, without counts.
  public func event(of contact: Contact) -> ConductEvent {
    var event = extras[Int(contact.extra)]
    event.set(.channel, code: contact.channel)
    if contact.party != 0 { event.set(.party, code: contact.party) }
    if contact.purpose != 0 { event.set(.purpose, code: contact.purpose) }
    if contact.outcome != 0 { event.set(.outcome, code: contact.outcome) }
    event.set(.time, number: Double(contact.minute))
    event.day = contact.day
    if !event.has(.day) {
      event.set(.day, code: Fact.day(weekday: Day(number: Int(contact.day)).weekday))
    }
    return event
  }

  /// A counter that knows what this log can say.
  public var counter: Counter { Counter(knowsOutcomes: knowsOutcomes, knowsPurposes: knowsPurposes) }
}

extension LogProblem {
  /// One line: `calls.csv:7: the time is missing. Every contact needs it.`
  public func text(in path: String) -> String {
    "\(path):\(line): \(what).\(remedy.map { " " + $0 } ?? "")"
  }

  /// A text without what could steer a terminal, cut to a length.
  static func clean(_ text: String) -> String { String(shown(text).dropFirst().dropLast()) }
}

extension ConductEvent {
  /// A talk with the debtor by telephone, unless facts such as `party=employer` say otherwise.
  public static func talk(given facts: [String]) throws(EventEntry.Problem) -> ConductEvent {
    var event = ConductEvent.contact(channel: "call", with: "debtor", outcome: "connected")
    for fact in facts { try event.assign(fact) }
    return event
  }

  /// Takes a fact written as `party=debtor`; an empty value leaves it out.
  public mutating func assign(_ text: String) throws(EventEntry.Problem) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, let fact = Fact(parts[0]) else {
      throw .unknownFact(parts[0])
    }
    guard let value = ContactLogReader.value(parts[1], fact) else { return }
    do throws(Problem) { try set(fact, to: value) } catch { throw .init(error, of: fact) }
  }
}
