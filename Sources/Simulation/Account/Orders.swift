/// A strategy at one desk as the days read it: made once, shared by every block that lives under it.
final class Orders: Sendable {
  let strategy: Strategy
  let rulebook: Rulebook
  /// One a treatment.
  let approaches: PlainStorage<Approach>
  /// The lines of all talks, one after the other.
  let steps: PlainStorage<Step>
  /// Whether any treatment keeps up a standing pressure.
  let holds: Bool

  init(_ strategy: Strategy, at desk: Desk) {
    self.strategy = strategy
    rulebook = Rulebook(strategy)
    holds = strategy.treatments.contains { $0.hold != nil }
    var first = 0
    approaches = PlainStorage(
      strategy.treatments.map { treatment in
        defer { first += treatment.talk.steps.count }
        return Approach(treatment, at: desk, firstStep: first)
      })
    steps = PlainStorage(strategy.treatments.flatMap(\.talk.steps))
  }
}
