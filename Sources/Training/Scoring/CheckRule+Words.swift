extension CheckRule {
  static func talkShare(_ most: Double, _ call: ScoredCall) -> CheckFinding {
    func words(_ speaker: ScoredTurn.Speaker) -> Int {
      call.turns.filter { $0.speaker == speaker }.reduce(0) { $0 + length(of: $1.text) }
    }
    let (collector, borrower) = (words(.collector), words(.borrower))
    guard collector > 0, borrower > 0 else { return CheckFinding(.notApplicable) }
    let isWithin = Double(collector) <= most * Double(collector + borrower)
    guard !isWithin else { return CheckFinding(.yes) }
    // The longest turns are where there is something to shorten.
    let longest = call.collector.sorted { length(of: $0.text) > length(of: $1.text) }.prefix(3)
    return CheckFinding(.no, evidence: longest.map(\.number).sorted())
  }

  static func repeatedLine(_ call: ScoredCall) -> CheckFinding {
    var seen: Set<String> = []
    var again: [Int] = []
    for turn in call.collector {
      let line = String(turn.text.lowercased().filter { $0.isLetter || $0.isNumber })
      if !line.isEmpty, !seen.insert(line).inserted { again.append(turn.number) }
    }
    return CheckFinding(again.isEmpty ? .yes : .no, evidence: again)
  }

  static func questions(_ call: ScoredCall) -> CheckFinding {
    let counted = call.collector.map { (number: $0.number, count: questions(in: $0.text)) }
    guard counted.contains(where: { $0.count > 0 }) else { return CheckFinding(.notApplicable) }
    let many = counted.filter { $0.count > 1 }.map(\.number)
    return CheckFinding(many.isEmpty ? .yes : .no, evidence: many)
  }

  /// Words of alphabetic text and single Chinese characters: about as long to say as each other.
  private static func length(of text: String) -> Int {
    var count = 0
    var isInWord = false
    for scalar in text.unicodeScalars {
      if scalar.properties.isIdeographic {
        count += 1
        isInWord = false
      } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "'" {
        if !isInWord { count += 1 }
        isInWord = true
      } else {
        isInWord = false
      }
    }
    return count
  }

  /// Question marks in a row are one question.
  private static func questions(in text: String) -> Int {
    var count = 0
    var wasMark = false
    for character in text {
      let isMark = character == "?" || character == "？"
      if isMark, !wasMark { count += 1 }
      wasMark = isMark || (wasMark && (character == "!" || character == "！"))
    }
    return count
  }
}
