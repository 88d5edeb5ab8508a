import Archive
import Foundation
import Language
import Library
import Simulation
import Training

/// Reviews of whole calls, each made once and kept in a folder beside the transcripts.
struct CallReviews {
  let folder: String
  let copies: Int
  let threads: Int
  /// What a review depends on beside the transcript: the library, the program, the reviewer, its copies.
  private let key: String
  private let options: CommonOptions

  /// Counts changes of what a record holds or how it is reckoned.
  private static let version = 1

  init(
    beside transcripts: String, _ workspace: Workspace, _ options: CommonOptions, copies: Int, threads: Int
  ) throws {
    folder = transcripts + "/reviews"
    self.copies = copies
    self.threads = threads
    self.options = options
    key = try workspace.fingerprint(
      of: PracticeSession.kinds, with: "\(Self.version) \(Parley.version) \(copies)")
  }

  /// One call's record, from its file where that is sound, else reviewed now.
  func record(of call: StoredCall, _ shelf: inout Shelf, progress: (Double) -> Void) async throws
    -> PracticeRecord
  {
    let hash = call.hash
    let path = "\(folder)/\(hash.prefix(32)).json"
    if let kept = kept(at: path), kept.transcript == hash { return kept }
    let record = try await review(call, hash, &shelf, progress)
    keep(record, at: path)
    return record
  }

  /// What was read of the library in each language, so that it is read once.
  struct Shelf {
    fileprivate var books: [Tongue: (Library, Catalogue, Recogniser)] = [:]
  }

  private func review(
    _ call: StoredCall, _ hash: String, _ shelf: inout Shelf, _ progress: (Double) -> Void
  ) async throws -> PracticeRecord {
    let header = call.header
    if header.sealed != nil {
      throw Complaint(
        "\(call.path): this is a sealed exam. It counts once its trainer has opened it: parley exam open")
    }
    guard header.campaign != nil || call.isFinished else {
      throw Complaint(
        "\(call.path): this call is not over. Go on with: parley practice --resume \(call.path)")
    }
    let book = try shelf.books[header.language] ?? open(header.language)
    shelf.books[header.language] = book
    let (library, catalogue, recogniser) = book
    let resumed = try call.replayed(in: library, catalogue, by: recogniser, isStrict: true)
    if let note = resumed.note { throw Complaint("\(call.path): \(note).") }
    let play = resumed.machine
    guard !play.ownTurns.isEmpty else {
      throw Complaint("\(call.path): nothing was said in this call, so there is nothing to review.")
    }
    let turns = await Reviewer(play, copies: copies).review(
      turns: play.ownTurns, threads: threads, progress: progress)
    let card = library.rubrics["default"].map { Scorer(rubric: $0).scorecard(of: ScoredCall(play)) }
    return PracticeRecord(play, turns, card, transcript: hash)
  }

  private func open(_ tongue: Tongue) throws -> (Library, Catalogue, Recogniser) {
    var spoken = options
    spoken.language = tongue.rawValue
    let workspace = try Workspace(spoken)
    let library = try workspace.library(PracticeSession.kinds)
    return (library, workspace.catalogue(of: library), try workspace.recogniser())
  }

  /// The record of a file whose seal holds and whose key is that of now; nil where it is to be made anew.
  private func kept(at path: String) -> PracticeRecord? {
    guard let data = FileManager.default.contents(atPath: path), data.count < 1 << 20,
      let text = String(data: data, encoding: .utf8), let end = text.firstIndex(of: "\n")
    else { return nil }
    let body = text[text.index(after: end)...]
    guard Workspace.hash([UInt8](body.utf8)) == text[..<end], let json = try? JSON(String(body)),
      json["key"]?.string == key
    else { return nil }
    return json["record"].flatMap(PracticeRecord.init)
  }

  /// A review that cannot be kept is made again next time, and nothing else is lost.
  private func keep(_ record: PracticeRecord, at path: String) {
    let body = JSON.object(["key": .string(key), "record": record.json]).text + "\n"
    try? FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    try? AtomicFile.write(Workspace.hash([UInt8](body.utf8)) + "\n" + body, to: path)
  }
}
