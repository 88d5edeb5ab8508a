import Language
import Lending
import Simulation

/// A campaign brought back from its transcript.
public struct ResumedCampaign: Sendable {
  public var campaign: Campaign
  /// What the transcript lost at its end and must get before play goes on.
  public var owed: [Event]
  /// Where the transcript says something other than its own seed and decisions do.
  public var disagreements: [TranscriptError]

  /// What to tell about disagreements, nil where the replay is exact.
  public var note: String? {
    guard let first = disagreements.first else { return nil }
    return
      "replayed with the present scenarios, \(disagreements.count) of its events come out otherwise, the first at "
      + "line \(first.line ?? 0); it was written with other files, or changed since"
  }

  /// Shows the case and where the campaign stands.
  public var greeting: [Effect] { owed.map { .save($0) } + campaign.reprise }
}

extension Campaign {
  /// Replays a transcript: the same events give the same campaign to the bit.
  ///
  /// - Parameter stage: its header must name the same scenario, seed, language and days; the transcript's is kept.
  public static func resume(
    _ events: [Event], on stage: CampaignStage
  ) throws(TranscriptError) -> ResumedCampaign {
    guard case .header(let header)? = events.first else {
      throw TranscriptError(line: 1, "the first event is no header. Restore the first line from a copy.")
    }
    guard header.campaign != nil else {
      throw TranscriptError(line: 1, "is of one call, not of a campaign. Go on with it by practice --resume.")
    }
    try RolePlay.check(header, against: stage.base)
    var stage = stage
    stage.base.header = header
    var campaign = Campaign(stage)
    var owed: [Event] = []
    var disagreements: [TranscriptError] = []
    for (i, event) in events.enumerated() {
      func disagree(_ made: Event) {
        disagreements.append(
          TranscriptError(line: i + 1, "seed and decisions give \(made.line.prefix(160)) instead."))
      }
      if let next = owed.first, next.isAnswer(like: event) {
        if next != event { disagree(next) }
        owed.removeFirst()
      } else if case .score = event {
        continue
      } else if campaign.accepts(event) {
        if !owed.isEmpty {
          disagreements.append(
            TranscriptError(line: i + 1, "\(owed.count) events before this one are missing."))
        }
        let saves = campaign.perform(event).compactMap {
          if case .save(let event) = $0 { event } else { nil }
        }
        if let made = saves.first, made != event { disagree(made) }
        owed = Array(saves.dropFirst())
      } else {
        disagreements.append(TranscriptError(line: i + 1, "does not fit here: \(event.line.prefix(160))"))
      }
    }
    return ResumedCampaign(campaign: campaign, owed: owed, disagreements: disagreements)
  }

  /// The case and where things stand, for whoever comes back.
  var reprise: [Effect] {
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
