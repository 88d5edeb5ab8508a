import Archive
import Language
import Library
import Training

/// A practice transcript as it lies on disk, read and not yet played.
struct StoredCall {
  let path: String
  let lines: TranscriptLines
  var events: [Event]
  private(set) var header: Event.Header

  init(_ path: String) throws {
    do {
      try self.init(path, TranscriptReader.read(path))
    } catch let error as TranscriptFileError {
      throw Complaint(error)
    }
  }

  /// One whose lines have been read already.
  init(_ path: String, _ lines: TranscriptLines) throws {
    self.path = path
    self.lines = lines
    do {
      events = try Event.read(lines.lines.joined(separator: "\n"))
    } catch {
      throw Complaint("\(path): \(error)")
    }
    guard case .header(let header)? = events.first else {
      throw Complaint("\(path): the first line is no header. Restore it from a copy.")
    }
    self.header = header
  }

  /// The same under another header.
  func under(_ header: Event.Header) -> StoredCall {
    var call = self
    call.header = header
    call.events[0] = .header(header)
    return call
  }

  /// The number of the first line that does not follow the one before; nil where the chain holds.
  var brokenLine: Int? { if case .broken(let line) = lines.chain { line } else { nil } }

  /// Plays the call again.
  ///
  /// - Parameters:
  ///   - recogniser: hears lines that are typed from there on.
  ///   - isStrict: whether a scenario that has changed since refuses it; otherwise the present one is played.
  func replayed(
    in library: Library, _ catalogue: Catalogue, by recogniser: Recogniser, isStrict: Bool = false
  ) throws -> Resumed<RolePlay> {
    guard let scenario = library.scenarios[header.scenario] else {
      throw Complaint(unknown("scenario", header.scenario, among: library.scenarios.keys))
    }
    var stage = try PracticeSession.stage(
      scenario, header: header, World(library), catalogue, recogniser: recogniser)
    if isStrict { stage.header.hash = scenario.hash }
    do {
      return try RolePlay.resume(events, on: stage)
    } catch {
      throw Complaint("\(path): \(error)")
    }
  }
}
