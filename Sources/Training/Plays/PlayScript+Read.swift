import Language
import Lending
import Simulation

extension PlayScript {
  /// Most lines of a play that are read.
  public static let longest = 2_000
  private static let headings = ["scenario", "language", "seed"]
  private static let expectations = [
    "heard", "reply", "feels", "says", "tells", "finding", "agreed", "ended",
  ]

  /// Reads the text of a `.play` file. Throws the first thing that is wrong in it.
  public init(_ text: String) throws(PlayProblem) {
    var headings: [String: String] = [:]
    var beats: [Beat] = []
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count <= Self.longest else {
      throw PlayProblem(
        line: Self.longest + 1, what: "a play has at most \(Self.longest) lines", remedy: "Split it.")
    }
    for (index, raw) in lines.enumerated() {
      let number = index + 1
      let line = TypedLine(String(raw)).text
      if line.isEmpty || line.hasPrefix("#") { continue }
      if line.hasPrefix(">") {
        let said = line.dropFirst().drop { $0 == " " }
        guard !said.isEmpty else {
          throw PlayProblem(
            line: number, what: "nothing is said here", remedy: "Write a sentence after \">\".")
        }
        beats.append(Beat(line: number, text: String(said), expected: []))
        continue
      }
      guard let colon = line.firstIndex(of: ":") else {
        throw PlayProblem(
          line: number, what: "this is neither a sentence nor an expectation",
          remedy: "Begin a sentence with \">\", an expectation with its name and a colon.")
      }
      let name = String(line[..<colon])
      let value = String(line[line.index(after: colon)...].drop { $0 == " " })
      if Self.headings.contains(name), beats.isEmpty {
        guard headings.updateValue(value, forKey: name) == nil else {
          throw PlayProblem(line: number, what: "\"\(name)\" is given twice", remedy: "Remove one of them.")
        }
        continue
      }
      guard Self.expectations.contains(name) else {
        let near = nearest(name, in: beats.isEmpty ? Self.headings : Self.expectations)
        let all = (beats.isEmpty ? Self.headings : Self.expectations).joined(separator: ", ")
        throw PlayProblem(
          line: number, what: "unknown name \"\(name)\"",
          remedy: near.map { "Did you mean \"\($0)\"?" } ?? "There are: \(all).")
      }
      guard !beats.isEmpty else {
        throw PlayProblem(
          line: number, what: "\"\(name)\" stands before anything was said",
          remedy: "Put it under the sentence that it is about.")
      }
      let expected = try Self.expectation(name, value, line: number)
      beats[beats.count - 1].expected += expected.map { Expectation(line: number, what: $0) }
    }
    try self.init(headings, beats)
  }

  private init(_ headings: [String: String], _ beats: [Beat]) throws(PlayProblem) {
    guard let scenario = headings["scenario"], !scenario.isEmpty else {
      throw PlayProblem(line: 1, what: "the play names no scenario", remedy: "Begin with \"scenario: ID\".")
    }
    let tag = headings["language"] ?? "en"
    guard let language = Tongue(tag: tag) else {
      throw PlayProblem(
        line: 1, what: "unknown language \"\(tag)\"", remedy: "There are en, zh-Hans and zh-Hant.")
    }
    let digits = headings["seed"] ?? "1"
    guard let seed = UInt64(digits) else {
      throw PlayProblem(line: 1, what: "\"seed\" is \"\(digits)\"", remedy: "Write a whole number.")
    }
    guard beats.contains(where: { !$0.expected.isEmpty }) else {
      throw PlayProblem(
        line: 1, what: "the play expects nothing, so it cannot fail",
        remedy: "Write under a sentence what should come of it, as in \"reply: vents\".")
    }
    self.init(scenario: scenario, language: language, seed: seed, beats: beats)
  }

  private static func expectation(
    _ name: String, _ value: String, line: Int
  ) throws(PlayProblem) -> [Expectation.What] {
    switch name {
    case "heard":
      return [.heard(try each(value, "+", line, "move", Move.ids) { Move(id: $0) })]
    case "reply":
      return [.reply(try each(value, "|", line, "reply", Reply.ids) { Reply(id: $0) })]
    case "feels": return try feelings(value, line: line)
    case "says", "tells":
      guard !value.isEmpty else {
        throw PlayProblem(line: line, what: "\"\(name)\" has no value", remedy: "Write one after the colon.")
      }
      return [name == "says" ? .says(value) : .tells(value)]
    case "finding": return [.finding(value == "none" ? nil : value)]
    case "agreed": return [.agreed(try agreement(value, line: line))]
    default:
      if value == "no" { return [.ended(nil)] }
      let names = Event.End.Why.allCases.map(\.rawValue) + ["no"]
      return [.ended(try each(value, "|", line, "end", names) { Event.End.Why(rawValue: $0) }[0])]
    }
  }

  /// The words between separators, each one of a list of names.
  private static func each<T>(
    _ value: String, _ separator: Character, _ line: Int, _ called: String, _ names: [String],
    _ read: (String) -> T?
  ) throws(PlayProblem) -> [T] {
    var found: [T] = []
    for part in value.split(separator: separator, omittingEmptySubsequences: false) {
      let word = String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
      guard let item = read(word) else {
        let near = nearest(word, in: names).map { "Did you mean \"\($0)\"?" }
        throw PlayProblem(
          line: line, what: "unknown \(called) \"\(word)\"",
          remedy: near ?? "There are: \(names.joined(separator: ", ")).")
      }
      found.append(item)
    }
    return found
  }

  /// Reads `anger down, trust > 0.4`.
  private static func feelings(_ value: String, line: Int) throws(PlayProblem) -> [Expectation.What] {
    var all: [Expectation.What] = []
    for part in value.split(separator: ",", omittingEmptySubsequences: false) {
      let words = part.split(separator: " ").map(String.init)
      let names = Feeling.allCases.map(\.rawValue)
      guard let first = words.first, let feeling = Feeling(rawValue: first) else {
        let word = words.first ?? ""
        throw PlayProblem(
          line: line, what: "unknown feeling \"\(word)\"",
          remedy: nearest(word, in: names).map { "Did you mean \"\($0)\"?" }
            ?? "There are: \(names.joined(separator: ", ")).")
      }
      let change: Change? =
        switch (words.dropFirst().first, words.count) {
        case ("up", 2): .up
        case ("down", 2): .down
        case ("same", 2): .same
        case (">", 3): Float(words[2]).map { .above($0) }
        case ("<", 3): Float(words[2]).map { .below($0) }
        default: nil
        }
      guard let change else {
        throw PlayProblem(
          line: line, what: "\"\(words.joined(separator: " "))\" says no change",
          remedy: "Write \(first) up, down, same, or \(first) > 0.4.")
      }
      all.append(.feels(feeling, change))
    }
    return all
  }

  /// Reads `no`, `yes`, or `420 2026-12-10 x3`.
  private static func agreement(_ value: String, line: Int) throws(PlayProblem) -> Agreement {
    if value == "no" { return .nothing }
    if value == "yes" { return .something }
    let words = value.split(separator: " ").map(String.init)
    guard let first = words.first, let amount = Money(decimal: first) else {
      throw PlayProblem(
        line: line, what: "\"\(value)\" is no agreement",
        remedy: "Write no, yes, or an amount with a day and parts, as in 420 2026-12-10 x3.")
    }
    var day: Day?
    var parts: Int?
    for word in words.dropFirst() {
      if let date = Day(iso: word) {
        day = date
      } else if word.hasPrefix("x"), let count = Int(word.dropFirst()) {
        parts = count
      } else {
        throw PlayProblem(
          line: line, what: "\"\(word)\" is neither a day nor a number of parts",
          remedy: "Write 2026-12-10, or x3.")
      }
    }
    return .terms(amount: amount, day: day, parts: parts)
  }
}
