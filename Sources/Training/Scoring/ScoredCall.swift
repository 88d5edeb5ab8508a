import Lending
import Simulation

/// A call as a scorer sees it, without anything hidden.
public struct ScoredCall: Sendable {
  public var turns: [ScoredTurn]
  /// All that was due.
  public var due: Money?
  /// Longest plan in parts and largest waiver as a share of what was due; nil where the transcript does not say.
  public var longestPlan: Int?
  public var largestWaiver: Float?
  /// Id of the borrower's type; nil leaves the coping skills out.
  public var type: String?
  /// Id of the situation; nil where it is none or not known.
  public var situation: String?

  public init(
    turns: [ScoredTurn], due: Money? = nil, longestPlan: Int? = nil, largestWaiver: Float? = nil,
    type: String? = nil, situation: String? = nil
  ) {
    self.turns = turns
    self.due = due
    self.longestPlan = longestPlan
    self.largestWaiver = largestWaiver
    self.type = type
    self.situation = situation
  }

  var collector: [ScoredTurn] { turns.filter { $0.speaker == .collector } }
}

/// One turn of a call: what was said and what it was heard as.
public struct ScoredTurn: Sendable {
  /// As transcripts count, from 1; evidence quotes it.
  public var number: Int
  public var speaker: Speaker
  public var text: String
  /// A collector's moves in the order said.
  public var moves: [Move]
  /// What those moves asked for, put forward or, with `confirm-agreement`, repeated.
  public var asks: [Ask]
  /// A borrower's reply.
  public var reply: Reply?
  /// Whether the borrower was audibly angry when a collector's turn began; nil where the transcript does not say.
  public var isAngry: Bool?

  public init(
    number: Int, speaker: Speaker, text: String, moves: [Move] = [], asks: [Ask] = [], reply: Reply? = nil,
    isAngry: Bool? = nil
  ) {
    self.number = number
    self.speaker = speaker
    self.text = text
    self.moves = moves
    self.asks = asks
    self.reply = reply
    self.isAngry = isAngry
  }

  /// Who says it.
  public enum Speaker: String, CaseIterable, Sendable {
    case collector, borrower
  }

  /// What one move asked for, with only what was said; nothing is filled in.
  public struct Ask: Hashable, Sendable {
    public var move: Move
    public var amount: Money?
    public var day: Day?
    public var parts: Int?
    /// What all parts come to, where they are not alike.
    public var whole: Money?
    /// Share of what is due that the lender would give up.
    public var waived: Float
    public var isWritten: Bool

    public init(
      _ move: Move, amount: Money? = nil, day: Day? = nil, parts: Int? = nil, waived: Float = 0,
      isWritten: Bool = false
    ) {
      self.move = move
      self.amount = amount
      self.day = day
      self.parts = parts
      self.waived = waived
      self.isWritten = isWritten
    }

    /// What all parts come to; nil where no sum was said.
    public var total: Money? { whole ?? amount.map { $0.scaled(by: Int64(max(1, parts ?? 1)), over: 1) } }
  }
}
