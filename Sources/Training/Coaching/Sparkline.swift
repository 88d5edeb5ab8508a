/// A row of small bars for a course of values.
public enum Sparkline {
  static let bars = Array("▁▂▃▄▅▆▇█")

  /// One bar a value; the lowest stands for the range's lower end and below, the highest for its upper end and above.
  public static func text(_ values: [Double], in range: ClosedRange<Double> = 0...1) -> String {
    let width = range.upperBound - range.lowerBound
    return String(
      values.map { value -> Character in
        guard value.isFinite, width > 0 else { return bars[0] }
        let place = (value - range.lowerBound) / width * Double(bars.count)
        return bars[Int(min(max(place, 0), Double(bars.count) - 1))]
      })
  }

  /// A course with its first and last values beside it, as `▁▃▅ .21 → .58`.
  public static func labelled(_ values: [Double], in range: ClosedRange<Double> = 0...1) -> String {
    guard let first = values.first, let last = values.last else { return "" }
    return "\(text(values, in: range)) \(hundredths(first)) → \(hundredths(last))"
  }

  /// Two decimals with a leading nought, rounded half away from zero.
  public static func hundredths(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e9 else { return "–" }
    let whole = Int((abs(value) * 100).rounded())
    let rest = whole % 100
    return (value < 0 && whole > 0 ? "−" : "") + "\(whole / 100)." + (rest < 10 ? "0" : "") + "\(rest)"
  }
}
