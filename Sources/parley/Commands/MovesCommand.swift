import ArgumentParser
import Foundation
import Language
import Lending
import Simulation
import Training

struct MovesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "moves",
    abstract: "Hear what collector's sentences do: reads lines, names moves, amounts, dates and conduct.",
    discussion: """
      EXAMPLE
        echo "Could you pay 500 by Friday?" | parley moves --format json

      JSON gives one object a line of input; without a move it is "other". `parley moves learn` learns \
      from your corrections; `parley moves train` and `parley moves evaluate` work on any labelled texts.
      """,
    subcommands: [Hear.self, LearnMovesCommand.self, TrainMovesCommand.self, EvaluateMovesCommand.self],
    defaultSubcommand: Hear.self)

  struct Hear: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Hear each line of the input; this is what moves does without a word more.",
      discussion: "EXAMPLE\n  echo \"Could you pay 500 by Friday?\" | parley moves hear --format json")

    @OptionGroup var common: CommonOptions

    @Option(help: "Day that dates count from, as 2026-11-24. Default: today.")
    var today: String?

    @Option(help: "text or json.")
    var format = Format.text

    func run() throws {
      var options = common
      options.language = nil
      if let tag = common.language, Tongue(tag: tag) == nil {
        throw Complaint("unknown language \"\(tag)\". There are en, zh-Hans and zh-Hant.")
      }
      let workspace = try Workspace(options)
      let day = try today.map { text in
        guard let day = Day(iso: text) else {
          throw Complaint("--today \(text): this is no date. Write it as 2026-11-24.")
        }
        return day
      }
      let recogniser = try workspace.recogniser()
      let ear = try workspace.conductEarSoon()
      let context = HearingContext(today: day ?? Day.current, amountDue: nil)
      var lines = RawLines()
      while true {
        let line: String
        switch lines.next() {
        case .bytes(let bytes): line = String(decoding: bytes, as: UTF8.self)
        case .tooLong: line = ""
        case .end: return
        }
        let heard = Workspace.hear(line, in: context, recogniser, ear)
        workspace.screen.write(exact: (format == .json ? json(line, heard).text : text(heard)) + "\n")
      }
    }

    private func text(_ heard: Heard) -> String {
      heard.moves.map { move in
        ([move.move.id] + move.amounts.map(\.description) + move.dates.map(\.description)
          + (move.periods.map { ["×\($0)"] } ?? [])).joined(separator: " ")
      }.joined(separator: " + ")
    }

    private func json(_ line: String, _ heard: Heard) -> JSON {
      .object([
        .init("text", .string(line)),
        .init(
          "moves",
          .array(
            heard.moves.map { move in
              var members = [
                JSON.Member("move", .string(move.move.id)), .init("confidence", .float(move.confidence)),
                .init("amounts", .array(move.amounts.map(Self.number))),
                .init("dates", .strings(move.dates.map(\.description))),
              ]
              if let periods = move.periods { members.append(.init("periods", .int(periods))) }
              if let rest = move.rest { members.append(.init("rest", rest.json)) }
              return .object(members)
            })),
        .init("tags", .strings(heard.tags)),
      ])
    }

    /// Major units, without needless decimals.
    private static func number(_ amount: Money) -> JSON {
      amount.minor % 100 == 0 ? .int(amount.minor / 100) : .number(amount.description)
    }
  }
}

extension Day {
  /// The day on this machine's calendar.
  static var current: Day {
    let parts = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: Date())
    return Day(year: parts.year ?? 1970, month: parts.month ?? 1, day: parts.day ?? 1) ?? Day(number: 0)
  }
}
