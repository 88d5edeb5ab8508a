import Chance
import Reporting
import Simulation
import Training

/// How time and memory grow with each of accounts, days and replications over three decades, the others held still.
struct BenchScaling {
  private let bench: Bench

  init(_ bench: Bench) { self.bench = bench }

  private struct Row {
    var what: String
    var accounts = 1000
    var days = 180
    var replications = 1
  }

  private static let rows =
    [1000, 10_000, 100_000, 1_000_000].map { Row(what: "accounts", accounts: $0) }
    + [3, 30, 300, 3000].map { Row(what: "days", days: $0) }
    + [1, 10, 100, 1000].map { Row(what: "replications", replications: $0) }

  func run(_ format: Format, on screen: Screen) async {
    let head = ["varied", "accounts", "days", "replications", "seconds", "ns a day", "peak MB"]
    if format != .json { screen.line(Self.line(head)) }
    var rows: [JSON] = []
    for row in Self.rows {
      PeakMemory.forget()
      let measured = await bench.measure(
        accounts: row.accounts, days: row.days, replications: row.replications)
      let seconds = measured.time.processor
      let each = seconds / Double(max(1, measured.work.openDays)) * 1e9
      let peak = PeakMemory.bytes
      if format == .json {
        let figures: [(String, Double)] = [
          ("accounts", Double(row.accounts)), ("days", Double(row.days)),
          ("replications", Double(row.replications)), ("seconds", seconds),
          ("nanosecondsPerOpenDay", each), ("peakMemoryBytes", peak),
        ]
        let members = figures.map { JSON.Member($0.0, .double($0.1)) }
        rows.append(.object([JSON.Member("varied", .string(row.what))] + members))
      } else {
        var cells = [row.what, "\(row.accounts)", "\(row.days)", "\(row.replications)"]
        cells += [Figures.fixed(seconds, 3), Figures.fixed(each, 1), Figures.fixed(peak / 1e6, 0)]
        screen.line(Self.line(cells))
      }
    }
    if format == .json { screen.write(exact: JSON.array(rows).text + "\n") }
  }

  private static func line(_ cells: [String]) -> String {
    cells.map { String(repeating: " ", count: max(0, 13 - $0.count)) + $0 }.joined()
  }
}
