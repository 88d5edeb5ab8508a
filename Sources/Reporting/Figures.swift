import Chance

/// How numbers are written for people: a dot for decimals, a comma every three digits, as in both languages.
public enum Figures: Sendable {
  /// A number with a fixed count of decimals, rounded to nearest.
  public static func fixed(_ value: Double, _ decimals: Int) -> String {
    guard value.isFinite else { return "–" }
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    let whole = (value.magnitude * scale).rounded()
    guard whole < 9e15 else { return "\(value)" }
    let digits = String(Int64(whole))
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    let point = padded.index(padded.endIndex, offsetBy: -decimals)
    let sign = value < 0 && whole > 0 ? "-" : ""
    return sign + grouped(padded[..<point]) + (decimals > 0 ? "." + padded[point...] : "")
  }

  /// The same with a sign in front, plus too.
  public static func signed(_ value: Double, _ decimals: Int) -> String {
    let text = fixed(value, decimals)
    return text.hasPrefix("-") || text == "–" ? text : "+" + text
  }

  static func grouped(_ digits: some StringProtocol) -> String {
    var out = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { out += "," }
      out.append(digit)
    }
    return out
  }

  /// A rate as a percentage.
  public static func percent(_ rate: Double, _ decimals: Int = 1) -> String { fixed(rate * 100, decimals) }

  /// Half the width of the 95 % interval.
  public static func error(_ estimate: Estimate) -> Double { half(estimate.interval) }

  static func half(_ interval: ClosedRange<Double>) -> Double {
    (interval.upperBound - interval.lowerBound) / 2
  }
}
