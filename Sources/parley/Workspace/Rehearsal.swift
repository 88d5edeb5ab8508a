import Language
import Training

extension Event.Header {
  /// Of a call that nobody practises: an author's, a play's, the program's with itself.
  static func rehearsal(of scenario: Scenario, seed: UInt64, in tongue: Tongue) -> Event.Header {
    Event.Header(
      scenario: scenario.id, hash: scenario.hash, type: scenario.type, seed: seed, language: tongue,
      jurisdiction: "cn", who: "rehearsal", when: "", version: Parley.version)
  }
}
