import Language
import Simulation

extension Field {
  /// One text in every tongue it is written in; Traditional is converted from Simplified where it is not written.
  func wording(longest: Int = 2000) -> Wording {
    var texts: [Tongue: String] = [:]
    for (tongue, field) in tongues() { texts[tongue] = field.text(longest: longest) }
    if let convert = reading.traditionalise, texts[.traditional] == nil, let text = texts[.simplified] {
      texts[.traditional] = convert(text)
    }
    return Wording(texts)
  }

  /// One text or a list of them in every tongue, none of them twice, to be said as they stand.
  func wordings() -> Wordings {
    var texts: [Tongue: [String]] = [:]
    for (tongue, field) in tongues() {
      let fields = field.isList ? field.list(1...20) : [field]
      var seen: Set<String> = []
      texts[tongue] = fields.map { field in
        let text = field.text(longest: 2000)
        if !text.isEmpty, !seen.insert(text).inserted {
          field.report("\(quoted(text)) stands here twice", remedy: "Say it in other words.")
        }
        return text
      }
    }
    return Wordings(reading.completed(texts))
  }

  /// Several ways of saying one thing, in every tongue they are written in, with known slots in braces.
  func sayings(_ count: ClosedRange<Int> = 1...100) -> [Tongue: [String]] {
    var texts: [Tongue: [String]] = [:]
    for (tongue, field) in tongues() { texts[tongue] = field.lines(count) }
    return reading.completed(texts)
  }

  /// One sentence or a list of them.
  fileprivate func lines(_ count: ClosedRange<Int>) -> [String] {
    isList ? list(count).map { $0.slotted() } : [slotted()]
  }

  private func tongues() -> [(Tongue, Field)] {
    guard isMap else {
      reportType("a map of languages", "Write it as {en: \"…\", zh-Hans: \"…\"}.")
      return []
    }
    var found: [(Tongue, Field)] = []
    let record = record()
    for (key, value) in record.entries(called: "language") {
      guard let name = key.name(among: Tongue.allCases.map(\.rawValue), called: "language"),
        let tongue = Tongue(rawValue: name)
      else { continue }
      found.append((tongue, value))
    }
    if found.isEmpty, record.keys.isEmpty {
      report("\(quoted(name)) has no text", remedy: "Write it in en or zh-Hans.")
    }
    for tongue in reading.tongues where !record.has(tongue.rawValue) && !record.keys.isEmpty {
      report("\(quoted(name)) has no text in \(tongue.rawValue)", remedy: "Add \"\(tongue.rawValue): …\".")
    }
    return found
  }

  func move() -> Move? { name(among: Move.ids, called: "move").flatMap(Move.init(id:)) }

  /// One move, or a list of them.
  func moves() -> [Move] { (isList ? list(1...Move.ids.count) : [self]).compactMap { $0.move() } }

  func reply() -> Reply? { name(among: Reply.ids, called: "reply").flatMap(Reply.init(id:)) }

  func replies() -> [Reply] { (isList ? list(1...Reply.ids.count) : [self]).compactMap { $0.reply() } }

  /// What a collector can see, named in a list.
  func facts() -> Facts {
    var facts: Facts = []
    for item in isList ? list(1...Facts.ids.count) : [self] {
      if let name = item.name(among: Facts.ids, called: "fact"), let fact = Facts(id: name) {
        facts.insert(fact)
      }
    }
    return facts
  }
}

extension Record {
  /// The same where the tongues stand among the other keys of a map.
  func sayings(_ count: ClosedRange<Int> = 1...100) -> [Tongue: [String]] {
    var texts: [Tongue: [String]] = [:]
    for tongue in Tongue.allCases {
      let isNeeded = reading.tongues.contains(tongue)
      guard let field = isNeeded ? self[tongue.rawValue] : maybe(tongue.rawValue) else { continue }
      texts[tongue] = field.lines(count)
    }
    if texts.isEmpty {
      reading.report(
        place, "no sentence in any language", remedy: "Add \"en:\" or \"zh-Hans:\" with a list of them.")
    }
    return reading.completed(texts)
  }
}

extension Reading {
  /// With Traditional converted from Simplified where it is not written.
  fileprivate func completed(_ texts: [Tongue: [String]]) -> [Tongue: [String]] {
    guard let convert = traditionalise, texts[.traditional] == nil, let lines = texts[.simplified] else {
      return texts
    }
    return texts.merging([.traditional: lines.map(convert)]) { $1 }
  }
}
