/// What is said in each lane: how the move works on this type of borrower, and what it asks for.
///
/// The rules of a conversation read it and are written once, whether all lanes hear the same or each its own.
protocol Saying {
  /// Figures of the move's row in the table of reactions.
  var benefitW: Lanes { get }
  var benefitT: Lanes { get }
  var benefitA: Lanes { get }
  var benefitS: Lanes { get }
  var benefitF: Lanes { get }
  var benefitK: Lanes { get }
  var harmW: Lanes { get }
  var harmT: Lanes { get }
  var harmA: Lanes { get }
  var harmS: Lanes { get }
  var harmF: Lanes { get }
  var harmK: Lanes { get }
  var accept: Lanes { get }
  var hangUp: Lanes { get }
  var whenAngry: Lanes { get }
  var whenDistressed: Lanes { get }
  var needs: Lanes { get }
  var without: Lanes { get }
  var heat: Lanes { get }
  var shows: Lanes { get }
  var whenPromised: Lanes { get }
  /// Log2 weight that the move adds to one of the eight plain replies.
  func leaning(_ reply: Int) -> Lanes
  /// Number of what is asked.
  var number: LaneBits { get }
  /// Share of the debt asked for, days until it falls due and between parts, share given up.
  var share: Lanes { get }
  var day: Lanes { get }
  var every: Lanes { get }
  var waived: Lanes { get }
  /// Lanes in which something is asked, in parts, fitted to the borrower's means, in writing.
  var asks: LaneMask { get }
  var isSplit: LaneMask { get }
  var fits: LaneMask { get }
  var isWritten: LaneMask { get }
  /// Whether there is any such lane, so that work for none of them is left out.
  var anyAsks: Bool { get }
  var anySplit: Bool { get }
  var anyFits: Bool { get }
  var anyWritten: Bool { get }
  /// What the move still gains, 1 when not used yet; less of it is left afterwards in the lanes that are `ready`.
  func use(_ fresh: inout InlineArray<36, Lanes>, keeping: Float, where ready: LaneMask) -> Lanes
}

/// The same move in all lanes.
struct OneSaying: Saying {
  let move: Int
  let reaction: UnsafeMutablePointer<Temperament.Reaction>
  let leanings: UnsafeMutablePointer<Float>
  let offer: Offer
  let isAsk: Bool
  let number: LaneBits

  @inline(always)
  init(_ move: Move, _ offer: Offer, number: UInt32, _ temperament: borrowing Temperament) {
    self.move = Int(move.rawValue)
    reaction = temperament.reactions.base + self.move
    leanings = temperament.leanings.base + self.move * 8
    self.offer = offer
    isAsk = move.isAsk
    self.number = LaneBits(repeating: number)
  }

  @inline(always) var benefitW: Lanes { all(reaction.pointee.benefit.w) }
  @inline(always) var benefitT: Lanes { all(reaction.pointee.benefit.t) }
  @inline(always) var benefitA: Lanes { all(reaction.pointee.benefit.a) }
  @inline(always) var benefitS: Lanes { all(reaction.pointee.benefit.s) }
  @inline(always) var benefitF: Lanes { all(reaction.pointee.benefit.f) }
  @inline(always) var benefitK: Lanes { all(reaction.pointee.benefit.k) }
  @inline(always) var harmW: Lanes { all(reaction.pointee.harm.w) }
  @inline(always) var harmT: Lanes { all(reaction.pointee.harm.t) }
  @inline(always) var harmA: Lanes { all(reaction.pointee.harm.a) }
  @inline(always) var harmS: Lanes { all(reaction.pointee.harm.s) }
  @inline(always) var harmF: Lanes { all(reaction.pointee.harm.f) }
  @inline(always) var harmK: Lanes { all(reaction.pointee.harm.k) }
  @inline(always) var accept: Lanes { all(reaction.pointee.accept) }
  @inline(always) var hangUp: Lanes { all(reaction.pointee.hangUp) }
  @inline(always) var whenAngry: Lanes { all(reaction.pointee.whenAngry) }
  @inline(always) var whenDistressed: Lanes { all(reaction.pointee.whenDistressed) }
  @inline(always) var needs: Lanes { all(Float(bitPattern: reaction.pointee.needs)) }
  @inline(always) var without: Lanes { all(reaction.pointee.without) }
  @inline(always) var heat: Lanes { all(reaction.pointee.heat) }
  @inline(always) var shows: Lanes { all(Float(bitPattern: reaction.pointee.shows)) }
  @inline(always) var whenPromised: Lanes { all(reaction.pointee.whenPromised) }
  @inline(always) func leaning(_ reply: Int) -> Lanes { all(leanings[reply]) }
  @inline(always) var share: Lanes { all(offer.share) }
  @inline(always) var day: Lanes { all(Float(offer.day)) }
  @inline(always) var every: Lanes { all(Float(offer.every)) }
  @inline(always) var waived: Lanes { all(offer.waived) }
  // Asked only where there is any, and then it is all.
  @inline(always) var asks: LaneMask { LaneMask(repeating: true) }
  @inline(always) var isSplit: LaneMask { LaneMask(repeating: true) }
  @inline(always) var fits: LaneMask { LaneMask(repeating: true) }
  @inline(always) var isWritten: LaneMask { LaneMask(repeating: true) }
  @inline(always) var anyAsks: Bool { isAsk }
  @inline(always) var anySplit: Bool { offer.parts > 1 }
  @inline(always) var anyFits: Bool { offer.fits }
  @inline(always) var anyWritten: Bool { offer.isWritten }

  @inline(always)
  func use(_ fresh: inout InlineArray<36, Lanes>, keeping: Float, where ready: LaneMask) -> Lanes {
    let level = fresh[move]
    fresh[move] = level.replacing(with: times(level, keeping), where: ready)
    return level
  }
}
