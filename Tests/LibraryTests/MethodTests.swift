import Library
import Simulation
import Testing

@Suite("methods of the source documents as strategies")
struct MethodTests {
  static let library = Library.read(ShippedTests.shipped, ShippedTests.options).library

  @Test(
    "each of M1 to M17 has a file, which cites it and says with whom it should do well", arguments: 1...17)
  func method(number: Int) throws {
    let files = Self.library.strategies.values.filter { $0.method == number }
    #expect(files.count == 1)
    let file = try #require(files.first)
    #expect(file.source.contains("M\(number)"))
    #expect(!file.winsOn.isEmpty)
    #expect(!file.strategy.rules.isEmpty)
  }

  @Test(
    "every step of the ladder, situation, phase and principle that a rule can express is in some strategy",
    arguments: [
      "L1", "L2", "L3", "L4", "L5", "L6", "L7", "S1", "S2", "S4", "S5", "F6", "K4", "K5", "K6", "K7", "P1",
      "P2", "P3", "P4", "P5", "P7", "P8", "P9", "P10", "P11", "P12", "P13", "Q6",
    ])
  func row(row: String) {
    #expect(Self.library.strategies.values.contains { $0.source.contains(row) })
  }

  @Test("help with cash flow is what M3 to M6 are about, and nobody asks for money after a disaster")
  func help() throws {
    for number in 3...6 {
      let file = try #require(Self.library.strategies.values.first { $0.method == number })
      #expect(file.strategy.treatments.contains { $0.help != nil })
    }
    let restart = try #require(Self.library.strategies["restart"])
    let funds = try #require(restart.strategy.treatments.first { ($0.help?.capital ?? 0) > 0 })
    let talk = try #require(Self.library.scripts[funds.talk.id])
    let dunning: [Move] = [
      .stateDebt, .warnCredit, .warnLegal, .askFullPayment, .askPartPayment, .askCommitment,
    ]
    #expect(!talk.lines.contains { dunning.contains($0.step.move) })
  }

  @Test("what is misconduct is named as such, and only where the method is")
  func misconduct() {
    let culprits = Self.library.strategies.values.filter { file in
      file.talks.contains { name in
        Self.library.scripts[name]?.lines.contains { $0.step.move.isMisconduct } ?? false
      }
    }
    #expect(Set(culprits.compactMap(\.method)) == [9, 13])
    for file in culprits { #expect(file.strategy.treatments.contains { !$0.findings.isEmpty }) }
  }
}
