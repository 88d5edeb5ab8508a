/// How well a classifier tells labelled texts apart that it was not trained on.
public struct LabelEvaluation: Hashable, Sendable {
  /// What one text was said to be and taken for; `heard` is nil where the classifier knows no label.
  public struct Trial: Hashable, Sendable {
    public var said: String
    public var heard: String?
    /// Lead over the second best.
    public var lead: Float

    public init(said: String, heard: String?, lead: Float) {
      (self.said, self.heard, self.lead) = (said, heard, lead)
    }
  }

  public struct Row: Hashable, Sendable {
    public var label: String
    public var lines: Int
    public var hits: Int

    /// Share of the label's lines taken for it, 0…1.
    public var recall: Double { lines == 0 ? 0 : Double(hits) / Double(lines) }
  }

  public struct Confusion: Hashable, Sendable {
    public var said: String
    public var heard: String
    public var count: Int
  }

  /// Labels that the classifier knows, in alphabetical order.
  public private(set) var rows: [Row] = []
  /// Most frequent first, then by the alphabet.
  public private(set) var confusions: [Confusion] = []
  /// Texts whose label the classifier was never taught.
  public private(set) var strangers = 0
  /// Share of the strangers that lead less than 95 % of the texts taken right, 0…1; nil without strangers.
  public private(set) var refusedRate: Double?

  public init(_ trials: [Trial], knowing labels: Set<String>) {
    var rows: [String: Row] = [:]
    var mistakes: [[String]: Int] = [:]
    var rightLeads: [Float] = []
    var strangeLeads: [Float] = []
    for trial in trials {
      guard labels.contains(trial.said) else {
        strangeLeads.append(trial.lead)
        continue
      }
      let isRight = trial.heard == trial.said
      rows[trial.said, default: Row(label: trial.said, lines: 0, hits: 0)].lines += 1
      if isRight {
        rows[trial.said]?.hits += 1
        rightLeads.append(trial.lead)
      } else {
        mistakes[[trial.said, trial.heard ?? ""], default: 0] += 1
      }
    }
    self.rows = rows.values.sorted { $0.label < $1.label }
    confusions = mistakes.map { Confusion(said: $0.key[0], heard: $0.key[1], count: $0.value) }
    confusions.sort { ($1.count, $0.said, $0.heard) < ($0.count, $1.said, $1.heard) }
    strangers = strangeLeads.count
    guard !strangeLeads.isEmpty, !rightLeads.isEmpty else { return }
    let least = rightLeads.sorted()[rightLeads.count / 20]
    refusedRate = Double(strangeLeads.count { $0 < least }) / Double(strangeLeads.count)
  }

  /// Texts with a known label.
  public var lines: Int { rows.reduce(0) { $0 + $1.lines } }

  /// Share of all texts with a known label that were taken right, 0…1.
  public var accuracy: Double {
    lines == 0 ? 0 : Double(rows.reduce(0) { $0 + $1.hits }) / Double(lines)
  }

  /// Mean of the labels' recalls, each label counting the same.
  public var macroAccuracy: Double {
    rows.isEmpty ? 0 : rows.reduce(0) { $0 + $1.recall } / Double(rows.count)
  }

  /// Half the width of a 95 % interval around the accuracy, by the normal approximation.
  public var accuracyError: Double {
    lines == 0 ? 0 : 1.96 * (accuracy * (1 - accuracy) / Double(lines)).squareRoot()
  }
}
