import Chance

/// What the days need of a treatment, laid out flat: no allocation, no reference counts.
struct Approach: BitwiseCopyable, Sendable {
  /// −ln(1 − reach), what one attempt takes from the clock of an easily found borrower.
  let hazard: Float
  let every: Int32
  let channel: Int
  let target: Treatment.Target
  let isCall: Bool
  let isOutsourced: Bool

  init(_ treatment: Treatment) {
    hazard = Float(-Elementary.log(1 - Double(treatment.reach)))
    every = Int32(treatment.every)
    channel = treatment.channel.index
    target = treatment.target
    isCall = treatment.channel == .call
    isOutsourced = treatment.commission != nil
  }
}

extension AccountBlock {
  /// The number of the treatment that an account is under now; nil where it waits.
  @inline(__always)
  func treatmentNumber(_ index: Int) -> Int? {
    let rule = Int(accounts[index].rule)
    guard rule >= 0, case .treat(let number) = rulebook.actions[rule] else { return nil }
    return number
  }

  /// The treatment that an account is under now.
  func treatment(of index: Int) -> Treatment? { treatmentNumber(index).map { strategy.treatments[$0] } }
}
