import Chance

/// What is said from a state of a conversation on: lines given beforehand, then whatever the reference collector says.
public struct Plan: Hashable, Sendable {
  /// Lines of up to three moves, of which only the last is answered.
  public var lines: [[Step]]
  /// Whether the reference collector talks on afterwards; otherwise the conversation rests there.
  public var goesOn: Bool
  /// What must be seen when the last of the lines comes for it to count as reached.
  public var needs: Facts = []

  public init(_ lines: [[Step]] = [], goesOn: Bool = true) {
    self.lines = lines
    self.goesOn = goesOn
  }

  /// Lines of the collector after which a conversation ends by itself.
  public static let longestCall = 40
}

/// Plays eight copies of a conversation from where it stands to its end, each collector with a belief of their own.
///
/// It holds a buffer: each thread has its own.
struct Playout {
  private let subject: Temperament
  private let reference: ReferenceCollector
  private let plan: Plan
  private let start: (lanes: Encounters, beliefs: Beliefs, made: [UInt8])
  private let linesLeft: Int
  /// Every offer that can be agreed to, by its number from 1.
  let offers: [Offer]
  private let rows: Lines
  /// Where the plan's lines and the reference's begin among the rows.
  private let planned: Int
  private let scripted: Int

  private var lanes: Encounters
  private var beliefs: Beliefs
  private var made: [UInt8]
  private var talking = LaneBits()

  init(_ subject: Case, _ reference: ReferenceCollector, _ standing: Standing, _ plan: Plan) {
    self.subject = subject.temperament
    self.reference = reference
    self.plan = plan
    let asked = standing.offers.map { Step(.askCommitment, offer: $0) }
    let steps = asked + plan.lines.flatMap { $0 } + (plan.goesOn ? reference.lines.map(\.step) : [])
    rows = Lines(Talk(id: "", steps: steps))
    offers = steps.map(\.offer)
    planned = asked.count
    scripted = planned + plan.lines.reduce(0) { $0 + $1.count }
    linesLeft = max(0, Plan.longestCall - standing.lines)
    let repeated = standing.made.flatMap { [UInt8](repeating: $0, count: 8) }
    var copies = standing.encounter.repeated()
    if standing.isOver { copies.on = LaneBits() }
    start = (copies, standing.belief.repeated(), repeated)
    (lanes, beliefs, made) = start
  }

  /// The conversations at their end.
  ///
  /// - Parameter reached: set to the lanes in which the last of the plan's lines was begun with what it needs in view.
  mutating func play(_ dice: LaneDice, reached: inout LaneBits) -> Encounters {
    (lanes, beliefs, made) = start
    talking = lanes.on
    var luck = Luck(dice)
    var row = planned
    reached = talking
    for line in plan.lines.prefix(linesLeft) {
      let needs = LaneBits(repeating: plan.needs.rawValue)
      reached = talking & bits((lanes.facts & needs) .== needs)
      for (place, step) in line.enumerated() {
        let uniform = luck.next()
        say(step, number: UInt32(row + 1), isLast: place == line.count - 1, uniform)
        row += 1
      }
      if line.contains(where: { $0.move == .close }) { talking = LaneBits() }
    }
    guard plan.goesOn else { return lanes }
    for line in plan.lines.count..<max(plan.lines.count, linesLeft) {
      var places = LaneBits()
      let ready = choose(&places, after: Plan.longestCall - linesLeft + line)
      guard isAnySet(ready) else { break }
      say(at: places, where: ready, luck.next())
    }
    return lanes
  }

  /// One move of a planned line, in all lanes that are still talking.
  private mutating func say(_ step: Step, number: UInt32, isLast: Bool, _ uniform: Lanes) {
    let ready = talking
    guard isAnySet(ready) else { return }
    let saying = OneSaying(step.move, step.offer, number: number, subject)
    let replies = lanes.replies(to: saying, subject)
    let drawn = replies.pick(uniform)
    let left = drawn .== LaneBits(repeating: UInt32(Reply.hangsUp.rawValue))
    let reply = isLast ? drawn : LaneBits().replacing(with: drawn, where: left)
    let before = (lanes.agreed, lanes.agreedShare)
    lanes.apply(saying, reply, replies.odds, where: mask(ready), subject)
    keepPlans(before)
    if reference.hypotheses.count > 1 {
      beliefs.observe(
        reply, facts: lanes.facts, isAnswered: isLast, where: mask(ready), reference.hypotheses
      ) { OneSaying(step.move, step.offer, number: number, $0) }
    }
    for lane in 0..<8 where ready[lane] != 0 { made[Int(step.move.rawValue) * 8 + lane] &+= 1 }
    talking &= lanes.on
  }

  /// Puts back a plan in whose place a sum stands that names a part of it.
  private mutating func keepPlans(_ before: (agreed: LaneBits, share: Lanes)) {
    guard isAnySet(before.agreed), before.agreed != lanes.agreed else { return }
    for lane in 0..<8 where before.agreed[lane] != 0 && before.agreed[lane] != lanes.agreed[lane] {
      let (plan, sum) = (Int(before.agreed[lane]) - 1, Int(lanes.agreed[lane]) - 1)
      guard offers.indices.contains(plan), offers.indices.contains(sum), offers[sum].parts == 1,
        Offer.isPart(lanes.agreedShare[lane], of: before.share[lane], in: Int(offers[plan].parts))
      else { continue }
      lanes.agreed[lane] = before.agreed[lane]
      lanes.agreedShare[lane] = before.share[lane]
    }
  }

  /// The reference's next line in each lane; where there is none, the conversation rests.
  private mutating func choose(_ places: inout LaneBits, after lines: Int) -> LaneBits {
    let types = beliefs.likeliest
    // Only lines that ask need it, and it is the same for all lanes.
    var stretched: SIMD8<UInt64>?
    func beyond(_ lane: Int) -> UInt64 {
      let known = stretched ?? lanes.stretched(by: reference.offers, subject)
      stretched = known
      return known[lane]
    }
    for lane in 0..<8 where talking[lane] != 0 {
      let agreed = Int(lanes.agreed[lane])
      let memory = ReferenceCollector.Memory(
        facts: lanes.facts[lane], lines: lines,
        covered: agreed > 0 && agreed <= offers.count ? offers[agreed - 1].coverage : 0,
        type: Int(types[lane]))
      let line = reference.nextLine(
        memory, made: { made[$0 * 8 + lane] }, chance: { beliefs.chances[$0][lane] },
        stretched: { beyond(lane) })
      if let line { places[lane] = UInt32(scripted + line) } else { talking[lane] = 0 }
    }
    return talking
  }

  /// A line of its own in each lane that is ready.
  private mutating func say(at places: LaneBits, where ready: LaneBits, _ uniform: Lanes) {
    let saying = OwnSayings(rows, at: places, subject)
    let replies = lanes.replies(to: saying, subject)
    let reply = replies.pick(uniform)
    let before = (lanes.agreed, lanes.agreedShare)
    lanes.apply(saying, reply, replies.odds, where: mask(ready), subject)
    keepPlans(before)
    if reference.hypotheses.count > 1 {
      beliefs.observe(
        reply, facts: lanes.facts, isAnswered: true, where: mask(ready), reference.hypotheses
      ) { OwnSayings(rows, at: places, $0) }
    }
    talking &= lanes.on
    for lane in 0..<8 where ready[lane] != 0 {
      let move = rows.moves[Int(places[lane])]
      made[Int(move) * 8 + lane] &+= 1
      if move == UInt32(Move.close.rawValue) { talking[lane] = 0 }
    }
  }

  /// The numbers on which replies fall, four lines at a time; addresses far from practice's.
  private struct Luck {
    let dice: LaneDice
    var four = InlineArray<4, Lanes>(repeating: Lanes())
    var used = 0

    init(_ dice: LaneDice) { self.dice = dice }

    mutating func next() -> Lanes {
      if used % 4 == 0 {
        four = dice.uniforms(
          channel: Encounters.replyChannel, events: LaneBits(repeating: 1), part: UInt32(used / 4))
      }
      defer { used += 1 }
      return four[used % 4]
    }
  }
}
