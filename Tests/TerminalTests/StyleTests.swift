import Testing

@testable import parley

@Suite("Ink is used where it can be seen and is wanted")
struct StyleTests {
  @Test("plain where NO_COLOR, a dumb or missing TERM, --plain or no terminal asks for it")
  func plain() {
    func isOn(_ environment: [String: String], terminal: Bool = true, plain: Bool = false) -> Bool {
      Style(environment: environment, isTerminal: terminal, plain: plain).isOn
    }
    #expect(isOn(["TERM": "xterm"]))
    #expect(isOn(["TERM": "xterm", "NO_COLOR": ""]))
    #expect(!isOn(["TERM": "xterm", "NO_COLOR": "1"]))
    #expect(!isOn(["TERM": "dumb"]))
    #expect(!isOn([:]))
    #expect(!isOn(["TERM": "xterm"], terminal: false))
    #expect(!isOn(["TERM": "xterm"], plain: true))
    #expect(Style(isOn: false).bold("x") == "x")
  }

  @Test("an ink inside an ink ends and the outer goes on")
  func nested() {
    let style = Style(isOn: true)
    #expect(style.dim("a" + style.bold("b") + "c") == "\u{1b}[2ma\u{1b}[1mb\u{1b}[0m\u{1b}[2mc\u{1b}[0m")
  }
}
