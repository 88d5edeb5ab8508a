extension Temperament {
  /// The tables of one type: the shared reactions as this type bends them.
  public init(of type: BorrowerType, _ table: ReactionTable) {
    reactions = PlainStorage(
      Move.allCases.map { move in
        Self.reaction(table.rows[Int(move.rawValue)], type.bends[move] ?? .init(), move, type, table.usual)
      })
    leanings = PlainStorage(reactions.elements.flatMap { row in (0..<8).map { row.leaning[$0] } })
    pulls = PlainStorage(
      table.pulls.map {
        Pull(
          w: all($0.willingness), t: all($0.trust), a: all($0.anger), s: all($0.shame), f: all($0.seriousness)
        )
      })
    aftermaths = Self.aftermaths(table)
    let natural = table.acceptance
    acceptance = Acceptance(
      base: (natural.base + type.accept) * Self.log2e, w: natural.willingness * Self.log2e,
      t: natural.trust * Self.log2e, a: natural.anger * Self.log2e, f: natural.seriousness * Self.log2e,
      strain: natural.strain * Self.log2e, waived: natural.waived * Self.log2e,
      met: natural.met * Self.log2e, relief: (natural.relief + type.afterRelief) * Self.log2e,
      unready: natural.unready * Self.log2e, again: natural.again * Self.log2e,
      hangUpBase: natural.hangUpBase * Self.log2e, hangUpAnger: natural.hangUpAnger * Self.log2e)
    freshness = type.freshness
    repetition = type.repetition
    angerFloor = type.angerFloor
    writing = type.writing
    keeping = type.keeping
  }

  private static func aftermaths(_ table: ReactionTable) -> Aftermaths {
    let rows = Reply.allCases.map { reply in
      let after = table.aftermaths[Int(reply.rawValue)]
      let facts = Float(bitPattern: Facts.shown(by: reply).rawValue)
      return SIMD8(after.willingness, after.trust, after.anger, after.shame, facts, 0, 0, 0)
    }
    let steps = table.aftermaths.flatMap { [$0.willingness, $0.trust, $0.anger, $0.shame] }
    return Aftermaths(rows: PlainStorage(rows), largest: steps.map(abs).max() ?? 0)
  }

  static let log2e: Float = 1.442_695
  /// Steps are written for a feeling at mid-range; as they saturate, they are compiled somewhat larger.
  static let saturation: Float = 1.6

  private static func reaction(
    _ row: ReactionTable.Row, _ bend: BorrowerType.Bend, _ move: Move, _ type: BorrowerType, _ usual: [Float]
  ) -> Reaction {
    var reaction = Reaction()
    let change = row.change
    func put(_ step: Float, helpsUp: Bool, _ path: WritableKeyPath<Steps, Float>, extra: Float = 1) {
      let size = step * saturation
      if (step > 0) == helpsUp {
        reaction.benefit[keyPath: path] = size * bend.times
      } else {
        reaction.harm[keyPath: path] = size * extra * (bend.times < 0 ? 1 - bend.times : 1)
      }
    }
    put(change.willingness, helpsUp: true, \.w)
    put(change.trust, helpsUp: true, \.t)
    put(change.anger, helpsUp: false, \.a, extra: bend.anger)
    put(change.shame, helpsUp: false, \.s)
    put(change.seriousness, helpsUp: true, \.f)
    // A commitment never binds less for having been made in the wrong tone.
    put(change.binding, helpsUp: true, \.k)
    reaction.benefit.k = max(reaction.benefit.k, 0)
    add(bend.plus, to: &reaction.harm)

    for i in 0..<8 { reaction.leaning[i] = usual[i] + row.leaning[i] + type.leaning[i] }
    reaction.accept = row.accept * log2e
    reaction.hangUp = row.hangUp * log2e
    reaction.whenAngry = bend.whenAngry ?? row.whenAngry
    reaction.whenDistressed = bend.whenDistressed
    reaction.needs = bend.needs.rawValue
    reaction.without = bend.without
    reaction.heat = row.heat
    reaction.shows = Facts.shown(by: move).rawValue
    reaction.whenPromised = row.whenPromised
    return reaction
  }

  private static func add(_ plus: ReactionTable.Change, to steps: inout Steps) {
    steps.w += plus.willingness * saturation
    steps.t += plus.trust * saturation
    steps.a += plus.anger * saturation
    steps.s += plus.shame * saturation
    steps.f += plus.seriousness * saturation
    steps.k += plus.binding * saturation
  }

  /// The largest step, and the largest log2 weight, that any state can meet; a loader refuses more than 1 and 60.
  public var extremes: (step: Float, weight: Float) {
    var step: Float = 0
    var weight: Float = 0
    let after = aftermaths.largest
    for row in reactions.elements {
      let factor = max(1, abs(row.whenAngry)) * max(1, abs(row.whenDistressed)) * max(1, abs(row.without))
      let benefit = [
        row.benefit.w, row.benefit.t, row.benefit.a, row.benefit.s, row.benefit.f, row.benefit.k,
      ]
      let harm = [row.harm.w, row.harm.t, row.harm.a, row.harm.s, row.harm.f, row.harm.k]
      for (gain, loss) in zip(benefit, harm) {
        let heat = row.heat * (0.35 + repetition)
        step = max(step, abs(gain) * factor + abs(loss) + heat + after + writing + 0.05)
      }
      for (i, pull) in pulls.elements.enumerated() {
        let feeling = abs(pull.w[0]) + abs(pull.t[0]) + abs(pull.a[0]) + abs(pull.s[0]) + abs(pull.f[0])
        weight = max(weight, abs(row.leaning[i]) + feeling)
      }
      let odds = acceptance
      let feelings = abs(odds.w) + abs(odds.t) + abs(odds.a) + abs(odds.f) + abs(odds.strain) * 1.5
      let bonus = abs(odds.waived) + abs(odds.met) + abs(odds.relief) + abs(odds.unready) + abs(odds.again)
      weight = max(weight, abs(odds.base + row.accept) + feelings + bonus)
      weight = max(weight, abs(odds.hangUpBase + row.hangUp) + abs(odds.hangUpAnger))
    }
    return (step, weight)
  }
}
