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
  @inline(always)
  func pick(_ uniform: Lanes) -> LaneBits {
    let x = uniform * edges[9]
    var reply = LaneBits()
    for i in 0..<9 { reply = reply &- bits(x .>= edges[i]) }
    return reply
  }
}

extension Encounters {
  /// What each borrower may answer, and how likely. Chance comes later.
  @inline(always)
  func replies(to saying: some Saying, _ temperament: borrowing Temperament) -> LaneReplies {
    var replies = LaneReplies()
    var sum = Lanes()
    for i in 0..<8 {
      let pull = temperament.pulls.base[i]
      let mild = saying.leaning(i) + w * pull.w + t * pull.t
      let hard = a * pull.a + s * pull.s + f * pull.f
      let weight = Elementary.exp2(mild + hard)
      sum += i == Int(Reply.counters.rawValue) ? only(weight, isNegotiating(saying)) : weight
      replies.edges[i] = sum
    }
    let acceptance = temperament.acceptance
    if saying.anyAsks {
      replies.odds = odds(of: saying, acceptance)
      sum += only(sum * Elementary.exp2(replies.odds.now), saying.asks)
    }
    replies.edges[8] = sum
    let leave = all(acceptance.hangUpBase) + saying.hangUp + times(a, acceptance.hangUpAnger)
    replies.edges[9] = sum + sum * Elementary.exp2(leave)
    return replies
  }

  /// The same for one move in all lanes.
  @inline(always)
  func replies(to move: Move, offer: Offer, _ temperament: borrowing Temperament) -> LaneReplies {
    replies(to: OneSaying(move, offer, number: 0, temperament), temperament)
  }

  /// Whether something is asked now, or was asked and has got no yes: nobody makes a counter-offer to a greeting.
  @inline(always)
  private func isNegotiating(_ saying: some Saying) -> LaneMask {
    saying.anyAsks ? mask(bits(isUnanswered) | bits(saying.asks)) : isUnanswered
  }

  /// Where something was asked, and nothing is promised.
  @inline(always)
  private var isUnanswered: LaneMask { mask(bits(lastAsk .!= LaneBits()) & ~bits(isPromised)) }

  /// σ(−2.6 + 4.2W + 1.6T − 2.4A + 1.2F − 4·strain) and what this type and case add, in log2 odds.
  @inline(always)
  private func odds(of saying: some Saying, _ acceptance: Temperament.Acceptance) -> Odds {
    let share = share(of: saying)
    let strain = strain(of: saying, share: share)
    let fixed = all(acceptance.base) + saying.accept + times(saying.waived, acceptance.waived)
    var shared = fixed - times(strain, acceptance.strain)
    let within = bits(strain .<= Lanes())
    let countered = bits(mask(facts & LaneBits(repeating: Facts.countered.rawValue)))
    shared += only(all(acceptance.met), mask(within & countered))
    let relief = mask(facts & LaneBits(repeating: Facts.reliefOffered.rawValue))
    shared += only(all(acceptance.relief), relief)
    let reached = Self.receptiveness(saying, a, s, facts)
    shared += times(all(1) - reached, acceptance.unready)
    shared += only(all(acceptance.again), isAsked(again: share))
    let warm = times(w, acceptance.w) + times(t, acceptance.t)
    let cold = times(a, acceptance.a) + times(f, acceptance.f)
    let warmAtStart = times(startW, acceptance.w) + times(startT, acceptance.t)
    let coldAtStart = times(startA, acceptance.a) + times(startF, acceptance.f)
    return Odds(now: shared + warm + cold, atStart: shared + warmAtStart + coldAtStart, share: share)
  }

  /// Where something was asked before without a yes, and a first part of this size is no step down from it.
  @inline(always)
  private func isAsked(again share: Lanes) -> LaneMask {
    mask(bits(isUnanswered) & bits(share .>= askedShare))
  }
}
