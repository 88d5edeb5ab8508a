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
    func text(_ index: Int) -> String { index < tokens.count ? tokens[index].text : "" }
    guard let value = hundredths(of: tokens[start].text) else { return nil }
    var numeral = Numeral(
      hundredths: value, end: start + 1, isSpelled: false,
      digits: tokens[start].text.prefix { $0 != "." }.filter { $0 != "," && $0 != "'" }.count)
    // "1 000" is one number.
    while numeral.digits <= 6, (1...3).contains(tokens[start].text.count), text(numeral.end) == "000" {
      numeral.hundredths = multiplied(numeral.hundredths, 1_000)
      numeral.digits += 3
      numeral.end += 1
    }
    numeral = grouped(numeral, tokens, at: start)
    guard numeral.end < tokens.count else { return numeral }
    // "2 and a half thousand"
    if text(numeral.end) == "and", text(numeral.end + 1) == "a", text(numeral.end + 2) == "half",
      let factor = englishFactors[text(numeral.end + 3)]
    {
      numeral.hundredths = multiplied(numeral.hundredths + 50, factor)
      (numeral.end, numeral.digits) = (numeral.end + 4, 0)
      return numeral
    }
    let next = tokens[numeral.end]
    if let factor = englishFactors[next.text] ?? chineseFactors[next.text] ?? hurried(tokens, at: numeral.end)
    {
      // "2 k", "2 thousand" and 5百 scale; "31m" may be months or metres.
      numeral.hundredths = multiplied(numeral.hundredths, factor)
      numeral.end += 1
      numeral.digits = 0
      let tail =
        next.kind == .han || factor == 10_000
        ? chineseTail(tokens, at: numeral.end, below: factor)
        : englishTail(tokens, at: numeral.end, after: next.text)
      if let tail {
        numeral.hundredths += tail.hundredths
        numeral.end = tail.end
      }
    }
    return numeral
  }

  /// "R1 200" and "49,90 euros", where a currency beside them says that all the figures are one sum.
  private static func grouped(_ whole: Numeral, _ tokens: [Token], at start: Int) -> Numeral {
    func text(_ index: Int) -> String { tokens.indices.contains(index) ? tokens[index].text : "" }
    func isNumber(_ index: Int, digits: Int) -> Bool {
      tokens.indices.contains(index) && tokens[index].kind == .number && text(index).count == digits
        && !text(index).contains(".")
    }
    let isSigned =
      SlotReader.signs.contains(text(start - 1))
      || ["are", "r"].contains(text(start - 1)) && !tokens[start].isSpaced
    func isMoney(_ end: Int) -> Bool { isSigned || SlotReader.currencies.contains(text(end)) }
    var numeral = whole
    var end = whole.end
    while (1...3).contains(text(start).count), !text(start).contains("."), isNumber(end, digits: 3),
      tokens[end].isSpaced, numeral.digits <= 6
    {
      numeral.hundredths = multiplied(numeral.hundredths, 1_000) + (hundredths(of: text(end)) ?? 0)
      numeral.digits += 3
      end += 1
    }
    if text(end) == ",", !tokens[end].isSpaced, isNumber(end + 1, digits: 2), !tokens[end + 1].isSpaced,
      numeral.hundredths % 100 == 0, !text(start).contains(","), !["/", "-", ":"].contains(text(end + 2)),
      end + 2 == tokens.count || tokens[end + 2].kind != .han || SlotReader.currencies.contains(text(end + 2))
    {
      numeral.hundredths += (hundredths(of: text(end + 1)) ?? 0) / 100
      end += 2
    }
    guard end > whole.end, isMoney(end) else { return whole }
    numeral.end = end
    return numeral
  }

  /// 2w: the initial of 万, which stands close to its figures in a Chinese line.
  private static func hurried(_ tokens: [Token], at index: Int) -> Int64? {
    tokens[index].text == "w" && !tokens[index].isSpaced
      && (tokens.contains { $0.kind == .han } || tokens[index - 1].text.contains(".")) ? 10_000 : nil
  }

  /// Saturates at the ceiling, where `read` answers nil.
  static func multiplied(_ a: Int64, _ b: Int64) -> Int64 {
    let (product, overflow) = a.multipliedReportingOverflow(by: b)
    return overflow ? ceiling : min(product, ceiling)
  }

  private static func hundredths(of text: String) -> Int64? {
    // 1.200 is grouped as on the Continent: no sum has thousandths.
    let groups = text.split(separator: ".")
    if groups.count == 2, groups[1].count == 3, (1...3).contains(groups[0].count), groups[0] != "0" {
      return hundredths(of: groups.joined())
    }
    var value: Int64 = 0
    var decimals = -1
    for scalar in text.unicodeScalars {
      if scalar == "," || scalar == "'" { continue }
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
    "k": 1_000, "hundred": 100, "thousand": 1_000, "grand": 1_000, "grand's": 1_000, "lakh": 100_000,
    "lakhs": 100_000, "lac": 100_000,
    "crore": 10_000_000, "crores": 10_000_000, "hundred's": 100, "thousand's": 1_000, "million": 1_000_000,
  ]
  static let chineseFactors: [String: Int64] = [
    "百": 100, "千": 1_000, "万": 10_000, "萬": 10_000, "佰": 100, "仟": 1_000,
  ]
}
