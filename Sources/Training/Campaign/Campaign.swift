import Conduct
import Language
import Lending
import Simulation

/// The same borrower over days as a pure machine: a line in, effects out.
///
/// Between contacts the account lives by the engine's days; a conversation is a role-play that begins at the account's
/// feelings and ends in it. Everything that changes the campaign is an event, and the campaign is the fold of its events.
public struct Campaign: Sendable {
  public let stage: CampaignStage
  public internal(set) var life: LivingAccount
  /// What the default calendar would do.
  var plan: StandingPlan
  /// The minute of the day until which the trainee's time is spent.
  public internal(set) var minute = CampaignStage.dayBegins
  public internal(set) var mode = Mode.unstarted
  /// The conversation with the borrower that is going on.
  public internal(set) var play: RolePlay?
  /// The conversation with somebody else that is going on.
  var aside: BystanderTalk?
  public internal(set) var log: [Entry] = []
  public internal(set) var news: [Event.News] = []
  var spoken = SpeakerState()
  var bystanderSpoken = SpeakerState()
  /// Day on which somebody took a message.
  var messageDay: Int?
  /// Things of the account's history that have been told.
  var eventsTold = 0
  public internal(set) var ending: Event.End?
  /// Whether going to court waits to be said twice.
  var isAskingForCourt = false
  var isAskingToStop = false

  public enum Mode: Hashable, Sendable {
    case unstarted
    /// Between contacts.
    case planning
    case talking, aside, over
  }

  /// One contact as the report tells it.
  public struct Entry: Sendable {
    public var day: Int
    public var minute: Int
    public var way: CampaignStage.Way
    public var reached: Answering.Party
    /// Nil for the court.
    public var treatment: Int?
    public var ease: Float
    /// What was said, in lines of moves; nil where nobody was spoken to.
    public var lines: [[Step]]?
    public var agreed: Terms?
    public var findings: [Finding] = []
    /// Whether somebody else was told of the debt.
    public var disclosed = false
    public var before: Affect
    public var after: Affect

    /// Whether the borrower was spoken to and has had their say.
    public var isTalk: Bool { reached == .borrower && lines != nil && (way == .call || way == .visit) }
  }

  public init(_ stage: CampaignStage) {
    self.stage = stage
    life = LivingAccount(
      stage.setting, opening: stage.opening, treatments: stage.strategy.treatments, dice: stage.dice,
      preservesAssets: stage.strategy.preservesAssets)
    plan = StandingPlan(stage.strategy, at: stage.setting.desk)
    plan.look(at: life)
    spoken = stage.base.spoken
  }

  var text: Catalogue { stage.text }
  public var today: Day { stage.date(life.today) }
  var borrowerName: String { stage.base.scenario.borrower.address[stage.tongue] }

  /// Shows the case and lets the trainee begin.
  public mutating func start() -> [Effect] {
    guard mode == .unstarted else { return [prompt] }
    return ordered(
      [
        .card(CaseCard(stage.base.scenario, text)),
        .info(text["campaign.welcome", ["days": "\(stage.facts.days)"]]),
      ]
        + perform(.header(stage.header)) + morning() + [prompt])
  }

  /// Takes a line that was typed.
  public mutating func receive(_ line: String) -> [Effect] {
    if isAskingToStop {
      isAskingToStop = false
      let says = (text.text("practice.yes-words") ?? "").split(separator: " ").map(String.init)
      guard says.contains(TypedLine(line).text.lowercased()) else {
        return [.info(text["practice.going-on"]), prompt]
      }
      return stop()
    }
    let isSpeaking = mode == .aside || play?.mode == .talking
    if isSpeaking, CampaignOrder(TypedLine(line).text, text).isNoSpeech {
      return [.info(text["campaign.in-a-call"]), prompt]
    }
    switch mode {
    case .unstarted: return start()
    case .over: return [.info(text["campaign.over"]), .end]
    case .talking: return led { $0.receive(line) }
    case .aside: return speakAside(TypedLine(line))
    case .planning: return decide(TypedLine(line))
    }
  }

  /// Asks whether to stop; asked twice, it stops.
  public mutating func interrupted() -> [Effect] {
    switch mode {
    case .unstarted, .over: return [.end]
    case .talking: return led { $0.interrupted() }
    case .aside: return go(.end(Event.End(turn: aside?.turns ?? 0, why: .trainee)))
    case .planning where isAskingToStop:
      isAskingToStop = false
      return stop()
    case .planning:
      isAskingToStop = true
      return [.prompt(.confirmEnd, text["campaign.end-or-go-on"])]
    }
  }

  /// The input has ended: a conversation is closed; between contacts the campaign stays open, to be gone on with.
  public mutating func ended() -> [Effect] {
    isAskingToStop = false
    switch mode {
    case .talking: return led { $0.ended() }
    case .aside: return go(.end(Event.End(turn: aside?.turns ?? 0, why: .input)))
    case .unstarted, .planning, .over: return [.end]
    }
  }

  mutating func stop() -> [Effect] { go(.end(Event.End(turn: log.count, why: .givenUp))) }

  /// Performs an event of live play and adds the way on.
  mutating func go(_ event: Event) -> [Effect] {
    let effects = perform(event)
    return ordered(effects + wayOn)
  }

  /// Everything that is saved comes before anything that is shown.
  func ordered(_ effects: [Effect]) -> [Effect] {
    let saves = effects.filter { if case .save = $0 { true } else { false } }
    return saves + effects.filter { if case .save = $0 { false } else { true } }
  }

  var wayOn: [Effect] { mode == .over ? [.info(endText), .end] : [prompt] }

  var endText: String { text["practice.end.\((ending?.why ?? .givenUp).rawValue)"] }

  /// What the next line is to be.
  var prompt: Effect {
    switch mode {
    case .talking: play?.prompt ?? .prompt(.line, text["practice.prompt"])
    case .aside: .prompt(.line, text["practice.prompt"])
    case .unstarted, .planning, .over:
      .prompt(
        .line,
        text[
          "campaign.prompt",
          ["day": "\(life.today)", "date": spokenDate(life.today), "time": ClockTime.text(minute)]])
    }
  }

  func spokenDate(_ day: Int) -> String {
    let date = stage.date(day)
    let civil = date.civil
    return text[
      "campaign.date",
      [
        "weekday": text["campaign.weekday.\(date.weekday)"], "day": "\(civil.day)",
        "month": text["campaign.month.\(civil.month)"],
      ]]
  }

  func spoken(_ amount: Money) -> String { Spoken.amount(amount, stage.tongue) }
}
