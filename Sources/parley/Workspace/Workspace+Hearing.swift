import Archive
import Foundation
import Language

extension Workspace {
  /// The recogniser of moves, trained from the phrase bank and what was learnt from corrections.
  func recogniser() throws -> Recogniser {
    let (phrases, own) = (try bank("phrases.tsv"), try ownBank())
    let place = place("recogniser", learntFrom: [phrases] + (own.map { [$0] } ?? []))
    if let kept = Self.bytes(at: place).flatMap(Recogniser.init(bytes:)) { return kept }
    var learnt = try book(phrases)
    // Said by the one who will say it again: worth several lines of strangers.
    for _ in 0..<3 { learnt.phrases += try own.map(book)?.phrases ?? [] }
    let trained = Recogniser.train(on: learnt, simplify: Self.simplify)
    keep(trained.bytes, at: place)
    return trained
  }

  /// The ear for conduct, trained from its own bank and the proper lines of the other.
  func conductEar() throws -> ConductEar { try conductEarSoon().value }

  /// The same, trained meanwhile where it is not kept: some seconds that a trainee spends on the case card.
  func conductEarSoon() throws -> Later<ConductEar> {
    let (conduct, moves) = (try bank("conduct.tsv"), try bank("phrases.tsv"))
    let place = place("conduct", learntFrom: [conduct, moves])
    if let kept = Self.bytes(at: place).flatMap(ConductEar.init(bytes:)) { return Later(kept) }
    let phrases: [ConductPhrase]
    do { phrases = try ConductPhrase.read(tsv: conduct.text) } catch {
      throw Complaint("\(conduct.path): \(error)")
    }
    let proper = try book(moves).phrases.filter { !$0.move.isMisconduct }.map(\.text)
    return Later { [self] in
      let trained = ConductEar.train(on: phrases, proper: proper, simplify: Self.simplify)
      keep(trained.bytes, at: place)
      return trained
    }
  }

  /// What a line does: its moves, and the tags that rules of conduct ask for among its tags.
  static func hear(
    _ line: String, in context: HearingContext, _ recogniser: Recogniser, _ ear: Later<ConductEar>?
  ) -> Heard {
    var heard = recogniser.hear(line, in: context, simplify: simplify)
    if let ear { heard.tags = Set(heard.tags + ear.value.hear(line, simplify: simplify).tags).sorted() }
    return heard
  }

  static let simplify: @Sendable (String) -> String = { ScriptConverter.standard.simplify($0) }

  /// What was learnt from corrections; nil where nothing was.
  func ownPhrases() throws -> Phrasebook? { try ownBank().map(book) }

  private func ownBank() throws -> Bank? {
    FileManager.default.fileExists(atPath: paths.ownPhrases) ? try bank(at: paths.ownPhrases) : nil
  }

  private struct Bank {
    var path: String
    var data: Data
    var text: String
  }

  private func bank(_ name: String) throws -> Bank { try bank(at: libraryPath + "/language/" + name) }

  private func bank(at path: String) throws -> Bank {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Complaint(
        "\(path): the phrase bank is missing. Restore it, or name another library with --library.")
    }
    guard let text = String(data: data, encoding: .utf8) else {
      throw Complaint("\(path): this is not UTF-8. Save the phrase bank as UTF-8.")
    }
    return Bank(path: path, data: data, text: text)
  }

  private func book(_ bank: Bank) throws -> Phrasebook {
    do { return try Phrasebook(tsv: bank.text) } catch { throw Complaint("\(bank.path): \(error)") }
  }

  /// Where that is kept which was learnt from banks by this version of the program.
  private func place(_ name: String, learntFrom banks: [Bank]) -> String {
    let hash = Self.hash(banks.flatMap { [UInt8]($0.data) } + [UInt8](Parley.version.utf8))
    return "\(paths.state)/\(name)-\(hash.prefix(24))"
  }

  private static func bytes(at path: String) -> [UInt8]? {
    FileManager.default.contents(atPath: path).map { [UInt8]($0) }
  }

  /// What cannot be kept costs the training next time and nothing else.
  private func keep(_ bytes: [UInt8], at path: String) {
    try? FileManager.default.createDirectory(
      atPath: paths.state, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    try? AtomicFile.write(bytes, to: path)
  }
}
