/// A kind of borrower that a collector reckons with: how they start and react, and the script that fits them.
public struct Hypothesis: Sendable {
  public let id: String
  public let talk: Talk
  /// Chance of the kind before a word is said; all kinds together make one.
  public let prior: Double
  let temperament: Temperament
  let start: Affect

  public init(_ type: BorrowerType, temperament: Temperament, talk: Talk, prior: Double) {
    id = type.id
    self.talk = talk
    self.prior = prior
    self.temperament = temperament
    start = type.start
  }
}

/// A good collector who does not know whom they talk to: listens, infers the type, and goes on by the script that fits it.
///
/// They see replies and the view, nothing hidden. A review continues every alternative with them. While no type has
/// more than half of their belief, they say what most of the scripts that they believe in want. Of what scripts say
/// before the first ask they say what the call has not had, but no more lines than bring the call up to that ask, so
/// that a line always stands in the place of another; the duties they say in any case. Then they ask, never for less
/// than is agreed, and at last, twice if need be, for a plan that covers all that is due; whoever has told their means
/// is asked for what these allow. Once all is agreed, tested and said back, they let the conversation rest.
public struct ReferenceCollector: Sendable {
  public let hypotheses: [Hypothesis]
  /// The lines of all scripts, one after the other.
  let lines: [Line]
  /// Where each script begins, and after the last one where it ends.
  let firsts: [Int]
  /// How many lines each script has before its first ask.
  let preparations: [Int]
  /// The offers of all lines, each once.
  let offers: [Offer]

  struct Line: Sendable {
    var step: Step
    /// How often its move has been made once this line has been said.
    var times: UInt8
    /// Whether it is said only while less is agreed than it asks for.
    var isLast = false
    /// Place of what it asks for among the offers of all lines; from 64 on nothing is held to be beyond anybody's means.
    var ask = 0

    /// Share of what is due that all parts of what it asks for come to.
    var coverage: Float { step.offer.coverage }
  }

  /// - Parameters:
  ///   - hypotheses: one at least; a single one is a collector who knows the type.
  ///   - longestPlan: parts of the plan for all that is due; nil leaves it out.
  public init(_ hypotheses: [Hypothesis], longestPlan: Int? = nil) {
    precondition(!hypotheses.isEmpty, "a collector reckons with one kind of borrower at least")
    self.hypotheses = hypotheses
    var lines: [Line] = []
    var firsts = [0]
    for hypothesis in hypotheses {
      var made: [Move: UInt8] = [:]
      for step in hypothesis.talk.steps {
        made[step.move, default: 0] += 1
        lines.append(Line(step: step, times: made[step.move] ?? 1))
      }
      if let longestPlan { lines += Self.settling(in: longestPlan, after: made) }
      firsts.append(lines.count)
    }
    var offers: [Offer] = []
    for index in lines.indices where lines[index].step.move.isAsk {
      let offer = lines[index].step.offer
      lines[index].ask = offers.firstIndex(of: offer) ?? offers.count
      if lines[index].ask == offers.count { offers.append(offer) }
    }
    self.lines = lines
    self.firsts = firsts
    self.offers = offers
    preparations = hypotheses.map { hypothesis in
      hypothesis.talk.steps.firstIndex { $0.move.isAsk } ?? hypothesis.talk.steps.count
    }
  }

  /// What is asked for last of all, while less is agreed, and what makes an agreement hold.
  private static func settling(in parts: Int, after made: [Move: UInt8]) -> [Line] {
    func plan(from day: Int32, fits: Bool = false) -> Step {
      let parts = max(1, parts)
      let offer = Offer(share: 1 / Float(parts), day: day, parts: Int32(clamping: parts), fits: fits)
      return Step(.proposePlan, offer: offer, needs: fits ? .explained : [])
    }
    let before = made[.proposePlan] ?? 0
    return [plan(from: 7), plan(from: 14), plan(from: 14, fits: true)].enumerated().map { again, step in
      Line(step: step, times: before + 1 + UInt8(again), isLast: true)
    }
      + [Move.checkObstacle, .confirmAgreement].map { Line(step: Step($0, needs: .promised), times: 1) }
  }

  /// All kinds equally likely beforehand.
  public init(
    types: [(type: BorrowerType, talk: Talk)], table: ReactionTable, longestPlan: Int? = nil
  ) {
    let prior = 1 / Double(max(1, types.count))
    self.init(
      types.map {
        Hypothesis($0.type, temperament: Temperament(of: $0.type, table), talk: $0.talk, prior: prior)
      }, longestPlan: longestPlan)
  }

  /// Someone who knows the type and follows one script whoever answers.
  public init(script: Talk, for subject: Case, longestPlan: Int? = nil) {
    self.init(
      [Hypothesis(subject.setting.types[0], temperament: subject.temperament, talk: script, prior: 1)],
      longestPlan: longestPlan)
  }

  /// Lines beyond a script's own that are spent on finding out whom one talks to.
  private static let search = 4

  /// What must be seen of an agreement to all that is due for there to be nothing left to say.
  private static let bound: Facts = [.promised, .obstacleChecked, .confirmed]

  /// What a collector goes by, beside how often each move has been made.
  struct Memory {
    var facts: UInt32
    /// Lines said.
    var lines: Int
    /// Share of what is due that is agreed.
    var covered: Float
    /// The type believed most.
    var type: Int
  }

  /// The next line as an index into `lines`; nil where nothing is left to say.
  ///
  /// - Parameter stretched: offers beyond what the borrower has said they will have, a bit each.
  @inline(__always)
  func nextLine(
    _ memory: Memory, made: (Int) -> UInt8, chance: (Int) -> Float, stretched: () -> UInt64
  ) -> Int? {
    let type = memory.type
    let ask = firsts[type] + preparations[type]
    let isBound = memory.covered > 0.99 && memory.facts & Self.bound.rawValue == Self.bound.rawValue
    func isOpen(_ index: Int) -> Bool {
      let step = lines[index].step
      if isBound, !step.move.isAsk { return false }
      return memory.facts & (step.needs.rawValue | step.bars.rawValue) == step.needs.rawValue
        && made(Int(step.move.rawValue)) < lines[index].times
    }
    let room = preparations[type] - memory.lines
    if room + Self.search > 0, chance(type) <= 0.5 {
      if let line = mostWanted(type, isOpen: isOpen, chance: chance) { return line }
    } else {
      var surplus = -max(0, room)
      for index in firsts[type]..<ask where isOpen(index) { surplus += 1 }
      for index in firsts[type]..<ask where isOpen(index) {
        if surplus <= 0 || lines[index].step.move.isDuty { return index }
        surplus -= 1
      }
    }
    var beyond: Int?
    for index in ask..<firsts[type + 1] where isOpen(index) {
      let line = lines[index]
      guard line.step.move.isAsk else { return index }
      // A little less than the same is the same: shares of three parts do not add up to one.
      let more = line.coverage - memory.covered
      guard line.isLast ? more > 0.01 : more > -0.01 else { continue }
      guard line.ask < 64, stretched() & 1 << UInt64(line.ask) != 0 else { return index }
      if beyond == nil { beyond = index }
    }
    return memory.covered > 0 ? nil : beyond
  }

  /// The open line before any ask whose move most belief wants; of equals the first of the likeliest type.
  private func mostWanted(_ type: Int, isOpen: (Int) -> Bool, chance: (Int) -> Float) -> Int? {
    var wanted = InlineArray<36, Float>(repeating: 0)
    var first = InlineArray<36, Int32>(repeating: -1)
    for k in [type] + hypotheses.indices.filter({ $0 != type }) {
      var counted: UInt64 = 0
      for index in firsts[k]..<firsts[k] + preparations[k] where isOpen(index) {
        let move = Int(lines[index].step.move.rawValue)
        if counted & 1 << UInt64(move) == 0 { wanted[move] += chance(k) }
        counted |= 1 << UInt64(move)
        if first[move] < 0 { first[move] = Int32(index) }
      }
    }
    var best: Int?
    var most: Float = 0
    for index in firsts[type]..<firsts[type] + preparations[type] where isOpen(index) {
      let move = Int(lines[index].step.move.rawValue)
      if wanted[move] > most { (best, most) = (index, wanted[move]) }
    }
    for move in 0..<36 where wanted[move] > most { (best, most) = (Int(first[move]), wanted[move]) }
    return best
  }
}

extension Offer {
  /// Share of what is due that all its parts and what is given up come to, at most one.
  var coverage: Float { min(1, share * Float(max(1, parts)) + waived) }
}
