import Foundation
import TestSupport

/// The program at the other end of two pipes, spoken to line by line.
final class Talking {
  struct Silent: Error, CustomStringConvertible {
    var description: String
  }

  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()
  private let sign: String
  private var heard: [UInt8] = []
  private var isOver = false

  /// - Parameter sign: what each answer on standard output begins with.
  init(_ command: [String], _ trial: Trial, sign: String) throws {
    self.sign = "\n" + sign
    // A program that was killed reads no more; writing to it must not end the tests.
    signal(SIGPIPE, SIG_IGN)
    process.executableURL = URL(fileURLWithPath: command[0])
    process.arguments = Array(command.dropFirst())
    process.environment = Program.environment(trial.changes)
    process.currentDirectoryURL = URL(fileURLWithPath: trial.scratch.path)
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    try output.fileHandleForWriting.close()
    let reading = output.fileHandleForReading.fileDescriptor
    _ = fcntl(reading, F_SETFL, O_NONBLOCK)
  }

  deinit { stop() }

  /// Answers that have reached standard output so far.
  var answers: Int {
    drain()
    return String(decoding: heard, as: UTF8.self).components(separatedBy: sign).count - 1
  }

  func say(_ line: String) {
    let bytes = Array((line + "\n").utf8)
    _ = bytes.withUnsafeBytes { write(input.fileHandleForWriting.fileDescriptor, $0.baseAddress, $0.count) }
  }

  func waitForAnswers(_ count: Int) throws {
    try wait("answer \(count)") { self.answers >= count }
  }

  /// Looks every half millisecond whether something has come about; gives up after twenty seconds.
  func wait(_ what: String, until isSo: () throws -> Bool) throws {
    let deadline = ContinuousClock.now + .seconds(20)
    while try !isSo() {
      guard ContinuousClock.now < deadline, process.isRunning else {
        throw Silent(description: "no \(what) came; heard \(String(decoding: heard, as: UTF8.self))")
      }
      usleep(500)
    }
  }

  /// Kills the program, and a tracer with it, and reads what it still had written.
  func stop() {
    guard !isOver else { return }
    isOver = true
    let child = process.processIdentifier
    if getpgid(child) == child { kill(-child, SIGKILL) }
    kill(child, SIGKILL)
    process.waitUntilExit()
    drain()
  }

  private func drain() {
    var chunk = [UInt8](repeating: 0, count: 1 << 14)
    while true {
      let count = read(output.fileHandleForReading.fileDescriptor, &chunk, chunk.count)
      guard count > 0 else { return }
      heard += chunk.prefix(count)
    }
  }
}
