import Lending

/// Amounts and days as people say them.
public enum Spoken {
  /// Grouped in English and with the unit in Chinese: `1,200`, `1200元`.
  public static func amount(_ money: Money, _ tongue: Tongue) -> String {
    let whole = String(money.minor.magnitude / 100)
    let cents = money.minor.magnitude % 100
    let fraction = cents == 0 ? "" : (cents < 10 ? ".0" : ".") + String(cents)
    let sign = money.minor < 0 ? "-" : ""
    if tongue.isChinese { return sign + whole + fraction + "元" }
    var grouped = ""
    for (i, digit) in whole.enumerated() {
      if i > 0 && (whole.count - i) % 3 == 0 { grouped.append(",") }
      grouped.append(digit)
    }
    return sign + grouped + fraction
  }

  /// The shortest name that nobody can take for another day: today, Friday, 4 December.
  public static func day(_ day: Day, today: Day, _ tongue: Tongue) -> String {
    let ahead = day - today
    let date = day.civil
    if tongue.isChinese {
      let week = tongue == .traditional ? "週" : "周"
      switch ahead {
      case 0: return "今天"
      case 1: return "明天"
      case 2: return "后天".inScript(of: tongue)
      case 3...6 where day.weekday > today.weekday: return week + chineseWeekdays[day.weekday - 1]
      case 3...13 where ahead <= 14 - today.weekday:
        return "下" + week + chineseWeekdays[day.weekday - 1]
      default:
        let year = date.year == today.civil.year ? "" : "\(date.year)年"
        return year + "\(date.month)月\(date.day)" + (tongue == .traditional ? "號" : "号")
      }
    }
    switch ahead {
    case 0: return "today"
    case 1: return "tomorrow"
    case 2...6: return weekdays[day.weekday - 1]
    default:
      let year = date.year == today.civil.year ? "" : " \(date.year)"
      return "\(date.day) \(months[date.month - 1])\(year)"
    }
  }

  /// What the open places of a line stand for.
  public struct Places: Hashable, Sendable {
    /// By the name of the place, such as `amount`.
    public var amounts: [String: Money]
    public var date: Day?
    public var words: [String: String]

    public init(amounts: [String: Money] = [:], date: Day? = nil, words: [String: String] = [:]) {
      self.amounts = amounts
      self.date = date
      self.words = words
    }
  }

  /// A line with its open places filled; units and prepositions that would double are dropped.
  public static func fill(_ line: String, _ places: Places, today: Day, _ tongue: Tongue) -> String {
    var text = line
    for (name, amount) in places.amounts.sorted(by: { $0.key < $1.key }) {
      let said = Self.amount(amount, tongue)
      if tongue.isChinese {
        for unit in ["元", "块", "塊", "圆"] {
          text = text.replacing("{\(name)}" + unit, with: String(said.dropLast()) + unit)
        }
      }
      text = text.replacing("{\(name)}", with: said)
    }
    if let date = places.date {
      let said = Self.day(date, today: today, tongue)
      if said == "today" || said == "tomorrow" {
        text = text.replacing("on {date}", with: said).replacing("On {date}", with: said.capitalisedFirst)
      }
      if text.hasPrefix("{date}") { text = said.capitalisedFirst + text.dropFirst("{date}".count) }
      text = text.replacing("{date}", with: said)
    }
    for (name, word) in places.words.sorted(by: { $0.key < $1.key }) {
      text = text.replacing("{\(name)}", with: word)
    }
    return text
  }

  private static let weekdays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]
  private static let chineseWeekdays = ["一", "二", "三", "四", "五", "六", "日"]
}

extension String {
  fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }

  /// The one spoken word here whose scripts differ.
  fileprivate func inScript(of tongue: Tongue) -> String { tongue == .traditional ? "後天" : self }

  /// Every place where `old` stands, left to right, without looking at what was put in.
  fileprivate func replacing(_ old: String, with new: String) -> String {
    var result = ""
    var rest = Substring(self)
    while let range = rest.firstRange(of: old) {
      result += rest[..<range.lowerBound]
      result += new
      rest = rest[range.upperBound...]
    }
    return result + rest
  }
}
