import Lending

/// The recogniser's learner for labels of any kind: the same features and training, no rules for splitting.
public struct TextClassifier: Hashable, Sendable {
  /// In alphabetical order.
  public let labels: [String]
  let model: LinearModel
  let rarity: Rarity

  /// - Parameter labels: as many as the model's classes.
  init(labels: [String], model: LinearModel, rarity: Rarity) {
    (self.labels, self.model, self.rarity) = (labels, model, rarity)
  }

  /// Learns from labelled texts; the same texts give the same bits.
  ///
  /// - Parameter simplify: turns Traditional Chinese into Simplified; the same one must serve `classify`.
  public init(examples: [(label: String, text: String)], simplify: (String) -> String) {
    labels = Set(examples.map(\.label)).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: zip(labels, labels.indices))
    let texts = examples.map { Self.vector(of: $0.text, simplify: simplify) }
    rarity = Rarity(of: texts)
    model = LinearTrainer.standard.train(
      texts.map(rarity.weighing),
      labels: examples.map { numbers[$0.label] ?? 0 }, classes: labels.count)
  }

  /// The likeliest label and its lead over the second, zero or more; nil where no label was learnt.
  public func classify(_ text: String, simplify: (String) -> String) -> (label: String, lead: Float)? {
    let scores = model.scores(of: rarity.weighing(Self.vector(of: text, simplify: simplify)))
    let ranked = scores.indices.sorted { (scores[$1], $0) < (scores[$0], $1) }
    guard let best = ranked.first else { return nil }
    let lead = ranked.count > 1 ? scores[best] - scores[ranked[1]] : scores[best]
    return (labels[best], max(0, lead))
  }

  /// Learns several labels a text, none, or nothing about some, and minds what is denied.
  ///
  /// - Parameters:
  ///   - labels: in the order in which `aims` speaks of them.
  ///   - aims: what a text, by its number, says of each label.
  init(
    texts: [String], labels: [String], trainer: LinearTrainer, simplify: (String) -> String,
    aims: (Int) -> [LinearTrainer.Aim]
  ) {
    self.labels = labels
    let vectors = texts.map { Utterance($0, today: Self.anyDay, simplify: simplify).vectorWithDenials }
    rarity = Rarity(of: vectors)
    model = trainer.train(
      vectors.map(rarity.weighing), classes: labels.count, aims: aims)
  }

  /// One score a label of those that were learnt so, above zero where the model would say yes.
  func scores(of utterance: Utterance) -> [Float] {
    model.scores(of: rarity.weighing(utterance.vectorWithDenials))
  }

  /// Days become marks, so any will do to read them.
  static let anyDay = Day(number: 20_000)

  private static func vector(of text: String, simplify: (String) -> String) -> SparseVector {
    let utterance = Utterance(text, today: anyDay, simplify: simplify)
    return utterance.vector(of: 0..<utterance.tokens.count)
  }
}
