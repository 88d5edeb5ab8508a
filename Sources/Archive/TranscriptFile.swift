import Foundation

/// A transcript that is being written: each line is chained, on the disk before `append` returns, never changed.
///
/// One process holds it at a time. It is closed, and free for others, when the last reference to it goes.
public final class TranscriptFile {
  public let path: String
  /// Whole lines in the file.
  public private(set) var count: Int
  /// Hash of the last line; 64 zeros while there is none.
  public private(set) var head: String

  /// The largest transcript that is written or read, in bytes.
  public static let largest = 64 << 20

  private let descriptor: Descriptor
  private let limit: Int
  /// Bytes of whole lines.
  private var length: Int
  /// Set once the end of the file is not known to be that of a line.
  private var isSpoilt = false

  private init(
    path: String, descriptor: consuming Descriptor, count: Int, head: String, length: Int, limit: Int
  ) {
    self.path = path
    self.descriptor = descriptor
    self.count = count
    self.head = head
    self.length = length
    self.limit = limit
  }

  /// What to store elsewhere so that a later cut or change is seen.
  public var anchor: TranscriptAnchor { TranscriptAnchor(count: count, head: head) }

  /// Makes a file that is not there yet, readable by its owner alone, with its folder where that is missing.
  public static func create(at path: String) throws(TranscriptFileError) -> TranscriptFile {
    try create(at: path, limit: largest)
  }

  static func create(at path: String, limit: Int) throws(TranscriptFileError) -> TranscriptFile {
    let folder = Folder.of(path)
    do throws(SystemFailure) {
      try Folder.make(folder)
      let descriptor = try Descriptor(path: path, flags: O_WRONLY | O_APPEND | O_CREAT | O_EXCL, mode: 0o600)
      guard try descriptor.lock() else { throw SystemFailure(code: EWOULDBLOCK) }
      do throws(SystemFailure) {
        try Folder.sync(folder)
      } catch {
        // An empty file left behind would stand in the way of the next try.
        unlink(path)
        throw error
      }
      return TranscriptFile(
        path: path, descriptor: descriptor, count: 0, head: HashChain.start, length: 0, limit: limit)
    } catch {
      throw .file(error.code == EWOULDBLOCK ? .inUse(path: path) : .creating(path, error))
    }
  }

  /// Opens a transcript to go on with it, and cuts off a last line that was never written to its end.
  ///
  /// - Returns: the file, and its lines; their `cutBytes` says how much was cut off.
  public static func open(
    at path: String
  ) throws(TranscriptFileError) -> (file: TranscriptFile, lines: TranscriptLines) {
    let descriptor: Descriptor
    do {
      descriptor = try held(path)
    } catch {
      throw .file(error.code == EWOULDBLOCK ? .inUse(path: path) : .opening(path, error))
    }
    let bytes: [UInt8]
    do { bytes = try descriptor.contents(path, atMost: largest) } catch { throw .file(error) }
    let lines = try TranscriptLines(bytes: bytes, path: path)
    switch lines.chain {
    case .broken(let line): throw .broken(path: path, line: line)
    case .unchained: throw .broken(path: path, line: 1)
    default: break
    }
    let length = bytes.count - lines.cutBytes
    if lines.cutBytes > 0 {
      do throws(SystemFailure) {
        try descriptor.truncate(to: length)
        try descriptor.syncData()
      } catch { throw .file(.writing(path, error)) }
    }
    let file = TranscriptFile(
      path: path, descriptor: descriptor, count: lines.lines.count, head: lines.head, length: length,
      limit: largest)
    return (file, lines)
  }

  private static func held(_ path: String) throws(SystemFailure) -> Descriptor {
    // Without O_NONBLOCK a device could hold the program for ever.
    let descriptor = try Descriptor(path: path, flags: O_RDWR | O_APPEND | O_NONBLOCK)
    guard try descriptor.status().isRegular else { throw SystemFailure(code: EISDIR) }
    guard try descriptor.lock() else { throw SystemFailure(code: EWOULDBLOCK) }
    return descriptor
  }

  /// Adds one event, chained to the line before, and returns once it is on the disk.
  ///
  /// When it throws, the file ends with the line before, and the event may be appended again.
  /// - Parameter json: one JSON object on one line, without a member `prev`.
  public func append(_ json: String) throws(TranscriptFileError) {
    guard var line = HashChain.sealed(json, previous: head) else { throw .notAnObject(path: path, line: nil) }
    let hash = HashChain.hash(line)
    line.append(0x0A)
    guard length + line.count <= limit else { throw .file(.tooLarge(path: path, limit: limit)) }
    let status = try? descriptor.status()
    guard !isSpoilt, let status, status.size == length, status.links > 0 else {
      throw .file(.changedOutside(path: path))
    }
    do throws(SystemFailure) {
      try descriptor.write(line)
      try descriptor.syncData()
    } catch {
      do {
        try descriptor.truncate(to: length)
        try descriptor.syncData()
      } catch {
        isSpoilt = true
      }
      throw .file(.writing(path, error))
    }
    length += line.count
    count += 1
    head = hash
  }
}
