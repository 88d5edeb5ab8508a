import ArgumentParser
import Simulation

/// What the people of a desk can do in a working day, where it shall be other than its file says.
struct HourOptions: ParsableArguments {
  @Option(help: "Hours of calling and writing a working day, instead of the desk's own.")
  var collectorHours: Double?

  @Option(help: "Hours of visits and meetings a working day, travel within, instead of the desk's own.")
  var fieldHours: Double?

  @Option(help: "Suits that can be filed a working day, as in 0.5 for one every other day.")
  var courtSlots: Double?

  @Flag(help: "Leave the desk's own limits out; days off stay.")
  var noLimits = false

  /// What was asked for, as it goes into the hash of the inputs; nil for nothing.
  var words: String? {
    guard collectorHours != nil || fieldHours != nil || courtSlots != nil || noLimits else { return nil }
    let amounts = [collectorHours, fieldHours, courtSlots].map { $0.map { "\($0)" } ?? "-" }
    return "hours \(amounts) \(noLimits)"
  }

  /// The desk's limits with what was asked for in their place.
  func applied(to capacity: Capacity?) -> Capacity? {
    var limits = (noLimits ? nil : capacity) ?? Capacity()
    if let collectorHours { limits.collectorHours = collectorHours }
    if let fieldHours { limits.fieldHours = fieldHours }
    if let courtSlots { limits.courtSlots = courtSlots }
    return limits == Capacity() ? nil : limits
  }

  func check() throws {
    let amounts = [
      ("--collector-hours", collectorHours), ("--field-hours", fieldHours), ("--court-slots", courtSlots),
    ]
    for case (let name, let amount?) in amounts where !Capacity.amounts.contains(amount) {
      throw Complaint(
        "\(name) \(amount): it takes 0.01 to 10000 a working day. Leave it out where nothing limits that work."
      )
    }
  }
}
