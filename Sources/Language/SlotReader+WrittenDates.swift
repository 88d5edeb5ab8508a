import Lending

// Dates in figures: 2026-12-01, 2026年12月1日, 12/1.

extension SlotReader {
  func writtenDate(at start: Int) -> Slot? {
    guard kind(start) == .number else { return nil }
    if let full = fullDate(at: start) ?? dayFirst(at: start) ?? dotted(at: start) { return full }
    guard text(start + 1) == "/", kind(start + 2) == .number, let first = Int(text(start)),
      let second = Int(text(start + 2)), text(start).count <= 2, text(start + 2).count <= 2
    else { return nil }
    if first < second, second <= 10,
      !["on", "by", "before", "until", "due", "from", "after"].contains(text(start - 1)),
      text(start + 3) != "/"
    {
      return nil
    }
    if first == 24, second == 7 { return slot(.count, start, start + 3) }
    // Months come first unless they cannot: the other order is told back.
    let isMonthFirst = first <= 12
    let (month, day) = isMonthFirst ? (first, second) : (second, first)
    if text(start + 3) == "/", let year = Int(text(start + 4)), text(start + 4).count == 4 {
      guard let date = Day(year: year, month: month, day: day) else { return nil }
      return slot(
        .date(date), start, start + 5,
        reading: first <= 12 && second <= 12 ? reading(start, start + 5, "\(date)") : nil)
    }
    let isDoubtful = first <= 12 && second <= 12 && first != second
    guard var found = dated(month: month, day: day, from: start, to: start + 3),
      case .date(var date) = found.value
    else { return nil }
    // In English 3/12 late in November is the 3rd of December, not a day in March.
    if isDoubtful, !tokens.contains(where: { $0.kind == .han }), abs(date - today) > 120,
      let other = dated(month: day, day: month, from: start, to: start + 3),
      case .date(let near) = other.value,
      abs(near - today) <= 60
    {
      (found, date) = (other, near)
    }
    return slot(
      .date(date), start, start + 3,
      reading: isDoubtful ? reading(start, start + 3, "\(date)") : found.reading)
  }

  /// 15.12.2026.
  private func dayFirst(at start: Int) -> Slot? {
    let rest = text(start + 2).split(separator: ".")
    guard text(start + 1) == ".", rest.count == 2, rest[1].count == 4, let day = Int(text(start)),
      let month = Int(rest[0]), let year = Int(rest[1]), (1990...2100).contains(year),
      let date = Day(year: year, month: month, day: day)
    else { return nil }
    return slot(.date(date), start, start + 3)
  }

  private static let afterDashed: Set<String> = [
    "前", "之", "还", "付", "交", "转", "给", "缴", "号", "那", "到",
  ]

  /// What 12.18 is followed by where it opens a clause as its day: 12.18我能还2750.
  private static let whoPays: Set<String> = ["我", "你", "您", "能", "可", "会", "发", "领", "先", "再"]

  /// 12.15前, "on 15.12", and 12-15 where nothing follows that it could count.
  private func dotted(at start: Int) -> Slot? {
    let parts = text(start).split(separator: ".")
    let tail = text(start + 1)
    let isDotted =
      parts.count == 2
      && (Self.afterDashed.contains(tail)
        || Self.whoPays.contains(tail) && (kind(start - 1) == .mark || start == 0) && parts[1].count == 2
        || ["on", "by", "before", "until"].contains(text(start - 1)) || Self.weekdays[text(start - 1)] != nil)
    let isDashed =
      text(start + 1) == "-" && kind(start + 2) == .number && !tokens[start + 1].isSpaced
      && (Self.afterDashed.contains(text(start + 3)) || kind(start + 3) == nil)
    guard isDotted || isDashed, let first = Int(isDotted ? String(parts[0]) : text(start)),
      let second = Int(isDotted ? String(parts[1]) : text(start + 2))
    else { return nil }
    let (month, day) = first > 12 && isDotted ? (second, first) : (first, second)
    guard (1...12).contains(month), (1...31).contains(day) else { return nil }
    return dated(
      month: month, day: day, from: start, to: isDotted ? start + (tail == "号" ? 2 : 1) : start + 3)
  }

  /// 15-12-2026 and 15/12/26: the day comes first where it can only be the day.
  private func yearLast(at start: Int) -> Slot? {
    let mark = text(start + 1)
    guard ["-", "/"].contains(mark), text(start + 3) == mark, isClose(start + 1), isClose(start + 4),
      let first = Int(text(start)), let second = Int(text(start + 2)), let last = Int(text(start + 4)),
      [2, 4].contains(text(start + 4).count),
      first > 12 || mark == "-" && text(start + 4).count == 4
        || text(start + 4).count == 2
    else { return nil }
    // A birthday: no one pays in 2088.
    if last < 100, last > 60 { return slot(.past, start, start + 5) }
    let year = last < 100 ? 2_000 + last : last
    let (month, day) = first > 12 ? (second, first) : (first, second)
    guard (1990...2100).contains(year), text(start).count <= 2,
      let date = Day(year: year, month: month, day: day)
    else { return nil }
    let isDoubtful = first <= 12 && second <= 12 && first != second
    return slot(
      .date(date), start, start + 5, reading: isDoubtful ? reading(start, start + 5, "\(date)") : nil)
  }

  private func fullDate(at start: Int) -> Slot? {
    if let last = yearLast(at: start) { return last }
    guard text(start).count == 4, let year = Int(text(start)), (1990...2100).contains(year) else {
      return nil
    }
    let mark = text(start + 1)
    guard ["-", "/", "年", "."].contains(mark), let month = Int(text(start + 2)) else { return nil }
    let second = text(start + 3)
    guard second == mark || (mark == "年" && second == "月"), let day = Int(text(start + 4)),
      let date = Day(year: year, month: month, day: day)
    else { return nil }
    let isLong = ["日", "号"].contains(text(start + 5))
    return slot(.date(date), start, start + (isLong ? 6 : 5))
  }
}
