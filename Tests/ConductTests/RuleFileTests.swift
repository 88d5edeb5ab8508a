import Conduct
import Foundation
import Library
import Testing

@Suite("the rules that ship")
struct RuleFileTests {
  static let rules = Shipped.library.rules.values.sorted { $0.id < $1.id }

  @Test("there are 157 in eighteen sets, and each belongs to the set of its file")
  func counts() {
    #expect(Self.rules.count == 157)
    #expect(Shipped.library.ruleSets.count == 18)
    for set in Shipped.library.ruleSets.values {
      #expect(set.rules.allSatisfy { $0.set == set.id })
      #expect(FileManager.default.fileExists(atPath: "\(Shipped.top)/scenarios/conduct/\(set.id).yaml"))
    }
  }

  @Test("each says in both languages what it asks and where it stands, and names its source")
  func texts() {
    for rule in Self.rules {
      for tag in ["en", "zh-Hans"] {
        #expect(rule.statement[tag]?.isEmpty == false, "\(rule.id)")
        #expect(rule.law[tag]?.isEmpty == false, "\(rule.id)")
      }
      #expect(!rule.source.isEmpty && !rule.since.isEmpty, "\(rule.id)")
    }
  }

  @Test("what is only recalled, or a draft, is switched off, and nothing else")
  func off() {
    for rule in Self.rules {
      #expect(rule.isEnabled == (rule.evidence != .recalled && rule.force != .draft), "\(rule.id)")
    }
    #expect(Self.rules.filter { !$0.isEnabled }.count == 10)
  }

  @Test("each can be broken and can be kept")
  func possible() {
    for (number, rule) in Self.rules.enumerated() {
      var luck = Luck(UInt64(number))
      let evaluator = Evaluator([rule])
      var seen: Set<Bool?> = []
      for _ in 0..<40_000 where !seen.isSuperset(of: [true, false]) {
        seen.insert(evaluator.verdict(of: 0, luck.event(for: rule.condition, unknowns: false)).isBroken)
      }
      #expect(seen.isSuperset(of: [true, false]), "\(rule.id)")
    }
  }

  @Test("what strategies and moves run into is a rule that exists")
  func moves() {
    let moves = Self.rules.flatMap(\.moves)
    #expect(Set(moves) == ["threaten", "insult", "deceive", "disclose", "harass"])
  }
}
