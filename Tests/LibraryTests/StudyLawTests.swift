import Calibration
import Library
import Testing

/// What the published studies have in common, asked of the shipped files with little luck.
@Suite("structural facts of published studies")
struct StudyLawTests {
  static func scores(_ id: String, accounts: Int = 400) async throws -> [String: Double] {
    let study = try #require(StudyFileTests.studies.first { $0.id == id })
    let effort = StudyEffort(accounts: accounts, replications: 2, fitting: 1, threads: 2, seed: 1)
    let result = await study.run(effort)
    var values: [String: Double] = [:]
    for score in result.scores where score.expectation.outcome == study.control.outcome {
      values[score.expectation.arm] = try #require(score.simulated?.value)
    }
    return values
  }

  @Test(
    "a lower payment prevents default where cash is short; less principal at the same payment does nothing")
  func liquidity() async throws {
    let effect = try await Self.scores("payment-cut", accounts: 60)
    #expect(try #require(effect["payment"]) < -0.02)
    #expect(abs(try #require(effect["principal"])) < 0.05)
  }

  @Test("a moral appeal after a reminder is heard; a second plain reminder is not")
  func reminders() async throws {
    let effect = try await Self.scores("moral-appeal", accounts: 700)
    let (moral, plain) = (try #require(effect["moral"]), try #require(effect["plain"]))
    #expect(moral < -0.012)
    #expect(abs(plain) < 0.01)
    #expect(moral < 2 * plain)
  }

  @Test("the group moves those who could and would not, and nobody else")
  func group() async throws {
    let effect = try await Self.scores("group-and-liability", accounts: 500)
    #expect(try #require(effect["group"]) < -0.02)
    #expect(try #require(effect["liable"]) < -0.01)
    #expect(abs(try #require(effect["unable-group"])) < 0.01)
  }

  @Test("showing trust lasts longer than naming consequences")
  func trust() async throws {
    let effect = try await Self.scores("trust-or-threat", accounts: 120)
    #expect(try #require(effect["trust"]) < (try #require(effect["threat"])))
  }
}
