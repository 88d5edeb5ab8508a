import Calibration
import Conduct
import Language
import Simulation
import Training

/// Everything people wrote that was asked for, checked and ready to use.
public struct Library: Sendable {
  /// Simulated borrowers by id.
  public var scenarios: [String: Scenario] = [:]
  /// Recommended conversations by id.
  public var scripts: [String: Script] = [:]
  /// What borrowers say, by tongue.
  public var lines: [Tongue: Lines] = [:]
  /// Model sentences for trainees.
  public var examples: [Move: MoveExamples] = [:]
  /// Scorecards by id.
  public var rubrics: [String: Rubric] = [:]
  /// Borrower types by id.
  public var types: [String: TypeProfile] = [:]
  /// Situations by id.
  public var situations: [String: SituationProfile] = [:]
  /// The one table of reactions that all types share; nil where it was not asked for.
  public var reactions: ReactionTable?
  /// Sentences of the program itself.
  public var catalogues: [Tongue: Catalogue] = [:]

  /// Causes of arrears by id.
  public var causes: [String: Cause] = [:]
  public var causeTitles: [String: Wording] = [:]
  /// Collection desks by id.
  public var desks: [String: Desk] = [:]
  /// Strategies by id, their talks still by name.
  public var strategies: [String: StrategyFile] = [:]
  /// Portfolios by id.
  public var portfolios: [String: PortfolioFile] = [:]
  /// What messages say, who sends them, who else is there, by id.
  public var influences: [String: InfluenceFile] = [:]
  /// Rules of conduct by id.
  public var rules: [String: Rule] = [:]
  /// Rule sets by id.
  public var ruleSets: [String: RuleSet] = [:]
  /// Names and words that the rule sets share.
  public var vocabulary = ConductVocabulary()
  /// Whom rule sets are picked for, by id.
  public var profiles: [String: Profile] = [:]
  /// What breaches can lead to, by id.
  public var consequences: [String: Consequence] = [:]
  /// What the steps of strategies are taken to be when rules are asked; nil where it was not asked for.
  public var methods: MethodsFile?
  /// Parameter sets with known answers, in the order of the files.
  public var reductions: [Reduction] = []
  /// Workloads by id.
  public var benchmarks: [String: BenchmarkFile] = [:]

  /// Published studies by id, what they name still by name.
  public var studies: [String: StudyFile] = [:]
  /// What studies share; nil where it was not asked for.
  public var calibration: CalibrationFile?

  /// What campaigns add to scenarios, by id.
  public var campaigns: [String: CampaignFacts] = [:]
  /// Who answers at which hour; nil where it was not asked for.
  public var answering: Answering?
  /// What those who answer for a borrower say, by tongue.
  public var bystanders: [Tongue: Lines] = [:]

  public init() {}

  /// The names of one kind, sorted.
  public func ids(of kind: Kind) -> [String] {
    switch kind {
    case .borrower: scenarios.keys.sorted()
    case .talk: scripts.keys.sorted()
    case .rubric: rubrics.keys.sorted()
    case .type: types.keys.sorted()
    case .situation: situations.keys.sorted()
    case .lines, .ui: (kind == .lines ? Array(lines.keys) : Array(catalogues.keys)).map(\.rawValue).sorted()
    case .examples: examples.keys.map(\.id).sorted()
    case .reactions: reactions == nil ? [] : ["reactions"]
    case .cause: causes.keys.sorted()
    case .desk: desks.keys.sorted()
    case .strategy: strategies.keys.sorted()
    case .portfolio: portfolios.keys.sorted()
    case .influences: influences.keys.sorted()
    case .rules: rules.keys.sorted()
    case .reduction: reductions.map(\.id)
    case .benchmark: benchmarks.keys.sorted()
    case .study: studies.keys.sorted()
    case .calibration: calibration?.traits.keys.sorted() ?? []
    case .campaign: campaigns.keys.sorted()
    case .answering: answering == nil ? [] : ["answering"]
    case .bystanders: bystanders.keys.map(\.rawValue).sorted()
    case .vocabulary: vocabulary.groups.keys.sorted()
    case .profiles: profiles.keys.sorted()
    case .consequences: consequences.keys.sorted()
    case .methods: methods == nil ? [] : ["methods"]
    }
  }
}
