import Archive
import Conduct
import Foundation
import Library
import Testing

@Suite("strategies before the law of each profile")
struct LawfulVariantTests {
  static let library: Library = {
    let sources =
      (try? LibraryFolder(path: Shipped.top + "/scenarios"))?.sources(under: [
        "conduct", "strategies", "talks",
      ]).sources ?? []
    let kinds: Set<Kind> = [.rules, .profiles, .consequences, .methods, .strategy, .talk]
    return Library.read(sources, .init(kinds: kinds, hash: { _ in "" })).library
  }()

  static let profiles = library.profiles.values.sorted { $0.id < $1.id }

  private static func forbidden(_ id: String, _ profile: Profile) throws -> [String] {
    let file = try #require(library.strategies[id])
    let evaluator = Evaluator(profile, of: library.ruleSets)
    return library.assessment(of: file, by: evaluator).assessment.entries(.forbidden).map(\.rule.id)
  }

  @Test(
    "wherever hard law forbids a strategy, it does not forbid the variant that stands in", arguments: profiles
  )
  func variants(profile: Profile) throws {
    for file in Self.library.strategies.values {
      guard let variant = file.lawful, try !Self.forbidden(file.strategy.id, profile).isEmpty else {
        continue
      }
      let left = try Self.forbidden(variant, profile)
      #expect(left.isEmpty, "\(variant) under \(profile.id): \(left)")
    }
  }

  @Test(
    "each method that needs one has a variant, and fails somewhere but for mediation",
    arguments: [
      ("relationships", "authorised-helper"), ("mediation", "confirmed-mediation"),
      ("group-visits", "agreed-visits"), ("organisation", "court-assistance"), ("following", "booked-calls"),
    ])
  func named(strategy: String, variant: String) throws {
    #expect(Self.library.strategies[strategy]?.lawful == variant)
    let failing = try Self.profiles.filter { try !Self.forbidden(strategy, $0).isEmpty }
    #expect(failing.isEmpty == (strategy == "mediation"))
    #expect(Self.library.strategies["many-parties"]?.lawful == nil)
  }

  @Test(
    "nothing that a method needs is forbidden where the method is empathy or plain accounts",
    arguments: profiles)
  func harmless(profile: Profile) throws {
    for id in ["nothing", "emotional", "accounting", "proposals", "booked-calls"] {
      #expect(try Self.forbidden(id, profile).isEmpty, "\(id) under \(profile.id)")
    }
  }

  @Test(
    "what hard law forbids in China names rules in its own file too, which is all that is shown without a profile"
  )
  func declared() throws {
    for profile in Self.profiles where profile.id.hasPrefix("cn-") {
      for (id, file) in Self.library.strategies where try !Self.forbidden(id, profile).isEmpty {
        #expect(file.strategy.treatments.contains { !$0.findings.isEmpty }, "\(id) under \(profile.id)")
      }
    }
  }

  @Test("every ceiling that a rule names is there, in both languages, and every one is named by a rule")
  func ceilings() {
    let named = Set(Self.library.rules.values.flatMap(\.consequences))
    #expect(named.isSubset(of: Self.library.consequences.keys))
    #expect(Self.library.consequences.count == 24)
    #expect(named.count >= 20)
    for ceiling in Self.library.consequences.values {
      #expect(ceiling.statement["en"]?.isEmpty == false && ceiling.statement["zh-Hans"]?.isEmpty == false)
      let isSourced = ceiling.evidence == .primary || ceiling.evidence == .secondary
      #expect(isSourced == !ceiling.source.isEmpty, "\(ceiling.id)")
    }
    let bare = Self.library.rules.values.filter(\.consequences.isEmpty).map(\.id)
    #expect(Set(bare) == ["us-spouse-counts-as-consumer", "us-nyc-3-in-7"])
  }

  @Test("a treatment's cadence, talk and target become facts of its acts")
  func acts() throws {
    let library = Self.library
    let file = try #require(library.strategies["ladder"])
    let acts = try #require(library.methods).acts(of: file, library.scripts)
    let daily = try #require(acts.first { $0.step == "daily-call" }?.event)
    #expect(daily.number(of: .callsIn7Days) == 7)
    #expect(daily.number(of: .daysSinceConversation) == 1)
    #expect(acts.filter { $0.step == "second-visit" }.count == 2)
    let guarantor = try #require(acts.first { $0.step == "ask-guarantor" }?.event)
    #expect(guarantor.code(of: .party) == Fact.party.code(of: "counter-guarantor"))
    #expect(acts.contains { $0.step == "sue" })
    let visit = try #require(acts.first { $0.step == "first-visit" }?.event)
    #expect(visit.isUnknown(Fact("state.recorded") ?? .tags))
  }

  /// The source table, what the program says, and why they differ: row, jurisdiction, theirs, ours, reason.
  static let disagreements: [[String]] = {
    let path = Shipped.folder.appendingPathComponent("Vectors/methods.tsv")
    let text = (try? String(contentsOf: path, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").dropFirst().map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }()

  @Test("the table agrees with that of the sources, but for what the file lists with its reason")
  func table() throws {
    let verdicts = try #require(MethodVerdicts(Self.library))
    #expect(Self.disagreements.count == 27 * 6)
    var differing = 0
    for line in Self.disagreements {
      try #require(line.count == 5, "\(line)")
      let row = try #require(verdicts.rows.first { $0.id == line[0] })
      let column = try #require(verdicts.columns.firstIndex { $0.id == line[1] })
      #expect(row.cells[column].verdict.rawValue == line[3], "\(line)")
      #expect((line[2] == line[3]) == line[4].isEmpty, "\(line)")
      if line[2] != line[3] { differing += 1 }
      // What the sources forbid outright is never called allowed without a reason of its own.
      if line[2] == "no", line[3] != "no" { #expect(line[0] == "L5", "\(line)") }
    }
    #expect(differing == 68)
    #expect(verdicts.rows.map(\.id).filter { $0.hasPrefix("S") } == ["S1", "S2", "S3", "S4", "S5"])
  }
}
