import Language
import Simulation

/// A conversation with somebody who answers in the borrower's place and must learn nothing of the debt.
///
/// What they do follows from what is said by fixed rules; only how helpful they are is chance.
struct BystanderTalk: Hashable, Sendable {
  var party: Answering.Party
  /// Whether they take a message and say when the borrower is in.
  var isHelpful: Bool
  private(set) var turns = 0
  private(set) var hasMessage = false
  private(set) var hasToldHours = false
  /// Whether they have been told of the debt.
  private(set) var knows = false
  private(set) var isOver = false

  static let longest = 8

  init(party: Answering.Party, isHelpful: Bool) {
    self.party = party
    self.isHelpful = isHelpful
  }

  /// What a line was about, as far as it matters to somebody who is not the borrower.
  struct Cues: Hashable, Sendable {
    var moves: [Move]
    /// Whether a sum of money or a word of debt was said.
    var namesMoney: Bool
    var leavesMessage: Bool
    var asksHours: Bool

    /// Whether the line lets out that money is owed.
    var discloses: Bool {
      if moves.contains(where: Self.tells.contains) { return true }
      return namesMoney
    }

    private static let tells: Set<Move> = [
      .stateDebt, .warnCredit, .warnLegal, .recallPromise, .disclose, .askFullPayment, .askPartPayment,
      .proposePlan,
      .offerRelief, .threaten,
    ]
  }

  /// Takes a line and says what they do.
  mutating func hear(_ cues: Cues) -> SpeechAct {
    turns += 1
    let act = answer(cues)
    if act == .hangUp || turns >= Self.longest { isOver = true }
    return isOver ? .hangUp : act
  }

  private mutating func answer(_ cues: Cues) -> SpeechAct {
    if cues.discloses {
      knows = true
      return cues.moves.contains(where: \.isMisconduct) ? .hangUp : .vent
    }
    if cues.moves.contains(where: \.isMisconduct) { return .hangUp }
    if cues.leavesMessage {
      guard isHelpful, !hasMessage else { return hasMessage ? .acknowledge : .refuse }
      hasMessage = true
      return .acknowledge
    }
    if cues.asksHours {
      guard isHelpful else { return .refuse }
      hasToldHours = true
      return .stall
    }
    if cues.moves.contains(.close) { return .hangUp }
    return cues.moves.contains { $0.group == .opening } ? .thirdParty : turns == 1 ? .thirdParty : .challenge
  }
}
