import Archive
import Foundation

/// The file that a report goes to, looked at before the work that fills it.
struct PageFile {
  let path: String

  /// Refuses what could not be written in the end, so that nobody waits for a report in vain.
  init(_ path: String) throws {
    self.path = path
    let name = (path as NSString).lastPathComponent
    guard name.lowercased().hasSuffix(".html") || name.lowercased().hasSuffix(".htm") else {
      throw Complaint("--report \(path): the report is an HTML page. Give a path that ends in .html.")
    }
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) {
      if isFolder.boolValue { throw Complaint(FileError.notRegular(path: path)) }
      guard FileManager.default.isWritableFile(atPath: path) else {
        throw Complaint(FileError.noPermission(path: path))
      }
    }
    let folder = (path as NSString).deletingLastPathComponent
    guard FileManager.default.isWritableFile(atPath: folder.isEmpty ? "." : folder) else {
      throw Complaint(FileError.folderUnwritable(path: path))
    }
  }

  /// Puts the page there whole, or leaves what was there; others may read it.
  func write(_ page: String) throws {
    do {
      try AtomicFile.write(page, to: path, mode: 0o644)
    } catch {
      throw Complaint(error)
    }
  }
}
