import Language
import Lending
import Simulation

extension Event {
  /// Reads one line of a transcript; members that an archive adds, such as a hash, are passed over.
  ///
  /// - Parameter number: of the line, for messages.
  public init(line: String, number: Int) throws(TranscriptError) {
    let json: JSON
    do { json = try JSON(line) } catch {
      throw TranscriptError(
        line: number, "no JSON: \(error). Restore the line from a copy, or cut the transcript before it.")
    }
    self = try EventReader(json: json, line: number).event()
  }

  /// Reads a transcript; the first line is its header. Empty lines at the end are passed over.
  public static func read(_ text: String) throws(TranscriptError) -> [Event] {
    var events: [Event] = []
    // By bytes: as characters, a line feed after a carriage return is none.
    for (i, bytes) in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x0D }) { continue }
      let event = try Event(line: String(decoding: bytes, as: UTF8.self), number: i + 1)
      if case .header = event {
        guard events.isEmpty else {
          throw TranscriptError(line: i + 1, "a second header. Keep each call in a file of its own.")
        }
      } else if events.isEmpty {
        throw TranscriptError(
          line: i + 1, "the first event is no header. Restore the first line from a copy.")
      }
      events.append(event)
    }
    guard !events.isEmpty else { throw TranscriptError("the transcript is empty; there is nothing to read.") }
    return events
  }
}

/// Turns one JSON object into an event.
struct EventReader {
  var json: JSON
  var line: Int

  static let kinds = [
    "header", "turn", "state", "undo", "hint", "contact", "wait", "news", "note", "guess", "score", "end",
  ]

  func event() throws(TranscriptError) -> Event {
    switch try text("event") {
    case "header": return .header(try header())
    case "turn": return .turn(try turn())
    case "state": return .state(try state())
    case "undo": return .undo(Event.Undo(turn: try int("turn"), why: try named("why")))
    case "hint": return .hint(Event.Hint(turn: try int("turn"), level: try int("level")))
    case "contact":
      return .contact(
        Event.Contact(
          day: try day(try text("day")), minute: try optional("minute", \.int), channel: try text("channel"),
          reached: try text("reached"), text: try optional("text", \.string), heard: try moves("heard"),
          tags: try texts("tags")))
    case "wait": return .wait(Event.Wait(day: try day(try text("day"))))
    case "news":
      return .news(
        Event.News(
          day: try day(try text("day")), what: try named("what"), amount: try optional("amount", money)))
    case "note":
      return .note(
        Event.Note(
          kind: try named("kind"), text: try text("text"), amount: try optional("amount", money),
          date: try optional("date") { $0.string.flatMap { Day(iso: $0) } }))
    case "guess": return .guess(try guess())
    case "score": return .score(try required("score") { $0 })
    case "end": return .end(Event.End(turn: try int("turn"), why: try named("why")))
    case let kind:
      throw wrong(
        "unknown event \"\(kind)\". Known: \(Self.kinds.joined(separator: ", ")). A newer Parley may have written it: update."
      )
    }
  }

  private func header() throws(TranscriptError) -> Event.Header {
    let format = try int("parley")
    guard format <= Event.format else {
      throw wrong(
        "format \(format) is newer than this Parley, which reads up to \(Event.format). Update Parley.")
    }
    guard format >= 1 else { throw wrong("there is no format \(format). Restore the line from a copy.") }
    let tag = try text("language")
    guard let language = Tongue(tag: tag) else {
      throw wrong("unknown language \"\(tag)\". Known: en, zh-Hans, zh-Hant.")
    }
    let days = try optional("campaign", \.int)
    guard days.map((1...CampaignFacts.longest).contains) ?? true else {
      throw wrong("a campaign lasts 1 to \(CampaignFacts.longest) days. Restore the line from a copy.")
    }
    return Event.Header(
      scenario: try text("scenario"), hash: try text("hash"), type: try optional("type", \.string),
      seed: try required("seed", \.uint64), language: language, jurisdiction: try text("jurisdiction"),
      who: try text("who"), when: try text("when"), version: try text("version"),
      isExam: try optional("exam", \.bool) ?? false, sealed: try optional("sealed", \.string),
      campaign: days,
      origin: try optional("origin", Self.origin),
      exercise: try optional("exercise", Event.Header.Exercise.init))
  }

  private static func origin(_ json: JSON) -> Event.Header.Origin? {
    guard let transcript = json["transcript"]?.string, let turn = json["turn"]?.int else { return nil }
    return Event.Header.Origin(transcript: transcript, turn: turn)
  }

  private func turn() throws(TranscriptError) -> Event.Turn {
    Event.Turn(
      number: try int("number"), speaker: try named("speaker"), text: try text("text"),
      heard: try moves("heard") ?? [], corrected: try moves("corrected"), tags: try texts("tags"),
      isUnclear: try optional("unclear", \.bool) ?? false,
      reply: try optional("reply") { $0.string.flatMap { Reply(id: $0) } },
      act: try optional("act") { $0.string.flatMap { SpeechAct(rawValue: $0) } })
  }

  private func state() throws(TranscriptError) -> Event.State {
    let affect = Affect(
      willingness: try feeling("willingness"), trust: try feeling("trust"), anger: try feeling("anger"),
      shame: try feeling("shame"), seriousness: try feeling("seriousness"), binding: try feeling("binding"))
    var facts: Facts = []
    for id in try texts("facts") {
      guard let fact = Facts(id: id) else {
        throw wrong("unknown fact \"\(id)\". A newer Parley may know it: update.")
      }
      facts.insert(fact)
    }
    return Event.State(number: try int("number"), affect: affect, facts: facts, agreed: try int("agreed"))
  }

  private func feeling(_ key: String) throws(TranscriptError) -> Float {
    let value = try required(key, \.float)
    guard (0...1).contains(value) else {
      throw wrong("\"\(key)\" is \(value); a feeling lies between 0 and 1.")
    }
    return value
  }

  private func moves(_ key: String) throws(TranscriptError) -> [HeardMove]? {
    guard let values = try optional(key, \.array) else { return nil }
    guard values.count <= 8 else {
      throw wrong("\"\(key)\" holds \(values.count) moves; a line holds eight at most.")
    }
    var moves: [HeardMove] = []
    for value in values { moves.append(try EventReader(json: value, line: line).move()) }
    return moves
  }

  private func move() throws(TranscriptError) -> HeardMove {
    let id = try text("move")
    guard let move = Move(id: id) else {
      throw wrong("unknown move \"\(id)\". Known: \(Move.ids.joined(separator: ", ")).")
    }
    var heard = HeardMove(move: move, confidence: try optional("confidence", \.float) ?? 1)
    for value in try optional("amounts", \.array) ?? [] {
      guard let amount = money(value) else {
        throw wrong("\"amounts\" holds what is no amount. Write 1234.50.")
      }
      heard.amounts.append(amount)
    }
    for iso in try texts("dates") { heard.dates.append(try day(iso)) }
    heard.periods = try optional("periods", \.int)
    for value in try optional("shares", \.array) ?? [] {
      guard let pair = value.array, pair.count == 2, let part = pair[0].int64, let whole = pair[1].int64,
        whole > 0
      else { throw wrong("\"shares\" holds what is no share. Write [1,2] for a half.") }
      heard.shareOfDue.append(Share(part, over: whole))
    }
    if let rest = try optional("rest", { if case .object = $0 { $0 } else { nil } }) {
      let reader = EventReader(json: rest, line: line)
      heard.rest = Rest(
        day: try reader.optional("day", \.string).map { iso throws(TranscriptError) in try day(iso) },
        periods: try reader.optional("periods", \.int))
    }
    return heard
  }

  private func money(_ value: JSON) -> Money? {
    guard case .number(let text) = value else { return nil }
    return Money(decimal: text)
  }

  private func day(_ iso: String) throws(TranscriptError) -> Day {
    guard let day = Day(iso: iso) else { throw wrong("\"\(iso)\" is no date. Write 2026-11-24.") }
    return day
  }

  private func wrong(_ message: String) -> TranscriptError { TranscriptError(line: line, message) }

  private func required<Value>(_ key: String, _ read: (JSON) -> Value?) throws(TranscriptError) -> Value {
    guard let value = try optional(key, read) else {
      throw wrong("\"\(key)\" is missing. Restore the line from a copy.")
    }
    return value
  }

  func optional<Value>(_ key: String, _ read: (JSON) -> Value?) throws(TranscriptError) -> Value? {
    guard let member = json[key] else { return nil }
    guard let value = read(member) else {
      throw wrong("\"\(key)\" does not fit: \(member.text.prefix(40)). Restore the line from a copy.")
    }
    return value
  }

  private func text(_ key: String) throws(TranscriptError) -> String { try required(key, \.string) }
  private func int(_ key: String) throws(TranscriptError) -> Int { try required(key, \.int) }

  private func texts(_ key: String) throws(TranscriptError) -> [String] {
    let values = try optional(key, \.array) ?? []
    let strings = values.compactMap(\.string)
    guard strings.count == values.count else { throw wrong("\"\(key)\" holds something other than text.") }
    return strings
  }

  private func named<Value: RawRepresentable & CaseIterable>(_ key: String) throws(TranscriptError) -> Value
  where Value.RawValue == String {
    let name = try text(key)
    guard let value = Value(rawValue: name) else {
      let known = Value.allCases.map(\.rawValue).joined(separator: ", ")
      throw wrong("unknown \(key) \"\(name)\". Known: \(known).")
    }
    return value
  }
}
