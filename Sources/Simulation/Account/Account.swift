import Chance
import Lending

/// The part of an account that events touch and days do not: money, clocks of rare things, counts.
///
/// What the day's formula reads lies in lanes (`AccountBlock`). The order is that of the cache: what happens next and
/// what is agreed; then what an attempt needs; then money and feelings; then what is rarely read.
struct Account: BitwiseCopyable, Sendable {
  /// Day on which each rare thing happens next.
  var regimeDay: Int32 = .max
  var legalDay: Int32 = .max
  var decideDay: Int32 = .max
  var contactDay: Int32 = .max
  var dueDay: Int32 = .max
  var guarantorDay: Int32 = .max
  var deathDay: Int32
  var moveDay: Int32
  var shockDay: Int32
  var giveUpDay: Int32 = .max
  /// The treatment that the account is under now, −1 where it waits, and the rule that says so, −1 for none.
  var treatment: Int16 = -1
  var rule: Int16 = -1
  /// The treatment whose people dealt with the account last.
  var officer: Int16 = -1
  var legalStage = LegalStage.none
  /// Whether the account waits for a slot at court.
  var wantsCourt = false
  var arrangement = Arrangement()
  var isHit = false
  var isDead = false
  var knowsReason = false
  var attempts = Attempts()
  /// As it was on `feltDay`, as are the feelings below.
  var irritation: Float
  var feltDay: Int32 = 0
  /// Interest and penalties are booked up to this day.
  var accruedDay: Int32 = 0
  /// What conversations have shown the lender.
  var refusals: Int16 = 0
  var angryTalks: Int16 = 0
  var ledger: Ledger
  var record: AccountRecord

  // Feelings that the day's formula does not need.
  var trust: Float
  var anger: Float
  var shame: Float
  var seriousness: Float
  var binding: Float
  var relationship: Float
  let unit: Float
  /// Attention just after the last contact; where nobody has called yet, what the debt gets of itself.
  var remindedTo: Float = 0
  var locatable: Float
  /// Share of receipts that goes to an agency now.
  var commission: Float = 0
  let rivals: Float
  /// Day on which the claim lapses unless something interrupts it.
  var limitationDay: Int32
  var lastContact: Int32 = 0
  var regime: Int32
  let cause: Int32
  let thrift: Float

  // How many of each kind of chance were drawn; they are the event numbers of addresses.
  var payments: UInt32 = 0
  var regimes: UInt32 = 0
  var reaches: UInt32 = 0
  var promises: UInt32 = 0
  var legalDraws: UInt32 = 0
  var guarantorDraws: UInt32 = 0
  let dice: Dice
  let schedule: Schedule

  /// What others owe the borrower, and what help has added to the monthly surplus, in units.
  var receivables: Float
  var helped: Float = 0
  let assets: Float
  var guarantors: Int32
  /// Position in the run: which replication of its unit, and which account.
  let replication: Int32
  let number: Int32
  let hasTitle: Bool
  let isFraud: Bool
  var hasLentCapital = false

  /// The earliest of the rare things, for the day's comparison.
  var wake: Int32 {
    let own = min(min(regimeDay, legalDay), min(decideDay, contactDay))
    let due = min(min(dueDay, arrangement.dueDay), min(guarantorDay, giveUpDay))
    return min(min(own, due), min(min(deathDay, moveDay), shockDay))
  }

  @inline(__always)
  func uniforms(_ channel: Channel, event: UInt32, part: UInt32 = 0) -> SIMD4<Float> {
    dice.uniforms(channel: channel.rawValue, event: event, part: part)
  }
}

/// Attempts to reach someone: every so many days, each with the same chance but for irritation.
///
/// The clock holds what is left until someone is reached; failed attempts are not drawn one by one.
struct Attempts: BitwiseCopyable, Sendable {
  /// Exponential clock of the next reached contact, as it was before the attempt of `next`.
  var clock: Float = 0
  /// Day of the next attempt that is not booked yet; `.max` where none is planned.
  var next: Int32 = .max
  var every: Int32 = 1
  /// What one attempt takes from the clock.
  var hazard: Float = 0
}

/// Something agreed: a promise of one payment, or a plan of several.
struct Arrangement: BitwiseCopyable, Sendable {
  /// Day on which the next part falls due; `.max` where nothing is agreed.
  var dueDay: Int32 = .max
  var partsLeft: Int32 = 0
  var partsMet: Int32 = 0
  var every: Int32 = 30
  var part = Money.zero
  /// Received in all when the current part began to run: what comes in early counts.
  var receivedBefore = Money.zero
  /// Given up when the last part is paid.
  var waiver = Money.zero
  /// Whether its parts make up the whole debt: kept to the end, the penalties run up meanwhile are given up.
  var coversAll = false

  var isRunning: Bool { dueDay != .max }
}

/// How far a debt has gone at court.
enum LegalStage: UInt8, BitwiseCopyable, Sendable {
  case none, notice, filed, mediated, judged, enforced
}
