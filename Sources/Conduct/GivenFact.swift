/// A fact with the value that somebody wrote down for it.
public struct GivenFact: Hashable, Sendable {
  public var fact: Fact
  public var value: ConductEvent.Value

  public init(_ fact: Fact, _ value: ConductEvent.Value) {
    self.fact = fact
    self.value = value
  }
}

extension ConductEvent {
  /// Lays facts over those that are there, the later over the earlier; what was said adds up instead.
  ///
  /// A value that its fact cannot have is passed over, so readers check values first.
  public mutating func lay(_ facts: some Sequence<GivenFact>) {
    for given in facts {
      if given.fact == .tags, case .words(let words) = given.value {
        set(.tags, mask: tags | Fact.tags.mask(of: words))
      } else {
        try? set(given.fact, to: given.value)
      }
    }
  }

  /// The same event with every circumstance open that nobody gave: consents, requests, what befell the person.
  ///
  /// What is broken in it all the same is broken whatever the circumstances are.
  var withOpenCircumstances: ConductEvent {
    var event = self
    for fact in Fact.all where fact.sort == .truth && !given.contains(fact) { event.mark(unknown: fact) }
    return event
  }
}
