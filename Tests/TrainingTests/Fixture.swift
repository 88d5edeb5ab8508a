import Foundation
import Language
import Lending
import Simulation

@testable import Training

/// A stage with invented parameters, and hearing that takes moves by name so that tests can force them.
enum Fixture {
  static let today = Day(number: 20_786)

  /// Hears `greet + ask-part-payment 500 d7 p3 r9`: amounts, days ahead, parts, the rest with its day ahead or, as `r`,
  /// without; anything unknown is `other`.
  static let hear: @Sendable (String) -> Heard = { line in
    let moves = line.split(separator: "+").map { passage -> HeardMove in
      let words = passage.split(separator: " ")
      var heard = HeardMove(move: words.first.flatMap { Move(id: String($0)) } ?? .other, confidence: 0.9)
      for word in words {
        if let amount = Int64(word) { heard.amounts.append(Money(minor: amount * 100)) }
        if word.hasPrefix("d"), let days = Int(word.dropFirst()) { heard.dates.append(today + days) }
        if word == "r" { heard.rest = Rest(periods: heard.periods) }
        if word.hasPrefix("r"), let days = Int(word.dropFirst()) {
          heard.rest = Rest(day: today + days, periods: heard.periods)
          heard.dates.append(today + days)
        }
        if word.hasPrefix("p"), let parts = Int(word.dropFirst()) { heard.periods = parts }
      }
      return heard
    }
    return Heard(moves: moves.isEmpty ? [HeardMove(move: .other, confidence: 0)] : moves)
  }

  static func text(_ english: String, _ chinese: String) -> Wording {
    Wording([.english: english, .simplified: chinese])
  }

  static func scenario(facts: Int = 3) -> Scenario {
    Scenario(
      id: "test-shop", source: ["T1"], title: text("A shop", "一家店"), type: "test", situation: .none,
      cause: "C1",
      today: today, channel: .phone, lender: text("Test Lender", "测试信贷"), trainee: text("Officer", "客户经理"),
      borrower: .init(
        name: text("Lin Tao", "林涛"), address: text("Mr Lin", "林老板"), about: text("Keeps a shop.", "开店。")),
      loan: .init(
        purpose: text("stock", "进货"), instalment: Money(minor: 100_000), due: Money(minor: 110_000),
        penalties: Money(minor: 5_000), outstanding: Money(minor: 900_000), daysPastDue: 12),
      cashFlow: .init(cash: 0.3, surplus: [0.1, 0.5, 1], regime: 1, nextIncome: 6),
      history: [
        .init(day: -3, text: text("Called.", "打过电话。")), .init(day: -9, text: text("Visited.", "上过门。")),
      ],
      authority: .init(longestPlan: 3, largestWaiver: 0.05, approver: text("manager", "主任")),
      reason: text("Stock did not sell.", "货没卖掉。"),
      facts: (0..<facts).map {
        .init(id: "f\($0)", say: Wordings([.english: ["Truth number \($0)."], .simplified: ["第\($0)件实情。"]]))
      },
      opening: text("Yes? Who is it?", "喂?哪位?"), hash: "cafe")
  }

  /// Benefit and harm of the moves a test call uses most, W T A S F K.
  static let changes: [Move: [Float]] = [
    .greet: [0, 0.02, -0.01, 0, 0, 0], .askReason: [0.03, 0.05, -0.03, 0, 0, 0],
    .listen: [0.02, 0.06, -0.12, -0.02, 0, 0], .reflect: [0.03, 0.07, -0.06, -0.03, 0, 0],
    .empathise: [0.03, 0.08, -0.08, -0.06, 0, 0], .explainBenefit: [0.05, 0.03, -0.01, -0.02, 0, 0],
    .warnLegal: [0.03, -0.05, 0.1, 0.07, 0.18, 0], .proposePlan: [0.05, 0.04, -0.03, -0.05, 0, 0],
    .askPartPayment: [0.02, 0.01, 0.01, 0.02, 0.02, 0.06],
    .askCommitment: [0.02, -0.01, 0.03, 0.02, 0.06, 0.06],
    .checkObstacle: [0.01, 0.03, 0, 0, 0.01, 0.1], .confirmAgreement: [0.01, 0.02, 0, 0, 0.02, 0.12],
    .insult: [-0.1, -0.25, 0.35, 0.1, 0, 0], .threaten: [0, -0.2, 0.3, 0.12, 0.12, -0.02],
  ]

  static func table(lean: [Float] = [3, 1, 0.3, 0.3, 1, 0.5, 0.5, 0.8]) -> ReactionTable {
    let rows = Move.allCases.map { move in
      let c = changes[move] ?? [0, 0, 0, 0, 0, 0]
      return ReactionTable.Row(
        change: .init(
          willingness: c[0], trust: c[1], anger: c[2], shame: c[3], seriousness: c[4], binding: c[5]),
        leaning: [Float](repeating: 0, count: 8), accept: 0, hangUp: 0, whenAngry: 0.4,
        heat: move.group == .persuading ? 0.3 : 0)
    }
    let none = ReactionTable.Pull(willingness: 0, trust: 0, anger: 0, shame: 0, seriousness: 0)
    var pulls = [ReactionTable.Pull](repeating: none, count: 8)
    pulls[2].anger = 3
    pulls[3].shame = 3
    return ReactionTable(
      rows: rows, usual: lean, pulls: pulls,
      aftermaths: Reply.allCases.map { reply in
        .init(
          willingness: 0, trust: reply == .explains ? 0.02 : 0, anger: reply == .vents ? -0.05 : 0, shame: 0)
      },
      acceptance: .init(
        base: -2.6, willingness: 4.2, trust: 1.6, anger: -2.4, seriousness: 1.2, strain: -4, waived: 1,
        met: 0.8,
        relief: 0.3, hangUpBase: -8, hangUpAnger: 6))
  }

  static let start = Affect(willingness: 0.5, trust: 0.4, anger: 0.25, shame: 0.3, seriousness: 0.3)

  static func type(start: Affect = start, accept: Float = 0) -> BorrowerType {
    BorrowerType(
      id: "test", start: start, keeping: 0, freshness: 0.5, angerFloor: 0.1, writing: 0.08, accept: accept,
      afterRelief: 0, leaning: [Float](repeating: 0, count: 8), bends: [:], life: .init(hazard: 0.05))
  }

  static func makeCase(_ type: BorrowerType = type(), table: ReactionTable = table()) -> Case {
    let cause = Cause(
      id: "C1", start: [0.2, 0.4, 0.4], stay: [30, 60, 90], next: [[0, 1, 0], [0.5, 0, 0.5], [0, 1, 0]],
      surplus: [0.1, 0.5, 1])
    let scenario = scenario()
    return Case(
      type: type, table: table, cause: cause, desk: desk, due: scenario.loan.due,
      instalment: scenario.loan.instalment,
      daysPastDue: 12, cash: 0.3, regime: 1, surplus: [0.1, 0.5, 1], nextIncome: 6)
  }

  static let desk: Desk = {
    let work = Desk.Work(
      secondsAttempt: 60, secondsContact: 120, secondsTurn: 15, price: Money(minor: 10), people: 1)
    return Desk(
      id: "test", currency: "CNY", wage: Money(minor: 3_000), work: [Desk.Work](repeating: work, count: 8),
      complaintCost: Money(minor: 20_000), discountRate: 0.06, penaltyRate: 500,
      court: .init(
        daysToFiling: 20, daysToMediation: 30, daysToJudgment: 90, daysToEnforcement: 60, feeShare: 0.02,
        leastFee: Money(minor: 5_000), secondsOfWork: 7_200, seizable: 0.3, planParts: 6))
  }()

  static let script = Script(
    id: "for-test", title: text("Test", "测试"),
    lines: [
      Step(.greet), Step(.verifyIdentity), Step(.stateDebt), Step(.askReason), Step(.reflect),
      Step(.askAbility),
      Step(.explainBenefit), Step(.askPartPayment, offer: Offer(share: 0.4, day: 6)),
      Step(.proposePlan, offer: Offer(share: 0.33, day: 6, parts: 3), bars: .promised),
      Step(.checkObstacle, needs: .promised), Step(.confirmAgreement, needs: .promised), Step(.close),
    ].map { Script.Line(step: $0, say: [.english: ["We say {amount} on {date}, {borrower}?"]]) })

  /// Forty lines an act, all beginning differently; `flavour` changes every word.
  static func lines(_ tongue: Tongue, flavour: String = "") -> Lines {
    var acts: [String: [String: [Lines.Line]]] = [:]
    for act in SpeechAct.allCases where act != .discloseFact {
      let slots = act == .counterOffer ? " {amount} by {date}" : ""
      acts[act.id] = [
        "any": (0..<40).map { .init(say: "\(flavour)\($0) \(act.id)\($0)\(slots)", feels: nil) }
      ]
    }
    return Lines(tongue: tongue, acts: acts)
  }

  static let root = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static func language(_ name: String) throws -> [Substring] {
    let file = root.appending(path: "scenarios/language/\(name)")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
  }

  static func catalogue(_ tongue: Tongue) throws -> Catalogue {
    var texts: [String: String] = [:]
    let tag = tongue == .english ? "en" : "zh-Hans"
    let files = ["ui", "campaign", "review", "guess", "progress"]
    for line in try files.flatMap({ try language("\($0).\(tag).yaml") }) {
      let pair = line.trimmingPrefix { $0 == " " }.split(separator: ": \"", maxSplits: 1)
      if line.hasPrefix("  "), pair.count == 2 { texts[String(pair[0])] = String(pair[1].dropLast()) }
    }
    return Catalogue(tongue: tongue, texts: texts)
  }

  /// The lines that ship, read by their layout so that this target needs no YAML.
  static func shippedLines(_ tongue: Tongue, of bank: String = "lines") throws -> Lines {
    var lines = Lines(tongue: tongue, acts: [:])
    var (act, type) = ("", "")
    let tag = tongue == .english ? "en" : "zh-Hans"
    // Borrowers' lines are a file for each type.
    let types = [
      "any", "confident", "evasive", "promise-maker", "provocative", "sophisticated", "stubborn", "victim",
    ]
    let files = bank == "lines" ? types.map { "lines.\($0).\(tag).yaml" } : ["\(bank).\(tag).yaml"]
    for row in try files.flatMap(language) {
      let indent = row.prefix { $0 == " " }.count
      let body = row.dropFirst(indent)
      if indent == 2 { act = String(body.dropLast()) }
      if indent == 4 { type = String(body.dropLast()) }
      guard indent == 6, let open = body.firstIndex(of: "\""), let close = body.lastIndex(of: "\"") else {
        continue
      }
      let feeling = Lines.Feeling.allCases.first { body.contains("feels: \($0.rawValue)") }
      let say = String(body[body.index(after: open)..<close])
      lines.acts[act, default: [:]][type, default: []].append(.init(say: say, feels: feeling))
    }
    return lines
  }

  static func stage(
    seed: UInt64 = 7, tongue: Tongue = .english, type: BorrowerType = type(), table: ReactionTable = table(),
    lines: Lines? = nil, isExam: Bool = false, copies: Int = 8,
    hear: @escaping @Sendable (String) -> Heard = Fixture.hear
  ) throws -> Stage {
    let header = Event.Header(
      scenario: "test-shop", hash: "cafe", seed: seed, language: tongue, jurisdiction: "CN", who: "p1",
      when: "2026-11-24T10:00:00Z", version: "1.0.0", isExam: isExam)
    let why = text("It is how people are heard.", "人都要被听见。")
    var stage = Stage(
      header: header, scenario: scenario(), case: makeCase(type, table: table),
      profile: TypeProfile(
        type: type, name: text("tester", "测试型"), shows: text("quiet", "安静"), works: text("time", "时间"),
        script: "for-test"),
      lines: lines ?? self.lines(tongue),
      examples: [.listen: MoveExamples(say: [.english: ["Go on."], .simplified: ["您说。"]], why: why)],
      script: script, catalogue: try catalogue(tongue), hear: hear)
    stage.copies = copies
    return stage
  }

  static let call = [
    "greet + verify-identity", "state-debt", "ask-reason", "reflect + empathise", "ask-ability",
    "explain-benefit",
    "ask-part-payment 500 d6", "propose-plan p3 400 d6", "check-obstacle", "ask-commitment",
    "confirm-agreement",
    "close",
  ]
}

extension Sequence<Effect> {
  var said: [String] { compactMap { if case .say(_, let text) = $0 { text } else { nil } } }
  var infos: [String] { compactMap { if case .info(let text) = $0 { text } else { nil } } }
  var ends: Bool { contains { if case .end = $0 { true } else { false } } }
  var debriefs: [Debrief] { compactMap { if case .debrief(let debrief) = $0 { debrief } else { nil } } }
  var lastPrompt: Effect.Prompt? {
    reversed().lazy.compactMap { if case .prompt(let prompt, _) = $0 { prompt } else { nil } }.first
  }
  /// Whether something is saved after words of the borrower have been shown.
  var savesAfterSaying: Bool {
    guard let said = Array(self).firstIndex(where: { if case .say = $0 { true } else { false } }) else {
      return false
    }
    return Array(self)[said...].contains { if case .save = $0 { true } else { false } }
  }
}
