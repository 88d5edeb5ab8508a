/// A talk made ready for lanes that stand at lines of their own. It holds a buffer: each thread has its own.
struct Lines {
  /// A row a line: share, day, days between parts, waived share; then four masks: asks, in parts, fits, in writing.
  let offers: [Lanes]
  let moves: [UInt32]
  /// Columns of the tables for the lines at which the lanes stand.
  let columns = PlainStorage(count: 37, filledWith: Lanes())

  init(_ talk: Talk) {
    func mask(_ holds: Bool) -> Float { Float(bitPattern: holds ? .max : 0) }
    offers = talk.steps.map { step in
      let offer = step.offer
      return Lanes(
        offer.share, Float(offer.day), Float(offer.every), offer.waived, mask(step.move.isAsk),
        mask(offer.parts > 1), mask(offer.fits), mask(offer.isWritten))
    }
    moves = talk.steps.map { UInt32($0.move.rawValue) }
  }
}

/// A move of its own in each lane: eight rows of the tables, turned into columns.
struct OwnSayings: Saying {
  private let columns: UnsafeMutablePointer<Lanes>
  private let moves: LaneBits
  let number: LaneBits
  let anyAsks: Bool
  let anySplit: Bool
  let anyFits: Bool
  let anyWritten: Bool

  /// - Parameter at: the line at which each lane stands, counted from 0.
  @inline(always)
  init(_ lines: borrowing Lines, at place: LaneBits, _ temperament: borrowing Temperament) {
    let base = lines.columns.base
    columns = base
    number = place &+ LaneBits(repeating: 1)
    lines.offers.withUnsafeBufferPointer { offers in
      Self.turn(base + 29) { lane in offers[Int(place[lane])] }
    }
    moves = lines.moves.withUnsafeBufferPointer { moves in
      LaneBits(
        moves[Int(place[0])], moves[Int(place[1])], moves[Int(place[2])], moves[Int(place[3])],
        moves[Int(place[4])], moves[Int(place[5])], moves[Int(place[6])], moves[Int(place[7])])
    }
    let rows = moves &* LaneBits(repeating: UInt32(MemoryLayout<Temperament.Reaction>.stride))
    let bytes = UnsafeRawPointer(temperament.reactions.base)
    // The last eight words overlap the eight before them: a row has 29.
    for block in 0..<4 {
      let first = min(block &* 8, 21)
      Self.turn(base + first) { lane in
        bytes.loadUnaligned(fromByteOffset: Int(rows[lane]) &+ first &* 4, as: Lanes.self)
      }
    }
    func isAnySet(_ column: Int) -> Bool { Self.isAnySet(base[column]) }
    (anyAsks, anySplit, anyFits, anyWritten) = (isAnySet(33), isAnySet(34), isAnySet(35), isAnySet(36))
  }

  @inline(always)
  private static func isAnySet(_ v: Lanes) -> Bool {
    Simulation.isAnySet(unsafeBitCast(v, to: LaneBits.self))
  }

  /// Writes eight rows of eight as eight columns.
  @inline(always)
  private static func turn(_ columns: UnsafeMutablePointer<Lanes>, _ row: (Int) -> Lanes) {
    let (r0, r1, r2, r3, r4, r5, r6, r7) = (row(0), row(1), row(2), row(3), row(4), row(5), row(6), row(7))
    columns[0] = Lanes(r0[0], r1[0], r2[0], r3[0], r4[0], r5[0], r6[0], r7[0])
    columns[1] = Lanes(r0[1], r1[1], r2[1], r3[1], r4[1], r5[1], r6[1], r7[1])
    columns[2] = Lanes(r0[2], r1[2], r2[2], r3[2], r4[2], r5[2], r6[2], r7[2])
    columns[3] = Lanes(r0[3], r1[3], r2[3], r3[3], r4[3], r5[3], r6[3], r7[3])
    columns[4] = Lanes(r0[4], r1[4], r2[4], r3[4], r4[4], r5[4], r6[4], r7[4])
    columns[5] = Lanes(r0[5], r1[5], r2[5], r3[5], r4[5], r5[5], r6[5], r7[5])
    columns[6] = Lanes(r0[6], r1[6], r2[6], r3[6], r4[6], r5[6], r6[6], r7[6])
    columns[7] = Lanes(r0[7], r1[7], r2[7], r3[7], r4[7], r5[7], r6[7], r7[7])
  }

  @inline(always) var benefitW: Lanes { columns[0] }
  @inline(always) var benefitT: Lanes { columns[1] }
  @inline(always) var benefitA: Lanes { columns[2] }
  @inline(always) var benefitS: Lanes { columns[3] }
  @inline(always) var benefitF: Lanes { columns[4] }
  @inline(always) var benefitK: Lanes { columns[5] }
  @inline(always) var harmW: Lanes { columns[6] }
  @inline(always) var harmT: Lanes { columns[7] }
  @inline(always) var harmA: Lanes { columns[8] }
  @inline(always) var harmS: Lanes { columns[9] }
  @inline(always) var harmF: Lanes { columns[10] }
  @inline(always) var harmK: Lanes { columns[11] }
  @inline(always) var accept: Lanes { columns[20] }
  @inline(always) var hangUp: Lanes { columns[21] }
  @inline(always) var whenAngry: Lanes { columns[22] }
  @inline(always) var whenDistressed: Lanes { columns[23] }
  @inline(always) var needs: Lanes { columns[24] }
  @inline(always) var without: Lanes { columns[25] }
  @inline(always) var heat: Lanes { columns[26] }
  @inline(always) var shows: Lanes { columns[27] }
  @inline(always) var whenPromised: Lanes { columns[28] }
  @inline(always) func leaning(_ reply: Int) -> Lanes { columns[12 &+ reply] }
  @inline(always) var share: Lanes { columns[29] }
  @inline(always) var day: Lanes { columns[30] }
  @inline(always) var every: Lanes { columns[31] }
  @inline(always) var waived: Lanes { columns[32] }
  @inline(always) var asks: LaneMask { mask(unsafeBitCast(columns[33], to: LaneBits.self)) }
  @inline(always) var isSplit: LaneMask { mask(unsafeBitCast(columns[34], to: LaneBits.self)) }
  @inline(always) var fits: LaneMask { mask(unsafeBitCast(columns[35], to: LaneBits.self)) }
  @inline(always) var isWritten: LaneMask { mask(unsafeBitCast(columns[36], to: LaneBits.self)) }

  @inline(always)
  func use(_ fresh: inout InlineArray<36, Lanes>, keeping: Float, where ready: LaneMask) -> Lanes {
    let moves = moves
    return withUnsafeMutableBytes(of: &fresh) { bytes in
      func level(_ lane: Int) -> Float {
        bytes.load(fromByteOffset: Int(moves[lane]) &* 32 &+ lane &* 4, as: Float.self)
      }
      let levels = Lanes(
        level(0), level(1), level(2), level(3), level(4), level(5), level(6), level(7))
      let used = levels.replacing(with: times(levels, keeping), where: ready)
      for lane in 0..<8 {
        bytes.storeBytes(
          of: used[lane], toByteOffset: Int(moves[lane]) &* 32 &+ lane &* 4, as: Float.self)
      }
      return levels
    }
  }
}

extension Encounters {
  /// Plays the line at which each lane stands, in the lanes that are `ready`, with one uniform a lane.
  @inline(always)
  mutating func play(
    _ sayings: OwnSayings, where ready: LaneMask, _ uniform: Lanes, _ temperament: borrowing Temperament
  ) {
    let replies = replies(to: sayings, temperament)
    apply(sayings, replies.pick(uniform), replies.odds, where: ready, temperament)
  }
}
