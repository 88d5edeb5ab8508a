import Chance

/// What the days need of a treatment at one desk, laid out flat: no allocation, no reference counts.
struct Approach: BitwiseCopyable, Sendable {
  /// −ln(1 − reach), what one attempt takes from the clock of an easily found borrower.
  let hazard: Float
  let reach: Float
  let every: Int32
  let target: Treatment.Target
  let channel: ContactChannel
  let isOneWay: Bool
  let isOutsourced: Bool
  let onPayday: Bool
  let isNewFace: Bool
  let servesNotice: Bool
  let lift: Float
  let intrusion: Float
  let commission: Float
  let presence: Treatment.Presence
  /// Whether anything but `presence.everyone` is felt.
  let presenceVaries: Bool
  let help: Treatment.Help?
  /// Working time of everyone who takes part, seconds, and what the attempt itself costs, minor units.
  let secondsAttempt: Int64
  let secondsContact: Int64
  let secondsTurn: Int64
  let price: Int64
  /// What an attempt takes of the day's hours, conversations of ten turns within.
  let expectedSeconds: Int64
  /// Where the talk lies among the steps of all talks.
  let firstStep: Int
  let steps: Int

  init(_ treatment: Treatment, at desk: Desk, firstStep: Int) {
    hazard = Float(-Elementary.log(1 - Double(treatment.reach)))
    reach = treatment.reach
    every = Int32(treatment.every)
    target = treatment.target
    channel = treatment.channel
    isOneWay = treatment.channel.isOneWay
    isOutsourced = treatment.commission != nil
    onPayday = treatment.onPayday
    isNewFace = treatment.isNewFace
    servesNotice = treatment.servesNotice
    lift = treatment.lift
    intrusion = treatment.intrusion
    commission = treatment.commission ?? 0
    presence = treatment.presence
    presenceVaries = treatment.presence.able != .init() || treatment.presence.known != .init()
    help = treatment.help
    let work = desk.work[treatment.channel.index]
    secondsAttempt = work.secondsAttempt * work.people
    secondsContact = work.secondsContact * work.people
    secondsTurn = work.secondsTurn * work.people
    price = work.price.minor
    let turns = treatment.channel.isOneWay ? Int64(treatment.talk.steps.count) : 10
    let talk = work.secondsContact + turns * work.secondsTurn
    expectedSeconds = (work.secondsAttempt + Int64(Float(talk) * treatment.reach)) * work.people
    self.firstStep = firstStep
    steps = treatment.talk.steps.count
  }
}

extension AccountBlock {
  /// The treatment that an account is under now; nil where it waits.
  @inline(__always)
  func approach(of index: Int) -> UnsafeMutablePointer<Approach>? {
    let number = accounts[index].treatment
    return number >= 0 ? approaches + Int(number) : nil
  }
}
