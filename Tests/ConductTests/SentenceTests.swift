import Conduct
import Foundation
import Language
import TestSupport
import Testing

/// Sentences of conduct, heard after learning from the bank.
@Suite("sentences of conduct")
struct SentenceTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
  static let banks = folder.deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "scenarios/language")

  static let bank = Result {
    try ConductPhrase.read(
      tsv: String(contentsOf: banks.appending(path: "conduct.tsv"), encoding: .utf8))
  }

  static let ear = Result {
    let moves = try Phrasebook(
      tsv: String(contentsOf: banks.appending(path: "phrases.tsv"), encoding: .utf8))
    return ConductEar.train(
      on: try bank.get(), proper: moves.phrases.filter { !$0.move.isMisconduct }.map(\.text),
      simplify: Simplified.simplify)
  }

  /// A sentence by another hand, and whether it should be caught.
  struct Sentence {
    var category: String
    var language: String
    var isCaught: Bool
    var text: String
  }

  /// The sentences given with the rules, on which nothing was trained; the floors were set by them.
  static func given() throws -> [Sentence] {
    let data = try Data(contentsOf: folder.appending(path: "Vectors/phrases.json"))
    let categories = try #require(JSONSerialization.jsonObject(with: data) as? [[String: Any]])
    return try categories.flatMap { category in
      let id = try #require(category["id"] as? String)
      return try ["en", "zh"].flatMap { language in
        try ["catch", "pass"].flatMap { verdict in
          try #require(category["\(language)_\(verdict)"] as? [String]).map {
            Sentence(category: id, language: language, isCaught: verdict == "catch", text: $0)
          }
        }
      }
    }
  }

  /// Sentences by a writer who saw nothing but one-line definitions, committed before the bank was written.
  static func heldOut() throws -> [Sentence] {
    try String(contentsOf: folder.appending(path: "HeldOut/phrases.tsv"), encoding: .utf8)
      .split(whereSeparator: \.isNewline).filter { !$0.hasPrefix("#") }.dropFirst().map { line in
        let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        return Sentence(
          category: cells[0], language: String(cells[1].prefix(2)), isCaught: cells[2] == "caught",
          text: cells[3])
      }
  }

  static func hears(_ category: String, in text: String) throws -> Bool {
    try ear.get().hear(text, simplify: Simplified.simplify).contains { $0.category == category }
  }

  /// Shares of what should be caught and is, and of what should be let pass and is not.
  static func shares(of sentences: [Sentence]) throws -> (caught: Double, flagged: Double) {
    func share(_ isCaught: Bool) throws -> Double {
      let own = sentences.filter { $0.isCaught == isCaught }
      return Double(try own.count { try hears($0.category, in: $0.text) }) / Double(max(1, own.count))
    }
    return (try share(true), try share(false))
  }

  @Test("given sentences are caught, and their lookalikes let pass", arguments: ["en", "zh"])
  func given(_ language: String) throws {
    let figures = try Self.shares(of: Self.given().filter { $0.language == language })
    #expect(figures.caught >= 0.95, "\(language): \(figures)")
    #expect(figures.flagged <= 0.03, "\(language): \(figures)")
  }

  /// First run: English .899 caught and .051 flagged, Chinese .952 and .013; then the English floor was set anew by the
  /// given sentences.
  @Test("sentences by other hands are caught, and their lookalikes let pass", arguments: ["en", "zh"])
  func heldOut(_ language: String) throws {
    let figures = try Self.shares(of: Self.heldOut().filter { $0.language == language })
    #expect(figures.caught >= 0.85, "\(language): \(figures)")
    #expect(figures.flagged <= 0.05, "\(language): \(figures)")
  }

  @Test("the same bank gives the same bytes, which come back whole or not at all")
  func bytes() throws {
    let some = Array(try Self.bank.get().enumerated().filter { $0.offset % 40 == 0 }.map(\.element))
    let proper = ["Good morning, this is Li.", "早上好。"]
    let first = ConductEar.train(on: some, proper: proper, simplify: { $0 })
    #expect(first.bytes == ConductEar.train(on: some, proper: proper, simplify: { $0 }).bytes)
    #expect(ConductEar(bytes: first.bytes) == first)
    #expect(ConductEar(bytes: Array(first.bytes.dropLast())) == nil)
    var damaged = first.bytes
    damaged[damaged.count / 2] ^= 1
    #expect(ConductEar(bytes: damaged) == nil)
  }

  @Test("every category and tag of the given sentences is in the bank, in three scripts")
  func coverage() throws {
    let bank = try Self.bank.get()
    let (examples, unseen) = (try Self.given(), try Self.heldOut())
    for category in Set(examples.map(\.category)) {
      for language in ["en", "zh-Hans", "zh-Hant"] {
        let own = bank.filter { $0.category == category && $0.language == language }
        #expect(own.contains { $0.isCaught }, "\(category) \(language)")
        #expect(own.contains { !$0.isCaught }, "\(category) \(language)")
      }
    }
    let unknown = Set(bank.flatMap(\.tags)).filter { Fact.tags.code(of: $0) == nil }
    #expect(unknown.isEmpty)
    let given = Set((examples + unseen).map(\.text))
    let copied = bank.filter { given.contains($0.text) }
    #expect(copied.isEmpty, "\(copied.prefix(3).map(\.text))")
  }

  @Test(
    "what is not said in words is heard as nothing",
    arguments: ["", "   ", "?!…", "1234 5678", "😀😀", "\u{1B}[31m"])
  func empty(_ line: String) throws {
    #expect(try Self.ear.get().hear(line, simplify: Simplified.simplify).isEmpty)
  }

  @Test("Traditional Chinese is heard as Simplified is")
  func scripts() throws {
    let ear = try Self.ear.get()
    func cues(_ text: String) -> [ConductEar.Cue] { ear.hear(text, simplify: Simplified.simplify) }
    #expect(cues("再不還錢就讓你坐牢。") == cues("再不还钱就让你坐牢。"))
    #expect(!cues("再不還錢就讓你坐牢。").isEmpty)
  }

  @Test("of several tags a cue has at least one, and those of its category alone")
  func tags() throws {
    let bank = try Self.bank.get()
    let own = Dictionary(grouping: bank.filter(\.isCaught), by: \.category).mapValues {
      Set($0.flatMap(\.tags))
    }
    for sentence in try Self.given().filter(\.isCaught) {
      for cue in try Self.ear.get().hear(sentence.text, simplify: Simplified.simplify) {
        #expect(!cue.tags.isEmpty && own[cue.category, default: []].isSuperset(of: cue.tags), "\(cue)")
      }
    }
  }

  @Test(
    "a bank that is broken is refused with its line",
    arguments: [
      ("ph-insult\ten\tcatch\tprofanity-insult\tx", 1), ("\ten\tcatch\t\t\tx", 1),
      ("category\tlanguage\tverdict\ttags\talso\ttext\nph-insult\ten\tmaybe\t\t\tx", 2),
      ("ph-insult\ten\tpass\t\t\t ", 1), ("# nothing\n", 2),
    ])
  func broken(_ text: String, _ line: Int) {
    do throws(LabelledTextsError) {
      _ = try ConductPhrase.read(tsv: text)
      Issue.record("it was read")
    } catch {
      #expect(error.line == line)
    }
  }

  @Test("nothing that is said in the calls that ship is heard as a wrong")
  func polite() throws {
    let transcripts = Self.banks.deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "transcripts")
    let names = try FileManager.default.contentsOfDirectory(atPath: transcripts.path).filter { name in
      name.hasSuffix(".txt") && ["debrief", "campaign", "talk"].allSatisfy { !name.contains($0) }
    }
    var said = 0
    for name in names.sorted() {
      let text = try String(contentsOf: transcripts.appending(path: name), encoding: .utf8)
      for line in text.split(separator: "\n") where !line.hasPrefix("/") {
        said += 1
        let wrongs = try Self.ear.get().hear(String(line), simplify: Simplified.simplify).filter {
          !$0.isDuty
        }
        #expect(wrongs.isEmpty, "\(name): \(line) \(wrongs.map(\.category))")
      }
    }
    #expect(said > 80)
  }
}
