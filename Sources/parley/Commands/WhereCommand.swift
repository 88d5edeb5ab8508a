import ArgumentParser
import Foundation

struct WhereCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "where",
    abstract: "Say where the library, transcripts and line history are looked for.",
    discussion: "EXAMPLE\n  parley where")

  @OptionGroup var common: CommonOptions

  func run() throws {
    // Asked most when no library is found, so it must not need one.
    let paths = Paths(option: common.library)
    let screen = Screen(plain: common.plain)
    if let named = common.library, !paths.places.contains(where: { $0.reason == .option && $0.isThere }) {
      throw Complaint("--library \(named): there is no such folder. Name the library's folder.")
    }
    for place in paths.places {
      screen.line("\(place.isThere ? "*" : " ") library (\(place.reason.rawValue)): \(place.path)")
    }
    screen.line("> library in use: \(paths.library ?? "none; name one with --library or in PARLEY_LIBRARY")")
    screen.line("  transcripts: \(paths.transcripts)")
    screen.line("  line history and caches: \(paths.state)")
  }
}
