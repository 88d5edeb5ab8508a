import Language
import Lending
import Simulation

extension Campaign: EventFold {
  /// Replays a transcript: the same events give the same campaign to the bit.
  ///
  /// - Parameter stage: its header must name the same scenario, seed, language and days; the transcript's is kept.
  public static func resume(
    _ events: [Event], on stage: CampaignStage
  ) throws(TranscriptError) -> Resumed<Campaign> {
    guard case .header(let header)? = events.first else {
      throw TranscriptError(line: 1, "the first event is no header. Restore the first line from a copy.")
    }
    guard header.campaign != nil else {
      throw TranscriptError(line: 1, "is of one call, not of a campaign. Go on with it by practice --resume.")
    }
    try RolePlay.check(header, against: stage.base)
    var stage = stage
    stage.base.header = header
    return Campaign(stage).replaying(events, decisions: "decisions")
  }

  /// The case and where things stand, for whoever comes back.
  public var reprise: [Effect] {
    let back = Effect.info(
      text["campaign.resumed", ["day": "\(life.today)", "date": spokenDate(life.today)]])
    switch mode {
    case .unstarted: return [prompt]
    case .over: return [.card(card), .info(text["campaign.over"]), .info(endText), .end]
    case .planning: return [.card(card), back] + morning() + [prompt]
    case .aside: return [.card(card), back, .info(text["campaign.aside-goes-on"]), prompt]
    case .talking: return [back] + (play?.reprise ?? [prompt])
    }
  }

  /// Everything that a replay must bring back, to the bit.
  public struct Snapshot: Hashable, Sendable {
    public var day: Int
    public var minute: Int
    public var mode: Mode
    public var affect: Affect
    public var result: AccountResult
    public var events: [TraceEvent]
    public var contacts: [Event.Contact]
    public var call: RolePlay.Snapshot?
    public var news: [Event.News]
    public var end: Event.End?
    var aside: BystanderTalk?
    var spoken: SpeakerState
    var bystanderSpoken: SpeakerState
    var messageDay: Int?
    var next: Int
  }

  public var snapshot: Snapshot {
    Snapshot(
      day: life.today, minute: minute, mode: mode, affect: life.affect, result: life.result,
      events: life.events,
      contacts: log.map {
        Event.Contact(
          day: stage.date($0.day), minute: $0.minute, channel: $0.way.rawValue, reached: $0.reached.rawValue)
      },
      call: play?.snapshot, news: news, end: ending, aside: aside, spoken: spoken,
      bystanderSpoken: bystanderSpoken,
      messageDay: messageDay, next: plan.next)
  }
}
