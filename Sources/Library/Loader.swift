import Calibration
import Conduct
import Language
import Simulation
import Training

/// Reads files one by one into a library and then checks what holds between them.
struct Loader {
  let options: Library.Options
  var library = Library()
  var problems: [LibraryError] = []
  private var references: [Reading.Reference] = []
  /// Kinds of which a file could not be read: what others name may be in it.
  private var broken: Set<Kind> = []
  /// Where each id was first defined.
  private var homes: [Kind: [String: Home]] = [:]

  /// Profiles by file.
  private(set) var profileFiles: [String: [ProfileFile]] = [:]

  private struct Home {
    var file: String
    var place: Place
  }

  init(options: Library.Options) { self.options = options }

  mutating func read(_ source: Source) {
    // A file that names another kind is skipped unparsed; one that names none is parsed to say what is wrong.
    if let name = source.kindName, let kind = Kind(rawValue: name), !options.kinds.contains(kind) { return }
    if let spoken = options.spoken, let tongue = source.languageName.flatMap(Tongue.init(rawValue:)),
      !spoken.contains(tongue)
    {
      return
    }
    let tongues = source.mayBeOfOneTongue ? [] : options.tongues
    let reading = Reading(source, tongues: tongues, traditionalise: options.traditionalise)
    do {
      let (kind, record) = try reading.document()
      guard options.kinds.contains(kind) else { return }
      let part = read(kind, record, source)
      try reading.finish()
      references += reading.references
      guard isNew(part, kind, record, source) else { return }
      if case .rules(let set) = part { add(set, at: record.place, in: source.name) }
      if case .profiles(let files) = part { profileFiles[source.name] = files }
      add(part)
    } catch {
      if let kind = source.kindName.flatMap(Kind.init(rawValue:)) { broken.insert(kind) }
      problems += error.problems
    }
  }

  /// One file's worth of library.
  private enum Part {
    case scenario(Scenario)
    case script(Script)
    case lines(Lines)
    case examples([Move: MoveExamples])
    case rubric(Rubric)
    case type(TypeProfile)
    case situation(SituationProfile)
    case reactions(ReactionTable)
    case catalogue(Catalogue)
    case cause(Cause, title: Wording)
    case desk(Desk)
    case strategy(StrategyFile)
    case portfolio(PortfolioFile)
    case influences([InfluenceFile])
    case rules(RuleSet)
    case vocabulary(ConductVocabulary)
    case profiles([ProfileFile])
    case consequences([Consequence])
    case methods(MethodsFile)
    case reductions([Reduction])
    case benchmark(BenchmarkFile)
    case study(StudyFile)
    case calibration(CalibrationFile)
    case campaign(CampaignFacts)
    case answering(Answering)
    case bystanders(Lines)

    /// What no other file of the kind may define. Sentences of borrowers and of the program may be spread over files.
    var ids: [String] {
      switch self {
      case .scenario(let scenario): [scenario.id]
      case .script(let script): [script.id]
      case .lines(let lines):
        lines.acts.keys.sorted().flatMap { act in
          (lines.acts[act] ?? [:]).keys.sorted().map { "\(lines.tongue.rawValue): \(act) of \($0)" }
        }
      case .examples: ["examples"]
      case .rubric(let rubric): [rubric.id]
      case .type(let profile): [profile.type.id]
      case .situation(let profile): [profile.situation.id]
      case .reactions: ["reactions"]
      case .cause(let cause, _): [cause.id]
      case .desk(let desk): [desk.id]
      case .strategy(let file): [file.strategy.id]
      case .portfolio(let file): [file.id]
      case .influences(let files): files.map(\.influence.id)
      case .rules(let set): set.rules.map(\.id)
      case .vocabulary: ["vocabulary"]
      case .profiles(let files): files.map(\.profile.id)
      case .consequences(let consequences): consequences.map(\.id)
      case .methods: ["methods"]
      case .reductions(let reductions): reductions.map(\.id)
      case .benchmark(let file): [file.id]
      case .study(let file): [file.id]
      case .calibration(let file): file.traits.keys.sorted()
      case .campaign(let facts): [facts.id]
      case .answering: ["answering"]
      case .bystanders(let lines): [lines.tongue.rawValue]
      case .catalogue(let catalogue): catalogue.texts.keys.sorted().map { Self.id(of: $0, catalogue.tongue) }
      }
    }

    static func id(of key: String, _ tongue: Tongue) -> String { "\(tongue.rawValue): \(key)" }
  }

  private func read(_ kind: Kind, _ file: Record, _ source: Source) -> Part {
    switch kind {
    case .borrower: .scenario(Scenario(file, hash: options.hash(source.bytes)))
    case .talk: .script(Script(file))
    case .lines: .lines(Lines(file))
    case .examples: .examples(ExamplesReader.examples(file))
    case .rubric: .rubric(Rubric(file, hash: options.hash(source.bytes)))
    case .type: .type(TypeProfile(file))
    case .situation: .situation(SituationProfile(file))
    case .reactions: .reactions(ReactionTable(file))
    case .ui: .catalogue(Catalogue(file))
    case .cause: .cause(Cause(file), title: file["title"].wording(longest: 120))
    case .desk: .desk(Desk(file))
    case .strategy: .strategy(StrategyFile(file))
    case .portfolio: .portfolio(PortfolioFile(file))
    case .influences: .influences(InfluenceFile.list(file))
    case .rules: .rules(RuleSet(file, groups: library.vocabulary.groups))
    case .vocabulary: .vocabulary(ConductVocabulary(file))
    case .profiles: .profiles(ProfileFile.list(file))
    case .consequences: .consequences(Consequence.list(file))
    case .methods: .methods(MethodsFile(file))
    case .reduction: .reductions(Reduction.list(file))
    case .benchmark: .benchmark(BenchmarkFile(file))
    case .study: .study(StudyFile(file))
    case .calibration: .calibration(CalibrationFile(file))
    case .campaign: .campaign(CampaignFacts(file))
    case .answering: .answering(Answering(file))
    case .bystanders: .bystanders(Lines(bystanders: file))
    }
  }

  private mutating func add(_ part: Part) {
    switch part {
    case .scenario(let scenario): library.scenarios[scenario.id] = scenario
    case .script(let script): library.scripts[script.id] = script
    case .lines(let lines):
      library.lines[lines.tongue, default: Lines(tongue: lines.tongue, acts: [:])].acts
        .merge(lines.acts) { $0.merging($1) { $1 } }
    case .examples(let examples): library.examples = examples
    case .rubric(let rubric): library.rubrics[rubric.id] = rubric
    case .type(let profile): library.types[profile.type.id] = profile
    case .situation(let profile): library.situations[profile.situation.id] = profile
    case .reactions(let table): library.reactions = table
    case .cause(let cause, let title):
      library.causes[cause.id] = cause
      library.causeTitles[cause.id] = title
    case .desk(let desk): library.desks[desk.id] = desk
    case .strategy(let file): library.strategies[file.strategy.id] = file
    case .portfolio(let file): library.portfolios[file.id] = file
    case .influences(let files): for file in files { library.influences[file.influence.id] = file }
    case .rules: break
    case .vocabulary(let vocabulary): library.vocabulary = vocabulary
    case .profiles(let files): for file in files { library.profiles[file.profile.id] = file.profile }
    case .consequences(let all): for one in all { library.consequences[one.id] = one }
    case .methods(let file): library.methods = file
    case .reductions(let reductions): library.reductions += reductions
    case .benchmark(let file): library.benchmarks[file.id] = file
    case .study(let file): library.studies[file.id] = file
    case .calibration(let file): library.calibration = file
    case .campaign(let facts): library.campaigns[facts.id] = facts
    case .answering(let table): library.answering = table
    case .bystanders(let lines): library.bystanders[lines.tongue] = lines
    case .catalogue(let catalogue):
      library.catalogues[catalogue.tongue, default: Catalogue(tongue: catalogue.tongue, texts: [:])].texts
        .merge(catalogue.texts) { $1 }
    }
  }

  private mutating func isNew(_ part: Part, _ kind: Kind, _ file: Record, _ source: Source) -> Bool {
    let place = file.maybe("id")?.place ?? file.place
    var isNew = true
    for id in part.ids {
      if let home = homes[kind]?[id] {
        isNew = false
        problems.append(
          LibraryError(
            file: source.name, place: place, what: "\(kind.phrase) \(quoted(id)) exists already",
            rule: "It is in \(home.file).", remedy: "Rename or remove one of them."))
      } else {
        homes[kind, default: [:]][id] = Home(file: source.name, place: place)
      }
    }
    return isNew
  }

  /// What holds between files: names exist, every type can be compiled, Traditional is there.
  mutating func finish() {
    for reference in references
    where options.kinds.contains(reference.kind) && !broken.contains(reference.kind) {
      let ids = homes[reference.kind].map { Array($0.keys) } ?? []
      guard !ids.contains(reference.id) else { continue }
      let near = nearest(reference.id, in: ids).map { "Did you mean \(quoted($0))?" }
      let all = ids.isEmpty ? "There is none." : "There are: \(ids.sorted().joined(separator: ", "))."
      problems.append(
        LibraryError(
          file: reference.file, place: reference.place,
          what: "unknown \(reference.kind.phrase) \(quoted(reference.id))", remedy: near ?? all))
    }
    checkProfiles()
    checkLawfulVariants()
    checkRows()
    refuseExtremes()
    compareTexts()
    if let convert = options.traditionalise { library.traditionalise(convert) }
  }

  /// Whether a file of a kind could not be read, so that what others name may be in it.
  func isBroken(_ kind: Kind) -> Bool { broken.contains(kind) }

  /// The file that first defined an id of a kind.
  func home(of kind: Kind, _ id: String) -> String? { homes[kind]?[id]?.file }

  /// The file that holds a sentence of the program.
  func home(ofText key: String, _ tongue: Tongue) -> String {
    homes[.ui]?[Part.id(of: key, tongue)]?.file ?? tongue.rawValue
  }

  /// The engine keeps feelings between 0 and 1 without clamping, which holds for steps of at most one.
  private mutating func refuseExtremes() {
    guard let table = library.reactions else { return }
    for (id, profile) in library.types.sorted(by: { $0.key < $1.key }) {
      let extremes = Temperament(of: profile.type, table).extremes
      guard extremes.step > 1 || extremes.weight > 60, let home = homes[.type]?[id] else {
        refuseExtremes(of: profile.type, table)
        continue
      }
      let isStep = extremes.step > 1
      problems.append(
        LibraryError(
          file: home.file, place: home.place,
          what: isStep
            ? "a step of borrower type \(quoted(id)) is \(Self.short(extremes.step))"
            : "a weight of borrower type \(quoted(id)) is \(Self.short(extremes.weight))",
          rule: isStep
            ? "The most is 1, with the shared reactions." : "The most is 60, with the shared reactions.",
          remedy: isStep
            ? "Lower \"times\", \"anger\", \"plus\", \"whenAngry\", \"whenDistressed\" or \"without\"."
            : "Lower \"replies\" or \"accept\"."))
      library.types[id] = nil
    }
  }

  /// A situation may not drive a type beyond what the type alone may do.
  private mutating func refuseExtremes(of type: BorrowerType, _ table: ReactionTable) {
    for (id, profile) in library.situations.sorted(by: { $0.key < $1.key }) {
      let extremes = Temperament(of: type.bent(by: profile.situation), table).extremes
      guard extremes.step > 1 || extremes.weight > 60, let home = homes[.situation]?[id] else { continue }
      let (what, most) = extremes.step > 1 ? ("step", extremes.step) : ("weight", extremes.weight)
      problems.append(
        LibraryError(
          file: home.file, place: home.place,
          what:
            "with borrower type \(quoted(type.id)) a \(what) of situation \(quoted(id)) is \(Self.short(most))",
          rule: what == "step" ? "The most is 1." : "The most is 60.",
          remedy: what == "step" ? "Lower \"times\" or \"plus\"." : "Lower \"replies\" or \"accept\"."))
      library.situations[id] = nil
    }
  }

  private static func short(_ number: Float) -> String {
    guard number.isFinite, abs(number) < 1e6 else { return String(number) }
    return String((number * 100).rounded() / 100)
  }
}
