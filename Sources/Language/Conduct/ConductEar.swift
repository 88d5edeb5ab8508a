import Lending

/// Hears what a sentence does that rules of conduct speak of: threats, lies, disclosures, and duties fulfilled.
///
/// What was said is all that it tells; whether that breaks a rule depends on the case.
public struct ConductEar: Hashable, Sendable {
  /// Labels are the categories, and each one's tags as `category/tag`.
  let classifier: TextClassifier

  /// Least scores of a category, measured on the phrases given with the rules: Chinese lookalikes score lower.
  private static let floor: Float = -0.17
  private static let chineseFloor: Float = -0.25

  /// Something that a sentence does.
  public struct Cue: Hashable, Sendable {
    public var category: String
    /// What of it, as rules name it; at least one.
    public var tags: [String]
    /// Distance from the boundary; above 0 the model would say yes by itself.
    public var score: Float

    /// A duty that is fulfilled, not a wrong that is done.
    public var isDuty: Bool { ConductEar.isDuty(category) }
  }

  static func isDuty(_ category: String) -> Bool { category.hasPrefix("rq-") }

  /// - Parameter classifier: one trained by `train`.
  init(classifier: TextClassifier) { self.classifier = classifier }

  /// What was trained, to be kept; some 5 MB.
  public var bytes: [UInt8] { classifier.bytes }

  /// An ear from its bytes, or nil where they are damaged or of another version.
  public init?(bytes: [UInt8]) {
    guard let classifier = TextClassifier(bytes: bytes) else { return nil }
    self.init(classifier: classifier)
  }

  /// The cues in a line, clearest first.
  ///
  /// - Parameter simplify: turns Traditional Chinese into Simplified; the same one must have served training.
  public func hear(_ line: String, simplify: (String) -> String) -> [Cue] {
    let utterance = Utterance(line, today: TextClassifier.anyDay, simplify: simplify)
    guard utterance.hasWords else { return [] }
    let scores = classifier.scores(of: utterance)
    let floor = utterance.tokens.contains { $0.kind == .han } ? Self.chineseFloor : Self.floor
    let score = Dictionary(uniqueKeysWithValues: zip(classifier.labels, scores))
    return score.keys.filter { !$0.contains("/") && score[$0, default: -1] > floor }.map { category in
      let tags = score.keys.filter { $0.hasPrefix(category + "/") }.sorted()
      // The likeliest tag always, others where the model is sure.
      let best = tags.max { score[$0, default: 0] < score[$1, default: 0] }
      let heard = tags.filter { tags.count == 1 || $0 == best || score[$0, default: -1] > 0 }
      return Cue(
        category: category, tags: heard.map { String($0.dropFirst(category.count + 1)) },
        score: score[category, default: 0])
    }.sorted { ($1.score, $0.category) < ($0.score, $1.category) }
  }
}
