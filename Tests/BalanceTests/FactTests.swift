import Language
import Library
import Testing
import Training

/// Facts are told on whatever day the trainee gets to ask, in campaigns weeks after the scenario's first.
@Suite("facts of shipped scenarios stay true")
struct FactTests {
  @Test("no fact counts its days from the day on which it is told")
  func days() {
    let relative = ["today", "yesterday", "tomorrow", "tonight", "今天", "今儿", "昨天", "明天", "后天"]
    for scenario in MatchedScriptTests.library.scenarios.values {
      for fact in scenario.facts {
        for tongue in [Tongue.english, .simplified] {
          for wording in fact.say[tongue] {
            let said = wording.lowercased()
            #expect(!relative.contains(where: said.contains), "\(scenario.id), \(fact.id): \(wording)")
          }
        }
      }
    }
  }
}
