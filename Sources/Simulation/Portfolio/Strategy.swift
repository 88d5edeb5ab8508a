/// A rule for a portfolio: which treatment an account gets, judged by what the lender can see.
public struct Strategy: Sendable {
  public var id: String
  public var treatments: [Treatment]
  /// The first rule whose conditions all hold decides; none means to wait.
  public var rules: [Rule]
  /// Whether borrowers are left in peace while something agreed is running.
  public var restsWhileArranged: Bool
  /// Whether what the borrower owns is preserved before the suit, so that more of it is left to seize.
  public var preservesAssets: Bool

  public init(
    id: String, treatments: [Treatment], rules: [Rule], restsWhileArranged: Bool = true,
    preservesAssets: Bool = false
  ) {
    self.id = id
    self.treatments = treatments
    self.rules = rules
    self.restsWhileArranged = restsWhileArranged
    self.preservesAssets = preservesAssets
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
    /// Hand a suspected fraud to the police and stop collecting.
    case report
    /// Sell the debt at the desk's price; what it does not bring is given up.
    case sell
    case wait
  }

  /// What a rule may ask about; all of it is known to the lender.
  public enum Measure: String, CaseIterable, Sendable {
    /// Days since the run began, and since the oldest unpaid part fell due; before that below zero.
    case day, daysPastDue
    /// Conversations held so far, promises made, promises broken.
    case contacts, promises, brokenPromises
    /// What is owed, in whole major units.
    case amountDue
    /// Parts of the schedule fallen due and not paid.
    case missed
    /// Days since someone was last reached, or since the run began.
    case silence
    /// Conversations in which the borrower refused, and that ended in anger.
    case refusals, angry
    /// Hundredths of what was due at day 0 that have come in.
    case paid
    /// The cause of arrears as a number (C2 is 2) once the borrower has told it; 0 before.
    case reason
    /// Guarantors who have not been asked yet.
    case guarantors
    /// 1 for a borrower who holds a public title.
    case title
    /// 1 for a borrower whom a disaster has hit.
    case disaster
    /// 1 for an account flagged as a fraud.
    case fraud
    /// Days until the claim lapses; below zero once it has.
    case limitation

    /// Place in the order above, which is the byte that a case without payload is kept as.
    @inline(__always)
    var index: Int { Int(unsafeBitCast(self, to: UInt8.self)) }
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
