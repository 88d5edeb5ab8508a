import Foundation
import TestSupport
import Testing

@Suite("training and judging on labelled texts")
struct MovesTrainingTests {
  static let texts = """
    intent\twriter\ttext
    tea\ta\ta cup of green tea
    tea\tb\tbrew some black tea please
    tea\tc\tis the tea hot
    bus\ta\twhen does the bus leave
    bus\tb\tthe next bus to town
    bus\tc\tis the bus late
    """

  private func object(_ text: String) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test("a model is trained, kept, and judges other texts, strangers apart")
  func train() throws {
    let trial = try Trial()
    let (learnt, unseen, model) = (
      trial.scratch.file("learnt.tsv"), trial.scratch.file("unseen.tsv"), trial.scratch.file("tea.model")
    )
    try Self.texts.write(toFile: learnt, atomically: true, encoding: .utf8)
    try "tea\tsome green tea\nbus\twhich bus goes to town\nsnow\tsnow fell\n"
      .write(toFile: unseen, atomically: true, encoding: .utf8)
    let trained = try trial.run(
      ["moves", "train", learnt, "--evaluate", unseen, "--out", model, "--format", "json"])
    #expect(trained.status == .code(0), "\(trained.error)")
    let figures = try #require(try object(trained.output)["evaluation"] as? [String: Any])
    #expect(figures["accuracy"] as? Double == 1)
    #expect(figures["strangers"] as? Int == 1)
    let judged = try trial.run(["moves", "evaluate", unseen, "--model", model, "--format", "json"])
    let again = try #require(try object(judged.output)["evaluation"] as? [String: Any])
    #expect(again["accuracy"] as? Double == 1)
    #expect(try trial.run(["moves", "train", learnt, "--folds", "3"]).output.contains("tea"))
  }

  @Test("Parley's own hearing is judged when no model is named")
  func own() throws {
    let trial = try Trial()
    let lines = trial.scratch.file("lines.tsv")
    try "move\ttext\ngreet\tGood morning, this is Anna from the bank.\ninsult\tYou liar.\n"
      .write(toFile: lines, atomically: true, encoding: .utf8)
    let result = try trial.run(["moves", "evaluate", lines, "--plain"])
    #expect(result.status == .code(0), "\(result.error)")
    #expect(result.output.contains("greet"))
  }

  @Test("what cannot be read is refused by file and line")
  func refusals() throws {
    let trial = try Trial()
    let broken = trial.scratch.file("broken.tsv")
    try "tea\ta cup\nbus\n".write(toFile: broken, atomically: true, encoding: .utf8)
    try trial.expectRefusal(["moves", "train", broken], [broken, "line 2"])
    try trial.expectRefusal(["moves", "evaluate", broken], [broken, "line 2"])
    try trial.expectRefusal(["moves", "train", trial.scratch.file("none.tsv")], ["no such file"])
    try "tea\ta cup\n".write(toFile: broken, atomically: true, encoding: .utf8)
    try trial.expectRefusal(["moves", "train", broken, "--folds", "1"], ["--folds 1"])
    try trial.expectRefusal(["moves", "evaluate", broken, "--model", broken], ["no model"])
  }
}
