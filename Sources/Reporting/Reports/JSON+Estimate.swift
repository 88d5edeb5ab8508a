import Chance
import Training

extension JSON {
  /// A figure with its error and its 95 % interval.
  static func estimate(_ estimate: Estimate) -> JSON {
    .object([
      "estimate": .double(estimate.value), "standardError": .double(estimate.standardError),
      "interval": .array([
        .double(estimate.interval.lowerBound), .double(estimate.interval.upperBound),
      ]),
    ])
  }
}
