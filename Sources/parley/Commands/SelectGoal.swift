import Simulation

/// What `--select` picks the best by, and the smallest difference that counts.
struct SelectGoal {
  let metric: Metric
  /// In the metric's own unit: a rate, days, major units of money, or complaints.
  let indifference: Double

  private static let names: [(name: String, metric: Metric, example: String)] = [
    ("recovery", .recoveryRate, "0.5pp"), ("time", .meanDays, "2"), ("net", .net, "500"),
    ("cost", .cost, "500"), ("complaints", .complaints, "0.1"),
  ]

  init(select: String, indifference: String?) throws {
    guard let known = Self.names.first(where: { $0.name == select }) else {
      throw Complaint(unknown("goal", select, among: Self.names.map(\.name)))
    }
    metric = known.metric
    guard let text = indifference else {
      throw Complaint(
        "--select \(select) needs the smallest difference that matters to you, as in --indifference "
          + "\(known.example).")
    }
    if metric == .recoveryRate {
      self.indifference = try Points.rate(text, option: "--indifference")
    } else {
      guard let value = Double(text), value > 0, value.isFinite else {
        throw Complaint(
          "--indifference \(text): it is a number above zero, as in --indifference \(known.example).")
      }
      self.indifference = value
    }
  }
}
