import Chance

/// What a state of a conversation is worth, by playing on from it many times.
public struct Worth: Hashable, Sendable {
  /// Discounted share of what is due that comes in by day 90.
  public var recovery: Estimate
  /// The same in every copy, for differences on the same dice.
  public var shares: [Double]
  /// Share of copies with an agreement in which it was kept to the end; nil where none had one.
  public var kept: Double?
  /// Share of copies that ended with an agreement.
  public var agreed: Double
  /// Expected complaints.
  public var complaints: Double
}

/// Plays a conversation on, by a reference talk, and then lives 90 days: the same engine as a portfolio's.
///
/// Every call uses the same dice, so that differences between states and moves are paired.
public struct Rollout: Sendable {
  public let subject: Case
  public let reference: Talk
  public let seed: UInt64
  public let borrowers: Int

  /// - Parameter borrowers: copies of the borrower, rounded up to a multiple of eight.
  public init(case subject: Case, reference: Talk, seed: UInt64, borrowers: Int = 256) {
    self.subject = subject
    self.reference = reference
    self.seed = seed
    self.borrowers = (max(8, borrowers) + 7) / 8 * 8
  }

  /// Plays the conversation to its end by the reference talk, or stops it here, then lets 90 days pass.
  ///
  /// - Parameter offers: offers made so far; the encounter's agreement names one of them, counted from 1.
  public func worth(of encounter: Encounter, offers: [Offer], continuing: Bool) -> Worth {
    worth(of: encounter, offers: offers, steps: continuing ? reference.steps : [])
  }

  /// The same after one more move, with its reply drawn in each copy.
  public func worth(of encounter: Encounter, offers: [Offer], playing move: Move, offer: Offer) -> Worth {
    worth(of: encounter, offers: offers, steps: [Step(move, offer: offer)] + reference.steps)
  }

  /// What the days bring when nobody calls at all.
  public func worthOfSilence() -> Worth {
    finish(block(), complaints: 0)
  }

  private func worth(of encounter: Encounter, offers: [Offer], steps: [Step]) -> Worth {
    var block = block()
    let all = offers + steps.map(\.offer)
    let life = subject.setting.types[0].life
    var complaints = 0.0
    for first in stride(from: 0, to: borrowers, by: 8) {
      var lanes = encounter.repeated()
      for (line, step) in steps.enumerated() {
        var luck = Lanes()
        for lane in 0..<8 {
          // The ask about to be made and the reply to it have addresses of their own, far from practice's.
          luck[lane] =
            dice(first + lane).uniforms(
              channel: Channel.reply.rawValue, event: 1, part: UInt32(line / 4))[line % 4]
        }
        lanes.play(step, number: UInt32(offers.count + line + 1), luck, subject.temperament)
      }
      for lane in 0..<8 {
        let agreed = Int(lanes.agreed[lane])
        var offer = agreed > 0 && agreed <= all.count ? all[agreed - 1] : nil
        offer?.share = lanes.agreedShare[lane]
        block.take(lanes, lane, first + lane, agreed: offer, lift: 0.6, today: 0)
        block.refreshWake(first + lane)
        let rise = Double(life.complaintAnger * lanes.a[lane])
        complaints += Double(life.complaint) * Elementary.exp(rise)
      }
    }
    return finish(block, complaints: complaints / Double(borrowers))
  }

  private func dice(_ copy: Int) -> Dice { Dice(seed: seed, replication: UInt32(copy), account: 0) }

  /// Copies of the borrower whom nobody calls.
  private func block() -> AccountBlock {
    let setting = subject.setting
    var muster = Muster(Ground(setting), type: 0, capacity: borrowers)
    for copy in 0..<borrowers { muster.add(subject.opening, dice: dice(copy), replication: 0, number: copy) }
    return AccountBlock(
      muster, Orders(Strategy(id: "rest", treatments: [], rules: []), at: setting.desk),
      tally: Tally(replications: 1, setting: setting, keepsAccounts: true))
  }

  private func finish(_ block: consuming AccountBlock, complaints: Double) -> Worth {
    block.run()
    let results = block.tally.single.sorted { $0.account < $1.account }.map(\.result)
    let shares = results.map { Double($0.discounted) / 1000 / Double($0.opening) }
    let agreed = results.filter { $0.promisesMade > 0 }
    return Worth(
      recovery: Sample(shares).estimate, shares: shares,
      kept: agreed.isEmpty
        ? nil : Double(agreed.filter { $0.promisesKept > 0 }.count) / Double(agreed.count),
      agreed: Double(agreed.count) / Double(results.count), complaints: complaints)
  }
}
