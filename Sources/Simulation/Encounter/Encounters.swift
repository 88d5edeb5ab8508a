import Chance

/// Eight conversations with borrowers of one type, each in a lane of its own.
///
/// The rules of a conversation are written here and nowhere else. Role-play is one lane of eight with the others
/// off, a rollout is eight, a portfolio fills the lanes from the contacts of a day. A lane's bits do not depend
/// on its neighbours.
public struct Encounters: BitwiseCopyable, Sendable {
  // Feelings now and as the conversation began.
  var w = Lanes()
  var t = Lanes()
  var a = Lanes()
  var s = Lanes()
  var f = Lanes()
  var k = Lanes()
  var startW = Lanes()
  var startT = Lanes()
  var startA = Lanes()
  var startS = Lanes()
  var startF = Lanes()
  var startK = Lanes()
  /// Cash at hand after necessities and a month's surplus, as shares of what is due; days to the next surplus.
  var cash = Lanes()
  var income = Lanes()
  var payday = Lanes()
  /// Log2 odds of the last ask as it was made, and as it would have been at the first feelings.
  var asked = Lanes()
  var askedAtStart = Lanes()
  /// Share of the debt last asked for, and agreed to.
  var askedShare = Lanes()
  var agreedShare = Lanes()
  /// Number of the last ask, and of the one agreed to; zero for none.
  var lastAsk = LaneBits()
  var agreed = LaneBits()
  var facts = LaneBits()
  var turns = LaneBits()
  /// All ones where the conversation is on.
  var on = LaneBits()
  /// What each move still gains, 1 when not used yet.
  var fresh = InlineArray<36, Lanes>(repeating: Lanes(repeating: 1))

  @inline(__always)
  init() {}

  /// Puts a borrower into a lane; `start` sets all lanes going.
  ///
  /// Writing single lanes of vectors one by one is slow at baseline x86-64, so floats are written as they lie.
  @inline(always)
  mutating func begin(lane: Int, affect: Affect, means: Means) {
    withUnsafeMutableBytes(of: &self) { bytes in
      func put(_ value: Float, _ column: Column) {
        bytes.storeBytes(of: value, toByteOffset: column.rawValue + lane * 4, as: Float.self)
      }
      put(affect.willingness, .w)
      put(affect.trust, .t)
      put(affect.anger, .a)
      put(affect.shame, .s)
      put(affect.seriousness, .f)
      put(affect.binding, .k)
      put(means.cash, .cash)
      put(means.income, .income)
      put(means.payday, .payday)
    }
    on[lane] = .max
  }

  /// Byte offsets of the columns that `begin` writes; a test holds them against the layout.
  enum Column: Int {
    case w = 0
    case t = 32
    case a = 64
    case s = 96
    case f = 128
    case k = 160
    case cash = 384
    case income = 416
    case payday = 448
  }

  /// Remembers the feelings with which the conversations begin.
  @inline(always)
  mutating func start() {
    (startW, startT, startA, startS, startF, startK) = (w, t, a, s, f, k)
    facts = bits(a .> all(0.6)) & LaneBits(repeating: Facts.angry.rawValue) & on
  }

  /// Lanes that go on and whose facts fit a step's guards.
  @inline(always)
  func ready(for step: Step) -> LaneMask {
    let seen = facts & LaneBits(repeating: step.needs.rawValue | step.bars.rawValue)
    let fits = seen .== LaneBits(repeating: step.needs.rawValue)
    return mask(bits(fits) & on)
  }

  /// Lanes in which something is promised.
  @inline(always)
  var isPromised: LaneMask { mask(facts & LaneBits(repeating: Facts.promised.rawValue)) }

  /// What is expected to be at hand on a day counted from now, as a share of what is due.
  @inline(always)
  func ability(on day: Lanes) -> Lanes {
    var sum = cash
    var next = payday
    for _ in 0..<3 {
      sum += only(income, next .<= day)
      next += all(30)
    }
    return sum
  }

  /// The share of the debt that an offer comes to: what it says, or what fits those who have told their means.
  @inline(always)
  func share(of saying: some Saying) -> Lanes {
    let said = saying.share
    guard saying.anyFits else { return said }
    let told = Facts.explained.rawValue | Facts.countered.rawValue
    let hasTold = mask(bits(mask(facts & LaneBits(repeating: told))) & bits(saying.fits))
    var means = ability(on: saying.day)
    if saying.anySplit {
      let monthly = income * (saying.every / all(30))
      let least = means.replacing(with: monthly, where: monthly .< means)
      means = means.replacing(with: least, where: saying.isSplit)
    }
    // A little is left to live on, and nothing below a twentieth of what was meant is worth writing down.
    let room = times(means, 0.9)
    let least = times(said, 0.05)
    let modest = room.replacing(with: least, where: room .< least)
    let fitting = modest.replacing(with: said, where: said .< modest)
    return said.replacing(with: fitting, where: hasTold)
  }

  /// How much an ask comes to beyond what the borrower will have.
  @inline(always)
  func strain(of saying: some Saying, share: Lanes) -> Lanes {
    let first = orZero(share - ability(on: saying.day))
    guard saying.anySplit else { return first }
    let monthly = share * (all(30) / saying.every)
    return first + only(times(orZero(monthly - income), 0.5), saying.isSplit)
  }

  /// Offers, a bit each by their place up to 64, that come to more than borrowers who have told their means will have.
  func stretched(by offers: [Offer], _ temperament: borrowing Temperament) -> SIMD8<UInt64> {
    let told = facts & LaneBits(repeating: Facts.explained.rawValue | Facts.countered.rawValue)
    var stretched = SIMD8<UInt64>()
    guard isAnySet(told) else { return stretched }
    for (place, offer) in offers.prefix(64).enumerated() {
      let saying = OneSaying(.proposePlan, offer, number: 0, temperament)
      let strain = strain(of: saying, share: share(of: saying))
      for lane in 0..<8 where told[lane] != 0 && strain[lane] > 0 { stretched[lane] |= 1 << UInt64(place) }
    }
    return stretched
  }

  /// Keeps what was asked, and what was agreed to, by its number.
  @inline(always)
  mutating func note(_ saying: some Saying, _ odds: Odds, _ reply: LaneBits, where ready: LaneMask) {
    guard saying.anyAsks else { return }
    let on = mask(bits(ready) & bits(saying.asks))
    asked = asked.replacing(with: odds.now, where: on)
    askedAtStart = askedAtStart.replacing(with: odds.atStart, where: on)
    askedShare = askedShare.replacing(with: odds.share, where: on)
    lastAsk = lastAsk.replacing(with: saying.number, where: on)
    let accepted = mask(bits(reply .== LaneBits(repeating: UInt32(Reply.accepts.rawValue))) & bits(on))
    agreed = agreed.replacing(with: saying.number, where: accepted)
    agreedShare = agreedShare.replacing(with: odds.share, where: accepted)
    if saying.anyWritten {
      let written = bits(accepted) & bits(saying.isWritten)
      facts |= written & LaneBits(repeating: Facts.written.rawValue)
    }
  }

  /// Plays one step of a script in every lane that is ready for it, with one uniform a lane.
  @inline(always)
  mutating func play(_ step: Step, number: UInt32, _ uniform: Lanes, _ temperament: borrowing Temperament) {
    let ready = ready(for: step)
    guard isAnySet(bits(ready)) else { return }
    let replies = replies(to: step.move, offer: step.offer, temperament)
    let reply = replies.pick(uniform)
    apply(step.move, offer: step.offer, number: number, reply, replies.odds, where: ready, temperament)
  }
}

/// What a borrower can pay, as the conversation sees it: shares of what is due, and days.
public struct Means: Hashable, Sendable, BitwiseCopyable {
  public var cash: Float
  public var income: Float
  public var payday: Float

  public init(cash: Float, income: Float, payday: Float) {
    self.cash = cash
    self.income = income
    self.payday = payday
  }
}
