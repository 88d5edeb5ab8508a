import Chance

/// Log2 odds of accepting what was just asked, now and at the feelings with which the conversation began.
struct Odds: BitwiseCopyable {
  var now = Lanes()
  var atStart = Lanes()
  /// Share of the debt that was asked for.
  var share = Lanes()
}

/// How likely each of ten replies is, as running totals of weights, by lane.
struct LaneReplies: BitwiseCopyable {
  var edges = InlineArray<10, Lanes>(repeating: Lanes())
  var odds = Odds()

  /// The reply that a number between 0 and 1 falls on.
  @inline(__always)
  func pick(_ uniform: Lanes) -> LaneBits {
    let x = uniform * edges[9]
    var reply = LaneBits()
    for i in 0..<9 { reply = reply &- bits(x .>= edges[i]) }
    return reply
  }
}

extension Encounters {
  /// What each borrower may answer, and how likely. Chance comes later.
  @inline(__always)
  func replies(to move: Move, offer: Offer, _ temperament: borrowing Temperament) -> LaneReplies {
    let row = temperament.reactions[Int(move.rawValue)]
    var replies = LaneReplies()
    var sum = Lanes()
    for i in 0..<8 {
      let pull = temperament.pulls[i]
      let mild = all(row.leaning[i]) + times(w, pull.w) + times(t, pull.t)
      let hard = times(a, pull.a) + times(s, pull.s) + times(f, pull.f)
      sum += Elementary.exp2(mild + hard)
      replies.edges[i] = sum
    }
    let acceptance = temperament.acceptance
    if move.isAsk {
      replies.odds = odds(of: offer, extra: row.accept, acceptance)
      sum += sum * Elementary.exp2(replies.odds.now)
    }
    replies.edges[8] = sum
    let leave = all(acceptance.hangUpBase + row.hangUp) + times(a, acceptance.hangUpAnger)
    replies.edges[9] = sum + sum * Elementary.exp2(leave)
    return replies
  }

  /// σ(−2.6 + 4.2W + 1.6T − 2.4A + 1.2F − 4·strain) and what this type and case add, in log2 odds.
  @inline(__always)
  private func odds(of offer: Offer, extra: Float, _ acceptance: Temperament.Acceptance) -> Odds {
    let share = share(of: offer)
    let strain = strain(of: offer, share: share)
    let fixed = all(acceptance.base + extra + acceptance.waived * offer.waived)
    var shared = fixed - times(strain, acceptance.strain)
    let within = bits(strain .<= Lanes())
    let countered = bits(mask(facts & LaneBits(repeating: Facts.countered.rawValue)))
    shared += only(all(acceptance.met), mask(within & countered))
    let relief = mask(facts & LaneBits(repeating: Facts.reliefOffered.rawValue))
    shared += only(all(acceptance.relief), relief)
    let warm = times(w, acceptance.w) + times(t, acceptance.t)
    let cold = times(a, acceptance.a) + times(f, acceptance.f)
    let warmAtStart = times(startW, acceptance.w) + times(startT, acceptance.t)
    let coldAtStart = times(startA, acceptance.a) + times(startF, acceptance.f)
    return Odds(now: shared + warm + cold, atStart: shared + warmAtStart + coldAtStart, share: share)
  }
}
