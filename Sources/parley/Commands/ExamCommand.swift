import Archive
import ArgumentParser
import Foundation
import Language
import Library
import Reporting
import Training

struct ExamCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "exam",
    abstract: "Keys for exams; open what a trainee handed in, replay and sign it; check a signature.",
    discussion: """
      EXAMPLES
        parley exam keys
        parley practice shut-shop --exam --seal trainer.pub --as wu
        parley exam open handed-in.jsonl --key trainer.key
        parley exam check handed-in.opened.jsonl --key trainer.pub

      The first makes trainer.key, to be kept, and trainer.pub, to be given out; the second is what the \
      trainee does.
      """,
    subcommands: [Keys.self, Open.self, Check.self])

  struct Keys: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Make a trainer's two key files.",
      discussion: "EXAMPLE\n  parley exam keys --name trainer")
    @OptionGroup var common: CommonOptions
    @Option(help: "Path of the files without their endings.") var name = "trainer"

    func run() throws {
      let workspace = try Workspace(common)
      for ending in [".key", ".pub"] where FileManager.default.fileExists(atPath: name + ending) {
        throw Complaint("\(name)\(ending): this file exists already. Choose another --name.")
      }
      let keys = TrainerKeys()
      do {
        try AtomicFile.write([UInt8](keys.text.utf8), to: name + ".key")
        try AtomicFile.write([UInt8](keys.shared.text.utf8), to: name + ".pub", mode: 0o644)
      } catch {
        throw Complaint(error)
      }
      let values = ["name": name, "fingerprint": keys.shared.fingerprint]
      try workspace.screen.paragraph(workspace.catalogue()["exam.keys-made", values])
    }
  }

  struct Open: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Open an exam, replay it, write it in the open beside, and sign that.",
      discussion: "EXAMPLE\n  parley exam open handed-in.jsonl --key trainer.key")
    @OptionGroup var common: CommonOptions
    @Argument(help: "The transcript that was handed in.") var transcript: String
    @Option(help: "The trainer's secret key file.") var key: String

    @MainActor
    func run() async throws {
      let exam = try OpenedExam(transcript, key: key, common)
      let path = try exam.write()
      exam.show()
      exam.workspace.screen.paragraph(exam.play.stage.catalogue["exam.opened", ["path": path]])
    }
  }

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Check that an opened exam is as its trainer signed it. Exit code 1 when it is not.",
      discussion: "EXAMPLE\n  parley exam check handed-in.opened.jsonl --key trainer.pub")
    @OptionGroup var common: CommonOptions
    @Argument(help: "The opened transcript.") var transcript: String
    @Option(help: "The trainer's public key file.") var key: String

    func run() throws {
      let workspace = try Workspace(common)
      let text = try workspace.catalogue()
      let holds = try ExamSignature.holds(of: transcript, by: key)
      workspace.screen.paragraph(text[holds ? "exam.signature-holds" : "exam.signature-fails"])
      if !holds { throw ExitCode(1) }
    }
  }
}
