import Archive
import Foundation
import Language
import Library
import Reporting
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
    do {
      keys = try TrainerKeys(String(decoding: KeyFiles.bytes(of: key), as: UTF8.self))
    } catch let error as KeyFileError {
      throw Complaint("\(key): \(error)")
    }
    let lines: TranscriptLines
    var events: [Event]
    do {
      lines = try TranscriptReader.read(path)
      events = try Event.read(lines.lines.joined(separator: "\n"))
    } catch {
      throw Complaint("\(path): \(error)")
    }
    if case .broken(let line) = lines.chain {
      throw Complaint("\(path):\(line): this line does not follow the one before, so the exam was changed.")
    }
    guard case .header(var header)? = events.first, let sealed = header.sealed else {
      throw Complaint("\(path): this is no sealed exam. Score it with: parley score \(path)")
    }
    do {
      let secret = try keys.open(sealed, to: header.identity)
      (header.seed, header.type, header.sealed) = (secret.seed, secret.type, nil)
    } catch {
      throw Complaint("\(path): \(error)")
    }
    var spoken = options
    spoken.language = header.language.rawValue
    workspace = try Workspace(spoken)
    let library = try workspace.library(PracticeSession.kinds)
    guard let scenario = library.scenarios[header.scenario] else {
      throw Complaint(unknown("scenario", header.scenario, among: library.scenarios.keys))
    }
    let stage = try PracticeSession.stage(
      scenario, header: header, World(library), workspace.catalogue(of: library),
      recogniser: workspace.recogniser())
    events[0] = .header(header)
    let resumed: Resumed
    do {
      resumed = try RolePlay.resume(events, on: stage)
    } catch {
      throw Complaint("\(path): \(error)")
    }
    if let note = resumed.note { throw Complaint("\(path): \(note). It is not signed.") }
    play = resumed.play
    self.events = events
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
    for section in play.debrief().sections(text, today: play.stage.scenario.today) {
      workspace.screen.line()
      workspace.screen.paragraph(section.title)
      for line in section.lines { workspace.screen.paragraph("  " + line, hanging: 4) }
    }
    guard let rubric else { return }
    let call = ScoredCall(play)
    workspace.screen.line()
    for line in ScorecardText(
      Scorer(rubric: rubric).scorecard(of: call), rubric.fitted(to: call), text
    ).lines { workspace.screen.paragraph(line, hanging: 4) }
    workspace.screen.line()
  }
}
