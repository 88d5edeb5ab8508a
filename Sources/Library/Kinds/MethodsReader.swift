import Conduct
import Language
import Simulation

/// What the steps of strategies are taken to be when rules are asked about them, and the table that comes of it.
public struct MethodsFile: Sendable {
  /// Facts of every contact: what any method is taken to do as it should.
  public var always: [GivenFact]
  /// By channel of a treatment, by whom it is meant for, and by move of its talk.
  public var channels: [String: [GivenFact]]
  public var targets: [String: [GivenFact]]
  public var moves: [String: [GivenFact]]
  /// By what a rule may do without a treatment: sue, report, sell; and `notice` for a demand that is served.
  public var steps: [String: [GivenFact]]
  /// Jurisdictions of the table, in their order.
  public var columns: [Column]
  /// What is judged, in its order.
  public var rows: [Row]

  /// A jurisdiction: the gravest of what its profiles say counts.
  public struct Column: Sendable {
    public var id: String
    public var title: Wording
    public var profiles: [String]
  }

  /// A row of the source documents: a strategy, some of its steps, or acts that no strategy has.
  public struct Row: Sendable {
    /// As the source documents number it, such as M7.
    public var id: String
    /// Nil where the strategy's own title does.
    public var title: Wording?
    /// Empty where `acts` says it.
    public var strategy: String
    /// Names of treatments and actions; empty for all that the strategy uses.
    public var steps: [String]
    public var acts: [[GivenFact]]
    var place: Place
  }

  static let steps = ["sue", "report", "sell", "notice", "preserve"]

  init(_ file: Record) {
    _ = file["id"].id()
    always = file["always"].givenFacts()
    channels = Self.map(file["channels"], ContactChannel.allCases.map(\.rawValue), "channel")
    targets = Self.map(file["targets"], Treatment.Target.allCases.map(\.rawValue), "target")
    moves = Self.map(file["moves"], Move.ids, "move")
    steps = Self.map(file["steps"], Self.steps, "step")
    columns = file["columns"].list(1...20).map { item in
      let record = item.record()
      return Column(
        id: record["id"].id(), title: record["title"].wording(longest: 60),
        profiles: record["profiles"].list(1...20).map { $0.reference(to: .profiles) })
    }
    rows = file["rows"].list(1...100).map { item in
      let record = item.record()
      let strategy = record.maybe("strategy")?.reference(to: .strategy)
      return Row(
        id: record["row"].text(longest: 16),
        title: strategy == nil
          ? record["title"].wording(longest: 160) : record.maybe("title")?.wording(longest: 160),
        strategy: strategy ?? "",
        steps: record.maybe("steps")?.list(1...20).map { $0.text(longest: 64) } ?? [],
        acts: strategy == nil ? record["acts"].list(1...20).map { $0.givenFacts() } : [], place: item.place)
    }
  }

  private static func map(_ field: Field, _ names: [String], _ what: String) -> [String: [GivenFact]] {
    var map: [String: [GivenFact]] = [:]
    for (key, value) in field.record().entries(called: what) {
      if let name = key.name(among: names, called: what) { map[name] = value.givenFacts() }
    }
    return map
  }
}
