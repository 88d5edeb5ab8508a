import ArgumentParser
import Foundation

/// The program: reads the command line, runs one command, and turns every failure into words and an exit code.
@main
struct Program {
  static func main() async {
    Screen.prepare()
    do {
      try refuseUnknownCommand(CommandLine.arguments.dropFirst())
      var command = try Parley.parseAsRoot()
      if var command = command as? AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      leave(error)
    }
  }

  /// The parser would call a misspelt command an unexpected argument.
  private static func refuseUnknownCommand(_ arguments: ArraySlice<String>) throws {
    guard let first = arguments.first, !first.hasPrefix("-") else { return }
    let names = Parley.configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
    if !names.contains(first) { throw Complaint(unknown("command", first, among: names)) }
  }

  /// 0 for help and versions, 1 where the thing checked falls short, 2 for usage and bad input.
  private static func leave(_ error: Error) -> Never {
    if let code = error as? ExitCode { exit(code.rawValue) }
    let screen = Screen()
    if Parley.exitCode(for: error) == .success {
      screen.line(Parley.fullMessage(for: error))
      exit(0)
    }
    if let problem = error as? Complaint {
      screen.note("parley: \(problem.text)")
    } else {
      screen.note(Parley.fullMessage(for: error))
    }
    exit(2)
  }
}

/// Something a person has to put right: the thing, the place, the rule, the remedy, in one text.
struct Complaint: Error {
  var text: String

  init(_ text: String) { self.text = text }

  /// Any error in its own words.
  init(_ error: some Error) { text = String(describing: error) }
}

struct Parley: AsyncParsableCommand {
  static let version = "0.2.0"

  static let configuration = CommandConfiguration(
    commandName: "parley",
    abstract: "Practise loan collection, score it, and compare strategies, on simulated borrowers.",
    discussion: """
      EXAMPLES
        parley                                  pick a job; first comparison
        parley practice month-end-payer         talk with a simulated borrower
        parley review call.jsonl                what each line was worth
        parley progress                         where you stand, what comes next
        parley score call.jsonl                 score a transcript
        parley compare --portfolio card-book    compare strategies on a portfolio

      Exit codes: 0 done, 1 the thing checked falls short, 2 usage or bad input, \
      130 interrupted.
      """,
    version: version,
    subcommands: [
      PracticeCommand.self, ReviewCommand.self, ProgressCommand.self, ScoreCommand.self,
      CompareCommand.self, ConductCommand.self, ValidateCommand.self, MovesCommand.self, ScenarioCommand.self,
      ExamCommand.self, BenchCommand.self, WhereCommand.self,
    ])

  @OptionGroup var common: CommonOptions

  /// Without a subcommand: a greeting and the three jobs, or the first comparison where nobody can choose.
  @MainActor
  mutating func run() async throws {
    let workspace = try Workspace(common)
    guard workspace.isInteractive else {
      var compare = try CompareCommand.parse([])
      compare.common = common
      try await compare.run()
      return
    }
    let text = try workspace.catalogue()
    let screen = workspace.screen
    screen.line()
    screen.line(screen.style(text["welcome.title"], .bold))
    screen.paragraph(text["welcome.about"])
    screen.line()
    for job in ["practice", "score", "compare"] { screen.line(text["welcome.\(job)"]) }
    screen.line()
    let editor = LineEditor()
    switch editor.read(prompt: text["welcome.prompt"]) {
    case .line(let answer):
      switch answer.trimmingCharacters(in: .whitespaces).lowercased() {
      case "1", "practice":
        var practice = try PracticeCommand.parse([])
        practice.common = common
        try await practice.run()
      case "2", "score":
        screen.paragraph(text["welcome.score-how"])
      case "3", "compare":
        var compare = try CompareCommand.parse([])
        compare.common = common
        try await compare.run()
      default: screen.paragraph(text["welcome.later"])
      }
    default: screen.line()
    }
  }
}

/// What every command takes.
struct CommonOptions: ParsableArguments {
  @Option(help: "Folder of scenarios, types, strategies and the rest.")
  var library: String?

  @Option(help: "Language: en, zh-Hans or zh-Hant.")
  var language: String?

  @Flag(help: "No colour and no drawing; for screen readers and files.")
  var plain = false
}

/// How a report is written.
enum Format: String, ExpressibleByArgument, CaseIterable {
  case text, json, csv
}

/// How a report that has charts is written.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, csv, html
}
