import Lending

// Dates in figures: 2026-12-01, 2026年12月1日, 12/1.

extension SlotReader {
  func writtenDate(at start: Int) -> Slot? {
    guard kind(start) == .number else { return nil }
    if let full = fullDate(at: start) { return full }
    guard text(start + 1) == "/", kind(start + 2) == .number, let first = Int(text(start)),
      let second = Int(text(start + 2)), text(start).count <= 2, text(start + 2).count <= 2
    else { return nil }
    if first < second, second <= 10,
      !["on", "by", "before", "until", "due", "from", "after"].contains(text(start - 1)),
      text(start + 3) != "/"
    {
      return nil
    }
    // Months come first unless they cannot: the other order is told back.
    let isMonthFirst = first <= 12
    let (month, day) = isMonthFirst ? (first, second) : (second, first)
    if text(start + 3) == "/", let year = Int(text(start + 4)), text(start + 4).count == 4 {
      guard let date = Day(year: year, month: month, day: day) else { return nil }
      return slot(
        .date(date), start, start + 5,
        reading: first <= 12 && second <= 12 ? reading(start, start + 5, "\(date)") : nil)
    }
    guard let found = dated(month: month, day: day, from: start, to: start + 3),
      case .date(let date) = found.value
    else { return nil }
    let isDoubtful = first <= 12 && second <= 12 && first != second
    return slot(
      .date(date), start, start + 3,
      reading: isDoubtful ? reading(start, start + 3, "\(date)") : found.reading)
  }

  private func fullDate(at start: Int) -> Slot? {
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
