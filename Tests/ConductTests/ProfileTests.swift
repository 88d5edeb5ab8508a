import Conduct
import Library
import Testing

@Suite("profiles")
struct ProfileTests {
  static let profiles = Shipped.library.profiles.values.sorted { $0.id < $1.id }

  @Test("the usual ones are there, each with a rule to judge by or with the reason that there is none")
  func shipped() {
    let ids = Set(Self.profiles.map(\.id))
    let wanted = [
      "cn-card-bank", "cn-consumer", "cn-microloan", "cn-business", "us-third-party", "us-first-party",
      "us-nyc", "uk-lender", "uk-third-party", "eu", "in-bank", "hk-bank", "tw-outsourced", "sg", "kr",
      "safe-anywhere",
    ]
    #expect(ids.isSuperset(of: wanted))
    for profile in Self.profiles {
      let rules = profile.rules(of: Shipped.library.ruleSets)
      #expect(!rules.isEmpty)
      #expect(rules.contains(where: \.isEnabled) || profile.id == "us-first-party", "\(profile.id)")
    }
  }

  @Test("no rule fires outside its scope", arguments: profiles)
  func scope(profile: Profile) {
    let evaluator = Evaluator(profile, of: Shipped.library.ruleSets)
    var luck = Luck(7)
    for rule in Shipped.library.rules.values.sorted(by: { $0.id < $1.id }) {
      for _ in 0..<3 {
        for finding in evaluator.findings(luck.event(for: rule.condition)) {
          #expect(finding.rule.isEnabled)
          #expect(profile.sets.contains(finding.rule.set))
          #expect(finding.rule.scope.admits(profile))
        }
      }
    }
  }

  @Test("a lender's own calls are not under the rules for agencies, a city's are")
  func parties() throws {
    let call =
      #"{"channel": "call", "party": "debtor", "time": "05:00", "purpose": "demand", "count.attempts.account.7d": 4}"#
    #expect(try Shipped.findings("us-third-party", call)["us-hours-8-21"] == .broken)
    #expect(try Shipped.findings("us-first-party", call).isEmpty)
    #expect(try Shipped.findings("us-nyc-first-party", call) == ["us-nyc-3-in-7": .broken])
  }

  @Test("an event may say more of the case than the profile, and then leaves a rule's scope or enters it")
  func own() throws {
    let early = #"{"channel": "call", "party": "debtor", "time": "05:00", "role": "first-party"}"#
    #expect(try Shipped.findings("us-third-party", early)["us-hours-8-21"] == nil)
    let scotland = #"{"channel": "call", "state.moratorium": "breathing", "region": "scotland"}"#
    #expect(try Shipped.findings("uk-lender", scotland)["uk-bs-contact"] == nil)
    let wales = #"{"channel": "call", "state.moratorium": "breathing", "region": "wales"}"#
    #expect(try Shipped.findings("uk-lender", wales)["uk-bs-contact"] == .broken)
  }

  @Test("a rule does not reach back before its first day")
  func dates() throws {
    func event(_ date: String) -> String {
      #"{"channel": "call", "date": "\#(date)", "count.attempts.account.7d": 4}"#
    }
    #expect(try Shipped.findings("us-nyc", event("2026-08-31"))["us-nyc-3-in-7"] == nil)
    #expect(try Shipped.findings("us-nyc", event("2026-09-01"))["us-nyc-3-in-7"] == .broken)
  }

  @Test("general law alone binds who collects from companies")
  func business() throws {
    let event = #"{"channel": "visit-home", "party": "debtor", "time": "23:00", "tags": ["intrusion"]}"#
    let found = Set(try Shipped.findings("cn-business", event).keys)
    #expect(found.isSuperset(of: ["cn-crim-home", "cn-soft-violence", "cn-civil-privacy"]))
    #expect(found.allSatisfy { Shipped.library.rules[$0]?.set == "cn-law" })
  }

  @Test("by analogy a standard reaches cards, and only where it is asked to")
  func analogy() throws {
    let late = try Shipped.event(#"{"channel": "call", "party": "debtor", "time": "23:00"}"#)
    for reaches in [false, true] {
      var facts = ConductEvent()
      try facts.set(.product, to: .word("card"))
      let profile = Profile(id: "p", sets: ["cn-gbt45251"], facts: facts, reachesByAnalogy: reaches)
      let found = Evaluator(profile, of: Shipped.library.ruleSets).findings(late).map(\.rule.id)
      #expect(found.contains("cn-gbt-hours-22-8") == reaches)
    }
  }
}
