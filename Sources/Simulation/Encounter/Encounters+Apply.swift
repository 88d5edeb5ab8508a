extension Encounters {
  /// What a move and its reply leave behind in the lanes that are `ready`. No chance in it.
  @inline(__always)
  mutating func apply(
    _ move: Move, offer: Offer, number: UInt32, _ reply: LaneBits, _ odds: Odds, where ready: LaneMask,
    _ temperament: borrowing Temperament
  ) {
    let index = Int(move.rawValue)
    let row = temperament.reactions[index]
    note(move, offer, number: number, odds, reply, where: ready)

    let fresh = fresh[index]
    self.fresh[index] = fresh.replacing(with: times(fresh, temperament.freshness), where: ready)
    let gain = fresh * Self.receptiveness(row, a, s, facts)
    let heat = times(orZero(all(0.35) - t), row.heat) - times(orZero(a - all(temperament.angerFloor)), 0.05)
    var dW = times(gain, row.benefit.w) + all(row.harm.w)
    var dT = times(gain, row.benefit.t) + all(row.harm.t)
    var dA = times(gain, row.benefit.a) + all(row.harm.a) + heat
    var dS = times(gain, row.benefit.s) + all(row.harm.s)
    let dF = times(gain, row.benefit.f) + all(row.harm.f)
    let dK =
      times(gain, row.benefit.k) + all(row.harm.k)
      + Self.bindingByWriting(offer, reply, temperament.writing)

    var seen = LaneBits(repeating: row.shows)
    let after = Aftermath(of: reply, temperament.aftermaths.rows)
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

  /// How much of a move's benefit gets through to someone who feels as they do now.
  @inline(__always)
  private static func receptiveness(
    _ row: Temperament.Reaction, _ a: Lanes, _ s: Lanes, _ facts: LaneBits
  ) -> Lanes {
    let calm = all(1).replacing(with: all(row.whenAngry), where: a .> all(0.6))
    let steady = all(1).replacing(with: all(row.whenDistressed), where: s .> all(0.6))
    let needs = LaneBits(repeating: row.needs)
    let ready = all(row.without).replacing(with: all(1), where: (facts & needs) .== needs)
    return calm * steady * ready
  }

  @inline(__always)
  private static func bindingByWriting(_ offer: Offer, _ reply: LaneBits, _ writing: Float) -> Lanes {
    guard offer.isWritten else { return Lanes() }
    return only(all(writing), reply .== LaneBits(repeating: UInt32(Reply.accepts.rawValue)))
  }
}
