import Foundation

/// Runs a program on a real terminal of its own and talks to it as a person would.
public final class PseudoTerminal {
  /// What was waited for and did not come.
  public struct NotSeen: Error, CustomStringConvertible {
    public var expected: String
    public var shown: String

    public var description: String {
      "expected \(expected); since the last match the screen showed:\n\(shown)"
    }
  }

  /// Everything that the program wrote, escape sequences included.
  public private(set) var transcript = ""
  /// The program's process.
  public let process: pid_t

  // TIOCSPTLCK and TIOCGPTN of <asm-generic/ioctls.h>, which Swift cannot read.
  private static let setLock: UInt = 0x4004_5431
  private static let getNumber: UInt = 0x8004_5430

  private let terminal: Int32
  private var undecoded: [UInt8] = []
  /// Everything that the program showed, as text without escape sequences.
  public var screen: String { ScreenText.clean(transcript) }

  /// Where the text after the last match begins in `screen`, in bytes.
  private var matched = 0
  private var status: ExitStatus?

  /// Starts the program; TERM is "xterm" and the character set UTF-8 unless the environment says otherwise.
  public init(
    _ program: String, _ arguments: [String] = [], environment: [String: String?] = [:],
    folder: String? = nil, rows: Int = 24, columns: Int = 80
  ) throws {
    let device: String
    (terminal, device) = try Self.open(rows: rows, columns: columns)
    let defaults: [String: String?] = [
      "TERM": "xterm", "LC_ALL": "C.UTF-8", "NO_COLOR": nil, "INPUTRC": "/dev/null",
    ]
    process = try Spawn.start(
      program, arguments, environment: Program.environment(defaults.merging(environment) { $1 }),
      folder: folder, wiring: .terminal(device))
  }

  /// Gives this process a terminal of its own in place of its input and output, for good: for exit tests only.
  public init(ofThisProcessWithRows rows: Int, columns: Int) throws {
    let device: String
    (terminal, device) = try Self.open(rows: rows, columns: columns)
    process = getpid()
    // Nothing to end or to wait for; closing the terminal would hang up on this process.
    status = .code(0)
    Glibc.signal(SIGHUP, SIG_IGN)
    setsid()
    let controlling = Glibc.open(device, O_RDWR)
    guard controlling >= 0, (0...2).allSatisfy({ dup2(controlling, $0) >= 0 }) else {
      throw Spawn.Failure(description: "no pseudo terminal")
    }
    for (name, value) in ["TERM": "xterm", "LC_ALL": "C.UTF-8", "INPUTRC": "/dev/null"] {
      setenv(name, value, 1)
    }
  }

  private static func open(rows: Int, columns: Int) throws -> (terminal: Int32, device: String) {
    // posix_openpt and its kin are hidden from Swift; these two requests are what they do on Linux.
    let terminal = Glibc.open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var unlocked: Int32 = 0
    var number: UInt32 = 0
    guard terminal >= 0, ioctl(terminal, setLock, &unlocked) == 0, ioctl(terminal, getNumber, &number) == 0
    else { throw Spawn.Failure(description: "no pseudo terminal") }
    resize(terminal, rows: rows, columns: columns)
    return (terminal, "/dev/pts/\(number)")
  }

  private static func resize(_ terminal: Int32, rows: Int, columns: Int) {
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(terminal, UInt(TIOCSWINSZ), &size)
  }

  deinit {
    if status == nil {
      kill(process, SIGKILL)
      var status: Int32 = 0
      waitpid(process, &status, 0)
    }
    close(terminal)
  }

  /// Types a text; "\r" is Enter, "\u{3}" Ctrl-C, "\u{4}" Ctrl-D, "\t" Tab.
  public func send(_ text: String) { send(bytes: Array(text.utf8)) }

  /// Types bytes, which need not be text.
  public func send(bytes: [UInt8]) {
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes { write(terminal, $0.baseAddress, $0.count) }
      if count > 0 { sent += count } else if errno != EINTR { return }
    }
  }

  /// Types a text and Enter.
  public func enter(_ text: String) { send(text + "\r") }

  /// Waits until the cleaned screen text after the last match holds the text. Returns what came before it.
  @discardableResult
  public func expect(_ text: String, timeout: Double = 10) throws -> String {
    try expect("\"\(text)\"", timeout: timeout) { $0.range(of: text) }
  }

  /// Waits for a match of a regular expression.
  @discardableResult
  public func expect(matching regex: some RegexComponent, timeout: Double = 10) throws -> String {
    try expect("a match", timeout: timeout) { $0.firstMatch(of: regex)?.range }
  }

  private func expect(
    _ expected: String, timeout: Double, find: (String) -> Range<String.Index>?
  ) throws -> String {
    let deadline = Clock.now + timeout
    var unmatched = ""
    repeat {
      let all = screen
      unmatched = String(all[all.utf8.index(all.startIndex, offsetBy: matched)...])
      if let range = find(unmatched) {
        matched += unmatched.utf8.distance(from: unmatched.startIndex, to: range.upperBound)
        return String(unmatched[..<range.lowerBound])
      }
    } while receive(until: deadline)
    throw NotSeen(expected: expected, shown: unmatched)
  }

  /// Changes the size of the window, as dragging its corner does.
  public func resize(rows: Int, columns: Int) { Self.resize(terminal, rows: rows, columns: columns) }

  /// Sends a signal to the program; SIGKILL is what a power cut looks like to its files.
  public func signal(_ number: Int32) { kill(process, number) }

  /// Waits for the program's end, reading what it still writes.
  public func wait(timeout: Double = 10) -> ExitStatus {
    if let status { return status }
    let deadline = Clock.now + timeout
    while receive(until: deadline) {}
    let ended = Clock.wait(for: process, until: deadline)
    status = ended
    return ended
  }

  /// Reads once; false at the end of the program's output or past the deadline.
  private func receive(until deadline: Double) -> Bool {
    var wait = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
    let left = deadline - Clock.now
    guard left > 0 else { return false }
    guard poll(&wait, 1, Int32(min(left * 1000 + 1, 200))) > 0 else { return true }
    var chunk = [UInt8](repeating: 0, count: 1 << 14)
    let count = read(terminal, &chunk, chunk.count)
    guard count > 0 else { return count < 0 && errno == EINTR }
    undecoded += chunk.prefix(count)
    // A character may be cut between two reads.
    var whole = undecoded.count
    while whole > 0, undecoded.count - whole < 4,
      String(validating: undecoded[..<whole], as: UTF8.self) == nil
    { whole -= 1 }
    if undecoded.count - whole >= 4 { whole = undecoded.count }
    transcript += String(decoding: undecoded[..<whole], as: UTF8.self)
    undecoded.removeFirst(whole)
    return true
  }
}
