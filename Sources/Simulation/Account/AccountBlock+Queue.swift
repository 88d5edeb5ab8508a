import Chance
import Lending

extension AccountBlock {
  /// An account that waits for its turn today.
  struct Candidate: BitwiseCopyable, Sendable {
    var index: Int32
    var resource: Capacity.Resource
    var bin: Int32
    /// Seconds of the day's hours, or a thousand for one suit.
    var cost: Int64
  }

  /// Puts an account in the day's queue, by what its turn is worth for the time that it takes.
  mutating func enqueue(_ index: Int, today: Int) {
    guard let capacity = setting.capacity else { return }
    let account = accounts + index
    let candidate: Candidate
    if account.pointee.wantsCourt {
      let worth = Float(account.pointee.ledger.closing.minor) / 100_000
      candidate = Candidate(index: Int32(index), resource: .court, bin: Queue.bin(worth), cost: 1000)
    } else if let approach = approach(of: index) {
      let seconds = approach.pointee.expectedSeconds
      let worth = capacity.seesHidden ? hiddenWorth(index) : seenWorth(index)
      let bin = Queue.bin(worth * approach.pointee.reach / Float(max(1, seconds)))
      candidate = Candidate(
        index: Int32(index), resource: .init(approach.pointee.channel), bin: bin,
        cost: approach.pointee.isOutsourced ? 0 : seconds)
    } else {
      return
    }
    candidates.append(candidate)
  }

  /// What a contact may bring as far as the lender can see: the claim, less the more was tried in vain. Assumption.
  private func seenWorth(_ index: Int) -> Float {
    let account = accounts + index
    let claim = Float(account.pointee.ledger.closing.minor) / 100
    let tried = 1 + 0.25 * Float(account.pointee.record.contacts)
    let disappointed = 1 + Float(account.pointee.refusals) + Float(account.pointee.record.promisesBroken)
    return claim / (tried * disappointed)
  }

  /// What a contact may bring to someone who could look into purse and heart.
  private func hiddenWorth(_ index: Int) -> Float {
    let account = accounts + index
    let claim = Float(account.pointee.ledger.closing.minor) / 100
    let able = hot[.cash, index] / (hot[.cash, index] + life.halfSpeedCash)
    let moved = (1 - hot[.willingness, index] * hot[.attention, index]) * able
    return claim * moved * account.pointee.locatable * life.answers
  }

  /// Everyone above the day's thresholds gets their turn, the rest wait until the next working day.
  mutating func serve(_ thresholds: [Threshold], today: Int) {
    for candidate in candidates {
      let index = Int(candidate.index)
      let threshold = thresholds[candidate.resource.rawValue]
      if threshold.serves(bin: candidate.bin, account: accounts[index].number) {
        if accounts[index].wantsCourt {
          accounts[index].wantsCourt = false
          accounts[index].contactDay = .max
          sue(index, today: today)
        } else {
          attempt(index, today: today)
        }
      } else {
        let next = setting.workday(onOrAfter: today + 1)
        note(.postponed)
        if !accounts[index].wantsCourt { accounts[index].attempts.next = next }
        accounts[index].contactDay = next
      }
      refreshWake(index)
    }
    candidates.removeAll(keepingCapacity: true)
  }

  /// One attempt of one account, where each has to wait for its turn.
  private mutating func attempt(_ index: Int, today: Int) {
    settleAttempts(index, through: today)
    if accounts[index].attempts.clock <= 0 {
      reach(index, today: today)
    } else {
      accounts[index].contactDay = accounts[index].attempts.next
    }
  }
}
