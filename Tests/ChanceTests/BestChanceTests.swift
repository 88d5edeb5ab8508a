import Testing

@testable import Chance

@Suite("Chance of being best")
struct BestChanceTests {
  static let dice = Dice(seed: 11, replication: .max)

  /// Pairs whose difference has the mean `lead` standard errors, by `count` replications.
  static func pair(lead: Double, count: Int) -> [Sample] {
    let noise = (0..<count).map { index in
      var luck = Gaussians(dice: Dice(seed: 5, replication: UInt32(index)), channel: 1, event: 0)
      return (luck.next(), luck.next())
    }
    let difference = Sample(noise.map { $0.0 - $0.1 })
    // The posterior has n − 2 degrees of freedom where the sample's variance has n − 1.
    let scale = difference.standardError * (Double(count - 1) / Double(count - 2)).squareRoot()
    let shift = lead * scale - difference.mean
    return [Sample(noise.map { $0.0 + shift }), Sample(noise.map(\.1))]
  }

  @Test("of two, it is the t distribution's share", arguments: [4, 12, 13, 250])
  func two(count: Int) throws {
    for share in [0.6, 0.9, 0.99] {
      let lead = StudentT.quantile(share, degrees: count - 2)
      let chances = try #require(
        BestChance.expected(Self.pair(lead: lead, count: count), dice: Self.dice, channel: 1))
      #expect(abs(chances[0] - share) < 0.015, "\(share) by \(count)")
      #expect(abs(chances[0] + chances[1] - 1) < 1e-9)
    }
  }

  @Test("what is sure of the mean is not sure of a single future")
  func senses() throws {
    let pair = Self.pair(lead: 6, count: 400)
    let expected = try #require(BestChance.expected(pair, dice: Self.dice, channel: 1))
    #expect(expected[0] > 0.999)
    let once = BestChance.once(pair)
    #expect(once[0] < 0.75)
    #expect(once[0] == Double(zip(pair[0].values, pair[1].values).count { $0 > $1 }) / 400)
  }

  @Test("ties are shared, also where nothing varies")
  func ties() throws {
    let flat = [Sample([1, 1, 1, 1, 1]), Sample([1, 1, 1, 1, 1]), Sample([0, 0, 0, 0, 0])]
    #expect(BestChance.once(flat) == [0.5, 0.5, 0])
    let expected = try #require(BestChance.expected(flat, dice: Self.dice, channel: 1))
    #expect(abs(expected[0] - 0.5) < 1e-9 && expected[2] == 0)
    // Twins that move together: equal but for rounding is equal.
    let twin = Sample([0.1, 0.7, 0.3, 0.25, 0.9, 0.35])
    let third = Sample([0.2, 0.1, 0.3, 0.1, 0.2, 0.3])
    let shares = try #require(BestChance.expected([twin, third, twin], dice: Self.dice, channel: 1))
    #expect(abs(shares[0] - shares[2]) < 1e-9)
  }

  @Test("too few replications tell nothing")
  func few() {
    #expect(BestChance.expected([Sample([1, 2]), Sample([2, 3])], dice: Self.dice, channel: 1) == nil)
    #expect(BestChance.expected([], dice: Self.dice, channel: 1) == nil)
  }

  @Test("normal and chi-squared numbers have their moments", arguments: [1, 2, 7, 40, 200, 333])
  func moments(degrees: Int) {
    let draws = (0..<6000).map { index in
      var luck = Gaussians(dice: Self.dice, channel: 2, event: UInt32(index))
      return (luck.next(), luck.chiSquared(degrees: degrees))
    }
    let normal = Sample(draws.map(\.0))
    #expect(abs(normal.mean) < 0.06 && abs(normal.variance - 1) < 0.08)
    let square = Sample(draws.map(\.1))
    #expect(abs(square.mean / Double(degrees) - 1) < 5 * (2 / Double(degrees) / 6000).squareRoot())
    #expect(abs(square.variance / Double(2 * degrees) - 1) < 0.25)
  }
}

@Suite("Pareto set")
struct ParetoTests {
  @Test("only who is matched in everything and beaten in something is dominated")
  func domination() {
    let rows: [[Double]] = [[3, 1], [2, 2], [2, 1], [3, 1], [1, 3], [0, 0]]
    #expect(Pareto.dominators(rows) == [[], [], [0, 1, 3], [], [], [0, 1, 2, 3, 4]])
    #expect(Pareto.dominators([]) == [])
  }
}
