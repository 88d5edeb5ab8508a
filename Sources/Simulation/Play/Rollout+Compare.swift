import Chance

extension Rollout {
  /// How much more one line is worth than another after lines to which each copy gives its own replies.
  ///
  /// Recovered share less complaints, in the copies whose borrower is still there to hear it and shows what is given;
  /// nil where too few are.
  public func difference(
    of line: [Step], from other: [Step], after context: [[Step]], given facts: Facts = [],
    copies: Int
  ) -> Estimate? {
    let start = Standing(subject, reference)
    let plans = [line, other].map { last in
      var plan = Plan(context + [last])
      plan.needs = facts
      return plan
    }
    let worths = worths(of: plans, at: start, copies: 0..<copies)
    let pairs = zip(worths[0].net, worths[1].net)
    let differences = zip(pairs, worths[0].reached).compactMap { $1 ? $0.0 - $0.1 : nil }
    return differences.count < 2 ? nil : Sample(differences).estimate
  }
}
