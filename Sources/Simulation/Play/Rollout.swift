import Chance

/// Plays a conversation on by a reference collector and then lives ninety days: the same engine as a portfolio's.
///
/// Copy n meets the same dice whatever is said, so that differences between states and plans are paired.
public struct Rollout: Sendable {
  public let subject: Case
  public let reference: ReferenceCollector
  public let seed: UInt64
  /// What one complaint counts for: what handling it costs the desk, as a share of what is due.
  public let complaintPrice: Double
  private let ground: Ground
  private let orders: Orders

  public init(case subject: Case, reference: ReferenceCollector, seed: UInt64) {
    self.subject = subject
    self.reference = reference
    self.seed = seed
    complaintPrice = Double(subject.setting.desk.complaintCost.minor) / Double(max(1, subject.due.minor))
    ground = Ground(subject.setting)
    orders = Orders(Strategy(id: "rest", treatments: [], rules: []), at: subject.setting.desk)
  }

  /// What plans are worth from where a conversation stands, in copies by number; a range begins and ends at multiples of 8.
  public func worths(of plans: [Plan], at standing: Standing, copies: Range<Int>) -> [Worth] {
    let count = copies.count
    var block = block(copies, times: plans.count)
    let life = subject.setting.types[0].life
    var complaints = [Double](repeating: 0, count: plans.count * count)
    var reached = [Bool](repeating: false, count: plans.count * count)
    for (p, plan) in plans.enumerated() {
      var playout = Playout(subject, reference, standing, plan)
      for first in stride(from: copies.lowerBound, to: copies.upperBound, by: 8) {
        var begun = LaneBits()
        let lanes = playout.play(dice(from: first), reached: &begun)
        for lane in 0..<min(8, copies.upperBound - first) {
          let index = p * count + first - copies.lowerBound + lane
          let agreed = Int(lanes.agreed[lane])
          var offer = agreed > 0 && agreed <= playout.offers.count ? playout.offers[agreed - 1] : nil
          offer?.share = lanes.agreedShare[lane]
          block.take(lanes, lane, index, agreed: offer, lift: Self.lift, today: 0)
          block.refreshWake(index)
          complaints[index] =
            Double(life.complaint) * Elementary.exp(Double(life.complaintAnger * lanes.a[lane]))
          reached[index] = begun[lane] != 0
        }
      }
    }
    return finish(block, of: plans.count, complaints, reached)
  }

  /// What the days bring when nobody calls at all.
  public func worthOfSilence(copies: Range<Int>) -> Worth {
    let none = [Double](repeating: 0, count: copies.count)
    let talked = [Bool](repeating: false, count: copies.count)
    return finish(block(copies, times: 1), of: 1, none, talked)[0]
  }

  /// How far a call brings the debt to mind, as in the treatments by telephone.
  private static let lift: Float = 0.6

  private func dice(_ copy: Int) -> Dice { Dice(seed: seed, replication: UInt32(copy), account: 0) }

  private func dice(from first: Int) -> LaneDice {
    var dice = LaneDice(Dice(seed: seed))
    for lane in 0..<8 { dice.set(self.dice(first + lane), lane: lane) }
    return dice
  }

  /// Copies of the borrower on whom no desk will call, all of them once a plan.
  private func block(_ copies: Range<Int>, times: Int) -> AccountBlock {
    var muster = Muster(ground, type: 0, capacity: copies.count * times)
    for plan in 0..<times {
      for (n, copy) in copies.enumerated() {
        muster.add(subject.opening, dice: dice(copy), replication: 0, number: plan * copies.count + n)
      }
    }
    return AccountBlock(
      muster, orders, tally: Tally(replications: 1, setting: subject.setting, keepsAccounts: true))
  }

  private func finish(
    _ block: consuming AccountBlock, of plans: Int, _ complaints: [Double], _ reached: [Bool]
  ) -> [Worth] {
    block.run()
    var results = [AccountResult](repeating: AccountResult(), count: complaints.count)
    for single in block.tally.single { results[single.account] = single.result }
    let count = complaints.count / max(1, plans)
    return (0..<plans).map { plan in
      var worth = Worth(complaintPrice: complaintPrice)
      for index in plan * count..<(plan + 1) * count {
        worth.add(results[index], complaints: complaints[index], reached: reached[index])
      }
      return worth
    }
  }
}
