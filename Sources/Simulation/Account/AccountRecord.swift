/// What has happened in an account so far: the part of its `AccountResult` that events write, narrow so that an account
/// stays small in the cache.
///
/// Sixteen bits are enough: a count grows by two a day at the most, of at most 3650 days, and guarantors are twenty at
/// the most.
struct AccountRecord: BitwiseCopyable, Sendable {
  // Read and written at every contact.
  var seconds: Int64 = 0
  var cost: Int64 = 0
  var turns: Int32 = 0
  var attempts: Int32 = 0
  var contacts: Int16 = 0
  var promisesMade: Int16 = 0
  var promisesBroken: Int16 = 0
  var promisesKept: Int16 = 0
  var partsKept: Int16 = 0
  var complaints: Int16 = 0
  var partsDue: Int16 = 0
  var partsMissed: Int16 = 0

  // Written at payments.
  var payments: Int32 = 0
  var unpaidDays: Int64
  var discounted: Int64 = 0
  var received90: Int64 = 0
  var received180: Int64 = 0

  // Rare.
  var enforced: Int64 = 0
  var fromGuarantors: Int64 = 0
  var lent: Int64 = 0
  var lawsuitDay: Int32 = 0
  var lawsuits: Int16 = 0
  var appeared: Int16 = 0
  var settledAtCourt: Int16 = 0
  var defaultJudgments: Int16 = 0
  var guarantorsAsked: Int16 = 0
  var found: Int16 = 0
  var isDefaulted = false
  var isChargedOff = false
  var isReported = false
  var isSold = false

  /// - Parameter unpaidDays: what `AccountResult.unpaidDays` comes to where nothing is ever paid.
  init(unpaidDays: Int64) { self.unpaidDays = unpaidDays }
}

extension AccountResult {
  /// The figures of one account on the day on which it is handed in.
  @inline(__always)
  init(of account: UnsafeMutablePointer<Account>, day: Int, daysPastDue: Int32) {
    let record = account.pointee.record
    let ledger = account.pointee.ledger
    let isPaid = ledger.closing == .zero
    opening = ledger.opening.minor
    received = ledger.received.minor
    received90 = record.received90
    received180 = record.received180
    enforced = record.enforced
    discounted = record.discounted
    unpaidDays = record.unpaidDays
    interest = ledger.interest.minor
    penalties = ledger.penalties.minor
    fees = ledger.fees.minor
    waived = ledger.waived.minor
    closing = ledger.closing.minor
    cost = record.cost
    seconds = record.seconds
    accounts = 1
    cured = isPaid ? 1 : 0
    promisesMade = Int64(record.promisesMade)
    promisesKept = Int64(record.promisesKept)
    promisesBroken = Int64(record.promisesBroken)
    partsKept = Int64(record.partsKept)
    attempts = Int64(record.attempts)
    contacts = Int64(record.contacts)
    turns = Int64(record.turns)
    complaints = Int64(record.complaints)
    openDays = Int64(day)
    payments = Int64(record.payments)
    payers = record.payments > 0 ? 1 : 0
    lawsuits = Int64(record.lawsuits)
    lawsuitDay = Int64(record.lawsuitDay)
    appeared = Int64(record.appeared)
    settledAtCourt = Int64(record.settledAtCourt)
    defaultJudgments = Int64(record.defaultJudgments)
    fromGuarantors = record.fromGuarantors
    guarantorsAsked = Int64(record.guarantorsAsked)
    partsDue = Int64(record.partsDue)
    partsMissed = Int64(record.partsMissed)
    defaulted = record.isDefaulted || (daysPastDue >= 90 && !isPaid) ? 1 : 0
    current = daysPastDue <= 0 || isPaid ? 1 : 0
    chargedOff = record.isChargedOff ? 1 : 0
    found = Int64(record.found)
    deaths = account.pointee.isDead ? 1 : 0
    lapsed = account.pointee.limitationDay < day ? 1 : 0
    reported = record.isReported ? 1 : 0
    sold = record.isSold ? 1 : 0
    lent = record.lent
  }
}
