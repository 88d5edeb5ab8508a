import Language

/// What a campaign adds to a scenario: how long it lasts, and who else is around the borrower.
public struct CampaignFacts: Sendable {
  public var id: String
  /// Id of the scenario that it is about.
  public var scenario: String
  /// Id of the default calendar.
  public var strategy: String
  /// Last day on which the trainee may act, counted from 0.
  public var days: Int
  /// Whether practice of the scenario is a campaign without being asked for.
  public var always: Bool
  public var family: Bystander?
  public var stranger: Bystander?
  /// Someone who answers for the debt; nil where nobody does.
  public var guarantor: Wording?
  /// Share of free cash that other creditors get each day while this debt is out of mind.
  public var rivals: Float

  public init(
    id: String, scenario: String, strategy: String = ladder, days: Int = 30, always: Bool = false,
    family: Bystander? = nil,
    stranger: Bystander? = nil, guarantor: Wording? = nil, rivals: Float = 0
  ) {
    self.id = id
    self.scenario = scenario
    self.strategy = strategy
    self.days = days
    self.always = always
    self.family = family
    self.stranger = stranger
    self.guarantor = guarantor
    self.rivals = rivals
  }

  /// Somebody who may answer in the borrower's place.
  public struct Bystander: Sendable {
    public var who: Wording
    /// Multiplies the table's chance that someone of the kind answers.
    public var times: Float

    public init(who: Wording, times: Float) {
      self.who = who
      self.times = times
    }
  }

  /// The calendar of a campaign whose file names none.
  public static let ladder = "campaign-ladder"

  /// Longest horizon; the figures look ninety days ahead.
  public static let longest = 60
}
