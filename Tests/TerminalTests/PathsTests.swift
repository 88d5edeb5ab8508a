import Foundation
import TestSupport
import Testing

@testable import parley

@Suite("Where the library is looked for and where things are kept")
struct PathsTests {
  let workspace: ScratchFolder

  init() throws {
    workspace = try ScratchFolder()
    for folder in [
      "source/scenarios/language", "source/.build/release", "usr/bin", "usr/share/parley/scenarios",
      "own/types",
    ] {
      try FileManager.default.createDirectory(
        atPath: workspace.file(folder), withIntermediateDirectories: true)
    }
  }

  func paths(
    option: String? = nil, _ environment: [String: String] = [:], executable: String? = nil,
    current: String = "/"
  ) -> Paths {
    Paths(
      option: option, environment: ["HOME": "/home/wang"].merging(environment) { $1 },
      executable: executable.map(workspace.file), currentFolder: current)
  }

  @Test("the option comes before the variable, that before the installation, that before the checkout")
  func order() {
    let all = paths(
      option: "own", ["PARLEY_LIBRARY": workspace.file("source")], executable: "usr/bin/parley",
      current: workspace.path)
    #expect(all.places.map(\.reason) == [.option, .variable, .installed])
    #expect(all.library == workspace.file("own"))
    #expect(all.places[1].path == workspace.file("source/scenarios"))
    #expect(paths(executable: "usr/bin/parley").library == workspace.file("usr/share/parley/scenarios"))
  }

  @Test("a wrong option or variable is never passed over in silence")
  func wrongOption() {
    let wrong = paths(option: "none", executable: "usr/bin/parley", current: workspace.path)
    #expect(wrong.library == workspace.file("none"))
    #expect(wrong.places.first?.isThere == false)
    #expect(paths(["PARLEY_LIBRARY": "/none"], executable: "usr/bin/parley").library == "/none")
  }

  @Test("in a checkout, transcripts stay in it; elsewhere they go to the user's folders")
  func checkout() {
    for inside in [
      paths(executable: "source/.build/release/parley"),
      paths(executable: "usr/bin/parley", current: workspace.file("source/.build")),
    ] {
      #expect(inside.checkout == workspace.file("source"))
      #expect(inside.transcripts == workspace.file("source/transcripts/mine"))
    }
    let outside = paths(executable: "usr/bin/parley")
    #expect(outside.checkout == nil)
    #expect(outside.transcripts == "/home/wang/.local/share/parley/transcripts")
    #expect(outside.lineHistory == "/home/wang/.local/state/parley/history")
  }

  @Test("the folders that XDG names are used, relative ones are not")
  func standardFolders() {
    let named = paths(["XDG_DATA_HOME": "/data/", "XDG_STATE_HOME": "state"])
    #expect(named.data == "/data/parley")
    #expect(named.state == "/home/wang/.local/state/parley")
  }

  @Test("nothing found is told, not guessed")
  func nothing() {
    let none = paths()
    #expect(none.library == nil)
    #expect(none.checkout == nil)
  }
}
