import Language
import Library
import Reporting
import Training

/// What borrowers say over many calls of each scenario, in each language: how often they repeat themselves.
struct BenchWords {
  private let workspace: Workspace
  private let calls: Int

  init(_ workspace: Workspace, calls: Int) {
    self.workspace = workspace
    self.calls = calls
  }

  func rows() throws -> [(scenario: String, tongue: Tongue, figures: WordFigures)] {
    let library = try workspace.wholeLibrary(PracticeSession.kinds)
    let world = try World(library)
    let recogniser = try workspace.recogniser()
    let meter = Meter(workspace.screen, what: "words")
    defer { meter.done() }
    var rows: [(String, Tongue, WordFigures)] = []
    let ids = library.scenarios.keys.sorted()
    for tongue in [Tongue.english, .simplified] {
      for (index, id) in ids.enumerated() {
        guard let scenario = library.scenarios[id] else { continue }
        let stage = try PracticeSession.stage(
          scenario, header: .rehearsal(of: scenario, seed: 1, in: tongue), world,
          library.catalogues[tongue] ?? Catalogue(tongue: tongue, texts: [:]), recogniser: recogniser)
        rows.append((id, tongue, WordFigures(SelfPlay(stage), calls: calls)))
        meter.show((Double(index + 1) / Double(ids.count) + (tongue == .english ? 0 : 1)) / 2)
      }
    }
    return rows
  }

  static func text(_ rows: [(scenario: String, tongue: Tongue, figures: WordFigures)]) -> [String] {
    let head = ["scenario", "", "said", "again", "in five", "pairs", "in fifty", "open", "of its lines"]
    let widths = [22, 9, 8, 7, 8, 7, 10, 5, 13]
    func line(_ cells: [String]) -> String { zip(cells, widths).map { TextWidth.pad($0, to: $1) }.joined() }
    return [line(head)]
      + rows.map { scenario, tongue, figures in
        line([
          scenario, tongue.rawValue, "\(figures.utterances)", "\(figures.repeated)",
          Figures.percent(figures.campaignShare, 2) + " %", Figures.fixed(figures.distinct, 2),
          Figures.fixed(figures.distinctOverFifty, 2), "\(figures.open)",
          "\(figures.ownLinesSaid)/\(figures.ownLines)",
        ])
      }
  }

  static func json(_ rows: [(scenario: String, tongue: Tongue, figures: WordFigures)]) -> JSON {
    .array(
      rows.map { scenario, tongue, figures in
        .object([
          .init("scenario", .string(scenario)), .init("language", .string(tongue.rawValue)),
          .init("calls", .int(Int64(figures.calls))), .init("utterances", .int(Int64(figures.utterances))),
          .init("repeatedInContact", .int(Int64(figures.repeated))),
          .init("repeatedInFiveContacts", .double(figures.campaignShare)),
          .init("distinctPairs", .double(figures.distinct)),
          .init("distinctPairsOverFifty", .double(figures.distinctOverFifty)),
          .init("lines", .int(Int64(figures.ownLines))),
          .init("linesSaid", .int(Int64(figures.ownLinesSaid))),
          .init("openPlaces", .int(Int64(figures.open))), .init("pass", .bool(figures.holds(in: tongue))),
        ])
      })
  }
}
