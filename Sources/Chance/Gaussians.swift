/// Normal numbers one after another at one address.
struct Gaussians {
  private let dice: Dice
  private let channel: UInt8
  private let event: UInt32
  private var used = 0
  private var block = SIMD4<Float>()

  init(dice: Dice, channel: UInt8, event: UInt32) {
    self.dice = dice
    self.channel = channel
    self.event = event
  }

  mutating func uniform() -> Double {
    if used % 4 == 0 { block = dice.uniforms(channel: channel, event: event, part: UInt32(used / 4)) }
    defer { used += 1 }
    return Double(block[used % 4])
  }

  mutating func next() -> Double { Normal.quantile(uniform()) }

  /// A sum of exponentials, and a square where the degrees are odd; from 200 degrees on Wilson and Hilferty's cube.
  ///
  /// E. B. Wilson and M. M. Hilferty, PNAS 17 (1931); from there on its quantiles are off by less than one in ten thousand.
  mutating func chiSquared(degrees: Int) -> Double {
    if degrees >= 200 {
      let part = 2 / (9 * Double(degrees))
      let cube = 1 - part + next() * part.squareRoot()
      return Double(degrees) * cube * cube * cube
    }
    var product = 1.0
    var sum = 0.0
    for pair in 0..<degrees / 2 {
      product *= uniform()
      if pair % 8 == 7 {
        sum -= 2 * Elementary.log(product)
        product = 1
      }
    }
    sum -= 2 * Elementary.log(product)
    if degrees % 2 == 1 {
      let normal = next()
      sum += normal * normal
    }
    return sum
  }
}
