import Simulation

extension Desk.Hours {
  /// Reads `capacity`, `workdays`, `firstWeekday` and `holidays` of a desk; each may be left out.
  init(_ file: Record) {
    self.init()
    if let field = file.maybe("capacity") { capacity = Self.capacity(field) }
    let first = file.maybe("firstWeekday")
    if let first { firstWeekday = first.integer(1...7) }
    if let field = file.maybe("workdays") {
      workdays = Self.days(field, 1...7)
    } else if let first {
      first.report("\"firstWeekday\" tells nothing without \"workdays\"", remedy: "Add them, or remove it.")
    }
    if let field = file.maybe("holidays") { holidays = Self.days(field, 1...3650) }
  }

  private static func capacity(_ field: Field) -> Capacity {
    let record = field.record()
    let capacity = Capacity(
      collectorHours: record.maybe("collectorHours").flatMap(amount),
      fieldHours: record.maybe("fieldHours").flatMap(amount),
      courtSlots: record.maybe("courtSlots").flatMap(amount))
    if field.isMap, record.keys.isEmpty {
      field.report(
        "\"capacity\" limits nothing", remedy: "Name collectorHours, fieldHours or courtSlots, or remove it.")
    }
    return capacity
  }

  /// Hours or suits a day; nil where none are written, which is a mistake.
  private static func amount(_ field: Field) -> Double? {
    if let text = field.scalar?.text, Double(text) == 0 {
      field.report(
        "\(quoted(field.name)) of 0 a day would leave all such work undone for good",
        remedy: "Write what there is, or leave it out where nothing limits it.")
      return nil
    }
    return field.number(Capacity.amounts)
  }

  private static func days(_ field: Field, _ range: ClosedRange<Int>) -> Set<Int> {
    var days: Set<Int> = []
    for item in field.list(1...range.count) {
      let day = item.integer(range)
      // What is no day of the range has been reported as that.
      guard item.scalar?.text == "\(day)", !days.insert(day).inserted else { continue }
      item.report("a day stands twice in \(quoted(field.name))", remedy: "Write each once.")
    }
    return days
  }
}
