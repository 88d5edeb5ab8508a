import Foundation
import TestSupport
import Testing

@Suite("comparing strategies and the smaller commands")
struct CompareTests {
  private static let strategies = ["nothing", "emotional", "mediation", "group-visits", "legal"]

  private func object(_ text: some StringProtocol) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  /// Runs a command that must end well, and returns what it prints.
  private func output(_ arguments: [String], _ trial: Trial? = nil, input: String = "") throws -> String {
    let result = try (trial ?? Trial()).run(arguments, input: Array(input.utf8))
    #expect(result.status == .code(0), "\(arguments): \(result.error)")
    #expect(result.error == "")
    return result.output
  }

  @Test("the same inputs give the same bytes for any number of threads", arguments: ["json", "csv", "text"])
  func threads(format: String) throws {
    let plan = ["compare", "--replications", "24", "--seed", "3", "--format", format, "--threads"]
    let one = try output(plan + ["1"])
    #expect(one == (try output(plan + ["2"])))
    #expect(one == (try output(plan + ["7"])))
    #expect(!one.isEmpty)
  }

  @Test("other seeds, days and gains give other results")
  func inputs() throws {
    let plan = ["compare", "--replications", "4", "--format", "json"]
    var signatures: Set<String> = []
    for change in [["--seed", "1"], ["--seed", "2"], ["--days", "90"], ["--gain", "0"]] {
      signatures.insert(try #require(try object(output(plan + change))["signature"] as? String))
    }
    #expect(signatures.count == 4)
  }

  @Test("the report has a verdict and every strategy")
  func text() throws {
    let shown = try output(["compare", "--replications", "20"])
    #expect(shown.split(separator: "\n").contains { $0.hasPrefix("»") })
    for name in ["Do nothing", "Emotional investment", "Mediation", "Group visits", "Legal action"] {
      #expect(shown.contains(name))
    }
    let chinese = try output(["compare", "--replications", "20", "--language", "zh-Hans"])
    #expect(chinese.contains("»"))
    #expect(!chinese.contains("Mediation"))
  }

  @Test("JSON holds the members that are promised")
  func members() throws {
    let report = try object(output(["compare", "--replications", "30", "--format", "json"]))
    for name in ["replications", "seed", "inputs", "signature"] { #expect(report[name] != nil, "no \(name)") }
    let strategies = try #require(report["strategies"] as? [[String: Any]])
    let differences = try #require(report["differences"] as? [[String: Any]])
    #expect(strategies.map { $0["id"] as? String } == Self.strategies)
    #expect(differences.count == 10)
    let promised = [
      "recoveryRate", "net", "meanDays", "daysToHalf", "cureRate", "promisesMade", "promisesKept", "hours",
      "cost",
      "complaints",
    ]
    for entry in strategies + differences {
      let place = "\(entry["id"] ?? "\(entry["first"] ?? "") − \(entry["second"] ?? "")")"
      for name in promised {
        guard let figure = entry[name] as? [String: Any] else {
          Issue.record("\(place) has no \(name)")
          continue
        }
        for part in ["estimate", "standardError", "interval", "likely"] {
          #expect(figure[part] != nil, "\(name) of \(place) has no \(part)")
        }
      }
    }
    for strategy in strategies { #expect(strategy["conduct"] is [Any]) }
  }

  @Test("CSV has as many cells in each line as in its first")
  func csv() throws {
    let lines = try output(["compare", "--replications", "20", "--format", "csv"]).split(separator: "\n")
    let cells = lines.map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map {
        $0.trimmingCharacters(in: .whitespaces)
      }
    }
    let header = try #require(cells.first)
    #expect(cells.count > 100)
    let numbers = try #require(header.firstIndex(of: "estimate"))
    for row in cells.dropFirst() {
      #expect(row.count == header.count)
      #expect(Double(row[numbers]) != nil)
    }
    for name in Self.strategies { #expect(cells.contains { $0[0] == "strategy" && $0[1] == name }) }
  }

  @Test("one account is lived again under every strategy, and its money adds up")
  func account() throws {
    let plan = ["compare", "--replications", "5", "--account", "woshui-1", "--replication", "5"]
    let shown = try output(plan)
    #expect(shown == (try output(plan)))
    let lines = shown.split(separator: "\n")
    #expect(lines.count == Self.strategies.count)
    for line in lines {
      // due, received, penalties and fees, left
      let sums = line.matches(of: /([0-9]+)\.([0-9]{2})/).compactMap { Int($0.1 + $0.2) }
      try #require(sums.count == 4, "\(line)")
      #expect(sums[0] + sums[2] - sums[1] == sums[3], "\(line)")
    }
  }

  @Test("the template, and a file of one's own made after it")
  func ownAccounts() throws {
    let trial = try Trial()
    let template = try output(["compare", "--template"], trial)
    try trial.scratch.write("template.csv", Array(template.utf8))
    _ = try output(["compare", "--portfolio", "./template.csv", "--replications", "5"], trial)

    try trial.scratch.write(
      "mine.csv", Array("id,amount_due,days_past_due\nA-1,1200.50,12\nB-2,80000,95\n".utf8))
    let report = try object(
      output(["compare", "--portfolio", "mine.csv", "--replications", "5", "--format", "json"], trial))
    #expect(report["accounts"] as? Int == 2)
    #expect((report["assumed"] as? [String])?.isEmpty == false, "what was assumed is listed")
    let shown = try output(
      ["compare", "--portfolio", "mine.csv", "--replications", "5", "--account", "A-1"], trial)
    #expect(shown.contains("1200.50 due"))
  }

  @Test("strategies are taken as named, in order")
  func named() throws {
    let report = try object(
      output([
        "compare", "--strategy", "legal", "--strategy", "emotional", "--replications", "5", "--format",
        "json",
      ]))
    #expect(
      (report["strategies"] as? [[String: Any]])?.map { $0["id"] as? String } == ["legal", "emotional"])
  }

  @Test("validate holds the engine against known answers")
  func validate() throws {
    let report = try object(output(["validate", "--format", "json"]))
    let checks = try #require(report["reductions"] as? [[String: Any]])
    #expect(!checks.isEmpty)
    for check in checks {
      #expect(check["pass"] as? Bool == true, "\(check)")
      #expect(((check["standardError"] as? Double) ?? 1) > 0)
      #expect(check["tolerance"] is Double)
    }
    #expect(Set(checks.compactMap { ($0["reduction"] as? String)?.prefix { $0 != "/" } }).count >= 7)
  }

  @Test("moves gives an object for each line, blank ones too")
  func moves() throws {
    let typed = "Could you pay 500 by Friday?\n\n您慢慢说，我听着。\n\r\nxqzt vlorp\nno newline at the end"
    let lines = try output(["moves", "--format", "json", "--today", "2026-11-24"], input: typed)
      .split(separator: "\n")
    try #require(lines.count == 6)
    for line in lines {
      let heard = try object(line)
      #expect(heard["text"] is String)
      #expect(heard["tags"] is [Any])
      let moves = try #require(heard["moves"] as? [[String: Any]])
      #expect((1...3).contains(moves.count))
      for move in moves { #expect(move["move"] is String && move["confidence"] is Double) }
    }
    #expect(lines[0].contains(#""amounts":[500]"#))
    #expect(lines[0].contains(#""dates":["2026-11-27"]"#))
    #expect(lines[2].contains(#""move":"listen""#))
    for blank in [1, 3] { #expect(lines[blank].contains(#""text":"","moves":[{"move":"other""#)) }
    #expect(lines[4].contains(#""move":"other""#))
  }

  @Test("what hearing was trained to is kept for the next time, where nothing was kept before")
  func trainedOnce() throws {
    let trial = try Trial()
    let state = trial.scratch.file("state")
    try FileManager.default.removeItem(atPath: state)
    _ = try output(["moves"], trial, input: "hello\n")
    let kept = (try? FileManager.default.contentsOfDirectory(atPath: state + "/parley")) ?? []
    #expect(kept.contains { $0.hasPrefix("recogniser-") }, "kept: \(kept)")
  }

  @Test("where names the library in use and the folders")
  func places() throws {
    let trial = try Trial()
    let shown = try output(["where"], trial)
    #expect(shown.contains("library in use: \(trial.library)"))
    #expect(shown.contains(trial.scratch.file("state/parley")))
  }

  @Test("scenario list and show")
  func scenarios() throws {
    let list = try output(["scenario", "list"])
    for name in Talks.scenarios + Self.strategies + ["woshui", "card-book", "evasive"] {
      #expect(list.contains(name))
    }
    for name in ["emotional", "legal", "month-end-payer", "card-book", "evasive"] {
      #expect(try output(["scenario", "show", name]).split(separator: "\n").count >= 3, "\(name)")
    }
    for name in ["emotional", "month-end-payer", "evasive"] {
      let chinese = try output(["scenario", "show", name, "--language", "zh-Hans"])
      #expect(chinese.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
    }
  }

  @Test(
    "every command's help has an example",
    arguments: [
      "", "practice", "score", "compare", "validate", "moves", "moves train", "moves evaluate", "scenario",
      "scenario list", "scenario show",
      "scenario check", "bench", "where",
    ])
  func help(command: String) throws {
    let shown = try output(command.split(separator: " ").map(String.init) + ["--help"])
    let example = try #require(shown.range(of: "EXAMPLE"))
    #expect(shown[example.upperBound...].contains("parley"))
  }

  @Test("the version is one line")
  func version() throws {
    #expect(try output(["--version"]).contains(/^[0-9]+\.[0-9]+\.[0-9]+\n$/))
  }
}
