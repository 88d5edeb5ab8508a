import Chance

/// When to stop waiting and go to law, after Botha, Beyers and de Villiers, "Simulation-based optimisation of the timing
/// of loan recovery across different portfolios", Expert Systems with Applications 177 (2021).
///
/// A loan is repaid in equal instalments of one. Each month's receipt adds one to the count g of instalments behind when
/// it is less than `enough` of an instalment; otherwise it takes ⌊receipt/`enough`⌋ − 1 off. The lender goes to law in
/// the first month with g ≥ d. What was not received by then is lost with weight `arrearsLoss`, what is outstanding then
/// with weight `balanceLoss`, both discounted, as a share of the principal.
public struct StopRule: Hashable, Sendable {
  public var payer: Payer
  public var months: Int
  /// Yearly rate of the loan and yearly rate for discounting; twelve equal months compound to a year.
  public var interest: Double
  public var discount: Double
  public var arrearsLoss: Double
  public var balanceLoss: Double
  public var enough: Double

  public init(
    payer: Payer, months: Int = 60, interest: Double = 0.2, discount: Double = 0.07,
    arrearsLoss: Double = 0.7, balanceLoss: Double = 0.4, enough: Double = 0.9
  ) {
    self.payer = payer
    self.months = months
    self.interest = interest
    self.discount = discount
    self.arrearsLoss = arrearsLoss
    self.balanceLoss = balanceLoss
    self.enough = enough
  }

  public enum Payer: Hashable, Sendable {
    /// Pays one instalment each month with chance `pays`. From the month `after` months past the first with g ≥ `at`
    /// nothing is paid any more; nil never gives up.
    case random(pays: Double, givesUp: GivingUp?)
    /// Pays, is delinquent or is written off. Back from delinquency two instalments are paid, from write-off nothing.
    case chain(
      staysPaying: Double, staysDelinquent: Double, writesOffPaying: Double, writesOffDelinquent: Double)
  }

  public struct GivingUp: Hashable, Sendable {
    public var at: Int
    public var after: Int

    public init(at: Int, after: Int) {
      self.at = at
      self.after = after
    }
  }

  /// What one unit is worth a month earlier.
  public var monthlyDiscount: Double { Elementary.exp(-Elementary.log(1 + discount) / 12) }

  /// Instalments of one each still to come after a month, at the loan's own rate: what is outstanding then.
  public func outstanding(after month: Int) -> Double {
    let rate = Elementary.exp(Elementary.log(1 + interest) / 12) - 1
    let left = Double(months - month)
    guard rate > 0 else { return left }
    return (1 - Elementary.exp(-left * Elementary.log(1 + rate))) / rate
  }

  /// The count of instalments behind after a receipt of so many instalments.
  public func behind(_ g: Int, after receipt: Double) -> Int {
    receipt < enough ? g + 1 : max(0, g - (Int(receipt / enough) - 1))
  }

  /// Expected loss of going to law at `d` instalments behind, a share of the principal: dynamic programming backwards
  /// over months, with what the next receipts depend on as the state.
  public func loss(at d: Int) -> Double {
    let principal = outstanding(after: 0)
    guard d > 0 else { return balanceLoss }
    let v = monthlyDiscount
    var worth = Elementary.exp(Double(months) * Elementary.log(v))
    // Expected loss of what follows, by count and by where the payer stands, for loans that still wait at a month.
    var later = Array(repeating: Array(repeating: 0.0, count: payer.places), count: d)
    for month in stride(from: months, through: 1, by: -1) {
      let atLaw = balanceLoss * outstanding(after: month) * worth
      later = (0..<d).map { g in
        (0..<payer.places).map { place in
          payer.next(from: place).reduce(0) { sum, outcome in
            let behind = behind(g, after: outcome.receipt)
            let missing = arrearsLoss * (1 - outcome.receipt) * worth
            let rest = behind >= d ? atLaw : later[behind][payer.settle(outcome.place, behind: behind)]
            return sum + outcome.chance * (missing + rest)
          }
        }
      }
      worth /= v
    }
    return later[0][0] / principal
  }

  /// The d of least expected loss among `candidates`.
  public func best(among candidates: ClosedRange<Int>) -> Int {
    candidates.min { loss(at: $0) < loss(at: $1) } ?? candidates.lowerBound
  }
}

extension StopRule.Payer {
  struct Outcome {
    var chance: Double
    var receipt: Double
    /// Where the payer then stands.
    var place: Int
  }

  /// Random: still trying, then months since giving up was decided. Chain: paying, delinquent, written off.
  var places: Int {
    switch self {
    case .random(_, let givesUp): 1 + (givesUp.map(\.after) ?? 0)
    case .chain: 3
    }
  }

  func next(from place: Int) -> [Outcome] {
    switch self {
    case .random(let pays, let givesUp):
      if let givesUp, place >= givesUp.after { return [Outcome(chance: 1, receipt: 0, place: place)] }
      let then = place == 0 ? 0 : place + 1
      return [
        Outcome(chance: pays, receipt: 1, place: then), Outcome(chance: 1 - pays, receipt: 0, place: then),
      ]
    case .chain(let staysPaying, let staysDelinquent, let writesOffPaying, let writesOffDelinquent):
      switch place {
      case 0:
        return [
          Outcome(chance: staysPaying, receipt: 1, place: 0),
          Outcome(chance: 1 - staysPaying - writesOffPaying, receipt: 0, place: 1),
          Outcome(chance: writesOffPaying, receipt: 0, place: 2),
        ]
      case 1:
        return [
          Outcome(chance: 1 - staysDelinquent - writesOffDelinquent, receipt: 2, place: 0),
          Outcome(chance: staysDelinquent, receipt: 0, place: 1),
          Outcome(chance: writesOffDelinquent, receipt: 0, place: 2),
        ]
      default: return [Outcome(chance: 1, receipt: 0, place: 2)]
      }
    }
  }

  /// Whoever tries still and has just fallen as far behind as they can bear begins to give up.
  func settle(_ place: Int, behind: Int) -> Int {
    if case .random(_, let givesUp?) = self, place == 0, behind >= givesUp.at { return 1 }
    return place
  }
}
