import Conduct
import Language
import Library
import Testing

@Suite("facts and their words")
struct FactTests {
  @Test("each fact is found by its name, and its words by their numbers")
  func names() {
    for fact in Fact.all {
      #expect(Fact(fact.name) == fact)
      #expect(fact.values.count < 64, "words are kept in 64 bits, the first for none")
      for (index, value) in fact.values.enumerated() {
        #expect(fact.code(of: value) == UInt8(index + 1))
        #expect(fact.words(of: fact.mask(of: [value])) == [value])
      }
      #expect(Set(fact.values).count == fact.values.count)
    }
    #expect(Set(Fact.all.map(\.name)).count == Fact.all.count)
    #expect(Fact("channell") == nil)
  }

  @Test("facts do not get in each other's way in an event", arguments: [11, 12, 13])
  func apart(seed: UInt64) throws {
    var luck = Luck(seed)
    var event = ConductEvent()
    var kept: [Fact: ConductEvent.Value] = [:]
    for fact in Fact.all {
      let value = luck.value(of: fact)
      try event.set(fact, to: value)
      kept[fact] = value
    }
    for fact in Fact.all {
      switch kept[fact] {
      case .word(let word)? where fact.sort == .choice:
        #expect(event.code(of: fact) == fact.code(of: word))
      case .word(let word)?: #expect(event.number(of: fact) == ConductEvent.minute(of: word).map(Double.init))
      case .number(let number)?: #expect(event.number(of: fact) == number)
      case .truth(let truth)?: #expect(event.isTrue(fact) == truth)
      default: break
      }
      #expect(!event.isUnknown(fact))
    }
  }

  @Test("twenty-nine case facts have no safe default, and the prime rate")
  func open() {
    let open = Fact.all.filter(\.isUnknownByDefault)
    #expect(open.filter { $0.sort == .truth }.count == 29)
    #expect(open.filter { $0.sort != .truth }.map(\.name) == ["lpr.oneYear"])
    #expect(open.allSatisfy(ConductEvent().isUnknown))
  }

  @Test("each fact and word is called something in both languages")
  func wording() {
    let vocabulary = Shipped.library.vocabulary
    for fact in Fact.all {
      #expect(vocabulary.facts[fact.name]?.texts.count ?? 0 >= 2, "\(fact.name)")
      for word in fact.values { #expect(vocabulary.words[word]?.texts.count ?? 0 >= 2, "\(word)") }
    }
    #expect(Set(vocabulary.facts.keys) == Set(Fact.all.map(\.name)))
  }

  @Test(
    "a time of day is two digits, a colon and two digits",
    arguments: [
      ("00:00", 0), ("07:59", 479), ("24:00", 1440), ("24:01", nil), ("7:59", nil), ("08:60", nil),
      ("0８:00", nil), ("", nil), ("08-00", nil),
    ] as [(String, Int?)])
  func times(text: String, minute: Int?) { #expect(ConductEvent.minute(of: text) == minute) }

  @Test("values that a fact cannot have are refused, and leave the event as it was")
  func refusals() {
    var event = ConductEvent()
    let wrong: [(Fact, ConductEvent.Value, ConductEvent.Problem)] = [
      (.channel, .word("pigeon"), .unknownWord("pigeon")), (.channel, .truth(true), .wrongSort),
      (.time, .word("25:00"), .noTime("25:00")), (.tags, .words(["rude"]), .unknownWord("rude")),
      (.callsToday, .number(.infinity), .outOfRange), (.callsToday, .word("7"), .wrongSort),
    ]
    for (fact, value, problem) in wrong {
      #expect(throws: problem) { try event.set(fact, to: value) }
      #expect(event == ConductEvent())
    }
  }
}
