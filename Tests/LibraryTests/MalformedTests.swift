import Library
import Testing

@Suite("what is not YAML as we read it")
struct MalformedTests {
  static let head = "parley: 1\nkind: borrower\n"

  static let files: [(String, String)] = [
    ("", "a.yaml:1:1: the file is empty. Begin it with \"parley: 1\" and \"kind: …\"."),
    (
      "hello",
      "a.yaml:1:1: the file is \"hello\" where keys with values should be. Begin it with \"parley: 1\" and \"kind: …\"."
    ),
    (head + "id: \"late\n", "a.yaml:3:5: a quotation mark is never closed. Close it."),
    (
      head + "loan:\n\tdue: 1\n",
      "a.yaml:4:1: a character that no value can begin with. Indent with spaces, not tabs; quote the text."
    ),
    (
      head + "id: a\nid: b\n",
      "a.yaml:4:1: key \"id\" is given twice. The first is on line 3. Keep one of the two."
    ),
    (
      head + "loan: {due: 1, due: 2}\n",
      "a.yaml:3:16: key \"due\" is given twice. The first is on line 3. Keep one of the two."
    ),
    (head + "id: a\u{0}b\n", "a.yaml:3:6: control character U+0000. Remove it."),
    (head + "id: a\u{202E}b\n", "a.yaml:3:6: control character U+202E. Remove it."),
    (
      head + "title: &t {en: a}\n",
      "a.yaml:3:8: anchor \"&t\". Leave it out; files repeat nothing by reference."
    ),
    (
      head + "title: &t {en: a}\nreason: *t\n",
      "a.yaml:4:9: alias \"*t\". Files repeat nothing by reference. Write the value out."
    ),
    (head + "reason: *nowhere\n", "a.yaml:3:9: an alias. Write the value out."),
    (
      head + "id: !!int 3\n",
      "a.yaml:3:5: tag \"tag:yaml.org,2002:int\". Leave it out; the format knows what each value is."
    ),
    (head + "? [a, b]\n: c\n", "a.yaml:3:3: a key is a list. Use a word as the key."),
    (head + "---\nid: b\n", "a.yaml:3:1: a second document begins here. Keep one document in a file."),
    (
      head + "facts: [a, b\n",
      "a.yaml:3:8: a bracket is never closed. Close it, or put a comma between the items."
    ),
  ]

  @Test("is told in one line, without a crash", arguments: files)
  func message(text: String, message: String) {
    #expect(Samples.problems(text, file: "a.yaml", kinds: Set(Kind.allCases)) == [message])
  }

  @Test("nesting is bounded before it can hurt", arguments: [41, 900, 5000, 400_000])
  func deep(levels: Int) {
    let text = Self.head + "facts: " + String(repeating: "[", count: levels)
    let closed = text + String(repeating: "]", count: levels)
    for file in [text, closed] { #expect(Samples.problems(file).count == 1) }
    if levels == 41 {
      #expect(
        Samples.problems(closed) == [
          "late-wages.yaml:3:47: lists and maps stand more than 40 deep. Make the file flatter."
        ])
    }
  }

  @Test("a bomb of aliases is refused at its first repetition, in values and in keys")
  func bomb() {
    var text = Self.head + "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...30 {
      let alias = "*a\(level - 1)"
      text += "a\(level): &a\(level) [\(Array(repeating: alias, count: 10).joined(separator: ", "))]\n"
    }
    let expected =
      "late-wages.yaml:4:10: alias \"*a0\". Files repeat nothing by reference. Write the value out."
    #expect(Samples.problems(text) == [expected])
    #expect(Samples.problems(text + "? *a30\n: x\n? *a29\n: y\n") == [expected])
  }

  @Test("size and encoding are checked before anything else")
  func bytes() {
    let options = Library.Options(hash: { _ in "" })
    let large = Source(name: "a.yaml", bytes: Array(repeating: 0x20, count: Source.largest + 1))
    #expect(
      Library.check([large], options).map(\.description) == [
        "a.yaml: the file has 4194305 bytes. The most is 4194304. Split it."
      ])
    let broken = Source(name: "a.yaml", bytes: Array("kind: \u{e9}".utf8.dropLast()))
    #expect(
      Library.check([broken], options).map(\.description) == [
        "a.yaml: the file is not UTF-8 text. Save it as UTF-8."
      ])
  }

  @Test("a file of a kind that is not asked for is not even parsed")
  func lazy() {
    let options = Library.Options(kinds: [.talk], hash: { _ in "" })
    let broken = Source(name: "a.yaml", text: Self.head + "loan: {{{{")
    #expect(Library.check([broken], options).isEmpty)
  }

  @Test("a file in a tongue that is not spoken is not even parsed")
  func silent() {
    let source = Source(
      name: "a.yaml", text: "parley: 1\nkind: ui\nlanguage: zh-Hans # Simplified\ntexts: {{{{")
    #expect(Library.check([source], .init(spoken: [.english], hash: { _ in "" })).isEmpty)
    #expect(Library.check([source], .init(spoken: [.simplified], hash: { _ in "" })).count == 1)
  }
}
