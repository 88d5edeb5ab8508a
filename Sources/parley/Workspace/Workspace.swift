import Archive
import Crypto
import Foundation
import Language
import Library
import Simulation
import Training

/// Where a command stands: the screen, the folders, the language, and what was read of the library so far.
struct Workspace {
  let screen: Screen
  let paths: Paths
  let tongue: Tongue
  let libraryPath: String

  init(_ options: CommonOptions) throws {
    let environment = ProcessInfo.processInfo.environment
    screen = Screen(plain: options.plain)
    paths = Paths(option: options.library, environment: environment)
    if let tag = options.language {
      guard let tongue = Tongue(tag: tag) else {
        throw Complaint("unknown language \"\(tag)\". There are en, zh-Hans and zh-Hant.")
      }
      self.tongue = tongue
    } else {
      let locale = environment["LC_ALL"].flatMap { $0.isEmpty ? nil : $0 } ?? environment["LANG"] ?? ""
      let tag = locale.prefix { $0 != "." }.replacingOccurrences(of: "_", with: "-")
      tongue = Tongue(tag: tag) ?? .english
    }
    guard let library = paths.library else {
      throw Complaint(
        "no library of scenarios was found. Name its folder with --library or in PARLEY_LIBRARY.")
    }
    guard paths.places.contains(where: { $0.path == library && $0.isThere }) else {
      throw Complaint("\(library): there is no such folder. Name the library's folder with --library.")
    }
    libraryPath = library
  }

  /// Whether a person sits at a terminal.
  var isInteractive: Bool { isatty(STDIN_FILENO) == 1 && screen.isTerminal }

  /// Reads some kinds of the library. Throws everything that is wrong in their files.
  ///
  /// - Parameters:
  ///   - given: files from elsewhere, read as well.
  ///   - kind: the kind of these, of which nothing is read from the library.
  func library(_ kinds: Set<Kind>, with given: [Source] = [], of kind: Kind? = nil) throws -> Library {
    do {
      let folder = try LibraryFolder(path: libraryPath)
      let (sources, problems) = folder.sources(under: Self.folders(of: kinds))
      if let problem = problems.first { throw Complaint(problem) }
      let own = sources.filter { kind == nil || $0.kindName != kind?.rawValue }
      let all = kinds.union(kind.map { [$0] } ?? [])
      return try Library.load(own + given, Self.options(all, tongue: tongue))
    } catch let complaint as Complaint {
      throw complaint
    } catch {
      throw Complaint(error)
    }
  }

  /// Some kinds of the library in every tongue.
  func wholeLibrary(_ kinds: Set<Kind>) throws -> Library {
    do {
      let (sources, problems) = try LibraryFolder(path: libraryPath).sources(under: Self.folders(of: kinds))
      if let problem = problems.first { throw Complaint(problem) }
      return try Library.load(sources, Self.options(kinds, tongue: nil))
    } catch let complaint as Complaint {
      throw complaint
    } catch {
      throw Complaint(error)
    }
  }

  /// Hash of the files that a result depends on, without the program's own sentences, and of what else was asked.
  func fingerprint(of kinds: Set<Kind>, with options: String) throws -> String {
    let (sources, _) = try LibraryFolder(path: libraryPath).sources(
      under: Self.folders(of: kinds.subtracting([.ui])))
    var bytes = [UInt8](options.utf8)
    for source in sources { bytes += [UInt8](source.name.utf8) + source.bytes }
    return String(Self.hash(bytes).prefix(16))
  }

  static func options(_ kinds: Set<Kind>, tongue: Tongue?) -> Library.Options {
    // Converting everything takes a while; only who speaks Traditional needs it.
    let converts = tongue == nil || tongue == .traditional
    let spoken: Set<Tongue>? = tongue.map { $0 == .traditional ? [.simplified, .traditional] : [$0] }
    return Library.Options(
      kinds: kinds, spoken: spoken, tongues: tongue == nil ? [.english, .simplified] : [], hash: Self.hash,
      traditionalise: converts ? { @Sendable in ScriptConverter.standard.traditionalise($0) } : nil)
  }

  /// SHA-256 in hexadecimal.
  static let hash: @Sendable ([UInt8]) -> String = { SHA256.hash(data: $0).hexadecimal }

  private static func folders(of kinds: Set<Kind>) -> [String] {
    Array(Set(kinds.map(\.folder)))
  }

  func catalogue() throws -> Catalogue {
    try catalogue(of: library([.ui]))
  }

  func catalogue(of library: Library) -> Catalogue {
    library.catalogues[tongue] ?? library.catalogues[.english] ?? Catalogue(tongue: tongue, texts: [:])
  }
}
