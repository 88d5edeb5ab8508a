import TestSupport
import Testing

@Suite("a program in a terminal")
struct PseudoTerminalTests {
  @Test("the program has a terminal of the size asked for, and hears of a change")
  func size() throws {
    let terminal = try PseudoTerminal(
      "/bin/sh", ["-c", "test -t 0 && test -t 1 && stty size; read x; stty size"], rows: 17, columns: 61)
    try terminal.expect("17 61")
    terminal.resize(rows: 9, columns: 33)
    terminal.enter("")
    try terminal.expect("9 33")
    #expect(terminal.wait() == .code(0))
  }

  @Test("text of any script goes through")
  func text() throws {
    let terminal = try PseudoTerminal("/bin/sh", ["-c", "read x; echo \"said: $x\"; exit 3"])
    terminal.enter("还款计划 é")
    try terminal.expect("said: 还款计划 é")
    #expect(terminal.wait() == .code(3))
  }

  @Test("Ctrl-C interrupts and Ctrl-D ends the input")
  func keys() throws {
    let interrupted = try PseudoTerminal("/bin/sh", ["-c", "echo ready; exec sleep 60"])
    try interrupted.expect("ready")
    interrupted.send("\u{3}")
    #expect(interrupted.wait() == .signal(2))
    let ended = try PseudoTerminal("/bin/cat")
    ended.enter("one")
    // The terminal's echo, then the program's answer.
    try ended.expect("one")
    try ended.expect("one")
    ended.send("\u{4}")
    #expect(ended.wait() == .code(0))
  }

  @Test("each expectation starts where the last one ended, even within one read")
  func order() throws {
    let terminal = try PseudoTerminal("/bin/sh", ["-c", "printf 'first second'; sleep 60"])
    try terminal.expect("first")
    try terminal.expect("second")
    #expect(throws: PseudoTerminal.NotSeen.self) { try terminal.expect("first", timeout: 0.2) }
    terminal.signal(9)
    #expect(terminal.wait() == .signal(9))
  }

  @Test("escape sequences do not hide text that is waited for")
  func escapes() throws {
    let terminal = try PseudoTerminal("/bin/sh", ["-c", "printf 'a \\033[1;31mred\\033[0m word'; sleep 60"])
    try terminal.expect("a red word")
  }

  @Test("more than the terminal holds does not stop the program")
  func flood() throws {
    let terminal = try PseudoTerminal("/bin/sh", ["-c", "seq 1 20000"])
    try terminal.expect("20000")
    #expect(terminal.wait() == .code(0))
  }
}
