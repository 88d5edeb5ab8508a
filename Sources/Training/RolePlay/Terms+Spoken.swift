import Language
import Lending

extension Terms {
  /// Sums and days as a figure line: `420 ×3 10 December`, or `300 today & 950 Monday` where parts differ.
  public func spoken(today: Day, _ tongue: Tongue) -> String {
    func part(_ sum: Money, _ times: Int, _ day: Day) -> String {
      let count = times > 1 ? " ×\(times) " : " "
      return Spoken.amount(sum, tongue) + count + Spoken.day(day, today: today, tongue)
    }
    if later.isEmpty { return part(amount, parts, day) }
    var said = [part(amount, 1, day)]
    var index = 0
    while index < later.count {
      let alike = later[index...].prefix { $0 == later[index] }.count
      said.append(part(later[index], alike, day + (index + 1) * every))
      index += alike
    }
    return said.joined(separator: " & ")
  }
}
