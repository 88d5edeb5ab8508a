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

  /// What the lender sees of an account.
  struct View {
    var day: Int
    var daysPastDue: Int
    var contacts: Int
    var promises: Int
    var brokenPromises: Int
    var amountDue: Int

    func value(of measure: Measure) -> Int {
      switch measure {
      case .day: day
      case .daysPastDue: daysPastDue
      case .contacts: contacts
      case .promises: promises
      case .brokenPromises: brokenPromises
      case .amountDue: amountDue
      }
    }
  }

  /// Index of the rule that decides, or −1.
  func rule(for view: View) -> Int {
    rules.firstIndex { rule in
      rule.conditions.allSatisfy { $0.range.contains(view.value(of: $0.measure)) }
    } ?? -1
  }

  /// The first day after the view's on which time alone could change the decision.
  func nextDecision(after view: View) -> Int {
    var next = Int.max
    for rule in rules {
      for condition in rule.conditions {
        let offset: Int
        switch condition.measure {
        case .day: offset = 0
        case .daysPastDue: offset = view.daysPastDue - view.day
        default: continue
        }
        for edge in [condition.range.lowerBound, condition.range.upperBound == .max ? .max : condition.range.upperBound + 1] {
          guard edge != .max, edge - offset > view.day else { continue }
          next = min(next, edge - offset)
        }
      }
    }
    return next
  }
}
