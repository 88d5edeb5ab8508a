import Foundation
import TestSupport
import Testing

@testable import parley

@Suite("Lines are edited on a terminal")
struct LineEditorTests {
  @Test("Chinese, completion, Ctrl-C, several lines, pastes, bad bytes, and Ctrl-D")
  func keys() async {
    await #expect(processExitsWith: .success) {
      try await drive(
        expecting: [
          .line("还款计划"), .line("还款计划 "), .interrupted, .line("after"), .line("one\ntwo"),
          .line("first\nsecond"), .interrupted, .line("abc"), .unreadable(.notUTF8), .end,
        ],
        words: ["/help", "/hint", "还款计划"]
      ) { terminal in
        func next(_ keys: String...) throws {
          try terminal.expect("> ")
          for key in keys {
            terminal.send(key)
            // Alone, not as the start of a sequence: as a hand types it.
            usleep(20_000)
          }
        }
        try next("还款计x", "\u{7f}", "划\r")
        try next("还款\t", "\r")
        try next("/h\t")
        try terminal.expect("/hint")
        try terminal.expect("> /h")
        terminal.send("\u{3}")
        try next("after\r")
        try next("one", "\u{1b}\r", "two\r")
        try next("\u{1b}[200~first\rsecond\u{1b}[201~", "\r")
        try next("\u{1b}[200~a paste that never ends", "\u{3}")
        terminal.signal(SIGINT)
        try next("abc\u{4}", "\r")
        try terminal.expect("> ")
        terminal.send(bytes: [0xff, 0xfe, 0x41, 13])
        try next("\u{4}")
      }
    }
  }

  @Test("what a pipe gives is not lost between one question and the next, and nothing is echoed")
  func pipe() async {
    let result = await #expect(processExitsWith: .success, observing: [\.standardOutputContent]) {
      let workspace = try ScratchFolder()
      let path = try workspace.write(
        "input", Array("一\r\n\u{fffd}\n".utf8) + [0xff, 10] + Array("last".utf8))
      guard dup2(open(path, O_RDONLY), 0) == 0 else { exit(3) }
      let read = await MainActor.run { (0..<5).map { _ in LineEditor().read(prompt: "> ") } }
      guard read == [.line("一"), .line("\u{fffd}"), .unreadable(.notUTF8), .line("last"), .end] else {
        exit(4)
      }
    }
    #expect(String(decoding: result?.standardOutputContent ?? [], as: UTF8.self).contains("> ") == false)
  }

  @Test("a line comes back in the next session, from a file for its owner alone")
  func history() async {
    await #expect(processExitsWith: .success) {
      let workspace = try ScratchFolder()
      let path = workspace.file("state/history")
      try workspace.write("old", [])
      try await drive(expecting: [.line("请今天还款"), .line("two\nlines"), .end], history: path) { terminal in
        for keys in ["请今天还款\r", "\u{1b}[200~two\rlines\u{1b}[201~\r", "\u{4}"] {
          try terminal.expect("> ")
          terminal.send(keys)
        }
      }
      guard try workspace.read("state/history") == Array("请今天还款\ntwo lines\n".utf8) else { exit(8) }
      var status = stat()
      guard stat(path, &status) == 0, status.st_mode & 0o777 == 0o600 else { exit(7) }
      guard stat(workspace.file("state"), &status) == 0, status.st_mode & 0o777 == 0o700 else { exit(7) }
    }
    await #expect(processExitsWith: .success) {
      let workspace = try ScratchFolder()
      let path = try workspace.write("history", Array("old\n请今天还款\n\u{1b}[2J\n".utf8))
      try await drive(expecting: [.line("请今天还款"), .end], history: path) { terminal in
        try terminal.expect("> ")
        terminal.send("\u{1b}[A\u{1b}[A\r")
        try terminal.expect("> ")
        terminal.send("\u{4}")
      }
    }
  }
}

/// Plays a session in this process on a terminal of its own, and ends the process where it goes otherwise.
private func drive(
  expecting expected: [LineEditor.Input], words: [String] = [], history: String? = nil,
  keys: @escaping @Sendable (PseudoTerminal) throws -> Void
) async throws {
  // Made here, then used by the typist's thread alone.
  nonisolated(unsafe) let terminal = try PseudoTerminal(ofThisProcessWithRows: 24, columns: 60)
  Thread.detachNewThread {
    do { try keys(terminal) } catch { _exit(9) }
  }
  await MainActor.run {
    let editor = LineEditor(history: history)
    guard editor.isInteractive else { _exit(3) }
    editor.complete(words)
    for (step, input) in expected.enumerated() {
      let typed = editor.read(prompt: Style(isOn: true)("你> ", .bold))
      guard typed == input else { _exit(100 + Int32(step)) }
      if case .line(let line) = typed { editor.remember(line) }
    }
  }
}
