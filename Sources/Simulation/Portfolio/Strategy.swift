/// A rule for a portfolio: which treatment an account gets, judged by what the lender can see.
public struct Strategy: Sendable {
  public var id: String
  public var treatments: [Treatment]
  /// The first rule whose conditions all hold decides; none means to wait.
  public var rules: [Rule]
  /// Whether borrowers are left in peace while something agreed is running.
  public var restsWhileArranged: Bool

  public init(id: String, treatments: [Treatment], rules: [Rule], restsWhileArranged: Bool = true) {
    self.id = id
    self.treatments = treatments
    self.rules = rules
    self.restsWhileArranged = restsWhileArranged
  }

  public struct Rule: Sendable {
    public var conditions: [Condition]
    public var action: Action

    public init(conditions: [Condition], action: Action) {
      self.conditions = conditions
      self.action = action
    }
  }

  public enum Action: Hashable, Sendable {
    /// Index into the strategy's treatments.
    case treat(Int)
    /// Hand the account to the court.
    case sue
    case wait
  }

  /// What a rule may ask about.
  public enum Measure: String, CaseIterable, Sendable {
    /// Days since the run began, and since the debt fell due.
    case day, daysPastDue
    /// Conversations held so far, promises made, promises broken.
    case contacts, promises, brokenPromises
    /// What is owed, in whole major units.
    case amountDue
  }

  public struct Condition: Hashable, Sendable {
    public var measure: Measure
    public var range: ClosedRange<Int>

    public init(_ measure: Measure, _ range: ClosedRange<Int>) {
      self.measure = measure
      self.range = range
    }
  }
}
