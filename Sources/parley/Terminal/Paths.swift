import Foundation

/// Where the program looks for its library and keeps what people make.
struct Paths: Sendable {
  /// A folder that the library is looked for in, in the order of looking.
  struct Place: Hashable, Sendable {
    /// Why this folder: an option, a variable, the installation or the checkout.
    enum Reason: String, Sendable { case option, variable, installed, checkout }

    var reason: Reason
    var path: String
    /// Whether a library stands there; the first that does is used.
    var isThere: Bool
  }

  /// Every place that is looked at, first to last.
  let places: [Place]
  /// The checkout of the source that the program runs in, if it does.
  let checkout: String?
  /// Where a user's own things are kept.
  let data: String
  /// Where transcripts are written.
  let transcripts: String
  /// Where what is remembered between sessions is kept, such as lines typed.
  let state: String

  /// The library in use: the first place that has one. An option or a variable is never passed over.
  var library: String? {
    places.first { $0.isThere || $0.reason == .option || $0.reason == .variable }.map(\.path)
  }

  /// The phrase bank of corrections that hearing has learnt from.
  var ownPhrases: String { data + "/phrases.tsv" }

  /// The file of lines typed in earlier sessions.
  var lineHistory: String { state + "/history" }

  /// - Parameters:
  ///   - option: what `--library` gave.
  ///   - executable: the program's own file with links resolved.
  init(
    option: String? = nil, environment: [String: String] = ProcessInfo.processInfo.environment,
    executable: String? = Paths.executable, currentFolder: String = FileManager.default.currentDirectoryPath
  ) {
    let binaries = executable.map(Self.parent)
    checkout = binaries.flatMap(Self.checkout(above:)) ?? Self.checkout(above: currentFolder)

    var places: [Place] = []
    func look(_ reason: Place.Reason, _ folder: String) {
      let path = Self.library(in: folder)
      if !places.contains(where: { $0.path == path }) {
        places.append(Place(reason: reason, path: path, isThere: Self.isFolder(path)))
      }
    }
    if let option { look(.option, Self.absolute(option, in: currentFolder)) }
    if let named = environment["PARLEY_LIBRARY"], !named.isEmpty {
      look(.variable, Self.absolute(named, in: currentFolder))
    }
    if let binaries { look(.installed, Self.parent(binaries) + "/share/parley") }
    if let checkout { look(.checkout, checkout) }
    self.places = places

    let home = Self.home(environment)
    data = Self.folder(environment["XDG_DATA_HOME"], else: home + "/.local/share") + "/parley"
    state = Self.folder(environment["XDG_STATE_HOME"], else: home + "/.local/state") + "/parley"
    transcripts = checkout.map { $0 + "/transcripts/mine" } ?? data + "/transcripts"
  }

  /// The program's own file, links resolved; nil where the system does not tell.
  static var executable: String? {
    try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
  }

  /// The library of a folder: its `scenarios`, or the folder itself.
  private static func library(in folder: String) -> String {
    let inner = folder + "/scenarios"
    return isFolder(inner) ? inner : folder
  }

  /// The nearest folder from here upwards with the source of this program and its scenarios.
  private static func checkout(above folder: String) -> String? {
    var folder = folder
    while true {
      // `scenarios` alone is a common name; other people's projects are not ours.
      if isFolder(folder + "/scenarios/language") { return folder }
      let above = parent(folder)
      if above == folder { return nil }
      folder = above
    }
  }

  private static func home(_ environment: [String: String]) -> String {
    folder(environment["HOME"], else: NSHomeDirectory())
  }

  /// A folder from the environment; a relative one is ignored, as the XDG rules ask.
  private static func folder(_ value: String?, else other: String) -> String {
    guard let value, value.hasPrefix("/") else { return other }
    return value.count > 1 && value.hasSuffix("/") ? String(value.dropLast()) : value
  }

  private static func absolute(_ path: String, in current: String) -> String {
    let full = path.hasPrefix("/") ? path : current + "/" + path
    return URL(fileURLWithPath: full).standardizedFileURL.path
  }

  private static func parent(_ path: String) -> String {
    guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return "/" }
    return String(path[..<slash])
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }
}
