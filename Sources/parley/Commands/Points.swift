import Foundation

/// Percentage points as people write them: `0.5pp` or `0.5` is half a point.
enum Points {
  /// What an option may ask for, in points.
  static let range = 0.01...50.0

  /// The rate that so many points are: 0.005 for `0.5pp`.
  static func rate(_ text: String, option: String) throws -> Double {
    var digits = text.trimmingCharacters(in: .whitespaces)
    if digits.lowercased().hasSuffix("pp") { digits = String(digits.dropLast(2)) }
    guard let points = Double(digits.trimmingCharacters(in: .whitespaces)), range.contains(points) else {
      throw Complaint(
        "\(option) \(text): it takes percentage points from 0.01 to 50. Write half a point as \(option) 0.5pp."
      )
    }
    return points / 100
  }
}
