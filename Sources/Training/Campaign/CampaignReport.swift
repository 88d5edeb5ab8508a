import Chance
import Language
import Lending
import Simulation

/// What a campaign came to, beside what the default calendar and doing nothing would have come to.
public struct CampaignReport: Sendable {
  public var campaign: Campaign
  /// The account at the end of the run, left alone after the last day of the campaign.
  public var mine: AccountResult
  /// The same account under the default calendar up to the same last day, and with nobody calling, on the same dice.
  public var ladder: AccountResult
  public var silence: AccountResult
  /// Shares of what was due that come in, expected over other dice: the same choices, the calendar, nobody.
  public var expected: Expected
  /// What of the share that came in was the dice's doing: what it was, less what the same choices bring on average.
  public var luck: Double
  /// The same choices less the calendar on the same dice, with its error.
  public var choices: Estimate

  public struct Expected: Sendable {
    public var mine: Estimate
    public var ladder: Estimate
    public var silence: Estimate
  }

  /// Plays the campaign's choices and what they are held against on its own and on other dice.
  public init(_ campaign: Campaign) {
    self.campaign = campaign
    let stage = campaign.stage
    let retrace = Retrace(
      setting: stage.setting, opening: stage.opening, treatments: stage.strategy.treatments,
      deeds: campaign.deeds)
    let ladder = Self.until(stage.facts.days, stage.strategy)
    let nobody = Strategy(id: "nobody", treatments: [], rules: [])
    func left(_ strategy: Strategy, _ dice: Dice) -> AccountResult {
      LivingAccount.result(of: strategy, stage.setting, opening: stage.opening, dice: dice)
    }
    mine = campaign.life.result
    self.ladder = left(ladder, stage.dice)
    silence = left(nobody, stage.dice)
    var shares: (mine: [Double], ladder: [Double], silence: [Double]) = ([], [], [])
    for copy in 1...max(2, stage.copies) {
      let dice = Dice(seed: stage.header.seed, replication: UInt32(copy))
      shares.mine.append(Self.share(retrace.result(on: dice)))
      shares.ladder.append(Self.share(left(ladder, dice)))
      shares.silence.append(Self.share(left(nobody, dice)))
    }
    expected = Expected(
      mine: Sample(shares.mine).estimate, ladder: Sample(shares.ladder).estimate,
      silence: Sample(shares.silence).estimate)
    luck = Self.share(mine) - expected.mine.value
    choices = Sample(shares.mine).minus(Sample(shares.ladder)).estimate
  }

  /// Money received by the end of the run over what was due on day 0.
  public static func share(_ result: AccountResult) -> Double {
    result.opening > 0 ? Double(result.received) / Double(result.opening) : 0
  }

  /// A strategy that leaves the account alone after a day, as the trainee has to.
  static func until(_ day: Int, _ strategy: Strategy) -> Strategy {
    var limited = strategy
    limited.rules.insert(
      Strategy.Rule(conditions: [.init(.day, (day + 1)...Int.max)], action: .wait), at: 0)
    return limited
  }
}

extension Campaign {
  /// What was done, for doing it again on other dice.
  var deeds: [Retrace.Deed] {
    log.flatMap { entry -> [Retrace.Deed] in
      guard let treatment = entry.treatment else { return [Retrace.Deed(day: entry.day, what: .court)] }
      let attempt = Retrace.Deed(
        day: entry.day, what: .attempt(treatment, ease: entry.ease, lines: entry.lines))
      return entry.disclosed ? [attempt, Retrace.Deed(day: entry.day, what: .rumour)] : [attempt]
    }
  }

  /// What the campaign came to; plays some hundred other lives.
  public func report() -> CampaignReport { CampaignReport(self) }
}
