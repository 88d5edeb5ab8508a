import Foundation
import TestSupport
import Testing

@Suite("the commands that the README shows")
struct ReadmeTests {
  private static let path = Trial.top + "/README.md"

  /// Lines after `$ ` in fences of the kinds that hold commands, each with whether the fence shows its output.
  static let commands: [String] = {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return [] }
    var fence: String?
    return text.split(separator: "\n", omittingEmptySubsequences: false).compactMap { line in
      if line.hasPrefix("```") {
        fence = fence == nil ? String(line.dropFirst(3)) : nil
        return nil
      }
      guard fence == "console" || fence == "sh", line.hasPrefix("$ ./parley") else { return nil }
      return String(line.dropFirst(2))
    }
  }()

  @Test("there are some", .enabled(if: FileManager.default.fileExists(atPath: path)))
  func some() { #expect(!Self.commands.isEmpty, "the README shows no command of the program") }

  @Test("each runs and ends well", arguments: commands)
  func runs(command: String) throws {
    let trial = try Trial()
    for name in ["transcripts", "scenarios", "Benchmarks"] {
      try FileManager.default.createSymbolicLink(
        atPath: trial.scratch.file(name), withDestinationPath: Trial.top + "/" + name)
    }
    // Calls made here do not belong among the developer's own.
    let script = command.replacing("./parley practice", with: "./parley practice --transcripts calls")
      .replacing("./parley", with: "\"$PARLEY\"")
    let result = try trial.shell(script)
    #expect(result.status == .code(0), "\(command): \(result.error)")
    #expect(!result.outputBytes.isEmpty)
  }
}
