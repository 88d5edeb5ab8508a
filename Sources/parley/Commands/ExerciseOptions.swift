import ArgumentParser
import Language
import Library
import Training

/// Ways of practising other than a whole call with somebody chosen.
struct ExerciseOptions: ParsableArguments {
  @Flag(
    help: "Drills of one line each, at the moment where a skill is needed; name the skill or leave it open.")
  var drill = false

  @Option(help: "With --drill: only borrowers of this type.")
  var type: String?

  @Flag(help: "One of seven short calls that tell where you stand: the next that you have not played.")
  var placement = false

  @Flag(help: "A borrower whom the seed picks, type unknown until the debrief.")
  var surprise = false

  /// A call that is not simply one with somebody chosen.
  struct Chosen {
    var scenario: String
    var kind: Event.Header.Exercise?
    /// Begins the name of the transcript's file.
    var name: String
    var greeting: String?
  }

  /// Throws where options do not go together.
  func check(_ practice: PracticeCommand) throws {
    let chosen = [drill, placement, surprise].count { $0 }
    if chosen > 1 { throw Complaint("--drill, --placement and --surprise are three things. Choose one.") }
    if type != nil, !drill { throw Complaint("--type goes with --drill. Add --drill, or name a scenario.") }
    guard chosen == 1 else { return }
    if practice.exam || practice.campaign || practice.resume != nil {
      throw Complaint(
        "--drill, --placement and --surprise do not go with --exam, --campaign or --resume. Leave these out.")
    }
    if !drill, let scenario = practice.scenario {
      throw Complaint("\(scenario): the borrower is chosen for you here. Leave the scenario out.")
    }
  }

  /// The call that was asked for; nil where none of these options was given.
  func chosen(
    _ practice: PracticeCommand, seed: UInt64, from library: Library, _ folder: String, _ text: Catalogue
  ) throws -> Chosen? {
    let borrowers = library.borrowers
    if surprise {
      guard let stranger = SessionPlan.stranger(of: seed, among: borrowers) else {
        throw Complaint("the library has no scenarios. Restore scenarios/borrowers.")
      }
      return Chosen(scenario: stranger.scenario, kind: nil, name: "surprise")
    }
    guard placement else { return nil }
    let played = CallFolder(folder).calls.filter { call in
      call.header.who == practice.who && call.header.exercise == .placement && call.isFinished
        && call.linesSaid >= Placement.fewestLines
    }
    let types = Set(played.compactMap { library.scenarios[$0.header.scenario]?.type })
    let all = Placement.calls(among: borrowers)
    guard let next = Placement.next(after: types, among: borrowers) else {
      throw Complaint(
        "\(practice.who) has played all \(all.count) calls of placement. See what to practise: parley progress \(practice.who)"
      )
    }
    let number = all.count { types.contains($0.type) } + 1
    return Chosen(
      scenario: next.scenario, kind: .placement, name: "placement",
      greeting: text["progress.placement", ["number": "\(number)", "count": "\(all.count)"]])
  }
}

extension Library {
  /// Borrowers to practise with, those of the types' own rows first; not whom nothing may be asked of.
  var borrowers: [SessionPlan.Borrower] {
    let whole = Set(campaigns.values.filter(\.always).map(\.scenario))
    let met = scenarios.values.filter { scenario in
      !whole.contains(scenario.id) && scenario.situation.flatMap { situations[$0]?.script } == nil
    }
    func place(_ scenario: Scenario) -> String {
      let source = scenario.source.first ?? ""
      return source.hasPrefix("T") ? source : "Z" + source
    }
    return met.sorted { (place($0), $0.id) < (place($1), $1.id) }
      .map { SessionPlan.Borrower(scenario: $0.id, type: $0.type) }
  }
}
