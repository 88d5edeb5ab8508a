import Archive
import ArgumentParser
import Foundation
import Language
import Library
import Simulation
import Training

struct ScenarioCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scenario",
    abstract:
      "List, show and check what authors wrote: borrowers, types, situations, strategies, portfolios.",
    discussion: "EXAMPLES\n  parley scenario list\n  parley scenario show emotional\n  parley scenario check",
    subcommands: [List.self, Show.self, Check.self, Preview.self, New.self], defaultSubcommand: List.self)

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Name every scenario, strategy, portfolio, situation and type.",
      discussion: "EXAMPLE\n  parley scenario list")
    @OptionGroup var common: CommonOptions

    func run() throws {
      let workspace = try Workspace(common)
      let library = try workspace.library(World.kinds.union([.borrower, .strategy, .portfolio, .influences]))
      let text = workspace.catalogue(of: library)
      let tongue = workspace.tongue
      func show(_ key: String, _ rows: [(String, String)]) {
        workspace.screen.line(workspace.screen.style(text[key], .bold))
        let width = rows.map { TextWidth.width($0.0) }.max() ?? 0
        for (id, title) in rows { workspace.screen.line("  \(TextWidth.pad(id, to: width))  \(title)") }
      }
      show(
        "list.scenarios",
        library.scenarios.values.sorted { ($0.source.first ?? "", $0.id) < ($1.source.first ?? "", $1.id) }
          .map { ($0.id, $0.title[tongue]) })
      show(
        "list.strategies",
        library.strategies.keys.sorted().map { ($0, library.strategies[$0]?.title[tongue] ?? "") })
      show(
        "list.portfolios",
        library.portfolios.keys.sorted().map { ($0, library.portfolios[$0]?.title[tongue] ?? "") })
      show(
        "list.situations",
        library.situations.keys.sorted().map { ($0, library.situations[$0]?.name[tongue] ?? "") })
      show("list.types", library.types.keys.sorted().map { ($0, library.types[$0]?.name[tongue] ?? "") })
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Explain one of them in plain words.",
      discussion: "EXAMPLE\n  parley scenario show group-visits")
    @OptionGroup var common: CommonOptions
    @Argument(help: "The id of a scenario, strategy, portfolio, situation or type.") var id: String

    func run() throws {
      let workspace = try Workspace(common)
      let library = try workspace.library(
        World.kinds.union([.borrower, .strategy, .portfolio, .influences, .rules]))
      let text = workspace.catalogue(of: library)
      let lines = try Explanation(library, text).lines(of: id)
      for line in lines { workspace.screen.paragraph(line, hanging: 2) }
    }
  }

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Check every file of the library and play its plays, or those of some files.",
      discussion: """
        EXAMPLES
          parley scenario check
          parley scenario check my-shop.yaml my-shop.play

        A play (.play) is a call with what should come of it; see scenarios/plays. Exit code 1 when \
        something is wrong.
        """)
    @OptionGroup var common: CommonOptions
    @Argument(help: "Files to check beside the library; none checks the library alone.") var files: [String] =
      []

    func run() throws {
      let workspace = try Workspace(common)
      let folder: LibraryFolder
      do { folder = try LibraryFolder(path: workspace.libraryPath) } catch { throw Complaint(error) }
      var (sources, problems) = folder.sources()
      for file in files where !file.hasSuffix(PlayBench.ending) {
        guard let data = FileManager.default.contents(atPath: file) else {
          throw Complaint(
            "\(file): there is no such file, or it cannot be read. Give the path of a YAML file.")
        }
        // A file of the library itself is checked already.
        let path = URL(fileURLWithPath: file).resolvingSymlinksInPath().path
        if sources.contains(where: { folder.root.path + "/" + $0.name == path }) { continue }
        sources.append(Source(name: file, bytes: [UInt8](data), mayBeOfOneTongue: true))
      }
      let (library, faults) = Library.read(sources, Workspace.options(Set(Kind.allCases), tongue: nil))
      problems += faults
      for problem in problems { workspace.screen.line("\(problem)") }
      guard problems.isEmpty else {
        workspace.screen.note(
          "\(problems.count == 1 ? "1 problem" : "\(problems.count) problems") in \(sources.count) files.")
        throw ExitCode(1)
      }
      let unsaid = library.lines.values.sorted { $0.tongue.rawValue < $1.tongue.rawValue }
        .filter { $0.tongue != .traditional }.flatMap { lines in lines.unreachable.map { (lines.tongue, $0) }
        }
      guard unsaid.isEmpty else {
        for (tongue, line) in unsaid { workspace.screen.line(line.text(in: tongue)) }
        workspace.screen.note("\(unsaid.count) lines that no borrower can come to say.")
        throw ExitCode(1)
      }
      workspace.screen.line("\(sources.count) files checked, nothing wrong.")
      try PlayBench(workspace, library).run(files.filter { $0.hasSuffix(PlayBench.ending) }, in: folder)
    }
  }
}

extension Lines.Unreachable {
  /// What is wrong with the line, and what to do.
  fileprivate func text(in tongue: Tongue) -> String {
    let fault =
      switch why {
      case .act: "no borrower ever does this. Move it to another act, or remove it."
      case .place:
        "this act names no sum and no day. Leave the place out, or move the line to counter-offer or accept."
      }
    return "lines, \(tongue.rawValue), \(act), \(voice): \"\(line)\": \(fault)"
  }
}
