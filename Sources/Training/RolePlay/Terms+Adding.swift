import Lending
import Simulation

extension Terms {
  /// What is agreed once this ask is met beside what is agreed already; nil where it stands in its place.
  ///
  /// A part of what is agreed that is named again leaves all of it as it is, and so does a sum no larger than a part of
  /// an agreed plan. Another sum for another day comes on top of a single one, as long as both are no more than `due`:
  /// "300 today" and, two lines later, "and 730 on Monday".
  func adding(to agreed: Terms, due: Money) -> Terms? {
    guard parts == 1, !isCounter else { return nil }
    let sums = agreed.sums
    let isNamedAgain = sums.enumerated().contains { index, sum in
      sum == amount && agreed.day + index * agreed.every == day
    }
    var both = agreed
    both.isWritten = agreed.isWritten || isWritten
    if isNamedAgain || Offer.isPart(amount, of: agreed.amount, in: agreed.parts) { return both }
    let isOnTop = sums.count == 1 && day != agreed.day && amount != agreed.amount
    guard isOnTop, agreed.amount + amount + max(agreed.waived, waived) <= due else { return nil }
    both.parts = 2
    both.every = abs(day - agreed.day)
    both.day = min(day, agreed.day)
    both.amount = day < agreed.day ? amount : agreed.amount
    both.later = [day < agreed.day ? agreed.amount : amount]
    both.waived = max(agreed.waived, waived)
    return both
  }
}
