import Chance
import Language
import Lending
import Simulation

extension RolePlay {
  /// A call that the program has played up to a moment that asks for a skill; the trainee says the next line.
  ///
  /// The lines before are those of the collector who reviews, so the moment is one that good work leads to.
  /// - Parameter skipping: moments of the skill that are passed over first.
  /// - Returns: the call with the events to save before the trainee's line; nil where the call has no such moment.
  public static func drill(
    on stage: Stage, _ skill: Skill, skipping: Int = 0
  ) -> (play: RolePlay, saved: [Event])? {
    guard let lines = lead(on: stage, to: skill, skipping: skipping) else { return nil }
    var stage = stage
    stage.header.exercise = .drill(.init(skill: skill, turn: lines.count + 1))
    var play = RolePlay(stage)
    var effects = play.perform(.header(stage.header))
    for line in lines { effects += play.perform(.turn(line)) }
    return (play, effects.saved)
  }

  /// Lines of the reference collector before the moment.
  private static func lead(on stage: Stage, to skill: Skill, skipping: Int) -> [Event.Turn]? {
    var play = RolePlay(stage)
    _ = play.start()
    var standing = Standing(stage.case, stage.reference)
    var lines: [Event.Turn] = []
    var left = skipping
    while play.mode == .talking, lines.count < longestLead, let step = stage.reference.next(at: standing) {
      if Skill(step.move, after: play.scene.exchanges.last?.reply) == skill {
        if left == 0 { return lines }
        left -= 1
      }
      let line = stage.line(step, number: lines.count + 1)
      _ = play.perform(.turn(line))
      guard let exchange = play.scene.exchanges.last, exchange.number == lines.count + 1 else { return nil }
      lines.append(line)
      standing.take(
        exchange.plays.map { (Step($0.move, offer: $0.offer), $0.reply) }, of: stage.case.temperament)
    }
    return nil
  }

  /// A moment that has not come by then is looked for in another call.
  private static let longestLead = 16

  /// Whether a review finds a line of the skill best here, as the collector who led the call did.
  ///
  /// Openings are duties, which reviews do not weigh.
  public func needs(_ skill: Skill) -> Bool {
    guard skill != .opening else { return true }
    let best = Reviewer(self, copies: 128).best(few: 1).lines.first
    return best.flatMap { Skill($0.move, after: scene.exchanges.last?.reply) } == skill
  }

  /// Closes a drill once its line was said; nothing is debriefed beyond that line.
  ///
  /// - Returns: the events that end the transcript.
  public mutating func closeDrill() -> [Event] {
    var effects = mode == .talking ? perform(.end(Event.End(turn: turns, why: .trainee))) : []
    if mode == .noting { effects += perform(.note(Event.Note(kind: .call, text: ""))) }
    return effects.saved
  }

  /// What was said so far: the borrower's first words, then each line with its answer.
  public var conversation: [Effect] {
    (stage.scenario.opening[stage.tongue].isEmpty ? [] : [opening]) + said(in: scene.exchanges)
  }
}

extension Stage {
  /// A step of a script as somebody would say it, with sums and days of this case.
  fileprivate func line(_ step: Step, number: Int) -> Event.Turn {
    let offer = step.offer
    var heard = HeardMove(move: step.move, confidence: 1)
    var terms: Terms?
    if step.move.isAsk {
      let due = scenario.loan.due
      let amount = due.scaled(by: Int64((offer.share * 10_000).rounded()), over: 10_000).wholeUnits
      let waived = due.scaled(by: Int64((offer.waived * 10_000).rounded()), over: 10_000).wholeUnits
      let asked = Terms(
        amount: amount, day: scenario.today + Int(offer.day), parts: max(1, Int(offer.parts)),
        every: Int(offer.every), waived: waived, isWritten: offer.isWritten)
      heard.amounts = waived > .zero ? [waived, amount] : [amount]
      heard.dates = [asked.day]
      heard.periods = asked.parts > 1 ? asked.parts : nil
      terms = asked
    }
    let text = sentence(Candidate(move: step.move, terms: terms)) ?? catalogue["move.\(step.move.id)"]
    return Event.Turn(
      number: number, speaker: .trainee, text: text, heard: [heard], tags: offer.isWritten ? ["written"] : [])
  }
}

extension Money {
  /// Without cents, where there is more than one unit.
  fileprivate var wholeUnits: Money { minor > 100 ? Money(minor: (minor + 50) / 100 * 100) : self }
}
