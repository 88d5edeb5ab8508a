import Lending

extension Field {
  /// A whole number without sign for plus, grouping or leading zeros.
  func integer(_ range: ClosedRange<Int> = 0...1_000_000) -> Int {
    let remedy = "Write digits only, as in 12."
    guard let (text, isPlain) = scalar, isPlain, text.utf8.allSatisfy(Self.isDigitOrMinus) else {
      reportType("a whole number", remedy)
      return range.lowerBound
    }
    let digits = text.drop { $0 == "-" }
    guard text.utf8.count - digits.utf8.count <= 1, !digits.isEmpty, digits == "0" || !digits.hasPrefix("0")
    else {
      reportType("a whole number", remedy)
      return range.lowerBound
    }
    guard let number = Int(text), range.contains(number) else {
      report("\(quoted(name)) must be \(Self.span(range)), but is \(quoted(text).dropFirst().dropLast())")
      return range.lowerBound
    }
    return number
  }

  /// A number within a range; infinities, not-a-numbers and what overflows are refused.
  func number(_ range: ClosedRange<Double>) -> Double {
    guard let (text, isPlain) = scalar, isPlain, let number = Double(text),
      text.utf8.allSatisfy({ Self.isDigitOrMinus($0) || [0x2E, 0x2B, 0x65, 0x45].contains($0) })
    else {
      reportType("a number", "Write it with a point, as in 0.25.")
      return range.lowerBound
    }
    guard number.isFinite, range.contains(number) else {
      let span = "\(Self.short(range.lowerBound)) to \(Self.short(range.upperBound))"
      report("\(quoted(name)) must be \(span), but is \(quoted(text).dropFirst().dropLast())")
      return range.lowerBound
    }
    return number
  }

  /// The same in the precision of feelings and guesses.
  func float(_ range: ClosedRange<Double>) -> Float { Float(number(range)) }

  /// A chance, or a share of something: 0 to 1.
  func share() -> Float { float(0...1) }

  /// An amount read digit by digit, so that it is exact: at most two decimals, no grouping, no sign for plus.
  func money(_ range: ClosedRange<Money> = Money.zero...Self.largestAmount) -> Money {
    guard let (text, _) = scalar, let amount = Money(decimal: text) else {
      reportType("an amount of money", "Write it with at most two decimals, as in 1200.00.")
      return range.lowerBound
    }
    guard range.contains(amount) else {
      report("\(quoted(name)) must be \(range.lowerBound) to \(range.upperBound), but is \(amount)")
      return range.lowerBound
    }
    return amount
  }

  /// A hundred thousand million of the currency: no debt of a person is larger, and sums of many still fit.
  static var largestAmount: Money { Money(minor: 10_000_000_000_000) }

  /// A day of the calendar, written as 2026-11-24.
  func day() -> Day {
    let fallback = Day(number: 0)
    let shape = "dddd-dd-dd".utf8
    guard let (text, _) = scalar, text.utf8.count == shape.count,
      zip(text.utf8, shape).allSatisfy({ $1 == 0x2D ? $0 == $1 : (0x30...0x39).contains($0) })
    else {
      reportType("a day", "Write it as 2026-11-24.")
      return fallback
    }
    guard let day = Day(iso: text), (1900...2200).contains(day.civil.year) else {
      report(
        "\(quoted(name)) is \(text), which is no day of the calendar",
        rule: "Days run from 1900-01-01 to 2200-12-31.")
      return fallback
    }
    return day
  }

  /// A truth value; yes, no, on and off are texts.
  func bool() -> Bool {
    guard let (text, isPlain) = scalar, isPlain, text == "true" || text == "false" else {
      reportType("true or false")
      return false
    }
    return text == "true"
  }

  private static func isDigitOrMinus(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) || byte == 0x2D }

  private static func short(_ number: Double) -> String {
    number == number.rounded() && abs(number) < 1e9 ? String(Int(number)) : String(number)
  }
}
