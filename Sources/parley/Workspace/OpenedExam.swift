import Archive
import Foundation
import Training

/// An exam with its seal open: replayed with the luck that was sealed, and compared with what was handed in.
@MainActor
struct OpenedExam {
  let workspace: Workspace
  let play: RolePlay
  private let path: String
  private let keys: TrainerKeys
  private let events: [Event]
  private let rubric: Rubric?

  init(_ path: String, key: String, _ options: CommonOptions) throws {
    self.path = path
    keys = try KeyFiles.read(key) { text throws(KeyFileError) in try TrainerKeys(text) }
    let sealed = try StoredCall(path)
    if let line = sealed.brokenLine {
      throw Complaint("\(path):\(line): this line does not follow the one before, so the exam was changed.")
    }
    var header = sealed.header
    guard let seal = header.sealed else {
      throw Complaint("\(path): this is no sealed exam. Score it with: parley score \(path)")
    }
    do {
      let secret = try keys.open(seal, to: header.identity)
      (header.seed, header.type, header.sealed) = (secret.seed, secret.type, nil)
    } catch {
      throw Complaint("\(path): \(error)")
    }
    let call = sealed.under(header)
    var spoken = options
    spoken.language = header.language.rawValue
    workspace = try Workspace(spoken)
    let library = try workspace.library(PracticeSession.kinds)
    let resumed = try call.replayed(
      in: library, workspace.catalogue(of: library), by: workspace.recogniser())
    if let note = resumed.note { throw Complaint("\(path): \(note). It is not signed.") }
    play = resumed.machine
    events = call.events
    rubric = library.rubrics["default"]
  }

  /// Writes the exam in the open beside the sealed one, and the signature beside that.
  func write() throws -> String {
    let opened = (path as NSString).deletingPathExtension + ".opened.jsonl"
    do {
      let file = try TranscriptFile.create(at: opened)
      for event in events { try file.append(event.line) }
    } catch {
      throw Complaint(error)
    }
    try ExamSignature.write(over: opened, by: keys)
    return opened
  }

  /// Debrief and proposed scorecard, for the trainer.
  func show() {
    let text = play.stage.catalogue
    for line in DebriefLines.of(play, play.debrief(), rubric, text) {
      workspace.screen.paragraph(line, hanging: 4)
    }
    workspace.screen.line()
  }
}
