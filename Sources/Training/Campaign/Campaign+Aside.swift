import Chance
import Language
import Lending
import Simulation

extension Campaign {
  /// Somebody else answers.
  mutating func beginAside(_ entry: Entry) -> [Effect] {
    let unhelpful =
      entry.reached == .family ? stage.answering.unhelpfulFamily : stage.answering.unhelpfulStranger
    aside = BystanderTalk(party: entry.reached, isHelpful: life.bystanderLuck[1] >= unhelpful)
    mode = .aside
    return answerAside(.greet, number: 0)
  }

  /// Takes a line that was typed to somebody who is not the borrower.
  mutating func speakAside(_ typed: TypedLine) -> [Effect] {
    if let command = typed.command {
      switch PracticeCommand(name: command.name) {
      case .end: return go(.end(Event.End(turn: aside?.turns ?? 0, why: .trainee)))
      case .case: return [.card(card), prompt]
      default: return [.info(text["campaign.aside-help"]), prompt]
      }
    }
    if typed.text.isEmpty { return [prompt] }
    let heard = stage.hear(typed.text, hearing)
    return go(
      .turn(
        Event.Turn(
          number: (aside?.turns ?? 0) + 1, speaker: .trainee, text: typed.text, heard: heard.moves,
          tags: heard.tags)))
  }

  mutating func hearAside(_ turn: Event.Turn) -> [Effect] {
    guard var talk = aside else { return [.save(.turn(turn))] }
    let didKnow = talk.knows
    let act = talk.hear(cues(of: turn))
    aside = talk
    var effects: [Effect] = [.save(.turn(turn))] + answerAside(act, number: talk.turns)
    if talk.knows, !didKnow {
      let finding = Finding(
        turn: talk.turns, key: "campaign.disclosed", values: ["turn": "\(talk.turns)", "line": turn.text])
      log[log.count - 1].findings.append(finding)
      effects.append(.info("⚖ " + text[finding.key, finding.values]))
      log[log.count - 1].findings += disclosures(to: talk.party)
    }
    guard talk.isOver else { return effects }
    effects.append(.save(.end(Event.End(turn: talk.turns, why: .hungUp))))
    return effects + closeAside()
  }

  /// What of a line matters to a bystander; money and debt are known by the words of the language, too.
  private func cues(of turn: Event.Turn) -> BystanderTalk.Cues {
    let line = turn.text.lowercased()
    func says(_ key: String) -> Bool { text.names(key, in: line) }
    let moves = turn.moves.map(\.move)
    let message = says("campaign.message-words")
    let hours = says("campaign.hours-words")
    let money =
      turn.moves.contains(where: \.namesSum) || says("campaign.debt-words")
    // "Please tell him to ring me" sounds like an ask, or like telling others, to a hearing that expects the borrower.
    let isNeutral = (message || hours) && !money
    let asks = moves.filter { !isNeutral || [.threaten, .insult, .deceive].contains($0) }
    return BystanderTalk.Cues(moves: asks, namesMoney: money, leavesMessage: message, asksHours: hours)
  }

  private mutating func answerAside(_ act: SpeechAct, number: Int) -> [Effect] {
    let speaker = Speaker(
      lines: stage.bystanders, type: aside?.party.rawValue ?? "any", facts: [], today: today,
      dice: Dice(seed: stage.header.seed, replication: UInt32(life.attempts), account: 1))
    let said = speaker.say(act, turn: number, part: 0, &bystanderSpoken)
    let line = filled(said.text)
    return [
      .save(.turn(Event.Turn(number: number, speaker: .other, text: line, act: said.act))),
      .say(speaker: text["campaign.someone"], text: line),
    ]
  }

  /// A line with the borrower's hours in it.
  private func filled(_ line: String) -> String {
    let hours = stage.answering.bestHours(isVisit: log.last?.way == .visit)
    let words = text[
      "campaign.between", ["from": ClockTime.text(hours.lowerBound), "to": ClockTime.text(hours.upperBound)]]
    return Spoken.fill(
      line, Spoken.Places(words: ["time": words, "borrower": borrowerName]), today: today, stage.tongue)
  }

  /// The contact is over: the borrower hears of what was said.
  mutating func closeAside() -> [Effect] {
    guard let talk = aside else { return [] }
    aside = nil
    mode = .planning
    var effects: [Effect] = [.info(text["campaign.aside-over"])]
    if talk.hasMessage {
      messageDay = life.today
      effects.append(.info(text["campaign.message-taken"]))
    }
    if talk.knows {
      log[log.count - 1].disclosed = true
      life.learnOfDisclosure()
    }
    log[log.count - 1].after = life.affect
    return effects + settle()
  }
}

extension Catalogue {
  /// Whether a line in small letters has a word of a list, `a|b`; words of Latin letters count from their beginning.
  func names(_ list: String, in line: String) -> Bool {
    (text(list) ?? "").split(separator: "|").contains { word in
      let isLatin = word.first.map { $0.isASCII && $0.isLetter } ?? false
      return line.ranges(of: word).contains { range in
        guard isLatin, range.lowerBound > line.startIndex else { return true }
        let before = line[line.index(before: range.lowerBound)]
        return !(before.isASCII && before.isLetter)
      }
    }
  }
}
