import Foundation
import Language
import Lending
import Simulation
import TestSupport
import Testing

/// What must hold of every line, on the phrase bank that ships.
@Suite("laws of hearing")
struct HearingLawTests {
  static let context = HearingContext(today: Day(number: 20_781))

  static func hear(_ line: String) throws -> Heard {
    try HeldOutTests.recogniser.get().hear(line, in: context, simplify: Simplified.simplify)
  }

  /// Every 97th phrase of the bank: all moves, both languages.
  static let phrases: [Phrase] = {
    guard let text = try? String(contentsOf: HeldOutTests.bank, encoding: .utf8),
      let book = try? Phrasebook(tsv: text)
    else { return [] }
    return stride(from: 0, to: book.phrases.count, by: 97).map { book.phrases[$0] }
  }()

  @Test("there are phrases to hold the laws on")
  func some() { #expect(Self.phrases.count > 80) }

  @Test("the bank's own lines are heard as what they were written for, but for a few")
  func own() throws {
    let right = try Self.phrases.count { phrase in
      try Self.hear(phrase.text).moves.contains { $0.move == phrase.move }
    }
    #expect(Float(right) / Float(Self.phrases.count) > 0.95)
  }

  @Test("width, capitals and hidden characters change nothing")
  func folding() throws {
    for phrase in Self.phrases {
      let wide = String(
        String.UnicodeScalarView(
          phrase.text.unicodeScalars.flatMap { scalar -> [Unicode.Scalar] in
            guard ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar),
              let wide = Unicode.Scalar(scalar.value + 0xFEE0)
            else { return [scalar] }
            return [wide, "\u{200B}"]
          }))
      #expect(try Self.hear(wide) == Self.hear(phrase.text), "\(phrase.text)")
      #expect(try Self.hear(phrase.text.uppercased()).moves == Self.hear(phrase.text.lowercased()).moves)
    }
  }

  @Test("Traditional Chinese is heard as its Simplified form")
  func scripts() throws {
    for phrase in Self.phrases where phrase.language == "zh" {
      #expect(try Self.hear(phrase.text) == Self.hear(Simplified.simplify(phrase.text)), "\(phrase.text)")
    }
  }

  @Test(
    "a courtesy before a proper line makes it no misconduct",
    arguments: ["Good morning, ", "Thank you. ", "Please, ", "您好，", "麻烦您，", "谢谢。"])
  func courtesy(_ courtesy: String) throws {
    let language = courtesy.first?.isASCII == true ? "en" : "zh"
    for phrase in Self.phrases where phrase.language == language && !phrase.move.isMisconduct {
      let before = try Self.hear(phrase.text).moves
      guard !before.contains(where: \.move.isMisconduct) else { continue }
      #expect(
        try !Self.hear(courtesy + phrase.text).moves.contains(where: \.move.isMisconduct), "\(phrase.text)")
    }
  }

  @Test(
    "a promise not to do it is no misconduct",
    arguments: [
      "I promise I won't ring your employer.", "We never discuss a loan with neighbours.",
      "We can't talk to your wife about this without your consent.",
      "We're not allowed to call you before eight in the morning.",
      "I would not dream of telling your family.",
      "No police are involved in this, it's a civil matter.", "欠款不是犯罪，没有人会来抓您。",
      "我们不会给您单位打电话。", "我们规定晚上八点以后不打电话。", "您的信息我们不会公开。",
    ])
  func reassurance(_ line: String) throws {
    #expect(try !Self.hear(line).moves.contains(where: \.move.isMisconduct))
  }

  @Test(
    "who tells of misconduct, is sorry for it, asks leave or denies an insult commits none",
    arguments: [
      "A colleague called you lazy last week, and I'm deeply sorry.",
      "You're saying your uncle called you a thief in front of everybody.",
      "It isn't shameful to owe money, and it doesn't make you a bad person.",
      "Has anyone from our company ever threatened you, is that why you stopped answering?",
      "欠钱不是什么丢脸的事，也不说明您人不好。", "上周同事骂了您，这话绝不该说，我郑重道歉。", "您签字的时候没看懂不是您笨。",
      "是不是有人威胁过您，您才不接电话的？",
    ])
  func toldOfOthers(_ line: String) throws {
    #expect(try !Self.hear(line).moves.contains(where: \.move.isMisconduct))
  }

  @Test(
    "what goes on where it is denied stays misconduct",
    arguments: [
      ("I won't stop calling until you pay.", Move.harass), ("We're not leaving your doorstep.", .harass),
      ("If you don't pay, everyone at your work will know.", .disclose), ("不还钱我就不走了，天天守在你家门口。", .harass),
    ])
  func persistence(_ line: String, _ move: Move) throws {
    #expect(try Self.hear(line).moves.contains { $0.move == move })
  }

  @Test("bytes of any kind are heard as one to three moves", arguments: 0..<200)
  func noise(_ seed: Int) throws {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    let bytes = (0..<(seed * 7 % 300)).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1
      return UInt8(truncatingIfNeeded: state >> 40)
    }
    let heard = try Self.hear(String(decoding: bytes, as: UTF8.self))
    #expect((1...3).contains(heard.moves.count))
    #expect(heard.moves.allSatisfy { (0...1).contains($0.confidence) })
  }
}
