import Chance

extension LivingAccount {
  /// Who answers for the borrower's side at an attempt.
  public enum Answer: Hashable, Sendable {
    case nobody
    /// The borrower, who now waits for a conversation or a message.
    case borrower
    /// Someone whom the attempt was for has been dealt with: a guarantor, an estate, a borrower found again.
    case other
  }

  /// Puts the account under a treatment from today, as a strategy that changes its mind does.
  public mutating func turn(to treatment: Int) {
    let today = today
    change { block in
      guard Int(block.accounts[0].treatment) != treatment else { return }
      block.accounts[0].treatment = Int16(treatment)
      block.takeOver(
        block.approaches + treatment, isNew: block.accounts[0].officer != Int16(treatment), 0, today: today)
      block.accounts[0].officer = Int16(treatment)
      block.refreshWake(0)
    }
  }

  /// One attempt by a treatment today.
  ///
  /// - Parameter ease: multiplies the hazard of being reached; 1 at an ordinary hour.
  public mutating func attempt(_ treatment: Int, ease: Float = 1) -> Answer {
    turn(to: treatment)
    let today = today
    return change { block in
      guard block.attempt(0, ease: ease, today: today) else { return .nobody }
      if block.approaches[treatment].target == .borrower, !block.accounts[0].isDead { return .borrower }
      block.reach(0, today: today)
      block.refreshWake(0)
      return .other
    }
  }

  /// Numbers for who else answers at the last attempt; they move nothing in the account.
  public var bystanderLuck: SIMD4<Float> {
    imagine { $0.accounts[0].uniforms(.bystander, event: UInt32($0.accounts[0].record.attempts)) }
  }

  /// Meets the borrower whom an attempt has reached, as they feel today.
  public mutating func meet(_ treatment: Int) -> Encounter {
    let today = today
    return change { block in
      var lanes = Encounters()
      Self.alone { block.meet(block.approaches + treatment, $0, &lanes, today: today) }
      block.note(.reached(treatment))
      return Encounter(lanes: lanes)
    }
  }

  /// The number that decides the reply to a turn of the present conversation, counted from 0.
  public func luck(turn: Int) -> Float { luck(part: turn / 4)[turn % 4] }

  private func luck(part: Int) -> SIMD4<Float> {
    imagine { $0.accounts[0].uniforms(.reply, event: $0.accounts[0].reaches, part: UInt32(part)) }
  }

  /// Which conversation of the account is next, counted from 0: part of the address of its replies.
  public var talks: Int { imagine { Int($0.accounts[0].reaches) } }

  /// Ends a conversation that someone led: feelings, an agreement, perhaps a complaint, the time that it took.
  ///
  /// - Parameter offers: in the order made; the encounter's agreement names one of them, counted from 1.
  public mutating func take(_ encounter: Encounter, offers: [Offer], _ treatment: Int) {
    conclude(encounter, PlainStorage(offers.map { Step(.other, offer: $0) }), treatment)
  }

  private mutating func conclude(_ encounter: Encounter, _ said: PlainStorage<Step>, _ treatment: Int) {
    let today = today
    change { block in
      var lanes = encounter.lanes
      Self.alone { one in
        block.conclude(
          block.approaches + treatment, one, &lanes, said: UnsafePointer(said.base),
          block.addresses(of: one), today: today)
      }
    }
  }

  /// Plays a script with the borrower whom an attempt has reached: what a person would say, line by line, or a message
  /// that nobody can answer.
  public mutating func play(_ steps: [Step], _ treatment: Int) {
    var encounter = meet(treatment)
    let isOneWay = treatments[treatment].channel.isOneWay
    var luck = SIMD4<Float>()
    change { block in
      for (line, step) in steps.enumerated() {
        if line % 4 == 0 {
          let account = block.accounts
          luck = account.pointee.uniforms(.reply, event: account.pointee.reaches, part: UInt32(line / 4))
        }
        let uniform = all(luck[line % 4])
        block.noteLine(step, isOneWay ? nil : uniform, &encounter.lanes)
        if isOneWay {
          encounter.lanes.tell(step, number: UInt32(line + 1), block.temperament)
        } else {
          encounter.lanes.play(step, number: UInt32(line + 1), uniform, block.temperament)
        }
      }
    }
    conclude(encounter, PlainStorage(steps), treatment)
  }

  /// What it does to the borrower to hear that somebody has been told of the debt: the move `disclose`, unanswered.
  public mutating func learnOfDisclosure() {
    let today = today
    change { block in
      var lanes = Encounters()
      block.gather(0, into: &lanes, lane: 0, today: today)
      lanes.start()
      lanes.tell(Step(.disclose), number: 1, block.temperament)
      block.take(lanes, 0, 0, agreed: nil, lift: 0, today: today)
      block.refreshWake(0)
    }
  }

  /// Hands the account to the court today, unless it is there or the claim has lapsed.
  public mutating func sue() {
    let today = today
    change { block in
      block.sue(0, today: today)
      block.refreshWake(0)
    }
  }

  private static func alone<Result>(_ body: (UnsafeBufferPointer<Int32>) -> Result) -> Result {
    withUnsafePointer(to: Int32(0)) { body(UnsafeBufferPointer(start: $0, count: 1)) }
  }
}
