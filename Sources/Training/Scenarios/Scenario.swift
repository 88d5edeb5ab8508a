import Language
import Lending
import Simulation

/// One simulated borrower as an author writes them: who they are, what they owe, what they hide.
public struct Scenario: Sendable {
  public var id: String
  /// Rows of the source documents that it puts on stage, such as T1.
  public var source: [String]
  public var title: Wording
  /// Id of the borrower's type.
  public var type: String
  /// Id of what the borrower is going through; nil for nothing out of the way.
  public var situation: String?
  /// Cause of arrears, C1…C4.
  public var cause: String
  public var today: Day
  public var channel: Channel
  public var lender: Wording
  public var trainee: Wording
  public var borrower: Person
  public var loan: CaseLoan
  public var cashFlow: CashFlow
  public var history: [Note]
  public var authority: Authority
  /// The true reason of the arrears, shown in the debrief.
  public var reason: Wording
  /// True things that the borrower tells, one at a time, in this order.
  public var facts: [Fact]
  /// The borrower's first words.
  public var opening: Wording
  /// Hash of the file's bytes, as transcripts quote it.
  public var hash: String

  public init(
    id: String, source: [String], title: Wording, type: String, situation: String?, cause: String,
    today: Day,
    channel: Channel, lender: Wording, trainee: Wording, borrower: Person, loan: CaseLoan, cashFlow: CashFlow,
    history: [Note], authority: Authority, reason: Wording, facts: [Fact], opening: Wording, hash: String
  ) {
    self.id = id
    self.source = source
    self.title = title
    self.type = type
    self.situation = situation
    self.cause = cause
    self.today = today
    self.channel = channel
    self.lender = lender
    self.trainee = trainee
    self.borrower = borrower
    self.loan = loan
    self.cashFlow = cashFlow
    self.history = history
    self.authority = authority
    self.reason = reason
    self.facts = facts
    self.opening = opening
    self.hash = hash
  }

  public enum Channel: String, CaseIterable, Sendable {
    case phone, visit
  }

  public struct Person: Sendable {
    public var name: Wording
    /// How one speaks to them.
    public var address: Wording
    /// What the file says of them, never the type.
    public var about: Wording

    public init(name: Wording, address: Wording, about: Wording) {
      self.name = name
      self.address = address
      self.about = about
    }
  }

  public struct CaseLoan: Sendable {
    public var purpose: Wording
    public var instalment: Money
    /// All that is due now, penalties within.
    public var due: Money
    public var penalties: Money
    /// Principal that is not due yet.
    public var outstanding: Money
    public var daysPastDue: Int

    public init(
      purpose: Wording, instalment: Money, due: Money, penalties: Money, outstanding: Money, daysPastDue: Int
    ) {
      self.purpose = purpose
      self.instalment = instalment
      self.due = due
      self.penalties = penalties
      self.outstanding = outstanding
      self.daysPastDue = daysPastDue
    }
  }

  /// Money coming in and at hand, in instalments.
  public struct CashFlow: Sendable {
    public var cash: Float
    /// Monthly surplus when distressed, tight and stable.
    public var surplus: [Float]
    /// 0 distressed, 1 tight, 2 stable.
    public var regime: Int
    public var nextIncome: Int

    public init(cash: Float, surplus: [Float], regime: Int, nextIncome: Int) {
      self.cash = cash
      self.surplus = surplus
      self.regime = regime
      self.nextIncome = nextIncome
    }
  }

  /// A line of the file's history; the day counts from today and is negative.
  public struct Note: Sendable {
    public var day: Int
    public var text: Wording

    public init(day: Int, text: Wording) {
      self.day = day
      self.text = text
    }
  }

  /// What the trainee may grant without asking.
  public struct Authority: Sendable {
    public var longestPlan: Int
    /// Share of what is due.
    public var largestWaiver: Float
    public var approver: Wording

    public init(longestPlan: Int, largestWaiver: Float, approver: Wording) {
      self.longestPlan = longestPlan
      self.largestWaiver = largestWaiver
      self.approver = approver
    }
  }

  public struct Fact: Sendable {
    public var id: String
    /// Ways of telling it, of which a call uses one; the first stands for it in a debrief.
    public var say: Wordings

    /// Moves that it is an answer to, and before which it is kept back while others can be told; empty for any.
    public var answers: [Move]

    public init(id: String, say: Wordings, answers: [Move] = []) {
      self.id = id
      self.say = say
      self.answers = answers
    }
  }
}
