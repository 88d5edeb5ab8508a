/// Where a conversation stands: as it is, and as a collector who listens sees it.
public struct Standing: Sendable {
  public private(set) var encounter: Encounter
  public private(set) var belief: Belief
  /// Offers made; the encounter's agreement names one of them, counted from 1.
  public private(set) var offers: [Offer] = []
  /// Lines that the collector has said.
  public private(set) var lines = 0
  public private(set) var isClosed = false
  /// How often each move has been made.
  var made = [UInt8](repeating: 0, count: Move.allCases.count)

  /// Before a word is said.
  public init(_ subject: Case, _ reference: ReferenceCollector) {
    encounter = subject.begin()
    belief = Belief(reference, means: subject.means, view: encounter.view)
  }

  /// Takes in a line as it was said and answered: its moves in order with the reply to each.
  ///
  /// Only the last move of a line is answered; to those before it the reply is `heard`, or the borrower leaves.
  public mutating func take(_ line: [(step: Step, reply: Reply)], of temperament: Temperament) {
    for (place, said) in line.enumerated() {
      let step = said.step
      if step.move.isAsk { offers.append(step.offer) }
      encounter.apply(step.move, offer: step.offer, number: offers.count, said.reply, of: temperament)
      belief.observe(
        step.move, offer: step.offer, number: offers.count, said.reply, view: encounter.view,
        isAnswered: place == line.count - 1)
      made[Int(step.move.rawValue)] &+= 1
      if step.move == .close { isClosed = true }
    }
    lines += 1
  }

  public var isOver: Bool { isClosed || encounter.isOver }
  public func count(of move: Move) -> Int { Int(made[Int(move.rawValue)]) }
}

extension ReferenceCollector {
  /// What they would say next; nil where they would let the conversation rest.
  public func next(at standing: Standing) -> Step? {
    guard !standing.isOver else { return nil }
    let agreed = standing.encounter.agreed
    let isAgreed = standing.offers.indices.contains(agreed - 1)
    let beliefs = standing.belief.lanes
    let memory = Memory(
      facts: standing.encounter.view.rawValue, lines: standing.lines,
      covered: isAgreed ? standing.offers[agreed - 1].coverage : 0, type: Int(beliefs.likeliest[0]))
    let line = nextLine(
      memory, made: { standing.made[$0] }, chance: { beliefs.chances[$0][0] },
      stretched: { standing.encounter.lanes.stretched(by: offers, hypotheses[0].temperament)[0] })
    return line.map { lines[$0].step }
  }
}
