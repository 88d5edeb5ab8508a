import Foundation
import TestSupport
import Testing

@Suite("an author writes a borrower from nothing")
struct AuthoringTests {
  static let answers = [
    "The bakery by the bridge", "Ada Quill", "Ms Quill", "Bakes since spring.", "stubborn", "unable-short",
    "2",
    "", "900", "300", "12", "4", "The oven broke.", "My oven has been dead for a week.",
    "The man comes on Friday.",
    "", "Yes, bakery?",
  ]

  @Test("asked, written, checked, previewed, recorded, and the record comes true")
  func whole() throws {
    let trial = try Trial()
    let file = trial.scratch.file("bakery.yaml")
    let play = trial.scratch.file("bakery.play")
    let asked = try trial.run(
      ["scenario", "new", "--to", file], input: Array(Self.answers.joined(separator: "\n").utf8 + [0x0A]))
    #expect(asked.status == .code(0), "\(asked.output)")
    let text = try String(contentsOfFile: file, encoding: .utf8)
    #expect(text.contains("id: the-bakery-by-the") && text.contains("due: 900.00"))

    let said = "Good morning Ms Quill, this is Chen from Millpond Savings.\nWhat happened?\n/end\n"
    let preview = try trial.run(
      ["scenario", "preview", file, "--seed", "3", "--record", play], input: Array(said.utf8))
    #expect(preview.status == .code(0), "\(preview.output)")
    #expect(preview.output.contains("willingness 0.") && preview.output.contains("Could have been:"))

    let checked = try trial.run(["scenario", "check", file, play])
    #expect(checked.status == .code(0), "\(checked.output)")
    #expect(checked.output.contains("plays came true"))

    let wrong = try String(contentsOfFile: play, encoding: .utf8).replacing(
      "heard: greet", with: "heard: insult")
    try wrong.write(toFile: play, atomically: true, encoding: .utf8)
    let failed = try trial.run(["scenario", "check", file, play])
    #expect(failed.status == .code(1))
    #expect(failed.output.contains("bakery.play:6:1: it is heard as greet."), "\(failed.output)")

    let again = try trial.run(["scenario", "new", "--to", file], input: Array("\n".utf8))
    #expect(again.status != .code(0))
  }

  @Test("an existing file is left alone, and an ended input writes none")
  func careful() throws {
    let trial = try Trial()
    let file = trial.scratch.file("mine.yaml")
    try "mine".write(toFile: file, atomically: true, encoding: .utf8)
    let refused = try trial.run(
      ["scenario", "new", "--to", file], input: Array(Self.answers.joined(separator: "\n").utf8 + [0x0A]))
    #expect(refused.status == .code(2) && refused.error.contains("exists already"))
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "mine")
    let none = trial.scratch.file("none.yaml")
    #expect(try trial.run(["scenario", "new", "--to", none]).status == .code(130))
    #expect(!FileManager.default.fileExists(atPath: none))
  }
}
