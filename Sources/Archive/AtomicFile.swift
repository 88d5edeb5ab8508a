import Foundation

/// Writes a file whole or not at all.
public enum AtomicFile: Sendable {
  /// Writes beside the file, syncs, and puts the new file in the old one's place.
  ///
  /// Whatever fails, the old file stays as it was and nothing is left beside it; the folder must be there.
  /// - Parameter mode: permissions of a new file; one that is replaced keeps its own.
  public static func write(_ bytes: [UInt8], to path: String, mode: UInt16 = 0o600) throws(FileError) {
    // A link stays a link: what it points at is replaced.
    let target = resolved(path)
    var info = stat()
    var permissions = mode_t(mode)
    let isThere = stat(target, &info) == 0
    if isThere {
      // Renaming would put a file in the place of a device.
      guard info.st_mode & S_IFMT == S_IFREG else { throw .notRegular(path: path) }
      guard access(target, W_OK) == 0 else { throw .noPermission(path: path) }
      permissions = info.st_mode & 0o777
    }
    let folder = Folder.of(target)
    // The name is short of its own, since the file's may already be as long as the system allows.
    let beside = folder + "/.parley-" + String(UInt64.random(in: .min ... .max), radix: 36)
    let file: Descriptor
    do {
      file = try Descriptor(path: beside, flags: O_WRONLY | O_CREAT | O_EXCL, mode: permissions)
    } catch { throw .creating(path, error) }
    do throws(SystemFailure) {
      try file.write(bytes)
      // The process's mask is for new files; it must not take rights from one that is replaced.
      if isThere, fchmod(file.number, permissions) != 0 { throw SystemFailure.last }
      try file.sync()
      guard rename(beside, target) == 0 else { throw SystemFailure.last }
    } catch {
      unlink(beside)
      throw .writing(path, error)
    }
    do { try Folder.sync(folder) } catch { throw .writing(path, error) }
  }

  /// The same with text, as UTF-8.
  public static func write(_ text: String, to path: String, mode: UInt16 = 0o600) throws(FileError) {
    try write(Array(text.utf8), to: path, mode: mode)
  }

  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }
}
