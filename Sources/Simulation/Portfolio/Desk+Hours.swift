extension Desk {
  /// When people of the desk work and how much they can do in a day.
  public struct Hours: Hashable, Sendable {
    /// What a working day holds; nil for no limits at all.
    public var capacity: Capacity?
    /// Days of the week that are worked, 1 for Monday to 7 for Sunday.
    public var workdays: Set<Int> = Set(1...7)
    /// Day of the week of day 1 of a run.
    public var firstWeekday = 1
    /// Days of the run, from 1, on which nobody works whatever day of the week they are.
    public var holidays: Set<Int> = []

    public init() {}

    /// Days of a run, from 1 to its last, on which nobody works.
    public func daysOff(through last: Int) -> Set<Int> {
      guard last > 0 else { return [] }
      return Set(
        (1...last).filter { day in
          holidays.contains(day) || !workdays.contains((firstWeekday + day - 2) % 7 + 1)
        })
    }
  }
}
