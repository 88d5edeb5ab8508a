import Foundation

/// Why a file could not be read or written: the thing, the place, the rule and the remedy.
public enum FileError: Error, Hashable, Sendable {
  case missing(path: String)
  case empty(path: String)
  /// Binary, or text in another encoding; lines count from 1.
  case notText(path: String, line: Int)
  /// Above a bound in bytes, or about to grow above it.
  case tooLarge(path: String, limit: Int)
  /// A folder, a device, a pipe.
  case notRegular(path: String)
  case noPermission(path: String)
  /// The folder does not exist and cannot be made, or takes no new files.
  case folderUnwritable(path: String)
  case exists(path: String)
  case diskFull(path: String)
  case inUse(path: String)
  /// Deleted or altered by another program while it was open here.
  case changedOutside(path: String)
  /// Any other refusal of the system, by its number in `errno`.
  case failed(path: String, code: Int32)

  /// As it was given; may hold any character, so it is cleaned before it reaches a terminal.
  public var path: String {
    switch self {
    case .missing(let path), .empty(let path), .notText(let path, _), .tooLarge(let path, _),
      .notRegular(let path), .noPermission(let path), .folderUnwritable(let path), .exists(let path),
      .diskFull(let path), .inUse(let path), .changedOutside(let path), .failed(let path, _):
      path
    }
  }

  /// Nil where the whole file is meant.
  public var line: Int? { if case .notText(_, let line) = self { line } else { nil } }

  /// What is wrong and what the rule is, as a clause without a full stop.
  public var what: String {
    switch self {
    case .missing: "there is no such file"
    case .empty: "the file is empty"
    case .notText: "this is not UTF-8 text"
    case .tooLarge(_, let limit): "the file would be larger than \(limit) bytes, the most that is read"
    case .notRegular: "this is no ordinary file"
    case .noPermission: "the system does not permit this file to be opened"
    case .folderUnwritable: "no file can be made in its folder"
    case .exists: "there is a file of that name, and it is not overwritten"
    case .diskFull: "the disk is full, or a limit on file sizes is reached; what was there before is unharmed"
    case .inUse: "another process is writing this file, and only one may"
    case .changedOutside: "another program deleted or altered the file while it was open"
    case .failed(_, let code): "the system refused: \(String(cString: strerror(code)))"
    }
  }

  /// What to do, as a sentence.
  public var remedy: String {
    switch self {
    case .missing: "Check the path."
    case .empty: "Give a file with content, or delete this one."
    case .notText: "Save it as UTF-8, or give the file you meant."
    case .tooLarge: "Split it, or begin a new one."
    case .notRegular: "Give the path of a file."
    case .noPermission: "Change its permissions or its owner, or give another path."
    case .folderUnwritable: "Make the folder, change its permissions, or give another path."
    case .exists: "Give another name, or move that file away."
    case .diskFull: "Make room, then try again."
    case .inUse: "Close the other session first."
    case .changedOutside: "Leave the file to this program, and open it again."
    case .failed: "Check the disk, then try again."
    }
  }
}

extension FileError: CustomStringConvertible {
  /// One line: `calls/a.jsonl:3: this is not UTF-8 text. Save it as UTF-8, …`
  public var description: String {
    "\(path)\(line.map { ":\($0)" } ?? ""): \(what). \(remedy)"
  }
}

extension FileError {
  /// What a refusal of the system means where an existing file is opened.
  static func opening(_ path: String, _ failure: SystemFailure) -> FileError {
    switch failure.code {
    case ENOENT, ENOTDIR: .missing(path: path)
    case EACCES, EPERM, EROFS: .noPermission(path: path)
    case EISDIR, ENXIO, ENODEV: .notRegular(path: path)
    case let code: .failed(path: path, code: code)
    }
  }

  /// What a refusal means where a file or its folder is made.
  static func creating(_ path: String, _ failure: SystemFailure) -> FileError {
    switch failure.code {
    case EEXIST: .exists(path: path)
    case ENOENT, ENOTDIR, EACCES, EPERM, EROFS: .folderUnwritable(path: path)
    default: writing(path, failure)
    }
  }

  /// What a refusal means where bytes are written or synced.
  static func writing(_ path: String, _ failure: SystemFailure) -> FileError {
    switch failure.code {
    case ENOSPC, EDQUOT, EFBIG: .diskFull(path: path)
    case let code: .failed(path: path, code: code)
    }
  }
}
