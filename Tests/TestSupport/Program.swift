import Foundation

/// Runs a program to its end, with its input given as bytes.
public enum Program {
  /// What a program left.
  public struct Result: Sendable {
    public var status: ExitStatus
    public var outputBytes: [UInt8]
    public var errorBytes: [UInt8]

    /// Standard output as text; what is no UTF-8 becomes replacement characters.
    public var output: String { String(decoding: outputBytes, as: UTF8.self) }
    /// Standard error as text.
    public var error: String { String(decoding: errorBytes, as: UTF8.self) }
  }

  /// The path of a product that was built with the tests, or what PARLEY_PROGRAM names.
  public static func product(_ name: String) -> String {
    if let named = ProcessInfo.processInfo.environment["PARLEY_PROGRAM"], name == "parley" { return named }
    let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return URL(fileURLWithPath: tests).deletingLastPathComponent().appendingPathComponent(name).path
  }

  /// This process's environment with the named variables set, or taken out where nil.
  public static func environment(_ changes: [String: String?] = [:]) -> [String: String] {
    var result = ProcessInfo.processInfo.environment
    for (name, value) in changes { result[name] = value }
    return result
  }

  /// Starts the program, feeds it, and waits; past `timeout` seconds it is killed with all it started.
  public static func run(
    _ program: String, _ arguments: [String] = [], input: [UInt8] = [], environment: [String: String]? = nil,
    folder: String? = nil, timeout: Double = 60
  ) throws -> Result {
    var feed = try Pipe.open()
    var output = try Pipe.open()
    var error = try Pipe.open()
    defer { for pipe in [feed, output, error] { pipe.closeBoth() } }
    let child = try Spawn.start(
      program, arguments, environment: environment ?? self.environment(), folder: folder,
      wiring: .descriptors(input: feed.reading, output: output.writing, error: error.writing))
    feed.closeReading()
    output.closeWriting()
    error.closeWriting()
    // A program that does not read its input must not end the tests.
    signal(SIGPIPE, SIG_IGN)
    _ = fcntl(feed.writing, F_SETFL, O_NONBLOCK)

    var result = Result(status: .timeout, outputBytes: [], errorBytes: [])
    var fed = 0
    let deadline = Clock.now + timeout
    if input.isEmpty { feed.closeWriting() }
    while output.reading >= 0 || error.reading >= 0 {
      var waits = [
        pollfd(fd: output.reading, events: Int16(POLLIN), revents: 0),
        pollfd(fd: error.reading, events: Int16(POLLIN), revents: 0),
        pollfd(fd: feed.writing, events: Int16(POLLOUT), revents: 0),
      ]
      let left = deadline - Clock.now
      guard left > 0 else { break }
      if poll(&waits, 3, Int32(min(left * 1000 + 1, 1000))) <= 0 { continue }
      if waits[0].revents != 0, !drain(output.reading, &result.outputBytes) { output.closeReading() }
      if waits[1].revents != 0, !drain(error.reading, &result.errorBytes) { error.closeReading() }
      if waits[2].revents != 0 {
        let count = input[fed...].withUnsafeBytes { write(feed.writing, $0.baseAddress, $0.count) }
        if count > 0 { fed += count }
        if fed == input.count || count < 0 && errno != EAGAIN && errno != EINTR { feed.closeWriting() }
      }
    }
    result.status = Clock.wait(for: child, until: deadline)
    return result
  }

  /// Takes what can be read now; false at the end.
  private static func drain(_ descriptor: Int32, _ bytes: inout [UInt8]) -> Bool {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(descriptor, &chunk, chunk.count)
    if count > 0 { bytes.append(contentsOf: chunk.prefix(count)) }
    return count > 0 || count < 0 && errno == EINTR
  }
}

/// Both ends of a pipe; -1 for an end that is closed.
private struct Pipe {
  var reading: Int32
  var writing: Int32

  static func open() throws -> Pipe {
    var ends: [Int32] = [-1, -1]
    let isOpen = Spawn.lock.withLock {
      pipe(&ends) == 0 && ends.allSatisfy { fcntl($0, F_SETFD, FD_CLOEXEC) == 0 }
    }
    guard isOpen else { throw Spawn.Failure(description: "no pipe") }
    return Pipe(reading: ends[0], writing: ends[1])
  }

  mutating func closeReading() {
    if reading >= 0 { close(reading) }
    reading = -1
  }

  mutating func closeWriting() {
    if writing >= 0 { close(writing) }
    writing = -1
  }

  func closeBoth() {
    var copy = self
    copy.closeReading()
    copy.closeWriting()
  }
}

/// Time that only moves forward, for waiting.
enum Clock {
  /// Seconds from some fixed moment.
  static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  /// Waits until a child ends; past the deadline kills its group.
  static func wait(for child: pid_t, until deadline: Double) -> ExitStatus {
    var status: Int32 = 0
    while true {
      let ended = waitpid(child, &status, WNOHANG)
      if ended == child { return ExitStatus(waited: status) }
      if ended < 0, errno != EINTR { return .timeout }
      if now > deadline {
        kill(-child, SIGKILL)
        kill(child, SIGKILL)
        waitpid(child, &status, 0)
        return .timeout
      }
      usleep(2000)
    }
  }
}
