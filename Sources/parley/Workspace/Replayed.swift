import Archive
import Language
import Library
import Training

/// A practice call brought back from its file, to the bit, or refused.
struct Replayed {
  let play: RolePlay
  let workspace: Workspace

  /// - Parameter options: their language does not count; the call's own does.
  init(path: String, _ options: CommonOptions) throws {
    let lines: TranscriptLines
    let events: [Event]
    do {
      lines = try TranscriptReader.read(path)
    } catch {
      throw Complaint(error)
    }
    do {
      events = try Event.read(lines.lines.joined(separator: "\n"))
    } catch {
      throw Complaint("\(path): \(error)")
    }
    if case .broken(let line) = lines.chain {
      throw Complaint(
        "\(path):\(line): this line does not follow the one before, so the call was changed after it was made. "
          + "Review the file as it was written.")
    }
    guard case .header(let header)? = events.first else {
      throw Complaint("\(path): the first line is no header. Restore it from a copy.")
    }
    var spoken = options
    spoken.language = header.language.rawValue
    workspace = try Workspace(spoken)
    let library = try workspace.library(PracticeSession.kinds)
    guard let scenario = library.scenarios[header.scenario] else {
      throw Complaint(unknown("scenario", header.scenario, among: library.scenarios.keys))
    }
    var stage = try PracticeSession.stage(
      scenario, header: header, World(library), workspace.catalogue(of: library),
      recogniser: workspace.recogniser())
    // What is asked of the scenario is what it is now; replaying compares it with what it was.
    stage.header.hash = scenario.hash
    let resumed: Resumed
    do {
      resumed = try RolePlay.resume(events, on: stage)
    } catch {
      throw Complaint("\(path): \(error)")
    }
    if let note = resumed.note {
      throw Complaint("\(path): \(note). Review it with the library it was played with.")
    }
    guard resumed.play.turns > 0 else {
      throw Complaint("\(path): nothing was said in this call, so there is nothing to review.")
    }
    if lines.cutBytes > 0 {
      workspace.screen.note("\(path): the last line was cut off and is left out (\(lines.cutBytes) bytes).")
    }
    play = resumed.play
  }
}
