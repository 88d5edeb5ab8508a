import Conduct
import Foundation
import Library
import Testing
import Training

@Suite("vectors written from the statements alone")
struct HeldOutVectorTests {
  /// Tags that the writer named by category, by what they mean here.
  static let tags: [String: String] = [
    "ph-after-cease": "contact-after-cease", "ph-credit-lie": "false-credit-consequence",
    "ph-false-promise": "false-promise", "ph-frequency": "harassment-frequency",
    "ph-insult": "profanity-insult", "ph-off-channel": "off-channel-payment",
    "ph-third-demand": "third-party-demand", "ph-third-disclosure": "disclosure-third-party",
    "ph-threat-violence": "threat-violence", "ph-vulnerable": "exploit-vulnerability",
    "rq-right-party": "right-party-check", "ph-coerce-borrow/borrow": "coerce-borrow-or-sell",
    "ph-coerce-borrow/sell": "coerce-borrow-or-sell", "ph-false-amount/amount": "false-amount",
    "ph-false-amount/fees": "unauthorised-fee", "ph-impersonate/fake-papers": "fake-legal-document",
    "ph-impersonate/posing": "impersonate-authority", "ph-legal-unfounded/seizure": "threat-seizure",
    "ph-legal-unfounded/skips-court": "threat-freeze", "ph-legal-unfounded/suit": "threat-suit",
    "ph-overshadow/dispute": "overshadow-rights", "ph-overshadow/parts": "refuse-plan",
    "ph-stalk-intrude/crowd": "group-pressure", "ph-stalk-intrude/enter": "intrusion",
    "ph-stalk-intrude/follow": "stalking-or-watch", "ph-stalk-intrude/stay": "intrusion",
    "ph-threat-arrest/arrest": "threat-arrest", "ph-threat-arrest/crime": "accuse-crime",
    "ph-threat-disclosure/shame": "public-shaming", "ph-threat-disclosure/tell": "threat-disclosure",
    "ph-time-barred/revive-trick": "mislead-limitation", "ph-time-barred/suit-threat": "threat-suit",
    "rq-debt-disclosure/first": "debt-disclosure-full", "rq-debt-disclosure/later": "debt-disclosure-short",
    "rq-hardship/ask-means": "hardship-probe", "rq-hardship/free-help": "free-advice-signpost",
    "rq-hardship/plan": "plan-offered", "rq-identify/institution": "identified-self-firm",
    "rq-identify/name": "identified-self", "rq-rights/complain": "dispute-rights-given",
    "rq-rights/dispute": "dispute-rights-given", "rq-rights/opt-out": "opt-out-notice",
  ]

  struct Vector: Sendable {
    var rule: String
    var note: String
    var expected: String
    var event: JSON
    /// Where the writer holds two readings for possible.
    var isContested: Bool { note.hasPrefix("Contested edge") }
  }

  static func array(_ path: String) -> [JSON] {
    let url = Shipped.folder.appendingPathComponent(path)
    return (try? JSON(String(contentsOf: url, encoding: .utf8)))?.array ?? []
  }

  static let vectors: [Vector] = array("HeldOut/vectors.json").compactMap { item in
    guard let rule = item["rule"]?.string, let expected = item["expect"]?.string,
      case .object(let members)? = item["event"]
    else { return nil }
    let event = members.map { member in
      guard member.key == "tags", let words = member.value.array else { return member }
      return JSON.Member(
        "tags", .array(words.map { word in .string(word.string.map { tags[$0] ?? $0 } ?? "") }))
    }
    return Vector(
      rule: rule, note: item["note"]?.string ?? "", expected: expected, event: .object(event))
  }

  /// What is answered where it is not what was expected, by rule and note. The conditions came with the rules and are
  /// narrower or wider there than their statements; hours close at the stroke.
  static let known: [String: String] = {
    let url = Shipped.folder.appendingPathComponent("Vectors/disagreements.tsv")
    let lines = ((try? String(contentsOf: url, encoding: .utf8)) ?? "").split(separator: "\n").dropFirst()
    return Dictionary(
      uniqueKeysWithValues: lines.map { line in
        let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        return (cells[0] + "\t" + cells[1], cells[2])
      })
  }()

  static func answer(_ vector: Vector) throws -> String {
    let entry = JSON.object(["rule": .string(vector.rule), "event": vector.event])
    let read = try EventEntry(entry, in: Shipped.library)
    switch Shipped.verdict(vector.rule, read.event) {
    case .broken?: return "broken"
    case .kept?: return "kept"
    case .cannotJudge?: return "cannot-judge"
    case nil: return "no rule"
    }
  }

  @Test("each is answered as expected, but for those that are known by name")
  func answers() throws {
    #expect(Self.vectors.count == 811)
    var unmet = 0
    for vector in Self.vectors {
      let answer = try Self.answer(vector)
      let expected = Self.known[vector.rule + "\t" + vector.note] ?? vector.expected
      #expect(answer == expected, "\(vector.rule): \(vector.note)")
      if answer != vector.expected, !vector.isContested { unmet += 1 }
    }
    #expect(unmet == 57, "of 799 that are not contested")
  }

  @Test("each rule is broken by one vector and kept by another")
  func both() throws {
    var seen: [String: Set<Bool?>] = [:]
    for vector in Self.vectors {
      let answer = try Self.answer(vector)
      if answer == vector.expected, answer != "cannot-judge" {
        seen[vector.rule, default: []].insert(answer == "broken")
      }
    }
    for vector in Self.own {
      seen[vector["rule"]?.string ?? "", default: []].insert(vector["expected"]?.bool)
    }
    for rule in Shipped.library.rules.keys {
      #expect(seen[rule]?.isSuperset(of: [true, false]) == true, "\(rule)")
    }
  }

  static let own = array("Vectors/own.json")

  @Test("what those leave open", arguments: own)
  func more(vector: JSON) throws {
    let entry = JSON.object(["rule": vector["rule"], "event": vector["event"]])
    let read = try EventEntry(entry, in: Shipped.library)
    let verdict = try #require(Shipped.verdict(vector["rule"]?.string ?? "", read.event))
    #expect(verdict.isBroken == vector["expected"]?.bool, "\(vector.text)")
  }
}
