import Foundation
import TestSupport
import Testing

@Suite("what bad input gets")
struct BadInputTests {
  /// A command line that must be refused, and words that the refusal must hold.
  struct Case: Sendable, CustomTestStringConvertible {
    var arguments: [String]
    var says: [String]

    init(_ line: String, _ says: String...) {
      arguments = line.split(separator: " ").map(String.init)
      self.says = says
    }

    var testDescription: String { arguments.joined(separator: " ") }
  }

  @Test(
    "names and figures that cannot be",
    arguments: [
      Case(
        "practice month-end-payr --transcripts calls", "scenario \"month-end-payr\"", "\"month-end-payer\""),
      Case("practice --language zz --transcripts calls", "language \"zz\"", "zh-Hans"),
      Case("practice month-end-payer --seed -1 --transcripts calls", "--seed"),
      Case("practice month-end-payer --resum x", "--resume"),
      Case("scenario show evasve", "\"evasve\"", "\"evasive\""),
      Case("comapre", "command \"comapre\"", "\"compare\""),
      Case("compare --strategy emotonal", "strategy \"emotonal\"", "\"emotional\""),
      Case("compare --strategy legal --strategy legal", "twice", "once"),
      Case("compare --strategy all --strategy legal", "twice", "once"),
      Case("compare --pairs --strategy legal", "--pairs", "two strategies"),
      Case("compare --pairs --format csv", "--format csv", "--format json"),
      Case("compare --portfolio card-bok", "portfolio \"card-bok\"", "\"card-book\""),
      Case("compare --portfolio ./none.csv", "./none.csv", "no such file"),
      Case("compare --desk county-dsk", "desk \"county-dsk\"", "\"county-desk\""),
      Case("compare --language zz", "language \"zz\"", "zh-Hans"),
      Case("compare --days 0", "--days 0", "--days 360"),
      Case("compare --replications 1", "--replications 1", "2 to 1000000"),
      Case("compare --threads 0", "--threads 0", "1 to 256"),
      Case("compare --gain 1.5", "--gain 1.5", "between 0 and 1"),
      Case("compare --gain nan", "--gain nan", "between 0 and 1"),
      Case("compare --collector-hours 0", "--collector-hours 0", "0.01 to 10000", "Leave it out"),
      Case("compare --field-hours -3", "--field-hours"),
      Case("compare --court-slots nan", "--court-slots nan", "0.01 to 10000"),
      Case("compare --format xml", "xml", "json"),
      Case("compare --report page.txt", "page.txt", "HTML page", ".html"),
      Case("compare --report no-such-folder/page.html", "no-such-folder/page.html", "Make the folder"),
      Case("compare --trace", "--trace", "--account"),
      Case("compare --account woshui-4 --trace --format csv", "--trace", "--format csv"),
      Case("compare --account nobody --replications 3", "account \"nobody\"", "woshui-1"),
      Case("compare --account woshui-1 --replications 3 --replication 4", "--replication 4", "1 to 3"),
      Case("moves --today 2026-02-30", "2026-02-30", "2026-11-24"),
      Case("moves --language zz", "language \"zz\"", "zh-Hans"),
      Case("score none.jsonl", "none.jsonl", "no such file"),
      Case("practice --resume none.jsonl", "none.jsonl", "no such file"),
      Case("where --library no-such-folder", "no-such-folder", "--library"),
      Case("bench --runs 0", "--runs 0", "1 to 20"),
      Case("scenario check no-such.yaml", "no-such.yaml", "no such file"),
      Case("practise", "command \"practise\"", "\"practice\""),
    ])
  func refused(line: Case) throws { try Trial().expectRefusal(line.arguments, line.says) }

  @Test(
    "accounts in a CSV that cannot be",
    arguments: [
      ("id,amount_due,days_past_due,colour\na,100,3,red\n", [":1", "colour", "amount_due"]),
      ("id,amount_due,days_past_due\n", ["zero accounts", "Add a line"]),
      ("id,amount_due,days_past_due\na,100,3\nb,-5,3\n", [":3", "amount_due", "-5"]),
      ("id,amount_due,days_past_due\na,100,3\na,90,3\n", [":3", "\"a\""]),
      ("id,amount_due,days_past_due,type\na,100,3,evasve\n", [":2", "evasve", "evasive"]),
      ("id,amount_due,days_past_due,cash\na,100,3,nan\n", [":2", "cash"]),
      ("id,amount_due\na,100\n", ["days_past_due"]),
      ("id,amount_due,days_past_due\na,\"100,3\n", [":2"]),
      ("", ["empty"]),
    ])
  func csv(text: String, says: [String]) throws {
    let trial = try Trial()
    try trial.scratch.write("mine.csv", Array(text.utf8))
    try trial.expectRefusal(["compare", "--portfolio", "./mine.csv"], ["mine.csv"] + says)
  }

  @Test(
    "a library with a mistake: file, line, column, what and the remedy",
    arguments: [
      ("instalment: 1200.00", "instalment: [1200.00", "23:15", "bracket"),
      ("due: 1250.00", "due: -1250.00", "24:8", "-1250.00"),
      ("today: 2026-11-30", "today: 2026-11-31", "9:8", "2026-11-31"),
      ("largestWaiver: 0.02", "largestWaiver: 1.02", "52:18", "0 to 1"),
      ("type: provocative", "type: provocatve", "6:7", "\"provocative\""),
      ("situation: none", "situation: nnone", "7:12", "none"),
      ("id: month-end-payer", "id: ../month-end", "3:5", "id"),
      ("id: month-end-payer", "id: month-end-payer\nnotes: &a [*a]", "4:12", "alias"),
    ])
  func library(part: String, other: String, place: String, says: String) throws {
    let trial = try Trial()
    try trial.copyLibrary()
    try trial.replace(part, with: other, in: "borrowers/month-end-payer.yaml")
    let site = "borrowers/month-end-payer.yaml:\(place)"
    try trial.expectRefusal(["practice", "spoilt-vegetables", "--transcripts", "calls"], [site, says])
    let check = try trial.run(["scenario", "check"])
    #expect(check.status == .code(1))
    #expect(check.output.contains(site), "\(check.output)")
    #expect(check.output.contains(says), "\(check.output)")
    #expect(check.error.contains("1 problem"), "\(check.error)")
  }

  @Test("a strategy whose chance is over one")
  func probability() throws {
    let trial = try Trial()
    try trial.copyLibrary()
    let path = trial.library + "/strategies/emotional.yaml"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let broken = text.replacing(/reach: 0\.\d+/, with: "reach: 1.2")
    try #require(broken != text)
    try broken.write(toFile: path, atomically: false, encoding: .utf8)
    try trial.expectRefusal(["compare"], ["strategies/emotional.yaml:", "\"reach\"", "0 to 0.999"])
    #expect(try trial.run(["scenario", "check"]).status == .code(1))
  }

  @Test("the shipped library is in order, and a file of it may be checked by its path")
  func check() throws {
    let trial = try Trial()
    let all = try trial.run(["scenario", "check"])
    #expect(all.status == .code(0), "\(all.output)")
    let one = try trial.run(["scenario", "check", Trial.shipped + "/borrowers/month-end-payer.yaml"])
    #expect(one.status == .code(0), "\(one.output)")
  }
}
