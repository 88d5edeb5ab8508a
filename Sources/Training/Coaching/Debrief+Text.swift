import Chance
import Language
import Lending
import Simulation

extension Debrief {
  /// A heading and the lines under it.
  public struct Section: Hashable, Sendable {
    public var title: String
    public var lines: [String]
  }

  /// The debrief in words, section by section, failures first.
  ///
  /// - Parameter today: the day of the call, from which days are named.
  public func sections(_ text: Catalogue, today: Day) -> [Section] {
    [
      findings.isEmpty
        ? nil : Section(title: text["debrief.findings"], lines: findings.map { finding($0, text) }),
      Section(title: text["debrief.outcome"], lines: outcomeLines(text, today)),
      Section(title: text["debrief.curves"], lines: curveLines(text)),
      moments.isEmpty
        ? nil : Section(title: text["debrief.moments"], lines: moments.flatMap { lines(of: $0, text) }),
      Section(title: text["debrief.borrower"], lines: borrowerLines(text)),
      Section(title: text["debrief.commitment"], lines: commitmentLines(text)),
      Section(title: text["debrief.conceded"], lines: concededLines(text)),
      Section(title: text["debrief.next"], lines: adviceLines(text)),
    ].compactMap { $0 }.filter { !$0.lines.isEmpty }
  }

  private func finding(_ finding: Finding, _ text: Catalogue) -> String {
    text["debrief.at-turn", ["turn": "\(finding.turn)", "text": text[finding.key, finding.values]]]
  }

  private func outcomeLines(_ text: Catalogue, _ today: Day) -> [String] {
    var lines: [String] = []
    if let agreed = outcome.agreed {
      let values = [
        "amount": Spoken.amount(agreed.amount, text.tongue),
        "day": Spoken.day(agreed.day, today: today, text.tongue), "parts": "\(agreed.parts)",
      ]
      lines.append(text[agreed.parts > 1 ? "debrief.agreed-plan" : "debrief.agreed", values])
      if let kept = outcome.kept { lines.append(text["debrief.kept", ["percent": Percent.text(kept)]]) }
    } else {
      lines.append(text["debrief.nothing-agreed"])
    }
    let interval = outcome.expected.interval
    lines.append(
      text[
        "debrief.expected",
        [
          "percent": Percent.text(outcome.expected.value), "from": Percent.text(interval.lowerBound),
          "to": Percent.text(interval.upperBound),
        ]])
    lines.append(
      text[
        "debrief.compared",
        [
          "best": Percent.text(outcome.knowing.value), "none": Percent.text(outcome.withoutCall.value),
        ]])
    lines.append(text["review.listener", ["percent": Percent.text(outcome.reference.value)]])
    lines.append(
      text[
        "debrief.luck", ["luck": Percent.points(outcome.luck), "choices": Percent.points(outcome.choices)]])
    lines.append(text[note.key, note.values])
    if undone > 0 { lines.append(text["debrief.undone", ["count": "\(undone)"]]) }
    if hints > 0 { lines.append(text["debrief.hints", ["count": "\(hints)"]]) }
    return lines
  }

  private func curveLines(_ text: Catalogue) -> [String] {
    // Expectations move little: their bars span what they did, and a fifth of the debt at least.
    let middle = ((curves.expected.max() ?? 1) + (curves.expected.min() ?? 0)) / 2
    let half = max(0.1, (curves.expected.max() ?? 1) - middle)
    let rows: [(String, [Double], ClosedRange<Double>)] = [
      (text["debrief.curve-expected"], curves.expected, middle - half...middle + half),
      (text["debrief.curve-willingness"], curves.willingness, 0...1),
      (text["debrief.curve-trust"], curves.trust, 0...1),
      (text["debrief.curve-anger"], curves.anger, 0...1),
      (text["debrief.curve-binding"], curves.binding, 0...1),
    ]
    return rows.map { "\($0.0)  \(Sparkline.labelled($0.1, in: $0.2))" }
  }

  private func lines(of moment: Moment, _ text: Catalogue) -> [String] {
    let names = moment.moves.map { text["move.\($0.id)"] }.joined(separator: " + ")
    var lines = [
      text[
        "debrief.moment",
        [
          "turn": "\(moment.turn)", "line": moment.line, "moves": names,
          "reply": text["reply.\(moment.reply.id)"],
        ]],
      text[
        "debrief.moment-changed",
        [
          "before": Percent.text(moment.before), "after": Percent.text(moment.after),
          "anger": change(\.anger, moment), "trust": change(\.trust, moment),
          "willingness": change(\.willingness, moment),
        ]],
    ]
    lines.append(text["review.moment", ["verdict": moment.verdict.text(text)]])
    guard let better = moment.better else { return lines + [text["debrief.moment-good"]] }
    let values = [
      "move": text["move.\(better.move.id)"], "percent": Percent.text(better.value.value),
      "points": Percent.points(moment.regret.value),
    ]
    lines.append(text["debrief.better", values])
    if let sentence = better.sentence {
      lines.append(text["debrief.better-sentence", ["sentence": sentence]])
    }
    if !better.why.isEmpty { lines.append(text["debrief.better-why", ["why": better.why]]) }
    return lines
  }

  private func change(_ path: KeyPath<Affect, Float>, _ moment: Moment) -> String {
    let before = Sparkline.hundredths(Double(moment.feelingsBefore[keyPath: path]))
    return before + " → " + Sparkline.hundredths(Double(moment.feelingsAfter[keyPath: path]))
  }

  private func borrowerLines(_ text: Catalogue) -> [String] {
    func shown(_ heading: String, _ shows: String, _ works: String) -> [String] {
      [heading, text["debrief.shows", ["shows": shows]], text["debrief.works", ["works": works]]]
    }
    return shown(text["debrief.type", ["type": borrower.type]], borrower.shows, borrower.works)
      + (borrower.situation.map {
        shown(text["debrief.situation", ["situation": $0.name]], $0.shows, $0.works)
      } ?? [])
      + [text["debrief.reason", ["reason": borrower.reason]]]
      + guesses.map { guessLine($0, text) }
      + (belief.map {
        [
          text[
            "review.belief",
            ["turn": "\($0.turn)", "percent": Percent.whole($0.probability), "type": borrower.type]]
        ]
      } ?? [])
      + (borrower.untold.isEmpty
        ? [] : [text["debrief.untold", ["facts": borrower.untold.joined(separator: " · ")]]])
  }

  private func guessLine(_ guess: GuessScore, _ text: Catalogue) -> String {
    text[
      guess.isRight ? "guess.right" : "guess.wrong",
      [
        "topic": text["guess.topic.\(guess.topic.rawValue)"], "guessed": guess.guessed, "truth": guess.truth,
        "percent": "\(guess.percent) %", "score": Sparkline.hundredths(guess.brier),
        "ignorance": Sparkline.hundredths(guess.ignorance),
      ]]
  }

  private func commitmentLines(_ text: Catalogue) -> [String] {
    guard outcome.agreed != nil else { return [text["debrief.no-commitment"]] }
    let checks = [
      ("amount", commitment.hasAmount), ("day", commitment.hasDay), ("channel", commitment.hasChannel),
      ("obstacle", commitment.obstacleChecked), ("confirmed", commitment.confirmed),
      ("written", commitment.written),
    ]
    return checks.map { "\($0.1 ? "✓" : "–") \(text["debrief.check-\($0.0)"])" }
  }

  private func concededLines(_ text: Catalogue) -> [String] {
    guard outcome.agreed != nil else { return [text["debrief.conceded-nothing"]] }
    var lines: [String] = []
    if conceded.waived > .zero {
      lines.append(text["debrief.waived", ["amount": Spoken.amount(conceded.waived, text.tongue)]])
      if let chances = conceded.chances {
        lines.append(
          text[
            "debrief.waived-needed",
            ["with": Percent.text(chances.with), "without": Percent.text(chances.without)]])
      }
    }
    let time = ["parts": "\(conceded.parts)", "days": "\(conceded.days)"]
    if conceded.parts > 1 {
      lines.append(text["debrief.time-given", time])
    } else if conceded.days > 0 {
      lines.append(text["debrief.days-given", ["days": "\(conceded.days)"]])
    }
    return lines.isEmpty ? [text["debrief.conceded-nothing"]] : lines
  }

  private func adviceLines(_ text: Catalogue) -> [String] {
    func line(_ key: String, _ move: Move?) -> String? {
      move.map { text[key, ["move": text["move.\($0.id)"], "means": text["means.\($0.id)"]]] }
    }
    return [
      line("debrief.keep", advice.keep), line("debrief.stop", advice.stop),
      line("debrief.start", advice.start),
    ].compactMap { $0 }
  }
}
