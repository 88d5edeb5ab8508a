import Foundation

/// A refusal of the operating system, by its number in `errno`.
struct SystemFailure: Error, Hashable, Sendable {
  var code: Int32

  /// The refusal of the call just made; read at once, before another call changes it.
  static var last: SystemFailure { SystemFailure(code: errno) }
}

/// An open file, closed when it goes out of use. Every call is tried again when a signal interrupts it.
struct Descriptor: ~Copyable {
  let number: Int32

  /// - Parameter mode: permissions of a file that is made, before the process's own mask.
  init(path: String, flags: Int32, mode: mode_t = 0o600) throws(SystemFailure) {
    let opened = Self.again { Foundation.open(path, flags | O_CLOEXEC, mode) }
    guard opened >= 0 else { throw .last }
    number = opened
  }

  // Linux frees the number even where close(2) is interrupted, so that one is never tried again.
  deinit { _ = Foundation.close(number) }

  /// Writes all bytes, in one call as far as the system allows.
  func write(_ bytes: [UInt8]) throws(SystemFailure) {
    var done = 0
    while done < bytes.count {
      let written = bytes.withUnsafeBytes { buffer in
        Self.again { Foundation.write(number, buffer.baseAddress! + done, buffer.count - done) }
      }
      guard written >= 0 else { throw .last }
      // A regular file that takes no byte and names no reason has no room.
      guard written > 0 else { throw SystemFailure(code: ENOSPC) }
      done += written
    }
  }

  /// Reads from where the file stands to its end, or one byte more than `limit`, so that excess is seen.
  func read(atMost limit: Int) throws(SystemFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(try status().size, limit) + 1)
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= limit {
      let wanted = min(piece.count, limit + 1 - bytes.count)
      let count = piece.withUnsafeMutableBytes { buffer in
        Self.again { Foundation.read(number, buffer.baseAddress, wanted) }
      }
      guard count >= 0 else { throw .last }
      if count == 0 { break }
      bytes += piece[..<count]
    }
    return bytes
  }

  func truncate(to length: Int) throws(SystemFailure) {
    guard Self.again({ ftruncate(number, off_t(length)) }) == 0 else { throw .last }
  }

  /// Waits until content and length are on the disk.
  func syncData() throws(SystemFailure) {
    guard Self.again({ fdatasync(number) }) == 0 else { throw .last }
  }

  /// Waits until everything about the file, or the entries of a folder, are on the disk.
  func sync() throws(SystemFailure) {
    guard Self.again({ fsync(number) }) == 0 else { throw .last }
  }

  /// Takes the advisory lock that one opener may hold; false where another holds it.
  func lock() throws(SystemFailure) -> Bool {
    if Self.again({ flock(number, LOCK_EX | LOCK_NB) }) == 0 { return true }
    let failure = SystemFailure.last
    guard failure.code == EWOULDBLOCK else { throw failure }
    return false
  }

  struct Status {
    var isRegular: Bool
    var size: Int
    /// Names that the file still has; 0 once it is deleted.
    var links: Int
  }

  func status() throws(SystemFailure) -> Status {
    var info = stat()
    guard fstat(number, &info) == 0 else { throw .last }
    return Status(
      isRegular: info.st_mode & S_IFMT == S_IFREG, size: Int(info.st_size), links: Int(info.st_nlink))
  }

  fileprivate static func again<N: FixedWidthInteger>(_ call: () -> N) -> N {
    while true {
      let result = call()
      if result != -1 || errno != EINTR { return result }
    }
  }
}

extension Descriptor {
  /// Reads a whole ordinary file within a bound.
  static func contents(of path: String, atMost limit: Int) throws(FileError) -> [UInt8] {
    // Without O_NONBLOCK a pipe that nobody writes would hold the program for ever.
    let file: Descriptor
    do {
      file = try Descriptor(path: path, flags: O_RDONLY | O_NONBLOCK)
    } catch { throw .opening(path, error) }
    return try file.contents(path, atMost: limit)
  }

  func contents(_ path: String, atMost limit: Int) throws(FileError) -> [UInt8] {
    let status: Status
    let bytes: [UInt8]
    do throws(SystemFailure) {
      status = try self.status()
      // One byte more than allowed: a file that grew since it was measured is seen by its length.
      bytes = status.isRegular && status.size <= limit ? try read(atMost: limit) : []
    } catch { throw .opening(path, error) }
    guard status.isRegular else { throw .notRegular(path: path) }
    guard max(status.size, bytes.count) <= limit else { throw .tooLarge(path: path, limit: limit) }
    return bytes
  }
}

extension Descriptor {
  /// Flags for reading an ordinary file; without the last a pipe that nobody writes would hold the program for ever.
  static var reading: Int32 { O_RDONLY | O_NONBLOCK }

  /// Up to so many bytes from where the file stands; none at its end.
  func readPiece(_ most: Int) throws(SystemFailure) -> [UInt8] {
    var failure: SystemFailure?
    let bytes = [UInt8](unsafeUninitializedCapacity: most) { buffer, count in
      let got = Self.again { Foundation.read(number, buffer.baseAddress, most) }
      if got < 0 { failure = .last }
      count = max(0, got)
    }
    if let failure { throw failure }
    return bytes
  }
}
