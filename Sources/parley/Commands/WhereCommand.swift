import ArgumentParser
import Foundation

struct WhereCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "where",
    abstract: "Say where the library, transcripts and line history are looked for.",
    discussion: "EXAMPLE\n  parley where")

  @OptionGroup var common: CommonOptions

  func run() throws {
    let workspace = try Workspace(common)
    for place in workspace.paths.places {
      let mark = place.isThere ? "*" : " "
      workspace.screen.line("\(mark) library (\(place.reason.rawValue)): \(place.path)")
    }
    workspace.screen.line("> library in use: \(workspace.libraryPath)")
    workspace.screen.line("  transcripts: \(workspace.paths.transcripts)")
    workspace.screen.line("  line history and caches: \(workspace.paths.state)")
  }
}
