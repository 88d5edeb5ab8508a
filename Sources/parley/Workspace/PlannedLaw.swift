import Conduct
import Language
import Library
import Reporting
import Training

/// The strategies of a comparison held against a profile, and which of them are offered.
struct PlannedLaw {
  let profile: Profile
  /// In the order asked for, the lawful variant of one that is not offered right after it.
  private(set) var rows: [Row] = []

  struct Row {
    var file: StrategyFile
    var assessment: Assessment
    var acts: [StrategyAct]
    var isOffered: Bool
    /// What it stands in for; nil where it was asked for itself.
    var insteadOf: StrategyFile?
  }

  /// - Parameter isLawful: whether what hard law forbids is left out for the nearest variant that it allows.
  init(_ files: [StrategyFile], as profile: Profile, isLawful: Bool, in library: Library) {
    self.profile = profile
    let evaluator = Evaluator(profile, of: library.ruleSets)
    func add(_ file: StrategyFile, for original: StrategyFile? = nil) {
      guard !rows.contains(where: { $0.file.strategy.id == file.strategy.id }) else { return }
      let (assessment, acts) = library.assessment(of: file, by: evaluator)
      let isForbidden = !assessment.entries(.forbidden).isEmpty
      rows.append(
        Row(
          file: file, assessment: assessment, acts: acts, isOffered: !isLawful || !isForbidden,
          insteadOf: original))
      if isLawful, isForbidden, let variant = file.lawful.flatMap({ library.strategies[$0] }) {
        add(variant, for: file)
      }
    }
    for file in files { add(file) }
  }

  /// What is simulated.
  var offered: [StrategyFile] { rows.filter(\.isOffered).map(\.file) }

  /// The same as a report has it.
  func report(_ library: Library, _ catalogue: Catalogue) -> LawReport {
    let words = RuleWords(text: catalogue, vocabulary: library.vocabulary)
    let tongue = catalogue.tongue
    let offered = offered.map(\.strategy.id)
    let reported = rows.map { row in
      LawReport.Row(
        id: row.file.strategy.id, title: row.file.title[tongue],
        number: row.isOffered ? offered.firstIndex(of: row.file.strategy.id) : nil,
        insteadOf: row.insteadOf?.title[tongue], hasVariant: row.file.lawful != nil,
        findings: row.assessment.entries.map { Self.finding($0, row.acts, words) },
        ceilings: Self.ceilings(of: row.assessment))
    }
    let named = Set(reported.flatMap(\.ceilings))
    let ceilings = library.consequences.values.filter { named.contains($0.id) }.sorted { $0.id < $1.id }
    return LawReport(
      catalogue: catalogue, profile: profile.id, profileTitle: tongue.pick(profile.title), rows: reported,
      ceilings: ceilings.map { ceiling in
        LawReport.Ceiling(
          id: ceiling.id, statement: tongue.pick(ceiling.statement), law: tongue.pick(ceiling.law),
          source: ceiling.source, evidence: ceiling.evidence.rawValue)
      })
  }

  /// What the rules that are broken can lead to; what is open leads to nothing yet.
  private static func ceilings(of assessment: Assessment) -> [String] {
    Set(assessment.entries.filter { $0.standing != .open }.flatMap(\.rule.consequences)).sorted()
  }

  private static func finding(
    _ entry: Assessment.Entry, _ acts: [StrategyAct], _ words: RuleWords
  ) -> LawReport.Finding {
    let tongue = words.text.tongue
    var steps: [String] = []
    for act in entry.events where !steps.contains(acts[act].step) { steps.append(acts[act].step) }
    return LawReport.Finding(
      rule: entry.rule.id, standing: .init(entry.standing), statement: entry.rule.statement(in: tongue),
      law: entry.rule.law(in: tongue), force: entry.rule.force.rawValue, steps: steps,
      missing: entry.missing.map(\.name), missingWords: entry.missing.map(words.fact))
  }
}

extension LawReport.Finding.Standing {
  init(_ standing: Assessment.Standing) {
    self =
      switch standing {
      case .forbidden: .forbidden
      case .barred: .barred
      case .warned: .warned
      case .open: .open
      }
  }
}
