import Chance
import Testing

@testable import Reporting

@Suite("Scales and their ticks")
struct ChartScaleTests {
  /// Two numbers of any sign and size up to a billion, by a number.
  static func ends(_ number: Int) -> (Double, Double) {
    let u = Dice(seed: 11).uniforms(channel: 1, event: UInt32(number))
    func value(_ size: Float, _ mantissa: Float) -> Double {
      var value = Double(mantissa) * 2 - 1
      for _ in 0..<Int(size * 16) { value *= 10 }
      return value / 1e6
    }
    return (value(u[0], u[1]), value(u[2], u[3]))
  }

  @Test("ticks rise evenly, lie in the domain, hold the numbers, and are told apart by their labels")
  func laws() {
    for number in 0..<2000 {
      let (a, b) = Self.ends(number)
      for (steps, isTight, aim) in [
        (Chart.Steps.decimal, false, 5), (.decimal, true, 4), (.days, false, 6), (.days, true, 7),
      ] {
        let scale = ChartScale([a, b], hasZero: number % 3 == 0, steps: steps, aim: aim, isTight: isTight)
        let width = scale.domain.upperBound - scale.domain.lowerBound
        let place = "\(a) to \(b), \(steps), tight \(isTight): \(scale)"
        #expect(scale.domain.contains(a) && scale.domain.contains(b), "\(place)")
        #expect(number % 3 != 0 || scale.domain.contains(0), "\(place)")
        #expect(scale.ticks.count <= aim + 3, "\(place)")
        if !isTight {
          #expect(scale.ticks.count >= 2, "\(place)")
          for (tick, end) in [
            (scale.ticks.first, scale.domain.lowerBound), (scale.ticks.last, scale.domain.upperBound),
          ] { #expect(tick.map { ($0 - end).magnitude <= 2e-6 * width } == true, "\(place)") }
        }
        for tick in scale.ticks {
          #expect(
            scale.domain.lowerBound - width * 2e-6 <= tick && tick <= scale.domain.upperBound + width * 2e-6,
            "\(place)")
        }
        let steps = zip(scale.ticks.dropFirst(), scale.ticks).map { $0 - $1 }
        if let first = steps.first {
          #expect(first > 0, "\(place)")
          #expect(steps.allSatisfy { ($0 - first).magnitude < first * 1e-6 }, "\(place)")
        }
        #expect(Set(scale.ticks.map { scale.label($0) }).count == scale.ticks.count, "\(place)")
      }
    }
  }

  @Test(
    "ticks are round numbers",
    arguments: [
      ([0, 15.4], ["0", "5", "10", "15", "20"]), ([0, 0.9], ["0.0", "0.2", "0.4", "0.6", "0.8", "1.0"]),
      ([-3.2, 0], ["-4", "-3", "-2", "-1", "0"]), ([120, 180], ["120", "140", "160", "180"]),
      ([0, 12_000], ["0", "5,000", "10,000", "15,000"]), ([0, 0.03], ["0.00", "0.01", "0.02", "0.03"]),
    ] as [([Double], [String])])
  func round(numbers: [Double], labels: [String]) {
    let scale = ChartScale(numbers)
    #expect(scale.ticks.map { scale.label($0) } == labels)
  }

  @Test("days are cut at months", arguments: [(360.0, 60.0), (90, 15), (720, 180), (3650, 720), (6, 1)])
  func days(length: Double, step: Double) {
    let scale = ChartScale([0, length], steps: .days, aim: 6, isTight: true)
    #expect(scale.ticks.count > 3)
    #expect(scale.ticks[1] - scale.ticks[0] == step)
    #expect(scale.domain == 0...length)
  }

  @Test(
    "nothing, one number, and numbers that are all the same still have a scale",
    arguments: [[], [0], [5], [-7], [3, 3, 3], [1e12, 1e12], [1, 1 + 1e-15], [.nan, .infinity]] as [[Double]])
  func degenerate(numbers: [Double]) {
    for hasZero in [true, false] {
      for steps in [Chart.Steps.decimal, .days] {
        let scale = ChartScale(numbers, hasZero: hasZero, steps: steps)
        #expect(scale.domain.lowerBound < scale.domain.upperBound)
        #expect(scale.ticks.count >= 2)
        for number in numbers where number.isFinite {
          #expect((0...100).contains(scale.place(number, from: 0, to: 100)))
        }
      }
    }
  }
}
