/// What a file can be about, as its `kind:` says.
public enum Kind: String, CaseIterable, Sendable {
  case borrower, talk, lines, examples, rubric, type, reactions, ui
  case cause, desk, strategy, portfolio, influences, rules, reduction, benchmark
  case study, calibration, situation
  case campaign, answering, bystanders
  case vocabulary, profiles, consequences, methods

  /// How messages name a file of this kind.
  var phrase: String {
    switch self {
    case .borrower: "borrower"
    case .talk: "talk"
    case .lines: "lines of borrowers"
    case .examples: "examples"
    case .rubric: "rubric"
    case .type: "borrower type"
    case .reactions: "table of reactions"
    case .ui: "text of the program"
    case .cause: "cause of arrears"
    case .desk: "desk"
    case .strategy: "strategy"
    case .portfolio: "portfolio"
    case .influences: "influence"
    case .rules: "rule of conduct"
    case .reduction: "reduction"
    case .benchmark: "benchmark"
    case .study: "study"
    case .calibration: "trait"
    case .situation: "situation"
    case .campaign: "campaign"
    case .answering: "table of who answers"
    case .bystanders: "lines of those who answer"
    case .vocabulary: "vocabulary of conduct"
    case .profiles: "profile of conduct"
    case .consequences: "consequence"
    case .methods: "table of methods"
    }
  }

  /// The folder of the library that files of this kind lie in.
  public var folder: String {
    switch self {
    case .borrower: "borrowers"
    case .talk: "talks"
    case .lines, .examples, .ui, .bystanders: "language"
    case .rubric: "rubrics"
    case .type, .reactions, .answering: "types"
    case .cause: "causes"
    case .desk: "desks"
    case .strategy: "strategies"
    case .portfolio: "portfolios"
    case .influences: "influences"
    case .rules, .vocabulary, .profiles, .consequences, .methods: "conduct"
    case .reduction, .study, .calibration: "studies"
    case .benchmark: "benchmarks"
    case .situation: "situations"
    case .campaign: "campaigns"
    }
  }
}
