import Archive
import ArgumentParser
import Foundation
import Language
import Lending
import Simulation
import Training

/// Teaches hearing from the corrections in saved calls.
struct LearnMovesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "learn",
    abstract: "Learn from lines that were heard wrongly and corrected with /heard in saved calls.",
    discussion: """
      EXAMPLES
        parley moves learn
        parley moves learn --transcripts calls
        parley moves learn --forget

      What is learnt is kept as a phrase bank of your own, beside your transcripts, and holds for every \
      later call. Calls that were saved before are replayed as they were heard then.
      """)

  @OptionGroup var common: CommonOptions

  @Option(help: "Folder of transcripts. Default: where practice keeps them.")
  var transcripts: String?

  @Flag(help: "Forget all that was learnt so.")
  var forget = false

  @Option(help: "text or json.")
  var format = Format.text

  func run() throws {
    let workspace = try Workspace(common)
    let own = workspace.paths.ownPhrases
    if forget {
      let isThere = FileManager.default.fileExists(atPath: own)
      if isThere { try FileManager.default.removeItem(atPath: own) }
      let key = isThere ? "moves.forgotten" : "moves.nothing-to-forget"
      return workspace.screen.paragraph(try workspace.catalogue()[key, ["file": own]])
    }
    let folder = CallFolder(transcripts ?? workspace.paths.transcripts)
    for skipped in folder.skipped { workspace.screen.note("\(folder.path)/\(skipped.file): \(skipped.why)") }
    let found = folder.calls.flatMap(\.events.corrections)
    let before = try workspace.recogniser()
    var phrases = try workspace.ownPhrases()?.phrases ?? []
    let known = Set(phrases)
    for phrase in found {
      phrases.removeAll { $0.text == phrase.text }
      phrases.append(phrase)
    }
    let fresh = phrases.filter { !known.contains($0) }
    if !fresh.isEmpty {
      try FileManager.default.createDirectory(
        atPath: (own as NSString).deletingLastPathComponent, withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
      try AtomicFile.write([UInt8](Phrasebook(phrases: phrases).tsv.utf8), to: own)
    }
    let after = fresh.isEmpty ? before : try workspace.recogniser()
    let told = Told(
      calls: folder.calls.count, corrections: phrases.count, fresh: fresh.count,
      before: Self.heard(phrases, by: before), after: Self.heard(phrases, by: after), file: own)
    if format == .json { return workspace.screen.write(exact: told.json + "\n") }
    let text = try workspace.catalogue()
    workspace.screen.paragraph(text[phrases.isEmpty ? "moves.nothing-to-learn" : "moves.learnt", told.places])
  }

  /// What came of it.
  private struct Told {
    var calls: Int
    var corrections: Int
    var fresh: Int
    /// Lines heard as they were meant.
    var before: Int
    var after: Int
    var file: String

    var json: String {
      JSON.object([
        "calls": .int(calls), "corrections": .int(corrections), "fresh": .int(fresh), "before": .int(before),
        "after": .int(after), "file": .string(file),
      ]).text
    }

    var places: [String: String] {
      [
        "calls": "\(calls)", "corrections": "\(corrections)", "fresh": "\(fresh)", "before": "\(before)",
        "after": "\(after)", "file": file,
      ]
    }
  }

  private static func heard(_ phrases: [Phrase], by recogniser: Recogniser) -> Int {
    let context = HearingContext(today: Day.current)
    return phrases.count { phrase in
      recogniser.hear(phrase.text, in: context, simplify: Workspace.simplify).moves.map(\.move) == [
        phrase.move
      ]
    }
  }
}
