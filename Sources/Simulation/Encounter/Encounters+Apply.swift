extension Encounters {
  /// What a move and its reply leave behind in the lanes that are `ready`. No chance in it.
  @inline(always)
  mutating func apply(
    _ saying: some Saying, _ reply: LaneBits, _ odds: Odds, where ready: LaneMask,
    _ temperament: borrowing Temperament
  ) {
    note(saying, odds, reply, where: ready)

    let fresh = saying.use(&fresh, keeping: temperament.freshness, where: ready)
    let stale = only(times(all(1) - fresh, temperament.repetition), saying.heat .> Lanes())
    let persuades = all(1).replacing(with: saying.whenPromised, where: isPromised)
    let gain = (fresh - stale) * Self.receptiveness(saying, a, s, facts) * persuades
    let heat =
      (orZero(all(0.35) - t) + stale) * saying.heat - times(orZero(a - all(temperament.angerFloor)), 0.05)
    var dW = gain * saying.benefitW + saying.harmW
    var dT = gain * saying.benefitT + saying.harmT
    var dA = gain * saying.benefitA + saying.harmA + heat
    var dS = gain * saying.benefitS + saying.harmS
    let dF = gain * saying.benefitF + saying.harmF
    let dK =
      gain * saying.benefitK + saying.harmK
      + Self.bindingByWriting(saying, reply, temperament.writing)

    var seen = unsafeBitCast(saying.shows, to: LaneBits.self)
    let after = Aftermath(of: reply, temperament.aftermaths)
    dW += after.w
    dT += after.t
    dA += after.a
    dS += after.s
    seen |= after.shows

    w = moved(w, by: dW, where: ready)
    t = moved(t, by: dT, where: ready)
    a = moved(a, by: dA, where: ready)
    s = moved(s, by: dS, where: ready)
    f = moved(f, by: dF, where: ready)
    k = moved(k, by: dK, where: ready)
    seen |= bits(a .> all(0.6)) & LaneBits(repeating: Facts.angry.rawValue)
    let kept = facts & LaneBits(repeating: ~Facts.passing.rawValue)
    facts = facts.replacing(with: kept | seen, where: ready)
    turns = turns &- bits(ready)
    let left = LaneBits(repeating: Facts.left.rawValue)
    on &= ~bits((facts & left) .== left)
  }

  /// The same for one move in all lanes.
  @inline(always)
  mutating func apply(
    _ move: Move, offer: Offer, number: UInt32, _ reply: LaneBits, _ odds: Odds, where ready: LaneMask,
    _ temperament: borrowing Temperament
  ) {
    apply(OneSaying(move, offer, number: number, temperament), reply, odds, where: ready, temperament)
  }

  /// How much of a move's benefit gets through to someone who feels as they do now.
  @inline(always)
  static func receptiveness(
    _ saying: some Saying, _ a: Lanes, _ s: Lanes, _ facts: LaneBits
  ) -> Lanes {
    let calm = all(1).replacing(with: saying.whenAngry, where: a .> all(0.6))
    let steady = all(1).replacing(with: saying.whenDistressed, where: s .> all(0.6))
    let needs = unsafeBitCast(saying.needs, to: LaneBits.self)
    let ready = saying.without.replacing(with: all(1), where: (facts & needs) .== needs)
    return calm * steady * ready
  }

  @inline(always)
  private static func bindingByWriting(_ saying: some Saying, _ reply: LaneBits, _ writing: Float) -> Lanes {
    guard saying.anyWritten else { return Lanes() }
    let accepted = bits(reply .== LaneBits(repeating: UInt32(Reply.accepts.rawValue)))
    return only(all(writing), mask(accepted & bits(saying.isWritten)))
  }
}
