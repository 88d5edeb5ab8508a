import TestSupport
import Testing

@Suite("running programs")
struct ProgramTests {
  @Test("input, output, errors, environment and status pass through")
  func passes() throws {
    let result = try Program.run(
      "/bin/sh", ["-c", "cat; echo \"$WORD${HOME-none}\" >&2; exit 7"], input: Array("还款\n".utf8),
      environment: Program.environment(["WORD": "so", "HOME": nil]))
    #expect(result.output == "还款\n")
    #expect(result.error == "sonone\n")
    #expect(result.status == .code(7))
  }

  @Test("the folder is the one asked for")
  func folder() throws {
    #expect(try Program.run("/bin/sh", ["-c", "pwd -P"], folder: "/").output == "/\n")
  }

  @Test("more than a pipe holds passes both ways")
  func large() throws {
    let input = [UInt8](repeating: 65, count: 3_000_000)
    #expect(try Program.run("/bin/cat", input: input).outputBytes == input)
  }

  @Test("a program that leaves its input unread ends as it likes")
  func unread() throws {
    let input = [UInt8](repeating: 65, count: 3_000_000)
    #expect(try Program.run("/bin/sh", ["-c", "exit 4"], input: input).status == .code(4))
  }

  @Test("a signal is told apart from a status, and what does not end is killed")
  func ends() throws {
    #expect(try Program.run("/bin/sh", ["-c", "kill -TERM $$"]).status == .signal(15))
    #expect(try Program.run("/bin/sh", ["-c", "sleep 60"], timeout: 0.2).status == .timeout)
    #expect(throws: (any Error).self) { try Program.run("/no-such-program-here") }
  }
}
