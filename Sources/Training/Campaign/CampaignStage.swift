import Chance
import Conduct
import Language
import Lending
import Simulation

/// Everything that a campaign is played from; it does not change during the play.
public struct CampaignStage: Sendable {
  /// The first day's call, from which each day's is made.
  public var base: Stage
  public var facts: CampaignFacts
  /// The default calendar, whose treatments are the ways of contact.
  public var strategy: Strategy
  public var strategyTitle: String
  /// What it is about, in plain words.
  public var strategyEssence: String
  public var answering: Answering
  /// What those say who answer in the borrower's place, in the header's language.
  public var bystanders: Lines
  /// Turns what was typed into moves, as of a day.
  public var hear: @Sendable (String, HearingContext) -> Heard
  /// Other dice on which the report tries the same choices.
  public var copies = 200

  public init(
    base: Stage, facts: CampaignFacts, strategy: Strategy, strategyTitle: String, strategyEssence: String,
    answering: Answering, bystanders: Lines, hear: @escaping @Sendable (String, HearingContext) -> Heard
  ) {
    self.base = base
    self.facts = facts
    self.strategy = strategy
    self.strategyTitle = strategyTitle
    self.strategyEssence = strategyEssence
    self.answering = answering
    self.bystanders = bystanders
    self.hear = hear
  }

  public var header: Event.Header { base.header }
  /// The rules that contacts are held to; nil where none are known.
  var law: ContactLaw? { base.law }
  public var tongue: Tongue { base.tongue }
  var text: Catalogue { base.catalogue }
  var setting: Setting { base.case.setting }
  public var dice: Dice { Dice(seed: header.seed) }

  /// The account on day 0, with those who answer for it and the creditors who compete.
  public var opening: Opening {
    var opening = base.case.opening
    opening.guarantors = facts.guarantor == nil ? 0 : 1
    opening.rivals = facts.rivals
    return opening
  }

  /// The date of a day of the campaign.
  func date(_ day: Int) -> Day { base.scenario.today + day }

  /// The treatment for a way of contact: the one that the calendar asks for now if it is of that way, else the first.
  func treatment(_ way: Way, _ asked: Strategy.Action) -> Int? {
    func fits(_ number: Int) -> Bool {
      let treatment = strategy.treatments[number]
      return treatment.channel == way.channel && treatment.target == way.target
    }
    if case .treat(let number) = asked, fits(number) { return number }
    return strategy.treatments.indices.first(where: fits)
  }

  /// Ways of contact, as transcripts name them.
  public enum Way: String, CaseIterable, Sendable {
    case call, visit, sms, letter, guarantor, court

    var channel: ContactChannel? {
      switch self {
      case .call: .call
      case .visit, .guarantor: .visit
      case .sms: .sms
      case .letter: .letter
      case .court: nil
      }
    }

    var target: Treatment.Target { self == .guarantor ? .guarantor : .borrower }

    /// Minutes of the day that it takes: assumption.
    var minutes: Int {
      switch self {
      case .call: 15
      case .visit, .guarantor: 90
      case .sms, .letter: 10
      case .court: 60
      }
    }
  }

  static let dayBegins = 9 * 60
}
