import Lending
import Simulation

// A payment asked for in view of what is due.

extension HeardMove {
  /// The move that it is when the debt is known: to ask for one sum that is all of it, or more, is to ask for all.
  ///
  /// Where the words say that it is a part, the debt is another than the one known.
  func measured(against amountDue: Money?, in said: ArraySlice<Token>) -> HeardMove {
    guard let amountDue, amountDue > .zero, move == .askPartPayment, periods == nil, rest == nil,
      amounts.count == 1, amounts[0] >= amountDue, !Self.namesPart(said)
    else { return self }
    var measured = self
    measured.move = .askFullPayment
    return measured
  }

  /// "A portion, 5,000", 先付三千.
  private static func namesPart(_ said: ArraySlice<Token>) -> Bool {
    let part = Concepts.Concept.part.mark
    return said.contains { $0.text == "先" } || Concepts.marks(in: Array(said)).contains(part)
  }
}
