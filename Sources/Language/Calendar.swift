import Lending

// Days as people name them, counted from today.

extension Day {
  /// The next such weekday strictly after this day; 1 is Monday.
  func next(weekday: Int) -> Day {
    let ahead = (weekday - self.weekday + 7) % 7
    return self + (ahead == 0 ? 7 : ahead)
  }

  /// That weekday of the ISO week `weeks` later.
  func weekday(_ weekday: Int, ofWeek weeks: Int) -> Day { self + (weekday - self.weekday + 7 * weeks) }

  /// The last such date before this day.
  func previous(month: Int, day: Int) -> Day? {
    let year = civil.year
    for back in 0...8 {
      if let found = Day(year: year - back, month: month, day: day), found < self { return found }
    }
    return nil
  }

  /// The same day of a later month, or its last day where that is shorter.
  func adding(months: Int) -> Day {
    let date = civil
    let index = date.year * 12 + date.month - 1 + months
    return Day.inMonth(index, day: date.day)
  }

  /// A day of the month `months` later, its last where it is shorter.
  func day(_ day: Int, ofMonth months: Int) -> Day {
    let date = civil
    return Day.inMonth(date.year * 12 + date.month - 1 + months, day: day)
  }

  /// The next such day of a month on or after this day; months without it are passed over.
  func next(dayOfMonth day: Int) -> Day? {
    guard (1...31).contains(day) else { return nil }
    let date = civil
    for ahead in 0...2 {
      let index = date.year * 12 + date.month - 1 + ahead
      if let found = Day(year: index / 12, month: index % 12 + 1, day: day), found >= self { return found }
    }
    return nil
  }

  /// The last such day of a month before this day; months without it are passed over.
  func previous(dayOfMonth day: Int) -> Day? {
    guard (1...31).contains(day) else { return nil }
    let date = civil
    for back in 0...2 {
      let index = date.year * 12 + date.month - 1 - back
      if let found = Day(year: index / 12, month: index % 12 + 1, day: day), found < self { return found }
    }
    return nil
  }

  /// The next such date on or after this day.
  func next(month: Int, day: Int) -> Day? {
    let year = civil.year
    for ahead in 0...8 {
      if let found = Day(year: year + ahead, month: month, day: day), found >= self { return found }
    }
    return nil
  }

  /// The day after so many days from Monday to Friday have passed.
  func adding(workingDays count: Int) -> Day {
    var day = self
    for _ in 0..<max(0, count) { day = (day + 1).workingDay(step: 1) }
    return day
  }

  /// This day, or the nearest before or after it that is no Saturday or Sunday.
  private func workingDay(step: Int) -> Day {
    var day = self
    while day.weekday > 5 { day = day + step }
    return day
  }

  /// The first, second … or last such weekday, or working day where none is named, of the month `months` later.
  ///
  /// - Parameter rank: from 1; nil is the last.
  func day(rank: Int?, weekday: Int?, ofMonth months: Int) -> Day? {
    let first = day(1, ofMonth: months)
    let last = day(31, ofMonth: months)
    guard let rank else {
      guard let weekday else { return last.workingDay(step: -1) }
      let back: Int = (last.weekday - weekday + 7) % 7
      return last + -back
    }
    var found = first.workingDay(step: 1).adding(workingDays: rank - 1)
    if let weekday {
      let ahead: Int = (weekday - first.weekday + 7) % 7
      found = first + (ahead + 7 * (rank - 1))
    }
    return found > last ? nil : found
  }

  /// Easter Sunday of this day's year, by the rule of the Gregorian calendar.
  var easter: Day? {
    let year = civil.year
    let golden = year % 19
    let century = year / 100
    let moon = (century - century / 4 - (8 * century + 13) / 25 + 19 * golden + 15) % 30
    let full = moon - moon / 28 * (1 - moon / 28 * (29 / (moon + 1)) * ((21 - golden) / 11))
    let weekday = (year + year / 4 + full + 2 - century + century / 4) % 7
    let ahead = full - weekday
    let month = 3 + (ahead + 40) / 44
    return Day(year: year, month: month, day: ahead + 28 - 31 * (month / 4))
  }

  /// - Parameter index: months since year zero.
  private static func inMonth(_ index: Int, day: Int) -> Day {
    let year = index / 12
    let month = index % 12 + 1
    let last = Day.length(ofMonth: month, year: year)
    return Day(year: year, month: month, day: min(max(day, 1), last)) ?? Day(number: 0)
  }
}
