import Simulation

/// A published experiment, ready to run: what its population met, what was measured, and what came out.
///
/// One intercept is fitted to the level of the control arm; every effect follows from switching a treatment on.
public struct Study: Sendable {
  public var id: String
  /// Row of the evidence and citation.
  public var source: [String]
  /// 1 for a primary abstract or official document, 4 for a vendor's claim.
  public var grade: Int
  public var use: Use
  /// Kind of lever, as in `reminder` or `restructure`; what the family-mean predictor averages over.
  public var family: String
  public var arms: [Arm]
  public var control: Control
  public var expectations: [Expectation]
  /// Names of fitted parameters that can move this study.
  public var parameters: Set<String>

  public init(
    id: String, source: [String], grade: Int, use: Use, family: String, arms: [Arm], control: Control,
    expectations: [Expectation], parameters: Set<String> = []
  ) {
    self.id = id
    self.source = source
    self.grade = grade
    self.use = use
    self.family = family
    self.arms = arms
    self.control = control
    self.expectations = expectations
    self.parameters = parameters
  }

  /// Whether parameters may be fitted to it.
  public enum Use: String, CaseIterable, Sendable {
    case calibration, holdout
    /// Only a band of plausible levels is known; it is neither fitted to nor counted among predictions.
    case range
  }

  /// One group of the experiment: its people, their world and what was done.
  public struct Arm: Sendable {
    public var id: String
    public var setting: Setting
    public var portfolio: Portfolio
    public var strategy: Strategy

    public init(id: String, setting: Setting, portfolio: Portfolio, strategy: Strategy) {
      self.id = id
      self.setting = setting
      self.portfolio = portfolio
      self.strategy = strategy
    }
  }

  /// What the intercept is fitted to.
  public struct Control: Sendable {
    public var arm: String
    public var outcome: StudyOutcome
    /// Nil where no level is fitted and the population stands as the file has it.
    public var level: Double?
    /// Whether the level is an assumption, because the source does not give it.
    public var isAssumed: Bool
    public var intercept: Intercept

    public init(
      arm: String, outcome: StudyOutcome, level: Double? = nil, isAssumed: Bool = false,
      intercept: Intercept = .readiness
    ) {
      self.arm = arm
      self.outcome = outcome
      self.level = level
      self.isAssumed = isAssumed
      self.intercept = intercept
    }
  }

  /// A published figure about an arm.
  public struct Expectation: Sendable {
    public var arm: String
    /// The arm that it is compared with; not read for levels.
    public var against: String
    public var outcome: StudyOutcome
    public var effect: Effect
    public var value: Double
    /// Half-width of the published interval, or half of the effect.
    public var tolerance: Double
    /// What the source says, where it gives no size.
    public var direction: Direction?

    public init(
      arm: String, against: String, outcome: StudyOutcome, effect: Effect, value: Double, tolerance: Double,
      direction: Direction? = nil
    ) {
      self.arm = arm
      self.against = against
      self.outcome = outcome
      self.effect = effect
      self.value = value
      self.tolerance = tolerance
      self.direction = direction
    }

    /// Whether the source found nothing.
    public var isNull: Bool { direction == nil && value == (effect == .ratio ? 1 : 0) && effect != .level }
  }

  /// How two arms are compared.
  public enum Effect: String, CaseIterable, Sendable {
    /// The arm less the other, in the outcome's own unit.
    case difference
    /// That difference as a share of the other's level.
    case relative
    /// The arm over the other.
    case ratio
    /// The arm's own level.
    case level
  }

  public enum Direction: String, CaseIterable, Sendable {
    case up, down
  }

  func arm(_ id: String) -> Arm? { arms.first { $0.id == id } }
}
