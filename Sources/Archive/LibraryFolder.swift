import Foundation
import Library

/// The folder of everything people write, read from disk within bounds.
public struct LibraryFolder: Sendable {
  /// The folder's own path, with links resolved.
  public var root: URL

  /// Why a folder or a file in it cannot be read.
  public struct Failure: Error, Hashable, Sendable, CustomStringConvertible {
    public var path: String
    public var what: String
    public var remedy: String

    public var description: String { "\(path): \(what). \(remedy)" }
  }

  /// Most files that are read; folders deeper than four are not entered.
  static let mostFiles = 5000
  static let deepest = 4
  static let asides: Set<String> = ["invalid", "examples"]

  /// Takes a folder that exists. Throws a `Failure` where it does not.
  public init(path: String) throws(Failure) {
    let url = URL(fileURLWithPath: path, isDirectory: true).resolvingSymlinksInPath()
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder), isFolder.boolValue else {
      throw Failure(path: path, what: "there is no such folder", remedy: "Give another with --library.")
    }
    root = url
  }

  /// Plays below the folder, sorted by path, as `sources(under:)` reads YAML.
  public func plays() -> (plays: [Source], problems: [LibraryError]) {
    var plays: [Source] = []
    var problems: [LibraryError] = []
    collect("", [".play"], depth: 1, &plays, &problems)
    return (plays.sorted { $0.name < $1.name }, problems)
  }

  /// The YAML files below the folder, sorted by path, without those of `invalid` folders, which must
  /// not load, and of `examples`, which are to copy from.
  ///
  /// - Parameter under: names of subfolders to look in; empty for all.
  /// - Returns: sources named by their path below the folder, and what could not be read.
  public func sources(under: [String] = []) -> (sources: [Source], problems: [LibraryError]) {
    var sources: [Source] = []
    var problems: [LibraryError] = []
    let names = under.isEmpty ? [""] : under.sorted()
    for name in names {
      guard !name.contains(".."), !name.hasPrefix("/") else {
        problems.append(refusal(name, "the path leaves the library", "Name a folder inside it."))
        continue
      }
      collect(name, [".yaml", ".yml"], depth: 1, &sources, &problems)
    }
    return (sources.sorted { $0.name < $1.name }, problems)
  }

  /// One file by its path below the folder.
  public func source(_ path: String) -> Result<Source, LibraryError> {
    let url = root.appendingPathComponent(path).resolvingSymlinksInPath()
    guard url.path.hasPrefix(root.path + "/") else {
      return .failure(refusal(path, "the path leaves the library", "Copy the file into the library."))
    }
    let values = try? url.resourceValues(forKeys: [.isRegularFileKey, .fileSizeKey])
    guard values?.isRegularFile == true else {
      return .failure(refusal(path, "this is no file", "Give the path of a file."))
    }
    guard let size = values?.fileSize, size <= Source.largest else {
      return .failure(refusal(path, "the file is larger than \(Source.largest) bytes", "Split it."))
    }
    guard let handle = try? FileHandle(forReadingFrom: url) else {
      return .failure(refusal(path, "the file cannot be opened", "Check its permissions."))
    }
    defer { try? handle.close() }
    // One byte more than allowed: a file that grew since it was measured is seen by its length.
    guard let data = try? handle.read(upToCount: Source.largest + 1) ?? Data(), data.count <= Source.largest
    else {
      return .failure(refusal(path, "the file cannot be read", "Check its permissions and size."))
    }
    guard String(validating: data, as: UTF8.self) != nil else {
      return .failure(refusal(path, "the file is not UTF-8 text", "Save it as UTF-8."))
    }
    return .success(Source(name: path, bytes: Array(data)))
  }

  private func collect(
    _ folder: String, _ endings: [String], depth: Int, _ sources: inout [Source],
    _ problems: inout [LibraryError]
  ) {
    let url = folder.isEmpty ? root : root.appendingPathComponent(folder)
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: url.path) else { return }
    for name in names.sorted() where !name.hasPrefix(".") {
      let path = folder.isEmpty ? name : folder + "/" + name
      let full = url.appendingPathComponent(name)
      let isLink = (try? full.resourceValues(forKeys: [.isSymbolicLinkKey]))?.isSymbolicLink == true
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: full.path, isDirectory: &isFolder) else { continue }
      if isFolder.boolValue {
        // Links to folders are left out: they may climb or go in circles.
        if !isLink, !Self.asides.contains(name), depth < Self.deepest {
          collect(path, endings, depth: depth + 1, &sources, &problems)
        }
      } else if endings.contains(where: name.hasSuffix) {
        guard sources.count < Self.mostFiles else {
          problems.append(refusal(path, "more than \(Self.mostFiles) files", "Split the library."))
          return
        }
        switch source(path) {
        case .success(let source): sources.append(source)
        case .failure(let problem): problems.append(problem)
        }
      }
    }
  }

  private func refusal(_ path: String, _ what: String, _ remedy: String) -> LibraryError {
    LibraryError(file: path, place: nil, what: what, remedy: remedy)
  }
}
