import ArgumentParser
import Foundation
import Library
import Training

extension ScenarioCommand {
  struct Preview: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Talk with a borrower whose feelings and chances are shown; for whoever writes scenarios.",
      discussion: """
        EXAMPLES
          parley scenario preview month-end-payer --seed 7
          parley scenario preview my-shop.yaml --record my-shop.play

        --record writes what was said and what came of it as a play, which scenario check plays again.
        """)
    @OptionGroup var common: CommonOptions
    @Argument(help: "The id of a scenario, or the path of a file of one.") var scenario: String
    @Option(help: "Seed of the borrower's luck.") var seed: UInt64 = 1
    @Option(help: "Write the call as a play to this file.") var record: String?

    @MainActor
    func run() async throws {
      let workspace = try Workspace(common)
      let (library, id) = try open(workspace)
      guard let chosen = library.scenarios[id] else {
        throw Complaint(unknown("scenario", id, among: library.scenarios.keys))
      }
      let header = Event.Header.rehearsal(of: chosen, seed: seed, in: workspace.tongue)
      let catalogue = workspace.catalogue(of: library)
      let stage = try PracticeSession.stage(
        chosen, header: header, World(library), catalogue, recogniser: workspace.recogniser())
      try PreviewSession(screen: workspace.screen, catalogue: catalogue, recording: record).run(stage)
    }

    /// The library, with the scenario's own file where a path was given.
    private func open(_ workspace: Workspace) throws -> (Library, String) {
      guard scenario.hasSuffix(".yaml") || scenario.hasSuffix(".yml") else {
        return (try workspace.library(PracticeSession.kinds), scenario)
      }
      guard let data = FileManager.default.contents(atPath: scenario), data.count <= Source.largest else {
        throw Complaint(
          "\(scenario): there is no such file, or it cannot be read. Give a scenario's id or path.")
      }
      let own = Source(name: scenario, bytes: [UInt8](data))
      let library = try workspace.library(PracticeSession.kinds, with: [own], of: .borrower)
      guard let id = library.scenarios.keys.first else {
        throw Complaint("\(scenario): this is no file of a borrower. See scenarios/examples.")
      }
      return (library, id)
    }
  }
}
