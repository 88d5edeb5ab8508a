import Chance

extension Encounters {
  /// Shrinks what leaves the conversation towards what the borrower would have done at the first feelings.
  ///
  /// `gain` 1 keeps everything, bit for bit; `gain` 0 leaves feelings and acceptance as though only the ask had
  /// been made. Acceptance is kept, or gained, with the chance that belongs to the shrunken log-odds.
  @inline(__always)
  mutating func finish(gain: Float, uniform: Lanes) {
    let lost = 1 - gain
    w = w - times(w - startW, lost)
    t = t - times(t - startT, lost)
    a = a - times(a - startA, lost)
    s = s - times(s - startS, lost)
    f = f - times(f - startF, lost)
    k = k - times(k - startK, lost)
    guard isAnySet(lastAsk) else { return }

    let kept = asked - times(asked - askedAtStart, lost)
    let pNow = all(1) / (all(1) + Elementary.exp2(Lanes() - asked))
    let pKept = all(1) / (all(1) + Elementary.exp2(Lanes() - kept))
    let has = agreed .!= LaneBits()
    let gone = bits(uniform * pNow .>= pKept) & bits(has)
    let won = bits(uniform * (all(1) - pNow) .< pKept - pNow) & ~bits(has) & bits(lastAsk .!= LaneBits()) & on
    agreed = agreed.replacing(with: LaneBits(), where: mask(gone))
    agreed = agreed.replacing(with: lastAsk, where: mask(won))
    agreedShare = agreedShare.replacing(with: askedShare, where: mask(won))
  }
}
