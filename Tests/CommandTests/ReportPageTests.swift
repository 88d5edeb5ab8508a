import Foundation
import TestSupport
import Testing

@Suite("the report as a page")
struct ReportPageTests {
  private func output(_ arguments: [String], _ trial: Trial) throws -> String {
    let result = try trial.run(arguments)
    #expect(result.status == .code(0), "\(arguments): \(result.error)")
    #expect(result.error == "")
    return result.output
  }

  @Test("the same inputs give the same page for any number of threads, on the screen and in a file")
  func sameBytes() throws {
    let trial = try Trial()
    let plan = ["compare", "--replications", "12", "--seed", "3", "--threads"]
    let page = try output(plan + ["1", "--format", "html"], trial)
    let shown = try output(plan + ["3", "--report", "page.html"], trial)
    #expect(try String(contentsOfFile: trial.scratch.file("page.html"), encoding: .utf8) == page)
    #expect(shown.contains("page.html"))
    #expect(shown.contains("»"))
    #expect(page.utf8.count < 200_000)
    // What somebody needs who asks whether it can be had again.
    let json = try output(plan + ["2", "--format", "json", "--report", "again.html"], trial)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    for part in ["signature", "inputs"] {
      let value = try #require(object[part] as? String)
      #expect(page.contains(value), "no \(part)")
    }
    #expect(page.contains("Seed 3"))
    #expect(try String(contentsOfFile: trial.scratch.file("again.html"), encoding: .utf8) == page)
  }

  @Test("a page speaks its language throughout", arguments: ["en", "zh-Hans", "zh-Hant"])
  func languages(tag: String) throws {
    let trial = try Trial()
    let page = try output(
      ["compare", "--replications", "4", "--language", tag, "--format", "html"], trial)
    #expect(page.contains("<html lang=\"\(tag)\">"))
    // A key without a text would stand for itself, a place without a value in braces.
    let body = try #require(page.split(separator: "</style>").last)
    #expect(body.matches(of: /(compare|chart)\.[a-z]/).map { String($0.output.0) } == [])
    #expect(!body.contains("{"))
    #expect(body.contains("策略") == (tag != "en"))
    #expect(body.contains("数") == (tag == "zh-Hans"))
  }

  @Test("a page replaces the one before whole, and nothing is left beside it")
  func replaced() throws {
    let trial = try Trial()
    try trial.scratch.write("page.html", Array("old".utf8))
    _ = try output(["compare", "--replications", "4", "--report", "page.html"], trial)
    let page = try String(contentsOfFile: trial.scratch.file("page.html"), encoding: .utf8)
    #expect(page.hasPrefix("<!DOCTYPE html>") && page.hasSuffix("</html>\n"))
    let beside = try FileManager.default.contentsOfDirectory(atPath: trial.scratch.file("."))
    #expect(!beside.contains { $0.hasPrefix(".parley-") })
  }

  @Test("a path that cannot take a page is refused before anything is run")
  func refused() throws {
    let trial = try Trial()
    try FileManager.default.createDirectory(
      atPath: trial.scratch.file("folder.html"), withIntermediateDirectories: true)
    // Long enough that a run would not be over before the test gives up on it.
    let plan = ["compare", "--portfolio", "card-book", "--replications", "100000", "--report"]
    try trial.expectRefusal(plan + ["folder.html"], ["folder.html", "path of a file"])
    try trial.expectRefusal(plan + ["none/page.html"], ["none/page.html", "Make the folder"])
  }

  @Test(
    "an account's run is told day by day, and its money is that of the run", arguments: ["en", "zh-Hans"])
  func trace(tag: String) throws {
    let trial = try Trial()
    let plan = [
      "compare", "--replications", "5", "--account", "woshui-4", "--replication", "2", "--language", tag,
    ]
    let story = try output(plan + ["--trace"], trial)
    #expect(!story.contains("{") && !story.contains("trace."))
    for line in try output(plan, trial).split(separator: "\n") {
      let sums = line.matches(of: /[0-9]+\.[0-9]{2}/).map(\.output)
      try #require(sums.count == 4, "\(line)")
      // Due, received and left; penalties and fees stand apart in the story.
      for sum in [sums[0], sums[1], sums[3]] { #expect(story.contains(sum), "\(line)") }
    }
    let page = try output(plan + ["--trace", "--format", "html"], trial)
    #expect(page.hasPrefix("<!DOCTYPE html>"))
  }

  @Test("a file's name cannot become markup")
  func escaped() throws {
    let trial = try Trial()
    let name = "<script>alert(1)<script>.csv"
    try trial.scratch.write(name, Array("id,amount_due,days_past_due\nA-1,1200.50,12\n".utf8))
    let page = try output(
      ["compare", "--portfolio", "./" + name, "--replications", "4", "--format", "html"], trial)
    #expect(!page.contains("<script"))
    #expect(page.contains("&lt;script&gt;alert(1)"))
  }
}
