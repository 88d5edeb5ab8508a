import Conduct
import Language
import Lending
import Training

/// One entry of a file of events: an event, and the rule or the profile that it is held against.
public struct EventEntry: Hashable, Sendable {
  public var event: ConductEvent
  /// A rule to ask alone; nil for all rules of the profile.
  public var rule: Rule?
  /// Nil where a rule's condition alone is asked.
  public var profile: Profile?

  /// Why an entry cannot be judged: what is wrong, as a clause, and the remedy, as a sentence.
  public struct Problem: Error, Hashable, Sendable, CustomStringConvertible {
    public var what: String
    public var remedy: String?

    public init(what: String, remedy: String? = nil) {
      self.what = what
      self.remedy = remedy
    }

    init(_ what: String, _ remedy: String? = nil) { self.init(what: what, remedy: remedy) }

    public var description: String { what + "." + (remedy.map { " " + $0 } ?? "") }
  }

  /// Reads `{"rule": id, "event": {…}}`, or the same with a `profile` in the rule's place or beside it.
  public init(_ json: JSON, in library: Library) throws(Problem) {
    guard case .object(let members) = json else {
      throw Problem("an entry is no object", "Write {\"rule\": …, \"event\": {…}}.")
    }
    try Self.refuseOthers(members, among: ["rule", "profile", "event"])
    guard let fields = json["event"] else { throw Problem("\"event\" is missing", "Add it.") }
    event = try ConductEvent(fields)
    rule = try json["rule"].map { value throws(Problem) in try Self.rule(value, library) }
    profile = try json["profile"].map { value throws(Problem) in try Profile(value, in: library) }
    if rule == nil, profile == nil {
      throw Problem("neither \"rule\" nor \"profile\" is there", "Name what to hold the event against.")
    }
  }

  private static func rule(_ json: JSON, _ library: Library) throws(Problem) -> Rule {
    let id = json.string ?? ""
    guard let rule = library.rules[id] else { throw .unknown("rule", id, among: library.rules.keys) }
    return rule
  }

  static func refuseOthers(_ members: [JSON.Member], among keys: [String]) throws(Problem) {
    for member in members where !keys.contains(member.key) {
      throw .unknown("key", member.key, among: keys)
    }
  }
}

extension EventEntry.Problem {
  static func unknown(_ what: String, _ name: String, among names: some Sequence<String>) -> Self {
    let names = names.sorted()
    let all = names.count <= 30 ? "There are: \(names.joined(separator: ", "))." : nil
    return Self(
      "unknown \(what) \(quoted(name))", nearest(name, in: names).map { "Did you mean \(quoted($0))?" } ?? all
    )
  }

  /// That no fact has such a name.
  public static func unknownFact(_ name: String) -> Self {
    .unknown("fact", name, among: Fact.all.map(\.name) + ["date"])
  }

  /// Why a value of a fact is refused, in words.
  public init(_ problem: ConductEvent.Problem, of fact: Fact) {
    switch problem {
    case .unknownWord(let word): self = .unknown("value of \(fact.name)", word, among: fact.values)
    case .noTime(let text):
      self.init("time \(quoted(text)) is no time of day", "Write it as \"07:59\".")
    case .outOfRange: self.init("\(quoted(fact.name)) is too large a number")
    case .wrongSort:
      let wanted =
        switch fact.sort {
        case .choice: "one word in quotation marks"
        case .time: "a time of day, as \"07:59\""
        case .number: "a number"
        case .truth: "true or false"
        case .tags, .channels: "a list of words"
        }
      self.init("\(quoted(fact.name)) takes \(wanted)")
    }
  }
}

extension ConductEvent {
  /// Reads an object of facts by name; null says that nobody knows, and `date` gives the day, as 2026-11-24.
  init(_ json: JSON) throws(EventEntry.Problem) {
    guard case .object(let members) = json else { throw EventEntry.Problem("\"event\" is no object") }
    self.init()
    for member in members {
      if member.key == "date" {
        day = try Self.day(member.value)
        continue
      }
      guard let fact = Fact(member.key) else {
        throw .unknownFact(member.key)
      }
      do throws(Problem) { try set(fact, to: Value(member.value)) } catch { throw .init(error, of: fact) }
    }
  }

  private static func day(_ json: JSON) throws(EventEntry.Problem) -> Int32 {
    guard let day = json.string.flatMap({ Day(iso: $0) }) else {
      throw EventEntry.Problem("\"date\" is no day of the calendar", "Write it as \"2026-11-24\".")
    }
    return Int32(day.number)
  }
}

extension ConductEvent.Value {
  fileprivate init(_ json: JSON) {
    switch json {
    case .null: self = .unknown
    case .bool(let truth): self = .truth(truth)
    case .number(let text): self = .number(Double(text) ?? .nan)
    case .string(let text): self = .word(text)
    // A member that is no word becomes a word that no fact has, and is refused as one.
    case .array(let items): self = .words(items.map { $0.string ?? $0.text })
    case .object: self = .words(["{}"])
    }
  }
}

extension Profile {
  /// Reads the name of a profile, or one written out.
  public init(_ json: JSON, in library: Library) throws(EventEntry.Problem) {
    guard case .object(let members) = json else {
      let id = json.string ?? ""
      guard let profile = library.profiles[id] else {
        throw .unknown("profile", id, among: library.profiles.keys)
      }
      self = profile
      return
    }
    let flags = ["regulatedCredit", "byAnalogy"]
    let names = Profile.factsOfCase.map(\.name)
    try EventEntry.refuseOthers(members, among: ["sets"] + names + flags)
    guard let sets = json["sets"]?.array?.map({ $0.string ?? "" }), !sets.isEmpty else {
      throw EventEntry.Problem("\"sets\" is missing in \"profile\"", "Name rule sets, as [\"us-fed\"].")
    }
    for id in sets where library.ruleSets[id] == nil {
      throw .unknown("rule set", id, among: library.ruleSets.keys)
    }
    self.init(id: "", sets: sets)
    for fact in Profile.factsOfCase {
      guard let value = json[fact.name], value != .null else { continue }
      do throws(ConductEvent.Problem) { try facts.set(fact, to: ConductEvent.Value(value)) } catch {
        throw .init(error, of: fact)
      }
    }
    for flag in flags {
      guard let value = json[flag], value != .null else { continue }
      guard let truth = value.bool else { throw EventEntry.Problem("\(quoted(flag)) takes true or false") }
      if flag == "byAnalogy" { reachesByAnalogy = truth } else { isRegulatedCredit = truth }
    }
  }
}
