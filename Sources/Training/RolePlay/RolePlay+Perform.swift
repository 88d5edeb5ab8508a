import Chance
import Language
import Lending
import Simulation

extension RolePlay {
  /// Takes one event that came from outside and does what follows from it.
  ///
  /// The effects begin with that event saved; live play and resumption both go through here and nowhere else.
  mutating func perform(_ event: Event) -> [Effect] {
    switch event {
    case .header: return [.save(event)] + begin()
    case .turn(let turn) where turn.isUnclear: return [.save(event)] + puzzle(turn)
    case .turn(let turn): return [.save(event)] + advance(turn)
    case .undo(let undo):
      goBack(to: undo)
      return [.save(event)]
    case .hint(let hint):
      hints.append(hint)
      return [.save(event)]
    case .note(let note):
      switch note.kind {
      case .memo: memos.append(note)
      case .call:
        callNote = note
        mode = asksForGuess ? .guessing : .over
      }
      return [.save(event)]
    case .guess(let guess):
      self.guess = guess
      mode = .over
      return [.save(event)]
    case .end(let end):
      ending = end
      mode = .noting
      return [.save(event)]
    case .state, .contact, .wait, .news, .score: return [.save(event)]
    }
  }

  private mutating func begin() -> [Effect] {
    mode = .talking
    let opening = stage.scenario.opening[stage.tongue]
    guard !opening.isEmpty else { return savedState }
    return [.save(.turn(Event.Turn(number: 0, speaker: .borrower, text: opening)))] + savedState
      + [.say(speaker: borrowerName, text: opening)]
  }

  private mutating func goBack(to undo: Event.Undo) {
    let turn = min(max(undo.turn, 1), past.count)
    guard turn >= 1, past.indices.contains(turn - 1) else { return }
    scene = past[turn - 1]
    past.removeSubrange((turn - 1)...)
    mode = .talking
    ending = nil
    if undo.why == .trainee { undone += 1 }
  }

  /// The borrower does not follow; after the second time the moves are listed instead.
  private mutating func puzzle(_ turn: Event.Turn) -> [Effect] {
    scene.unclear += 1
    scene.unclearTurn = turn
    guard scene.unclear <= 2 else {
      return [
        .info(text["practice.choose"]), .choices(offeredMoves.map { text["move.\($0.id)"] }),
      ]
    }
    let said = speaker.say(
      .puzzled, feeling: occasion(.other, .heard).feeling, turn: turn.number, part: scene.unclear,
      &scene.speaker)
    let answer = Event.Turn(
      number: turn.number, speaker: .borrower, text: said.text, isUnclear: true, act: said.act)
    return [
      .save(.turn(answer)), .dim(text["practice.not-heard"]), .say(speaker: borrowerName, text: said.text),
    ]
  }

  /// Applies the moves of a line in order; only the last is answered, unless the borrower leaves before.
  private mutating func advance(_ turn: Event.Turn) -> [Effect] {
    past.append(scene)
    let number = turns + 1
    let offersBefore = scene.offers
    let spoken = turn.moves.count > 1 ? turn.moves.filter { $0.move != .other } : turn.moves
    let moves = Array(spoken.isEmpty ? turn.moves.prefix(1) : spoken.prefix(3))
    var plays: [Exchange.Play] = []
    var remarks: [Effect] = []
    for (i, heard) in moves.enumerated() {
      let play = apply(
        takingUp(heard), isLast: i == moves.count - 1, tags: turn.tags, &remarks)
      plays.append(play)
      if scene.encounter.isOver { break }
    }
    scene.unclear = 0
    scene.unclearTurn = nil
    guard let last = plays.last else { return [] }

    let said = answer(to: last)
    scene.exchanges.append(
      Exchange(
        number: number, line: turn.text, heard: turn.heard, isCorrected: turn.corrected != nil, event: turn,
        plays: plays,
        offersBefore: offersBefore, answer: said))
    let answer = Event.Turn(
      number: number, speaker: .borrower, text: said.text, reply: last.reply, act: said.act)
    var effects: [Effect] = [.save(.turn(answer))] + savedState
    if let why = reasonToEnd(plays) {
      let end = Event.End(turn: number, why: why)
      ending = end
      mode = .noting
      effects.append(.save(.end(end)))
    }
    effects.append(.dim(text["practice.heard", ["moves": heardText(plays, moves)]]))
    return effects + remarks + [.say(speaker: borrowerName, text: said.text)]
  }

  private func reasonToEnd(_ plays: [Exchange.Play]) -> Event.End.Why? {
    if scene.encounter.isOver { return .hungUp }
    if plays.contains(where: { $0.move == .close }) { return .closed }
    return turns >= stage.longestCall ? .limit : nil
  }

  /// Confirming what only the borrower has named is a yes to it, which must be asked before it can be agreed.
  private func takingUp(_ heard: HeardMove) -> HeardMove {
    guard heard.move == .confirmAgreement, scene.agreed == nil, scene.table?.isCounter == true else {
      return heard
    }
    var ask = heard
    ask.move = .askCommitment
    return ask
  }

  private mutating func apply(
    _ heard: HeardMove, isLast: Bool, tags: [String], _ remarks: inout [Effect]
  ) -> Exchange.Play {
    let before = scene.encounter
    remarks += checkSituation(heard.move).map { .info(text[$0.key, $0.values]) }
    var offer = Offer(share: 0)
    var asked: Terms?
    var terms: Terms?
    let named = named(heard)
    if heard.move.isAsk {
      let reading = reader.read(heard, table: scene.table, isWritten: tags.contains("written"))
      remarks += reading.remarks.map { .info(text[$0.key, $0.values]) }
      let onTable = together(reading.terms, heard, isInstead: tags.contains("instead"))
      offer = onTable.offer(in: stage.case, today: stage.scenario.today)
      (asked, terms) = (reading.terms, onTable)
      scene.offers.append(offer)
      scene.offered.append(onTable)
      scene.table = onTable
      scene.tabled.formUnion(named)
      remarks += checkAuthority(onTable).map { .info(text[$0.key, $0.values]) }
    }
    let uniform = Dice(seed: stage.header.seed).uniforms(
      channel: Encounters.replyChannel, event: stage.contact, part: UInt32(before.turns / 4))[
        before.turns % 4]
    let drawn = before.reply(to: heard.move, offer: offer, uniform: uniform, of: stage.case.temperament)
    let reply = isLast || drawn == .hangsUp ? drawn : .heard
    scene.encounter.apply(
      heard.move, offer: offer, number: scene.offers.count, reply, of: stage.case.temperament)
    return Exchange.Play(
      move: heard.move, offer: offer, asked: asked, terms: terms, named: named, reply: reply,
      before: before, after: scene.encounter)
  }

  /// What the line says of sum and day, or what lay on the table said; all that is due, at once, says both by itself.
  ///
  /// A concession is tied to what is said with it, and to nothing before.
  private func named(_ heard: HeardMove) -> Exchange.Named {
    if heard.move == .askFullPayment { return [.amount, .day] }
    var named = heard.move == .offerRelief ? [] : scene.tabled
    if heard.namesSum || heard.periods != nil { named.insert(.amount) }
    if !heard.dates.isEmpty || heard.rest?.day != nil { named.insert(.day) }
    return named
  }

  /// An ask with what is agreed already, where it comes on top of that.
  private func together(_ terms: Terms, _ heard: HeardMove, isInstead: Bool) -> Terms {
    guard heard.namesSum, !isInstead, heard.move != .offerRelief, let agreed = scene.agreed else {
      return terms
    }
    return terms.adding(to: agreed, due: stage.scenario.loan.due) ?? terms
  }

  /// What fails a call with someone in this situation, told once for each move.
  private mutating func checkSituation(_ move: Move) -> [Finding] {
    guard let situation = stage.situation, situation.failing.contains(move), let why = situation.failure
    else {
      return []
    }
    let finding = Finding(
      turn: turns + 1, key: "finding.situation",
      values: ["move": text["move.\(move.id)"], "why": why[stage.tongue]])
    guard !scene.findings.contains(where: { $0.key == finding.key && $0.values == finding.values }) else {
      return []
    }
    scene.findings.append(finding)
    return [finding]
  }

  private mutating func checkAuthority(_ terms: Terms) -> [Finding] {
    let authority = stage.scenario.authority
    var findings: [Finding] = []
    if terms.parts > authority.longestPlan {
      findings.append(
        Finding(
          turn: turns + 1, key: "finding.plan-too-long",
          values: ["parts": "\(terms.parts)", "most": "\(authority.longestPlan)", "approver": approver]))
    }
    // A thousandth over comes from rounding to cents, not from a concession.
    if stage.case.share(of: terms.waived) > authority.largestWaiver + 0.001 {
      findings.append(
        Finding(
          turn: turns + 1, key: "finding.waiver-too-large",
          values: ["amount": Spoken.amount(terms.waived, stage.tongue), "approver": approver]))
    }
    let fresh = findings.filter { new in
      !scene.findings.contains { $0.key == new.key && $0.values == new.values }
    }
    scene.findings += fresh
    return fresh
  }

  private var approver: String { stage.scenario.authority.approver[stage.tongue] }

  private mutating func answer(to play: Exchange.Play) -> Speaker.Utterance {
    var slots = Speaker.Slots()
    if play.reply == .counters {
      let asked =
        play.terms ?? scene.table
        ?? reader.read(
          HeardMove(move: .askFullPayment, confidence: 1), table: nil, isWritten: false
        ).terms
      let counter = reader.counter(
        to: asked, ability: { scene.encounter.ability(on: $0) },
        nextIncome: stage.scenario.cashFlow.nextIncome)
      scene.table = counter
      scene.tabled = [.amount, .day]
      slots = Speaker.Slots(amount: counter.amount, date: counter.day)
    } else if play.reply == .accepts, let terms = play.asked {
      slots = Speaker.Slots(amount: terms.amount, date: terms.day)
    }
    return speaker.say(occasion(play.move, play.reply), slots: slots, turn: turns + 1, &scene.speaker)
  }

  func occasion(_ move: Move, _ reply: Reply) -> SpeechOccasion {
    SpeechOccasion(
      move: move, reply: reply, affect: scene.encounter.affect, view: scene.encounter.view,
      hasFacts: scene.speaker.factsTold < stage.scenario.facts.count)
  }

  /// Facts of the scenario that the borrower has kept back so far.
  var untold: [Scenario.Fact] {
    stage.scenario.facts.enumerated().filter { !scene.speaker.told.contains($0.offset) }.map(\.element)
  }

  var speaker: Speaker {
    Speaker(
      lines: stage.lines, type: stage.profile.type.id, voice: stage.situation?.voice,
      facts: stage.scenario.facts.map { Speaker.Fact($0.say[stage.tongue], answers: Set($0.answers)) },
      today: stage.scenario.today, dice: Dice(seed: stage.header.seed, replication: stage.contact))
  }

  var reader: TermsReader {
    TermsReader(
      due: stage.scenario.loan.due, penalties: stage.scenario.loan.penalties,
      authority: stage.scenario.authority, today: stage.scenario.today, tongue: stage.tongue)
  }

  /// The state, for the transcript; an exam's shows none.
  private var savedState: [Effect] { stage.header.isExam ? [] : [.save(stateEvent)] }

  private var stateEvent: Event {
    .state(
      Event.State(
        number: turns, affect: scene.encounter.affect, facts: scene.encounter.view,
        agreed: scene.encounter.agreed))
  }

  /// The moves of a line with what was asked, as `empathise + ask-part-payment 500 Fri`.
  func heardText(_ plays: [Exchange.Play], _ heard: [HeardMove]) -> String {
    zip(plays, heard).map { play, heard in
      var words = [text["move.\(play.move.id)"]]
      if let terms = play.terms {
        words.append(terms.spoken(today: stage.scenario.today, stage.tongue))
        if terms.waived > .zero { words.append("−" + Spoken.amount(terms.waived, stage.tongue)) }
      }
      return words.joined(separator: " ")
    }.joined(separator: " + ")
  }
}
