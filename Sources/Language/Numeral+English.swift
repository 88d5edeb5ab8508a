// Numbers in English words.

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

  private static let vagueLeads: Set<String> = ["couple", "few", "several", "many", "some"]

  static func english(_ tokens: [Token], at start: Int) -> Numeral? {
    func word(_ index: Int) -> String {
      guard tokens.indices.contains(index) else { return "" }
      let text = tokens[index].text
      // "eighty's all I have"
      guard text.hasSuffix("'s"), text != "one's" else { return text }
      let stem = String(text.dropLast(2))
      return units[stem] == nil && tens[stem] == nil ? text : stem
    }
    if let vague = vague(tokens, at: start) { return vague }
    var total: Int64 = 0
    var group: Int64 = 0
    var index = start
    var size: Int64 = .max
    var words = 0
    if ["a", "an"].contains(word(start)) {
      guard isFactor(word(start + 1)), word(start + 2) != "total" else { return nil }
      group = 1
      index += 1
    } else if ["hundred", "thousand"].contains(word(start)) {
      group = 1
    } else if word(start) == "half", word(start + 1) == "a", let factor = englishFactors[word(start + 2)],
      factor >= 1_000
    {
      return Numeral(hundredths: factor * 50, end: start + 3, isSpelled: true)
    }
    while true {
      let text = word(index)
      if let unit = units[text], group % (unit < 10 ? 10 : 100) == 0, size > 1, group == 0 || unit > 0 {
        group += unit
        size = 1
      } else if let ten = tens[text], group % 100 == 0, size > 10 {
        group += ten
        size = 10
      } else if let ten = tens[text], words == 1, total == 0, (1...9).contains(group) {
        // "two fifty" leaves out the hundred.
        group = group * 100 + ten
        size = 10
      } else if let teen = units[text], teen >= 10, words == 1, total == 0, (1...9).contains(group) {
        // "one ten" does too.
        group = group * 100 + teen
        size = 1
      } else if ["oh", "o"].contains(text), words == 1, total == 0, (1...9).contains(group),
        let unit = units[word(index + (word(index + 1) == "-" ? 2 : 1))], (1...9).contains(unit)
      {
        // "four-oh-five" spells its digits.
        group = group * 100 + unit
        index += word(index + 1) == "-" ? 2 : 1
        size = 1
      } else if ["hundred", "hundred's"].contains(text), group > 0, group < 100 {
        group *= 100
        size = 100
      } else if let factor = englishFactors[text], factor >= 1_000, text.count > 1, group > 0 {
        total += group * factor
        group = 0
        size = factor
      } else if text == "and", words > 0, size >= 100,
        units[word(index + 1)] ?? tens[word(index + 1)] ?? 0 > 0,
        !startsAnew(tokens, at: index + 1, size: size, canScale: total == 0 && word(start - 1) != "between")
      {
        index += 1
        continue
      } else if text == ",", words > 0, group == 0, size >= 1_000, size < .max, word(index + 2) == "hundred",
        units[word(index + 1)] ?? 0 > 0
      {
        index += 1
        continue
      } else if text == "-", words > 0, joins(word(index + 1), size: size, words: words, group: group) {
        index += 1
        continue
      } else {
        break
      }
      words += 1
      index += 1
      if total >= ceiling { return nil }
    }
    guard words > 0 else { return nil }
    var numeral = Numeral(hundredths: (total + group) * 100, end: index, isSpelled: true)
    if total + group >= 10, size == 1, let change = change(tokens, at: index) {
      let isRate = ["a", "per", "each", "every", "an"].contains(word(change.end))
      if total + group > 20 || total + group > 10 && isRate {
        numeral.hundredths += change.value
        numeral.end = change.end
        return numeral
      }
      // "eleven fifty" leaves out the hundred; "ten fifty-pound notes" and "twelve thirty-minute calls" are counted.
      if total == 0, words == 1, !isRate, !["-", "minute", "minutes"].contains(word(change.end)) {
        numeral.hundredths = (group * 100 + change.value) * 100
        numeral.end = change.end
        return numeral
      }
    }
    return broken(numeral, tokens, lastFactor: group == 0 && size >= 1_000 ? size : nil)
  }

  /// Whether a number after "and" is too large to go on with the one before: "two hundred and three hundred".
  ///
  /// - Parameter canScale: whether "a hundred and five thousand" would still be one number.
  private static func startsAnew(_ tokens: [Token], at start: Int, size: Int64, canScale: Bool) -> Bool {
    guard let next = english(tokens, at: start), next.hundredths >= size * 100 else { return false }
    let isScaled = tokens[start..<next.end].contains { englishFactors[$0.text] ?? 0 >= 1_000 }
    return !(canScale && size == 100 && isScaled)
  }

  /// Whether a hyphen joins the next word: "twenty-five", "two-fifty", "five-hundred".
  private static func joins(_ next: String, size: Int64, words: Int, group: Int64) -> Bool {
    if size == 10, units[next] ?? 0 > 0, units[next] ?? 10 < 10 { return true }
    if words == 1, (1...9).contains(group), tens[next] != nil || next == "oh" || units[next] ?? 0 >= 10 {
      return true
    }
    return next == "hundred" && group > 0 && group < 100 || next == "thousand"
  }

  /// What follows a number that has its units already: "forty-nine ninety-nine" and "thirty-seven fifty" are prices.
  private static func change(_ tokens: [Token], at start: Int) -> (value: Int64, end: Int)? {
    func word(_ index: Int) -> String { tokens.indices.contains(index) ? tokens[index].text : "" }
    guard let first = tens[word(start)] else { return nil }
    let dash = word(start + 1) == "-" ? 1 : 0
    guard let unit = units[word(start + 1 + dash)], (1...9).contains(unit) else { return (first, start + 1) }
    return (first + unit, start + 2 + dash)
  }

  private static func isFactor(_ word: String) -> Bool {
    (englishFactors[word] ?? 0) >= 100 && word.count > 1
  }

  /// "a couple of hundred", "few thousand".
  private static func vague(_ tokens: [Token], at start: Int) -> Numeral? {
    func word(_ index: Int) -> String { tokens.indices.contains(index) ? tokens[index].text : "" }
    if word(start) == "a", word(start + 1) == "couple" {
      let of = word(start + 2) == "of" ? 1 : 0
      let factor = ["hundred": 100, "thousand": 1_000][word(start + 2 + of)] as Int64?
      return Numeral(
        hundredths: 200 * (factor ?? 1), end: start + 2 + of + (factor == nil ? 0 : 1), isSpelled: true,
        isVague: true)
    }
    guard isFactor(word(start)) else { return nil }
    let before = word(start - 1) == "of" ? word(start - 2) : word(start - 1)
    guard vagueLeads.contains(before), let factor = englishFactors[word(start)] else { return nil }
    return Numeral(hundredths: 200 * factor, end: start + 1, isSpelled: true, isVague: true)
  }

  /// "two and a half thousand", "a grand and a half", "one point five thousand".
  private static func broken(_ whole: Numeral, _ tokens: [Token], lastFactor: Int64?) -> Numeral {
    func word(_ index: Int) -> String { tokens.indices.contains(index) ? tokens[index].text : "" }
    var numeral = whole
    let end = whole.end
    if word(end) == "and", word(end + 1) == "a", word(end + 2) == "half" {
      if let factor = englishFactors[word(end + 3)] {
        numeral.hundredths = multiplied(whole.hundredths + 50, factor)
        numeral.end = end + 4
      } else if let lastFactor {
        numeral.hundredths += lastFactor * 50
        numeral.end = end + 3
      }
    } else if word(end) == "point", let tenth = units[word(end + 1)], tenth < 10 {
      var digits = tenth * 10
      numeral.end = end + 2
      if let hundredth = units[word(end + 2)], hundredth < 10 {
        digits += hundredth
        numeral.end = end + 3
      }
      numeral.hundredths += digits
      if let factor = englishFactors[word(numeral.end)] {
        numeral.hundredths = multiplied(numeral.hundredths, factor)
        numeral.end += 1
      }
    }
    return numeral
  }

  /// What "2 thousand" and "5 hundred" go on with: 500, "five hundred", "and fifty".
  static func englishTail(_ tokens: [Token], at start: Int, after factor: String) -> Numeral? {
    func word(_ index: Int) -> String { tokens.indices.contains(index) ? tokens[index].text : "" }
    // 2k5 leaves out its last unit as 2千5 does.
    if factor == "k", start < tokens.count, !tokens[start].isSpaced, word(start).count == 1,
      let digit = Int64(word(start))
    {
      return Numeral(hundredths: digit * 10_000, end: start + 1, isSpelled: true)
    }
    guard ["thousand", "hundred"].contains(factor), let below = englishFactors[factor] else { return nil }
    let and = word(start) == "and" ? 1 : 0
    guard start + and < tokens.count, let tail = read(tokens, at: start + and), !tail.isVague,
      tail.hundredths < below * 100, tail.hundredths % 100 == 0
    else { return nil }
    // "2 thousand 15 December" goes on with a day.
    let isLong = factor == "thousand" ? tail.hundredths >= 10_000 : tail.isSpelled
    return isLong || and == 1 && tail.isSpelled ? tail : nil
  }
}
