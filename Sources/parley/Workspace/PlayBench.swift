import Archive
import ArgumentParser
import Foundation
import Language
import Lending
import Library
import Simulation
import Training

/// Plays what authors expect of scenarios, and says which expectations did not come true.
struct PlayBench {
  static let ending = ".play"

  private let workspace: Workspace
  private let library: Library

  /// - Parameter library: in every tongue and without faults.
  init(_ workspace: Workspace, _ library: Library) {
    self.workspace = workspace
    self.library = library
  }

  /// Tries the rubrics' examples, then plays the library's own plays and the files given. Throws exit code 1 where one
  /// of them does not come true.
  func run(_ files: [String], in folder: LibraryFolder) throws {
    var (plays, unread) = folder.plays()
    for file in files {
      guard let data = FileManager.default.contents(atPath: file), data.count <= Source.largest else {
        throw Complaint(
          "\(file): there is no such file, or it cannot be read. Give the path of a play.")
      }
      let path = URL(fileURLWithPath: file).resolvingSymlinksInPath().path
      if plays.contains(where: { folder.root.path + "/" + $0.name == path }) { continue }
      plays.append(Source(name: file, bytes: [UInt8](data)))
    }
    let hasExamples = library.rubrics.values.contains { !$0.examples.isEmpty }
    guard hasExamples || !plays.isEmpty || !unread.isEmpty else { return }
    let recogniser = try workspace.recogniser()
    try tryExamples(heardBy: recogniser)
    guard !plays.isEmpty || !unread.isEmpty else { return }
    let world = try World(library)
    for play in plays {
      unread += problems(of: play, world, recogniser).map {
        LibraryError(
          file: play.name, place: Place(line: $0.line, column: 1), what: $0.what, remedy: $0.remedy)
      }
    }
    for problem in unread { workspace.screen.line("\(problem)") }
    guard unread.isEmpty else {
      workspace.screen.note(
        "\(unread.count == 1 ? "1 problem" : "\(unread.count) problems") in \(plays.count) plays.")
      throw ExitCode(1)
    }
    workspace.screen.line("\(plays.count == 1 ? "1 play" : "\(plays.count) plays") came true.")
  }

  private func tryExamples(heardBy recogniser: Recogniser) throws {
    // Which Tuesday it is makes no difference to any of them.
    let context = HearingContext(today: Day(number: 20_781))
    func hear(_ line: String) -> Heard {
      var heard = recogniser.hear(line, in: context, simplify: Workspace.simplify)
      heard.tags += library.catalogues.values.flatMap { $0.ownTags(of: line) }
      return heard
    }
    var count = 0
    var misleading = 0
    for rubric in library.rubrics.values.sorted(by: { $0.id < $1.id }) {
      count += rubric.examples.count
      for example in rubric.misleading(hear: hear) {
        misleading += 1
        let kind = example.satisfies ? "satisfies" : "breaks"
        workspace.screen.line(
          "rubric \"\(rubric.id)\": check \"\(example.check)\": example \(example.number) under \(kind) is answered "
            + "\(example.answer.rawValue). Word it otherwise, or mend the rule.")
      }
    }
    guard misleading == 0 else { throw ExitCode(1) }
    if count > 0 { workspace.screen.line("\(count) examples of scorecards hold.") }
  }

  private func problems(of source: Source, _ world: World, _ recogniser: Recogniser) -> [PlayProblem] {
    do {
      let play = try PlayScript(String(decoding: source.bytes, as: UTF8.self))
      guard let scenario = library.scenarios[play.scenario] else {
        let text = unknown("scenario", play.scenario, among: library.scenarios.keys)
        throw PlayProblem(line: 1, what: text, remedy: "Name a scenario of the library.")
      }
      let header = Event.Header.rehearsal(of: scenario, seed: play.seed, in: play.language)
      let catalogue = library.catalogues[play.language] ?? Catalogue(tongue: play.language, texts: [:])
      let stage = try PracticeSession.stage(
        scenario, header: header, world, catalogue, recogniser: recogniser)
      return play.problems(on: stage)
    } catch let problem as PlayProblem {
      return [problem]
    } catch {
      return [PlayProblem(line: 1, what: "\(error)", remedy: "Check the scenario first.")]
    }
  }
}
