import Simulation

/// What a borrower is answering, as far as wording may depend on it.
public struct SpeechOccasion: Sendable {
  public var move: Move
  public var reply: Reply
  public var affect: Affect
  /// What the collector can see after the reply.
  public var view: Facts
  /// Whether a fact of the scenario is still untold.
  public var hasFacts: Bool

  public init(move: Move, reply: Reply, affect: Affect, view: Facts, hasFacts: Bool) {
    self.move = move
    self.reply = reply
    self.affect = affect
    self.view = view
    self.hasFacts = hasFacts
  }

  /// The feeling that can be heard: anger before distress before warmth.
  public var feeling: Lines.Feeling {
    if affect.anger > 0.55 { return .angry }
    if affect.shame > 0.6 { return .sad }
    if affect.trust > 0.5 && affect.anger < 0.3 { return .warm }
    return .plain
  }

  /// Acts that fit the reply with their weights, the likeliest first where weights are equal.
  ///
  /// None of them says more than the reply: only `accepts` sounds like a yes, only `hangsUp` like the end.
  public var acts: [(act: SpeechAct, weight: Float)] {
    switch reply {
    case .heard: heard
    case .explains: hasFacts ? [(.discloseFact, 1)] : [(.excuse, 3), (.blame, 1), (.acknowledge, 1)]
    case .vents: vents
    case .pleads: pleads
    case .stalls:
      [(.stall, 4), (.vaguePromise, 3), (.changeTopic, 1.5), (.excuse, move.isAsk ? 1.5 : 0.5)]
        + (move.group == .opening ? [(.sorryBusy, 4)] : [])
        + (move.isAsk ? [(.conditional, 1)] : [])
    case .refuses:
      [(.refuse, 5), (.challenge, affect.anger > 0.55 ? 1.5 : 0.3)]
    case .disputes:
      [(.demandProof, 3), (.challenge, 2.5), (.deny, view.contains(.disclosed) ? 1.5 : 0.5)]
        + (view.contains(.identified) ? [] : [(.askWho, 3)])
    case .counters: [(.counterOffer, 1)]
    case .accepts: [(.accept, 1)]
    case .hangsUp: [(.hangUp, 1)]
    }
  }

  private var heard: [(act: SpeechAct, weight: Float)] {
    switch move {
    case .greet: return [(.greet, 3), (.askWho, view.contains(.identified) ? 0 : 1), (.acknowledge, 0.5)]
    case .close:
      return affect.trust > 0.45 ? [(.thank, 3), (.acknowledge, 1)] : [(.acknowledge, 3), (.silence, 1)]
    case _ where move.isMisconduct: return [(.silence, 3), (.acknowledge, 1)]
    case .empathise, .apologise, .listen, .offerHelp, .offerRelief, .referSupport, .calm, .reflect:
      return feeling == .angry
        ? [(.acknowledge, 2), (.silence, 2)] : [(.acknowledge, 3), (.thank, affect.trust > 0.4 ? 3 : 0.7)]
    default:
      return [(.acknowledge, 5), (.silence, feeling == .sad || feeling == .angry ? 1.5 : 0.5)]
        + (move.group == .persuading && feeling == .plain ? [(.changeTopic, 0.7)] : [])
    }
  }

  private var vents: [(act: SpeechAct, weight: Float)] {
    var acts: [(act: SpeechAct, weight: Float)] = [(.vent, 5), (.blame, 2)]
    if affect.anger > 0.7 || move.isMisconduct { acts.append((.threatenComplaint, 1.5)) }
    if affect.anger > 0.85 { acts.append((.stopRequest, 1)) }
    return acts
  }

  private var pleads: [(act: SpeechAct, weight: Float)] {
    let asksForRelief: Float = move.isAsk || move.group == .persuading ? 2 : 0.7
    return [(.plead, 4), (.cry, affect.shame > 0.65 ? 2.5 : 0.3), (.askRelief, asksForRelief)]
  }

  /// Acts to fall back on when the fitting ones have run out of fresh lines.
  static func spares(for reply: Reply) -> [SpeechAct] {
    switch reply {
    case .heard: [.acknowledge, .silence]
    case .explains: [.excuse, .acknowledge, .blame]
    case .vents: [.vent, .blame]
    case .pleads: [.plead, .cry, .excuse]
    case .stalls: [.stall, .vaguePromise, .excuse, .changeTopic, .sorryBusy]
    case .refuses: [.refuse, .challenge]
    case .disputes: [.demandProof, .challenge, .deny]
    case .counters: [.counterOffer]
    case .accepts: [.accept]
    case .hangsUp: [.hangUp, .stopRequest]
    }
  }
}
