import Lending
import Library
import Testing

@Suite("errors name the thing, the place, the rule and the remedy")
struct LibraryErrorTests {
  @Test("the sample itself is without a fault and exact")
  func sample() throws {
    var options = Samples.options
    options.kinds = [.borrower]
    let library = try Library.load([Source(name: "a.yaml", text: Samples.borrower)], options)
    let scenario = try #require(library.scenarios["late-wages"])
    #expect(scenario.loan.due == Money(minor: 125_050))
    #expect(scenario.loan.penalties == Money(minor: 5000))
    #expect(scenario.today == Day(iso: "2026-11-24"))
    #expect(scenario.cashFlow.regime == 1)
    #expect(scenario.cashFlow.surplus == [0.1, 0.5, 1.1])
    #expect(scenario.hash == "bytes-\(Samples.borrower.utf8.count)")
  }

  @Test("an unknown type gets the nearest name", arguments: [Kind.type])
  func unknownType(kind: Kind) {
    let type = """
      parley: 1
      kind: type
      id: forgetful
      source: [T8]
      name: {en: "forgetful"}
      shows: {en: "Forgets."}
      works: {en: "Remind."}
      script: for-forgetful
      start: {willingness: 0.5, trust: 0.5, anger: 0, shame: 0, seriousness: 0.5}
      life: {hazard: 0.02}
      """
    var options = Samples.options
    options.kinds = [.borrower, kind]
    let borrower = Samples.borrower.replacing("type: forgetful", with: "type: forgetfull")
    let sources = [Source(name: "late-wages.yaml", text: borrower), Source(name: "t.yaml", text: type)]
    #expect(
      Library.check(sources, options).map(\.description) == [
        #"late-wages.yaml:6:7: unknown borrower type "forgetfull". Did you mean "forgetful"?"#
      ])
    let found = [sources[1], Source(name: "late-wages.yaml", text: Samples.borrower)]
    #expect(Library.check(found, options).isEmpty)
  }

  static let single: [(String, String, String)] = [
    (
      "title:", "titel:",
      #"5:1: unknown key "titel". Did you mean "title"?"#
    ),
    (
      "due: 1250.5", "due: 1,250.50",
      #"20:8: "due" must be an amount of money, but it is "1,250.50". "#
        + "Write it with at most two decimals, as in 1200.00."
    ),
    (
      "due: 1250.5", "due: 1250.505",
      #"20:8: "due" must be an amount of money, but it is "1250.505". "#
        + "Write it with at most two decimals, as in 1200.00."
    ),
    (
      "outstanding: 10800.00", "outstanding: -5",
      #"22:16: "outstanding" must be 0.00 to 100000000000.00, but is -5.00."#
    ),
    (
      "outstanding: 10800.00", "outstanding: 99999999999999999999999",
      #"22:16: "outstanding" must be an amount of money, but it is "99999999999999999999999". "#
        + "Write it with at most two decimals, as in 1200.00."
    ),
    (
      "daysPastDue: 10", "daysPastDue: 99999999999999999999",
      #"23:16: "daysPastDue" must be 0 to 3650, but is 99999999999999999999."#
    ),
    (
      "daysPastDue: 10", "daysPastDue: ten",
      #"23:16: "daysPastDue" must be a whole number, but it is "ten". Write digits only, as in 12."#
    ),
    (
      "daysPastDue: 10", "daysPastDue: 010",
      #"23:16: "daysPastDue" must be a whole number, but it is "010". Write digits only, as in 12."#
    ),
    (
      "daysPastDue: 10", "daysPastDue: \"10\"",
      #"23:16: "daysPastDue" must be a whole number, but it is the quoted text "10". Write digits only, as in 12."#
    ),
    (
      "daysPastDue: 10", "daysPastDue: [10]",
      #"23:16: "daysPastDue" must be a whole number, but it is a list. Write digits only, as in 12."#
    ),
    (
      "daysPastDue: 10", "daysPastDue:",
      #"23:3: "daysPastDue" has no value in "loan". Write one after the colon."#
    ),
    ("  daysPastDue: 10\n", "", #"18:3: "daysPastDue" is missing in "loan". Add it."#),
    (
      "today: 2026-11-24", "today: 2026-02-30",
      #"9:8: "today" is 2026-02-30, which is no day of the calendar. Days run from 1900-01-01 to 2200-12-31."#
    ),
    (
      "today: 2026-11-24", "today: tomorrow",
      #"9:8: "today" must be a day, but it is "tomorrow". Write it as 2026-11-24."#
    ),
    ("largestWaiver: 0.02", "largestWaiver: 1.5", #"29:44: "largestWaiver" must be 0 to 1, but is 1.5."#),
    (
      "cash: 0.6", "cash: .nan",
      #"25:9: "cash" must be a number, but it is ".nan". Write it with a point, as in 0.25."#
    ),
    (
      "cash: 0.6", "cash: .inf",
      #"25:9: "cash" must be a number, but it is ".inf". Write it with a point, as in 0.25."#
    ),
    ("cash: 0.6", "cash: 1e999", #"25:9: "cash" must be 0 to 100, but is 1e999."#),
    (
      "cash: 0.6", "cash: 0x10",
      #"25:9: "cash" must be a number, but it is "0x10". Write it with a point, as in 0.25."#
    ),
    (
      "penalties: 50", "penalties: 5000",
      #"21:14: penalties of 5000.00 are more than the 1250.50 that is due. "#
        + #""due" is everything due now, penalties within. Correct one of them."#
    ),
    ("regime: tight", "regime: tigth", #"27:11: unknown regime "tigth". Did you mean "tight"?"#),
    ("opening: {en: \"Hello?\",", "opening: {en: \"\",", #"33:15: "en" is an empty text. Write something."#),
    (
      "opening: {en: \"Hello?\",", #"opening: {en: "a\x1b[2J","#,
      #"33:15: "en" holds control character U+001B. Remove it."#
    ),
    (
      "opening: {en: \"Hello?\",", "opening: {eng: \"Hello?\",",
      #"33:11: unknown language "eng". Did you mean "en"?"#
    ),
    (
      "opening: {en: \"Hello?\", zh-Hans: \"喂?\"}", "opening: Hello?",
      #"33:10: "opening" must be a map of languages, but it is "Hello?". Write it as {en: "…", zh-Hans: "…"}."#
    ),
    (
      "id: late-wages", "id: Late_Wages",
      #"3:5: "id" is "Late_Wages". An id has small letters, digits and hyphens between them. Write it as in "late-wages"."#
    ),
    ("source: [T2]", "source: []", #"4:9: "source" has 0 items. It takes 1 to 20."#),
    (
      "parley: 1", "parley: 2",
      #"1:9: this file is of format 2. This program reads format 1. Write "parley: 1", or use a newer program."#
    ),
    (
      "  - {id: wages, say: {en: \"My wages are late.\"}}",
      "  - {id: wages, say: {en: \"a\"}}\n  - {id: wages, say: {en: \"b\"}}",
      #"33:10: two facts are called "wages". Rename one of them."#
    ),
    (
      "say: {en: \"My wages are late.\"}", "say: {en: [\"Late again.\", \"Wages? Late.\", \"Late again.\"]}",
      #"32:59: "Late again." stands here twice. Say it in other words."#
    ),
    (
      "say: {en: \"My wages are late.\"}", "say: {en: []}",
      #"32:27: "en" has 0 items. It takes 1 to 20."#
    ),
  ]

  @Test("one fault gives one message, exact to the column", arguments: single)
  func oneFault(part: String, other: String, message: String) {
    let problems = Samples.problems(replacing: part, with: other)
    if part == "title:" {
      #expect(problems.count == 2, "a misspelt key is also a missing one")
      #expect(problems.contains("late-wages.yaml:" + message))
    } else {
      #expect(problems == ["late-wages.yaml:" + message])
    }
  }

  @Test("all faults of a file come together, in the order of lines")
  func allFaults() {
    let text = Samples.borrower.replacing("channel: phone", with: "channel: phon")
      .replacing("due: 1250.5", with: "due: much").replacing("nextIncome: 3", with: "nextIncome: -3")
    let lines = Library.check(
      [Source(name: "a.yaml", text: text)], .init(kinds: [.borrower], hash: { _ in "" })
    )
    .map(\.line)
    #expect(lines == [10, 20, 28])
  }

  @Test("an unknown kind of file gets the nearest name")
  func unknownKind() {
    #expect(
      Samples.problems(replacing: "kind: borrower", with: "kind: borower") == [
        #"late-wages.yaml:2:7: unknown kind of file "borower". Did you mean "borrower"?"#
      ])
  }

  @Test("the same id in two files names the other file")
  func sameId() {
    let sources = [
      Source(name: "a.yaml", text: Samples.borrower), Source(name: "b.yaml", text: Samples.borrower),
    ]
    var options = Samples.options
    options.kinds = [.borrower]
    #expect(
      Library.check(sources, options).map(\.description) == [
        #"b.yaml:3:5: borrower "late-wages" exists already. It is in a.yaml. Rename or remove one of them."#
      ])
  }

  @Test("a tongue that is asked for must be there")
  func tongues() {
    var options = Samples.options
    options.kinds = [.borrower]
    options.tongues = [.simplified]
    let problems = Library.check([Source(name: "a.yaml", text: Samples.borrower)], options)
    #expect(problems.first?.description == #"a.yaml:5:8: "title" has no text in zh-Hans. Add "zh-Hans: …"."#)
  }

  @Test("Traditional comes from Simplified unless it is written")
  func traditional() throws {
    var options = Samples.options
    options.kinds = [.borrower]
    options.traditionalise = { "T(" + $0 + ")" }
    let library = try Library.load([Source(name: "a.yaml", text: Samples.borrower)], options)
    #expect(library.scenarios["late-wages"]?.opening[.traditional] == "T(喂?)")
    let written = Samples.borrower.replacing("zh-Hans: \"喂?\"", with: "zh-Hans: \"喂?\", zh-Hant: \"餵?\"")
    let second = try Library.load([Source(name: "a.yaml", text: written)], options)
    #expect(second.scenarios["late-wages"]?.opening[.traditional] == "餵?")
  }

  @Test(
    "sentences of the program may be spread over files, and must be there in both tongues with the same slots"
  )
  func catalogues() throws {
    func file(_ name: String, _ tongue: String, _ texts: String) -> Source {
      Source(name: name, text: "parley: 1\nkind: ui\nlanguage: \(tongue)\ntexts:\n" + texts)
    }
    let english = [
      file("a.en.yaml", "en", "  hello: \"Hello, {name}\"\n  bye: \"Bye\"\n"),
      file("b.en.yaml", "en", "  blank: \"\"\n"),
    ]
    let good = file("a.zh.yaml", "zh-Hans", "  hello: \"{name},您好\"\n  bye: \"再见\"\n  blank: \"\"\n")
    let library = try Library.load(english + [good], Samples.options)
    #expect(library.catalogues[.english]?.texts.count == 3)
    #expect(library.catalogues[.simplified]?["hello", ["name": "安"]] == "安,您好")
    let bad = file("a.zh.yaml", "zh-Hans", "  hello: \"{nam},您好\"\n  by: \"再见\"\n  blank: \"\"\n")
    #expect(
      Library.check(english + [bad], Samples.options).map(\.description) == [
        #"a.en.yaml: "bye" has no text in zh-Hans. Translate it."#,
        #"a.zh.yaml: "hello" lacks {name} and has {nam} that English has not. Use the same slots."#,
        #"a.zh.yaml: unknown key "by". Did you mean "bye"?"#,
      ])
    let twice = file("c.en.yaml", "en", "  bye: \"Bye-bye\"\n")
    #expect(
      Library.check(english + [twice], Samples.options).map(\.description) == [
        #"c.en.yaml:1:1: text of the program "en: bye" exists already. It is in a.en.yaml. Rename or remove one of them."#
      ])
  }
}
