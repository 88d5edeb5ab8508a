import Archive
import Foundation
import Language
import Library
import Testing
import Training

@Suite("the library that ships")
struct ShippedTests {
  static let shipped = (try? LibraryFolder(path: Samples.scenarios))?.sources().sources ?? []
  static let options = Library.Options(tongues: [.english, .simplified], hash: { _ in "hash" })

  @Test("every file loads, in both languages")
  func loads() throws {
    #expect(Self.shipped.count > 20)
    #expect(Library.check(Self.shipped, Self.options).map(\.description) == [])
  }

  @Test("seven types with the talk that fits each, and a borrower for each of them")
  func types() {
    let library = Library.read(Self.shipped, Self.options).library
    let types = [
      "confident", "evasive", "promise-maker", "provocative", "sophisticated", "stubborn", "victim",
    ]
    #expect(Set(types).isSubset(of: library.types.keys))
    for type in types {
      #expect(library.types[type].flatMap { library.scripts[$0.script] } != nil)
      #expect(library.scenarios.values.contains { $0.type == type })
      #expect(library.rubrics["default"]?.coping[type]?.isEmpty == false)
    }
  }

  @Test("each id is its file's name")
  func names() {
    let library = Library.read(Self.shipped, Self.options).library
    let files = Set(
      Self.shipped.map { $0.name.split(separator: "/").last?.split(separator: ".").first.map(String.init) })
    for kind in [Kind.borrower, .talk, .rubric, .type] {
      for id in library.ids(of: kind) { #expect(files.contains(id)) }
    }
  }

  @Test("each file that must not load says why", arguments: invalid)
  func saysWhy(name: String) throws {
    let path = Samples.scenarios + "/invalid/" + name
    let text = try #require(String(data: Data(contentsOf: URL(fileURLWithPath: path)), encoding: .utf8))
    let first = try #require(text.split(separator: "\n").first)
    try #require(first.hasPrefix("# error: "), "the first line says what is expected")
    let source = Source(name: name, text: text)
    // The rest of the library is there, so that names of other files can be looked up.
    let needed = Self.shipped.filter {
      $0.kindName == "talk"
        || ["type", "reactions", "situation"].contains($0.kindName) && $0.kindName != source.kindName
        || $0.kindName == "strategy" && source.kindName == "methods"
        || $0.kindName == "rules" && source.kindName == "profiles"
        || $0.kindName == "vocabulary" && ["rules", "profiles"].contains(source.kindName)
    }
    let problems = Library.check(needed + [source], .init(hash: { _ in "" }))
      .filter { $0.file == name }.map(\.description)
    let expected = first.dropFirst("# error: ".count)
    #expect(problems.contains { $0.contains(expected) }, "\(problems)")
  }

  static let invalid =
    ((try? FileManager.default.contentsOfDirectory(atPath: Samples.scenarios + "/invalid")) ?? [])
    .filter { $0.hasSuffix(".yaml") }.sorted()

  @Test("there is a file for each rule")
  func invalidCount() { #expect(Self.invalid.count >= 40) }

  @Test("no damage to a file brings the reader down")
  func damage() {
    var state: UInt64 = 20_261_124
    func draw(_ below: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(below))
    }
    let junk = Array("{}[]:-\"'\n\t#&*!|>%@`?,~0.e \u{7f}\u{0}".utf8)
    var broken = 0
    for source in Self.shipped.filter({ $0.bytes.count < 12_000 }).prefix(30) {
      for _ in 0..<12 {
        var damaged = source
        for _ in 0..<(1 + draw(3)) {
          let at = draw(damaged.bytes.count)
          switch draw(4) {
          case 0: damaged.bytes.remove(at: at)
          case 1: damaged.bytes.insert(junk[draw(junk.count)], at: at)
          case 2: damaged.bytes[at] = UInt8(draw(256))
          default: damaged.bytes.removeSubrange(at..<min(damaged.bytes.count, at + draw(40)))
          }
        }
        if !Library.check([damaged], .init(hash: { _ in "" })).isEmpty { broken += 1 }
      }
    }
    #expect(broken > 50)
  }
}
