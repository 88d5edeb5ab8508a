import Chance
import Lending

/// The part of an account that events touch and days do not: money, clocks of rare things, counts.
///
/// What the day's formula reads lies in lanes (`AccountBlock`).
struct Account: BitwiseCopyable, Sendable {
  let dice: Dice
  /// Position in the run: which replication of its unit, and which account.
  let replication: Int32
  let number: Int32
  var ledger: Ledger
  let unit: Float
  let daysPastDue: Int32
  let surplus: SIMD3<Float>
  let cause: Int32
  var regime: Int32
  let locatable: Float
  let assets: Float

  // Feelings that the day's formula does not need, as they were on `feltDay`.
  var trust: Float
  var shame: Float
  var seriousness: Float
  var binding: Float
  var feltDay: Int32 = 0

  /// Day on which each rare thing happens next.
  var regimeDay: Int32 = .max
  var legalDay: Int32 = .max
  var decideDay: Int32 = .max
  var arrangement = Arrangement()
  /// Interest and penalties are booked up to this day.
  var accruedDay: Int32 = 0

  var legalStage = LegalStage.none
  var rule: Int32 = -1

  // How many of each kind of chance were drawn; they are the event numbers of addresses.
  var payments: UInt32 = 0
  var regimes: UInt32 = 0
  var reaches: UInt32 = 0
  var promises: UInt32 = 0
  var legalDraws: UInt32 = 0

  var result = AccountResult()

  /// The earliest of the rare things, for the day's comparison.
  var wake: Int32 { min(min(regimeDay, legalDay), min(decideDay, arrangement.dueDay)) }
}

/// Something agreed: a promise of one payment, or a plan of several.
struct Arrangement: BitwiseCopyable, Sendable {
  /// Day on which the next part falls due; `.max` where nothing is agreed.
  var dueDay: Int32 = .max
  var part = Money.zero
  var partsLeft: Int32 = 0
  var every: Int32 = 30
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
