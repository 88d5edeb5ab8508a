import Language

/// What a trainee decides between contacts.
enum CampaignOrder: Hashable {
  case contact(CampaignStage.Way, minute: Int?)
  /// A visit with the guarantor, who is seen first.
  case visitTogether(minute: Int?)
  case message(String, minute: Int?)
  /// Waits so many days; what was written, where it is no number.
  case wait(days: Int?, words: String)
  case follow, ladder, `case`, history, help, end
  case unknown(nearest: String?)

  /// The orders that a number of the list stands for, in its order.
  static let listed = [
    "call", "visit", "message", "notice", "guarantor", "court", "wait", "follow", "ladder", "case", "history",
    "help",
    "end",
  ]

  /// Reads a line: a number of the list, or a word of either language with what follows it.
  init(_ line: String, _ text: Catalogue) {
    let typed = line.drop { $0 == "/" || $0 == "／" }.lowercased()
    if let number = Int(typed), Self.listed.indices.contains(number - 1) {
      self.init(name: Self.listed[number - 1], rest: "", original: "", typed: "", text)
      return
    }
    var found: (name: String, rest: Substring, length: Int)?
    for name in Self.listed {
      for word in (text.text("campaign.words.\(name)") ?? name).split(separator: "|") {
        guard typed.hasPrefix(word), word.count > found?.length ?? 0 else { continue }
        let rest = typed.dropFirst(word.count)
        // A word of letters ends where letters end; Chinese is not spaced.
        if word.last?.isASCII == true, let next = rest.first, next.isLetter, next.isASCII { continue }
        found = (name, rest, word.count)
      }
    }
    guard let found else {
      let first = typed.split(separator: " ").first.map(String.init) ?? typed
      self = .unknown(nearest: nearest(first, in: Self.listed))
      return
    }
    let skipped = line.count - typed.count + found.length
    self.init(
      name: found.name, rest: String(found.rest).trimmed, original: String(line.dropFirst(skipped)).trimmed,
      typed: typed, text)
  }

  private init(name: String, rest: String, original: String, typed: String, _ text: Catalogue) {
    let minute = rest.isEmpty ? nil : ClockTime.minute(in: rest)
    switch name {
    case "call": self = .contact(.call, minute: minute)
    case "visit":
      let words = (text.text("campaign.words.guarantor") ?? "guarantor").split(separator: "|")
      self =
        words.contains { typed.contains($0) }
        ? .visitTogether(minute: minute) : .contact(.visit, minute: minute)
    case "message": self = Self.message(original)
    case "notice": self = .contact(.letter, minute: minute)
    case "guarantor": self = .contact(.guarantor, minute: minute)
    case "court": self = .contact(.court, minute: minute)
    case "wait":
      let number = rest.isEmpty ? 1 : Self.number(in: rest)
      self = .wait(days: number, words: rest)
    case "follow": self = .follow
    case "ladder": self = .ladder
    case "case": self = .case
    case "history": self = .history
    case "end": self = .end
    default: self = .help
    }
  }

  /// Whether nobody would say it to a person: a way of contact with its hour and nothing else, or days to wait.
  var isNoSpeech: Bool {
    switch self {
    case .contact(_, _?): true
    case .wait(_?, let words): !words.isEmpty
    default: false
    }
  }

  /// `10:30 "words"` or the words alone, with or without quotation marks.
  private static func message(_ rest: String) -> CampaignOrder {
    let marks: Set<Character> = ["\"", "“", "”", "「", "」", "'", "‘", "’"]
    guard let open = rest.firstIndex(where: marks.contains), open != rest.indices.last else {
      return .message(rest, minute: nil)
    }
    let before = rest[..<open].trimmingCharacters()
    let isQuoted = before.isEmpty || ClockTime.minute(in: String(before)) != nil
    guard isQuoted else { return .message(rest, minute: nil) }
    let words = rest[rest.index(after: open)...].trimmingCharacters()
    return .message(
      String(words.last.map(marks.contains) == true ? words.dropLast() : words[...]),
      minute: before.isEmpty ? nil : ClockTime.minute(in: String(before)))
  }

  /// A bare number of days, in figures or a Chinese numeral; nil where something else is said, such as a day.
  private static func number(in words: String) -> Int? {
    let chinese: [Character: Int] = [
      "一": 1, "两": 2, "兩": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10,
    ]
    let ends = ["days", "day", "d", "天", "日"]
    var rest = words
    for end in ends where rest.hasSuffix(end) {
      rest = String(rest.dropLast(end.count)).trimmed
      break
    }
    if rest == "a" || rest == "one" { return 1 }
    if let number = Int(rest) { return number }
    return rest.count == 1 ? rest.first.flatMap { chinese[$0] } : nil
  }
}

extension String {
  fileprivate var trimmed: String { String(self[...].trimmingCharacters()) }
}

extension Substring {
  fileprivate func trimmingCharacters() -> Substring {
    let start = drop { $0.isWhitespace || $0 == ":" || $0 == "：" }
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return start[...end]
  }
}
