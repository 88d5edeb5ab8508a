import Lending
import Simulation

/// What hearing depends on besides the words.
public struct HearingContext: Hashable, Sendable {
  /// The day from which "Friday" and "in ten days" count.
  public var today: Day
  /// What shares such as "half" are shares of; nil leaves them shares.
  public var amountDue: Money?

  public init(today: Day, amountDue: Money? = nil) {
    self.today = today
    self.amountDue = amountDue
  }
}

/// One move in a line, with the sums, days and parts said in its passage.
public struct HeardMove: Hashable, Sendable {
  public var move: Move
  /// How clear the move was, 0…1; a rank of the margin, not a probability.
  public var confidence: Float
  /// In the order said, shares of a known debt among them.
  public var amounts: [Money]
  /// In the order said, each once.
  public var dates: [Day]
  /// Number of payments proposed.
  public var periods: Int?
  /// Shares of what is due, in the order said.
  public var shareOfDue: [Share]
  /// What was said of all that these leave; nil where nothing was.
  public var rest: Rest?

  /// Whether a sum or a share of what is due was said.
  public var namesSum: Bool { !amounts.isEmpty || !shareOfDue.isEmpty }

  public init(
    move: Move, confidence: Float, amounts: [Money] = [], dates: [Day] = [], periods: Int? = nil,
    shareOfDue: [Share] = [], rest: Rest? = nil
  ) {
    self.move = move
    self.confidence = confidence
    self.amounts = amounts
    self.dates = dates
    self.periods = periods
    self.shareOfDue = shareOfDue
    self.rest = rest
  }

  /// A move with what the slots in its passage say.
  init(move: Move, confidence: Float, slots: some Sequence<Slot>, rest: Rest?, amountDue: Money?) {
    self.init(move: move, confidence: confidence, rest: rest)
    for slot in slots {
      switch slot.value {
      case .amount(let money): amounts.append(money)
      case .share(let share):
        shareOfDue.append(share)
        if let amountDue { amounts.append(amountDue.scaled(by: share.numerator, over: share.denominator)) }
      case .date(let day): if !dates.contains(day) { dates.append(day) }
      case .periods(let count): if periods == nil { periods = count }
      case .count, .time, .past, .label: break
      }
    }
  }
}

/// What a line was understood to be.
public struct Heard: Hashable, Sendable {
  /// One to three, in the order said; `other` alone where nothing is recognised.
  public var moves: [HeardMove]
  /// What the word lists found, such as `threat-violence` or `death`, in alphabetical order.
  public var tags: [String]
  /// Readings that could be others, as `12/1 → 2026-12-01`, to be shown to whoever typed.
  public var ambiguities: [String]

  public init(moves: [HeardMove], tags: [String] = [], ambiguities: [String] = []) {
    self.moves = moves
    self.tags = tags
    self.ambiguities = ambiguities
  }
}
