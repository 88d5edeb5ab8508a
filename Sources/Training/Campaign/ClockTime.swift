/// Times of day as people write them.
public enum ClockTime {
  /// `09:05`.
  public static func text(_ minute: Int) -> String {
    func two(_ n: Int) -> String { n < 10 ? "0\(n)" : "\(n)" }
    return two(minute / 60) + ":" + two(minute % 60)
  }

  /// The minute of the day, as in `10`, `10:30`, `10.30`, `7 pm`, `下午3点半`; nil where no time stands there.
  static func minute(in words: String) -> Int? {
    let text = words.lowercased()
    var numbers: [Int] = []
    var digits = ""
    for character in text {
      if let digit = character.wholeNumberValue, digit < 10, character.isNumber {
        digits += String(digit)
      } else if !digits.isEmpty {
        numbers.append(Int(digits.prefix(4)) ?? 0)
        digits = ""
      }
    }
    if !digits.isEmpty { numbers.append(Int(digits.prefix(4)) ?? 0) }
    guard var hour = numbers.first, numbers.count <= 2 else { return nil }
    var minute = numbers.count > 1 ? numbers[1] : 0
    if numbers.count == 1, hour >= 100 { (hour, minute) = (hour / 100, hour % 100) }
    if text.contains("点半") || text.contains("點半") { minute = 30 }
    let isAfternoon = ["pm", "p.m", "下午", "晚", "傍晚", "evening", "afternoon"].contains { text.contains($0) }
    let isNoon = text.contains("中午") && hour < 3
    if isAfternoon || isNoon, hour < 12 { hour += 12 }
    if text.contains("am") || text.contains("a.m"), hour == 12 { hour = 0 }
    guard hour < 24, minute < 60 else { return nil }
    return hour * 60 + minute
  }
}
