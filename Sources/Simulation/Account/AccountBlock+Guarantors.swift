import Chance
import Lending

/// Those who answer for a debt beside the borrower. Figures are assumptions unless a file names its source.
public struct Guarantee: Hashable, Sendable, BitwiseCopyable {
  /// Chance that a guarantor pays when asked, and when asked by the court.
  public var willing: Float
  public var willingByLaw: Float
  /// Mean days from the demand to the payment.
  public var delay: Float
  /// Share of what is claimed that one guarantor pays.
  public var share: Float
  /// Share of missing willingness that the borrower regains when the guarantors are asked, where they could pay.
  public var persuades: Float

  public init(
    willing: Float = 0.35, willingByLaw: Float = 0.55, delay: Float = 25, share: Float = 1,
    persuades: Float = 0.12
  ) {
    self.willing = willing
    self.willingByLaw = willingByLaw
    self.delay = delay
    self.share = share
    self.persuades = persuades
  }
}

extension AccountBlock {
  /// Every guarantor not asked before decides once; the first who is willing sets the day of payment.
  mutating func askGuarantors(_ index: Int, byLaw: Bool, today: Int) {
    let account = accounts + index
    let asked = account.pointee.guarantors
    guard asked > 0 else { return }
    let guarantee = setting.guarantee
    let chance = byLaw ? guarantee.willingByLaw : guarantee.willing
    for _ in 0..<asked {
      let luck = account.pointee.uniforms(.guarantor, event: account.pointee.guarantorDraws)
      account.pointee.guarantorDraws += 1
      guard luck[0] < chance else { continue }
      let day = Int32(today) + max(1, Int32(min(1e6, guarantee.delay * Dice.exponential(luck[1]))))
      account.pointee.guarantorDay = min(account.pointee.guarantorDay, day)
    }
    account.pointee.guarantors = 0
    account.pointee.record.guarantorsAsked += Int16(asked)
    let able = hot[.cash, index] / (hot[.cash, index] + life.halfSpeedCash)
    let w = hot[.willingness, index]
    hot[.willingness, index] = w + (1 - w) * guarantee.persuades * able * setting.gain
  }

  /// A guarantor pays a share of what is claimed that day.
  mutating func guarantorPays(_ index: Int, today: Int) {
    accrue(index, today: today)
    accounts[index].guarantorDay = .max
    note(.guarantorPays)
    let amount = Double(claim(index, today: today).minor) * Double(setting.guarantee.share)
    let taken = receive(Money(minor: Int64(amount + 0.5)), index, today: today)
    accounts[index].record.fromGuarantors += taken.minor
    decide(index, today: today)
  }
}
