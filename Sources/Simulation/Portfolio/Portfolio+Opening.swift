import Chance
import Lending

extension Portfolio {
  /// An account as it stands on day 0 of one replication: what is listed as it is, the rest drawn by address.
  func opening(_ number: Int, _ dice: Dice, _ setting: Setting) -> Opening {
    let listed = accounts[number]
    func draw(_ block: UInt32) -> SIMD4<Float> {
      dice.uniforms(channel: Channel.opening.rawValue, event: 0, part: block)
    }
    let who = draw(0)
    let what = draw(1)
    let feel = draw(2)
    let more = draw(3)
    let type = listed.type ?? Cause.pick(mix.types, who.x)
    let cause = listed.cause ?? Cause.pick(mix.causes, who.y)
    let regime = Cause.pick(setting.causes[cause].start, who.z)
    let due = listed.due ?? drawnDue(what.x)
    let unit = listed.instalment ?? due.scaled(by: 1000, over: Int64(mix.instalmentsDue * 1000))
    let surplus = setting.causes[cause].surplus
    let thrift = 0.7 + 0.6 * what.z
    let start = setting.types[type].start
    func strayed(_ level: Float, _ uniform: Float) -> Float {
      max(0, min(1, level + (2 * uniform - 1) * mix.stray))
    }
    return Opening(
      type: type, cause: cause, regime: regime, due: due, unit: max(unit, Money(minor: 1)),
      daysPastDue: listed.daysPastDue ?? drawnDaysPastDue(what.y),
      cash: listed.cash ?? mix.cash[regime] * (0.5 + who.w),
      surplus: SIMD3(surplus[0], surplus[1], surplus[2]) * thrift,
      payday: Float(1 + Int(what.w * 30)),
      affect: Affect(
        willingness: strayed(start.willingness + mix.goodwill, feel.x), trust: strayed(start.trust, feel.y),
        anger: strayed(start.anger, feel.z), shame: strayed(start.shame, feel.w),
        seriousness: strayed(start.seriousness, more.x), binding: start.binding),
      excitation: mix.excitation, locatable: more.y < mix.lost ? mix.reachWhenLost : 1,
      assets: mix.assets * Dice.exponential(more.z))
  }

  private func drawnDue(_ uniform: Float) -> Money {
    guard mix.spread > 0 else { return mix.medianDue }
    let amount = Double(mix.medianDue.minor) * Elementary.exp(mix.spread * Normal.quantile(Double(uniform)))
    return max(mix.leastDue, min(mix.largestDue, Money(minor: Int64(min(amount, 9e15)))))
  }

  private func drawnDaysPastDue(_ uniform: Float) -> Int {
    var edge: Float = 0
    for band in mix.daysPastDue {
      if uniform < edge + band.chance || band == mix.daysPastDue.last {
        let within = max(0, min(0.999, (uniform - edge) / band.chance))
        return band.days.lowerBound + Int(within * Float(band.days.count))
      }
      edge += band.chance
    }
    return 0
  }
}
