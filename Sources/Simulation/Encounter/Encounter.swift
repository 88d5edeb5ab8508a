/// One conversation: the first lane of eight, with the others off.
///
/// `replies(to:)` says what the borrower may answer and how likely; `apply` is deterministic; chance is picked in
/// between by whoever plays. It keeps no history: replay is a fold of `apply`.
public struct Encounter: BitwiseCopyable, Sendable {
  var lanes = Encounters()

  public init(affect: Affect, means: Means) {
    lanes.begin(lane: 0, affect: affect, means: means)
    lanes.start()
  }

  init(lanes: Encounters) { self.lanes = lanes }

  /// How likely each reply to a move is, in the order of `Reply`; adds up to one.
  public func replies(to move: Move, offer: Offer, of temperament: Temperament) -> [Double] {
    let replies = lanes.replies(to: move, offer: offer, temperament)
    let total = Double(replies.edges[9][0])
    return (0..<10).map { i in
      (Double(replies.edges[i][0]) - (i == 0 ? 0 : Double(replies.edges[i - 1][0]))) / total
    }
  }

  /// The reply that a number between 0 and 1 falls on; lanes in a portfolio pick by the same totals.
  public func reply(to move: Move, offer: Offer, uniform: Float, of temperament: Temperament) -> Reply {
    let picked = lanes.replies(to: move, offer: offer, temperament).pick(Lanes(repeating: uniform))[0]
    return Reply(rawValue: UInt8(picked)) ?? .heard
  }

  /// What a move and its reply leave behind. `number` names the offer, so that an agreement can be traced to it.
  public mutating func apply(
    _ move: Move, offer: Offer, number: Int, _ reply: Reply, of temperament: Temperament
  ) {
    let odds = lanes.replies(to: move, offer: offer, temperament).odds
    lanes.apply(
      move, offer: offer, number: UInt32(number), LaneBits(repeating: UInt32(reply.rawValue)), odds,
      where: mask(lanes.on), temperament)
  }

  /// Feelings now: hidden from collectors, shown in a debrief.
  public var affect: Affect {
    Affect(
      willingness: lanes.w[0], trust: lanes.t[0], anger: lanes.a[0], shame: lanes.s[0],
      seriousness: lanes.f[0], binding: lanes.k[0])
  }

  /// What a collector can see.
  public var view: Facts { Facts(rawValue: lanes.facts[0]) }
  public var turns: Int { Int(lanes.turns[0]) }
  /// Number of the offer agreed to, zero for none.
  public var agreed: Int { Int(lanes.agreed[0]) }
  public var isOver: Bool { lanes.on[0] == 0 }

  /// Cash expected by a day after necessities, as a share of what is due.
  public func ability(on day: Int) -> Float { lanes.ability(on: all(Float(day)))[0] }

  /// Eight copies of this conversation, to be played on with different luck.
  func repeated() -> Encounters {
    var copies = lanes
    func spread(_ v: inout Lanes) { v = Lanes(repeating: v[0]) }
    func spread(_ v: inout LaneBits) { v = LaneBits(repeating: v[0]) }
    spread(&copies.w)
    spread(&copies.t)
    spread(&copies.a)
    spread(&copies.s)
    spread(&copies.f)
    spread(&copies.k)
    spread(&copies.startW)
    spread(&copies.startT)
    spread(&copies.startA)
    spread(&copies.startS)
    spread(&copies.startF)
    spread(&copies.startK)
    spread(&copies.cash)
    spread(&copies.income)
    spread(&copies.payday)
    spread(&copies.asked)
    spread(&copies.askedAtStart)
    spread(&copies.askedShare)
    spread(&copies.agreedShare)
    spread(&copies.lastAsk)
    spread(&copies.agreed)
    spread(&copies.facts)
    spread(&copies.turns)
    spread(&copies.on)
    for i in 0..<36 { copies.fresh[i] = Lanes(repeating: copies.fresh[i][0]) }
    return copies
  }
}
