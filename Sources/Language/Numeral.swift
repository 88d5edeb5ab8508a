/// A number as written or spelled out, in hundredths.
struct Numeral: Hashable, Sendable {
  var hundredths: Int64
  /// Position after its last token.
  var end: Int
  /// Whether words or ideographs spell some of it.
  var isSpelled: Bool
  /// Whether it said "about", as 五六百 does.
  var isRough = false
  /// Whether it names no sum at all, as "a couple of hundred" and 三五百 do.
  var isVague = false
  /// How many digits were typed; zero where it is spelled.
  var digits = 0

  /// The whole number, or nil where there are hundredths.
  var whole: Int? { hundredths % 100 == 0 ? Int(hundredths / 100) : nil }

  /// No amount of a loan reaches this; larger numbers are read as none.
  static let ceiling: Int64 = 1_000_000_000_000
}

extension Numeral {
  /// The number that starts at a token, or nil where none does.
  static func read(_ tokens: [Token], at start: Int) -> Numeral? {
    guard start < tokens.count else { return nil }
    let numeral =
      switch tokens[start].kind {
      case .number: digits(tokens, at: start)
      case .word: english(tokens, at: start)
      case .han: chinese(tokens, at: start)
      case .mark: nil as Numeral?
      }
    guard let numeral, numeral.hundredths < ceiling else { return nil }
    return numeral
  }

  private static func digits(_ tokens: [Token], at start: Int) -> Numeral? {
    guard let value = hundredths(of: tokens[start].text) else { return nil }
    var numeral = Numeral(
      hundredths: value, end: start + 1, isSpelled: false,
      digits: tokens[start].text.prefix { $0 != "." }.filter { $0 != "," }.count)
    guard numeral.end < tokens.count else { return numeral }
    let next = tokens[numeral.end]
    if let factor = englishFactors[next.text] ?? chineseFactors[next.text] {
      // "2 k", "2 thousand" and 5百 scale; "31m" may be months or metres.
      numeral.hundredths = multiplied(numeral.hundredths, factor)
      numeral.end += 1
      numeral.digits = 0
      if next.kind == .han, let tail = chineseTail(tokens, at: numeral.end, below: factor) {
        numeral.hundredths += tail.hundredths
        numeral.end = tail.end
      }
    }
    return numeral
  }

  /// Saturates at the ceiling, where `read` answers nil.
  private static func multiplied(_ a: Int64, _ b: Int64) -> Int64 {
    let (product, overflow) = a.multipliedReportingOverflow(by: b)
    return overflow ? ceiling : min(product, ceiling)
  }

  private static func hundredths(of text: String) -> Int64? {
    var value: Int64 = 0
    var decimals = -1
    for scalar in text.unicodeScalars {
      if scalar == "," { continue }
      if scalar == "." {
        decimals = 0
        continue
      }
      guard value < ceiling, decimals < 2 else { if decimals >= 2 { continue } else { return nil } }
      value = value * 10 + Int64(scalar.value) - 48
      if decimals >= 0 { decimals += 1 }
    }
    for _ in max(decimals, 0)..<2 { value *= 10 }
    return value
  }

  static let englishFactors: [String: Int64] = [
    "k": 1_000, "hundred": 100, "thousand": 1_000, "grand": 1_000, "million": 1_000_000,
  ]
  static let chineseFactors: [String: Int64] = [
    "百": 100, "千": 1_000, "万": 10_000, "萬": 10_000, "佰": 100, "仟": 1_000,
  ]
}

// MARK: - English

extension Numeral {
  private static let units: [String: Int64] = [
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
    "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
  ]
  private static let tens: [String: Int64] = [
    "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90,
  ]

  private static func english(_ tokens: [Token], at start: Int) -> Numeral? {
    func word(_ index: Int) -> String { index < tokens.count ? tokens[index].text : "" }
    var total: Int64 = 0
    var group: Int64 = 0
    var index = start
    var size: Int64 = .max
    var isRead = false
    if ["a", "an"].contains(word(start)) {
      if word(start + 1) == "couple" {
        let of = word(start + 2) == "of" ? 1 : 0
        let factor = ["hundred": 100, "thousand": 1_000][word(start + 2 + of)] as Int64?
        return Numeral(
          hundredths: 200 * (factor ?? 1), end: start + 2 + of + (factor == nil ? 0 : 1), isSpelled: true,
          isVague: true)
      }
      guard englishFactors[word(start + 1)] ?? 0 >= 100, word(start + 1).count > 1 else { return nil }
      group = 1
      index += 1
    }
    while true {
      let text = word(index)
      if let unit = units[text], group % (unit < 10 ? 10 : 100) == 0, size > 1, group == 0 || unit > 0 {
        group += unit
        size = 1
      } else if let ten = tens[text], group % 100 == 0, size > 10 {
        group += ten
        size = 10
      } else if let ten = tens[text], index == start + 1, (1...9).contains(group) {
        // "two fifty" leaves out the hundred.
        group = group * 100 + ten
        size = 10
      } else if text == "hundred", group > 0, group < 100 {
        group *= 100
        size = 100
      } else if let factor = englishFactors[text], factor >= 1_000, text.count > 1, group > 0 {
        total += group * factor
        group = 0
        size = factor
      } else if text == "and", isRead, size >= 100, units[word(index + 1)] ?? tens[word(index + 1)] ?? 0 > 0 {
        index += 1
        continue
      } else if text == "-", isRead, size == 10, units[word(index + 1)] ?? 0 > 0 {
        index += 1
        continue
      } else {
        break
      }
      isRead = true
      index += 1
      if total >= ceiling { return nil }
    }
    guard isRead else { return nil }
    var numeral = Numeral(hundredths: (total + group) * 100, end: index, isSpelled: true)
    // "two and a half thousand"
    if word(index) == "and", word(index + 1) == "a", word(index + 2) == "half",
      let factor = englishFactors[word(index + 3)]
    {
      numeral.hundredths = (numeral.hundredths + 50) * factor
      numeral.end = index + 4
    }
    return numeral
  }
}

// MARK: - Chinese

extension Numeral {
  static let chineseDigits: [String: Int64] = [
    "零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "兩": 2, "俩": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7,
    "八": 8, "九": 9, "壹": 1, "贰": 2, "叁": 3, "肆": 4, "伍": 5, "陆": 6, "柒": 7, "捌": 8, "玖": 9,
  ]
  private static let chineseUnits: [String: Int64] = [
    "十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1_000, "仟": 1_000,
  ]

  private static func chinese(_ tokens: [Token], at start: Int) -> Numeral? {
    func text(_ index: Int) -> String { index < tokens.count ? tokens[index].text : "" }
    guard let first = chineseDigits[text(start)] ?? (text(start) == "十" ? 1 : nil) else { return nil }
    var index = start
    // 三五百 is said of no sum at all.
    if let leap = chineseDigits[text(start + 1)], chineseDigits[text(start)] != nil, leap > first + 1,
      first > 0,
      let unit = chineseUnits[text(start + 2)] ?? chineseFactors[text(start + 2)]
    {
      return Numeral(hundredths: first * unit * 100, end: start + 3, isSpelled: true, isVague: true)
    }
    // 五六百: the lower of two neighbours that share a unit.
    if let second = chineseDigits[text(start + 1)], second == first + 1, first > 0, text(start) != "十",
      chineseUnits[text(start + 2)] ?? chineseFactors[text(start + 2)] != nil
    {
      guard let unit = chineseUnits[text(start + 2)] ?? chineseFactors[text(start + 2)] else { return nil }
      return Numeral(hundredths: first * unit * 100, end: start + 3, isSpelled: true, isRough: true)
    }
    var total: Int64 = 0
    var section: Int64 = 0
    var digit: Int64?
    var lastUnit: Int64 = 1
    var sawZero = false
    while index < tokens.count, index - start < 16 {
      let character = text(index)
      if let value = chineseDigits[character] {
        if digit != nil, !sawZero { break }
        if value == 0, digit != nil { break }
        digit = value == 0 ? digit : value
        sawZero = value == 0
        if value == 0, lastUnit == 1 { digit = 0 }
      } else if let unit = chineseUnits[character] {
        guard digit != nil || unit == 10, unit < lastUnit || lastUnit == 1 || lastUnit == 10_000 else {
          break
        }
        section += (digit ?? 1) * unit
        digit = nil
        sawZero = false
        lastUnit = unit
      } else if character == "万" || character == "萬" {
        guard total == 0, section > 0 || digit != nil else { break }
        total = (section + (digit ?? 0)) * 10_000
        section = 0
        digit = nil
        sawZero = false
        lastUnit = 10_000
      } else {
        break
      }
      index += 1
    }
    if sawZero, digit == nil { index -= 1 }
    // 一千二 leaves out its last unit; 一千零二 does not.
    let saidZero = index >= start + 2 && chineseDigits[text(index - 2)] == 0
    let factor = digit != nil && lastUnit >= 100 && !saidZero ? lastUnit / 10 : 1
    let value = total + section + (digit ?? 0) * factor
    return Numeral(hundredths: value * 100, end: index, isSpelled: true)
  }

  /// What may follow 5千 or 1.2万: 三百, or a bare 三 that leaves out its unit.
  private static func chineseTail(_ tokens: [Token], at start: Int, below factor: Int64) -> Numeral? {
    guard start < tokens.count, tokens[start].kind == .number || tokens[start].kind == .han,
      !tokens[start].isSpaced
    else { return nil }
    if tokens[start].kind == .number {
      guard tokens[start].text.count == 1, let digit = Int64(tokens[start].text) else { return nil }
      let next = start + 1 < tokens.count ? tokens[start + 1].text : ""
      if let unit = chineseFactors[next], unit < factor {
        return Numeral(hundredths: digit * unit * 100, end: start + 2, isSpelled: true)
      }
      return Numeral(hundredths: digit * factor * 10, end: start + 1, isSpelled: true)
    }
    guard let tail = chinese(tokens, at: start), tail.hundredths < factor * 100 else { return nil }
    if tail.end == start + 1 {
      // 5千三次 counts times; 5千三 is money.
      let next = tail.end < tokens.count ? tokens[tail.end].text : ""
      if ["天", "次", "期", "个", "号", "月", "年", "周", "点"].contains(next) { return nil }
      return Numeral(hundredths: tail.hundredths * factor / 10, end: tail.end, isSpelled: true)
    }
    return tail
  }
}
