extension ConductEar {
  /// How much a text counts for or against a category, beside a lookalike of its own.
  ///
  /// Tuned on the sentences given with the rules and on lookalikes left out of training.
  private enum Cost {
    /// Doing it: missing what does is dearer than hearing it where it is not done.
    static let own: Float = 1.5
    static let lookalike: Float = 1
    /// A text of another category, which it may well do besides.
    static let other: Float = 0.05
    /// An ordinary line of a call, against wrongs; it says nothing of duties, which many a greeting fulfils.
    static let ordinary: Float = 0.15
    /// A line that was written to do nothing of any.
    static let plain: Float = 0.5
  }

  /// Learns from sentences that do and that do not; the same give the same bits.
  ///
  /// - Parameters:
  ///   - phrases: of every category.
  ///   - proper: sentences of ordinary calls, which do no wrong.
  ///   - simplify: turns Traditional Chinese into Simplified.
  public static func train(
    on phrases: [ConductPhrase], proper: [String], simplify: (String) -> String
  ) -> ConductEar {
    let own = phrases.filter { $0.category != ConductPhrase.plain }
    let categories = Set(own.map(\.category)).sorted()
    // Tags come after all categories, so that texts of other categories pass over them together.
    let tags = Set(own.flatMap { phrase in phrase.tags.map { "\(phrase.category)/\($0)" } }).sorted()
    let labels = categories.map { ($0, String?.none) } + tags.map(split)
    let model = TextClassifier(
      texts: phrases.map(\.text) + proper, labels: categories + tags,
      trainer: LinearTrainer(cost: 6, passes: 8),
      simplify: simplify
    ) { text in
      labels.map { category, tag in
        guard text < phrases.count else { return tag == nil ? ordinary(for: category) : .none }
        let phrase = phrases[text]
        if let tag { return aim(of: phrase, at: tag, in: category) }
        return aim(of: phrase, at: category)
      }
    }
    return ConductEar(classifier: model)
  }

  /// The category and the tag of a label.
  private static func split(_ label: String) -> (String, String?) {
    let parts = label.split(separator: "/", maxSplits: 1).map(String.init)
    return (parts[0], parts.count > 1 ? parts[1] : nil)
  }

  private static func ordinary(for category: String) -> LinearTrainer.Aim {
    isDuty(category) ? .none : .no(cost: Cost.ordinary)
  }

  private static func aim(of phrase: ConductPhrase, at category: String) -> LinearTrainer.Aim {
    if phrase.category == ConductPhrase.plain { return isDuty(category) ? .none : .no(cost: Cost.plain) }
    if phrase.also.contains(category) { return .none }
    guard phrase.category == category else { return .no(cost: Cost.other) }
    return phrase.isCaught ? .yes(cost: Cost.own) : .no(cost: Cost.lookalike)
  }

  /// Tags are told apart among the sentences of their category alone.
  private static func aim(of phrase: ConductPhrase, at tag: String, in category: String) -> LinearTrainer.Aim
  {
    guard phrase.category == category, phrase.isCaught else { return .none }
    return phrase.tags.contains(tag) ? .yes(cost: 1) : .no(cost: 1)
  }
}
