import Foundation

/// What must hold of the folder that a file is made in.
enum Folder {
  /// The folder of a path, `.` where it names none.
  static func of(_ path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Makes a folder and those above it that are not there, for the owner alone, and syncs each new entry.
  static func make(_ path: String) throws(SystemFailure) {
    var info = stat()
    if stat(path, &info) == 0 {
      guard info.st_mode & S_IFMT == S_IFDIR else { throw SystemFailure(code: ENOTDIR) }
      return
    }
    guard errno == ENOENT else { throw .last }
    let trimmed = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    let parent = of(trimmed)
    if parent != trimmed { try make(parent) }
    // Another process may make the same folder meanwhile.
    guard mkdir(trimmed, 0o700) == 0 || errno == EEXIST else { throw .last }
    try sync(parent)
  }

  /// Waits until the entries of a folder are on the disk.
  static func sync(_ path: String) throws(SystemFailure) {
    try Descriptor(path: path, flags: O_RDONLY | O_DIRECTORY).sync()
  }
}
