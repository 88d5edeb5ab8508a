import Training

/// A practice call brought back from its file, to the bit, or refused.
struct Replayed {
  let play: RolePlay
  let workspace: Workspace

  /// - Parameter options: their language does not count; the call's own does.
  init(path: String, _ options: CommonOptions) throws {
    let call = try StoredCall(path)
    if let line = call.brokenLine {
      throw Complaint(
        "\(path):\(line): this line does not follow the one before, so the call was changed after it was made. "
          + "Review the file as it was written.")
    }
    var spoken = options
    spoken.language = call.header.language.rawValue
    workspace = try Workspace(spoken)
    let library = try workspace.library(PracticeSession.kinds)
    let resumed = try call.replayed(
      in: library, workspace.catalogue(of: library), by: workspace.recogniser(), isStrict: true)
    if let note = resumed.note {
      throw Complaint("\(path): \(note). Review it with the library it was played with.")
    }
    guard resumed.machine.turns > 0 else {
      throw Complaint("\(path): nothing was said in this call, so there is nothing to review.")
    }
    if call.lines.cutBytes > 0 {
      workspace.screen.note(
        "\(path): the last line was cut off and is left out (\(call.lines.cutBytes) bytes).")
    }
    play = resumed.machine
  }
}
