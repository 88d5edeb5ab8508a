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
    let regime = Cause.pick(mix.regimes ?? setting.causes[cause].start, who.z)
    let due = listed.due ?? drawnDue(what.x)
    let unit = listed.instalment ?? due.scaled(by: 1000, over: Int64(mix.instalmentsDue * 1000))
    let start = setting.types[type].start
    func strayed(_ level: Float, _ uniform: Float) -> Float {
      max(0, min(1, level + (2 * uniform - 1) * mix.stray))
    }
    let daysPastDue = listed.daysPastDue ?? drawnDaysPastDue(what.y)
    let meanCash = mix.cash[min(regime, mix.cash.count - 1)]
    var opening = Opening(
      type: type, cause: cause, regime: regime, due: due, unit: max(unit, Money(minor: 1)),
      daysPastDue: daysPastDue, cash: listed.cash ?? meanCash * (0.5 + who.w),
      affect: Affect(
        willingness: strayed(start.willingness + mix.goodwill, feel.x), trust: strayed(start.trust, feel.y),
        anger: strayed(start.anger, feel.z), shame: strayed(start.shame, feel.w),
        seriousness: strayed(start.seriousness, more.x), binding: start.binding),
      schedule: schedule(of: due, daysPastDue: daysPastDue))
    opening.thrift = 1 - mix.thriftSpread + 2 * mix.thriftSpread * what.z
    opening.payday = mix.payday ?? 1 + Int(what.w * 30)
    opening.excitation = mix.excitation
    opening.locatable = more.y < mix.lost ? mix.reachWhenLost : 1
    opening.assets = mix.assets * Dice.exponential(more.z)
    opening.rivals = mix.rivals
    opening.relationship = mix.relationship
    opening.guarantors = Int32(mix.guarantors)
    addFate(to: &opening, draw, setting)
    return opening
  }

  /// What befalls the borrower whatever the lender does.
  private func addFate(to opening: inout Opening, _ draw: (UInt32) -> SIMD4<Float>, _ setting: Setting) {
    let owed = mix.receivables * setting.causes[opening.cause].receivables
    guard owed > 0 || mix.titles + mix.frauds + mix.deaths + mix.moves > 0 || setting.shock != nil else {
      return
    }
    let one = draw(4)
    let two = draw(5)
    opening.receivables = owed * Dice.exponential(one.x)
    opening.hasTitle = one.y < mix.titles
    opening.isFraud = one.z < mix.frauds
    func day(_ yearly: Float, _ uniform: Float) -> Int32 {
      guard yearly > 0 else { return .max }
      return 1 + Int32(min(1e6, 365 / yearly * Dice.exponential(uniform)))
    }
    opening.deathDay = day(mix.deaths, two.x)
    opening.moveDay = day(mix.moves, two.y)
    if let shock = setting.shock, two.z < shock.share { opening.shockDay = Int32(shock.day) }
  }

  /// Equal parts, the first as many days past due as drawn; what does not divide makes the last one smaller.
  private func schedule(of due: Money, daysPastDue: Int) -> Schedule {
    let parts = Int64(max(1, mix.parts))
    // Rounded up: rounded down, some minor units would never fall due and the debt never be paid.
    let part = Money(minor: (due.minor + parts - 1) / parts)
    return Schedule(
      firstDue: Int32(-daysPastDue), part: part, parts: Int32(parts),
      every: Int32(max(1, mix.every)))
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
