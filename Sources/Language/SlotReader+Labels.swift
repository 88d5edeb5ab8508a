// Numbers that name something: a telephone, a file, a house.

extension SlotReader {
  private static let labels: Set<String> = [
    "number", "no", "id", "ref", "reference", "code", "phone", "extension", "ext", "badge", "ending",
    "room", "article", "section", "clause", "case", "file", "#", "postcode", "employee", "day", "page",
    "at", "form", "loan", "account", "contract", "agent", "line", "law", "rule", "regulation", "bus",
    "unit", "flat", "ends", "call", "ring", "dial", "message", "msg", "attempt", "year", "policy",
    "invoice", "order", "ticket", "receipt", "apartment", "apt", "house", "block", "gate", "model", "error",
    "version", "score", "agreement", "customer", "client", "member", "membership", "licence", "license",
    "passport", "serial", "batch", "docket", "parcel", "tracking", "registration", "suite", "ward", "table",
    "seat", "platform", "terminal", "route", "train", "flight", "coach", "tram", "highway", "motorway",
    "junction", "exit", "bay", "box", "locker", "grade", "size", "series", "appendix", "zone", "district",
    "psalm", "verse", "lane", "pump", "studio", "pin", "plate", "floor", "extn", "digits", "step",
    "chapter", "channel", "option", "window", "desk",
  ]
  /// Takes in the figures that a number goes on with, as in 2231-889.
  func endOfLabel(_ start: Int) -> Int {
    var end = start
    while true {
      let isJoined = ["-", "/", "."].contains(text(end)) && !tokens[end].isSpaced
      let next = isJoined || ["dash", "slash", "stroke"].contains(text(end)) ? end + 1 : end
      guard kind(next) == .number, text(next).count > 1 else { return end }
      end = next + 1
    }
  }

  func isLabel(_ numeral: Numeral, from start: Int) -> Bool {
    if numeral.digits >= 7 { return true }
    // C-2093, R01, q3.
    let isTimes = text(start - 1) == "x" && kind(start - 2) == .number
    if numeral.digits > 0, isClose(start), kind(start - 1) == .word, !isTimes { return true }
    if numeral.digits > 0, isClose(start), text(start - 1) == "-", isClose(start - 1),
      kind(start - 2) == .word
    {
      return true
    }
    if numeral.digits > 1, text(start).hasPrefix("0") { return true }
    // 4471-2290: a range of sums would rise.
    if numeral.digits > 2, text(numeral.end) == "-", isClose(numeral.end), isClose(numeral.end + 1),
      text(numeral.end + 1).count > 2, let second = Int(text(numeral.end + 1)),
      second * 100 <= numeral.hundredths
    {
      return true
    }
    let name = text(start - 1)
    if name != "at", Self.labels.contains(name) { return true }
    if ["in", "with"].contains(name), ["ending", "ends", "finishing", "starting"].contains(text(start - 2)) {
      return true
    }
    // 07700 900123, 6222 8888: figures side by side are no sum.
    if numeral.digits > 2, kind(numeral.end) == .number, text(numeral.end).count > 2,
      !text(start).contains(",")
    {
      return true
    }
    // "payment 2", "instalment 12" are counted, not paid.
    if ["payment", "instalment", "installment"].contains(name), numeral.digits > 0,
      numeral.hundredths <= 3_600
    {
      return true
    }
    // 打10086: to ring, not to pay.
    if ["打", "拨"].contains(name), numeral.digits >= 5 { return true }
    if [
      "number", "no", "ref", "reference", "code", "id", "phone", "extension", "score", "model", "version",
      "pin", "size", "mileage", "temperature", "speed", "height", "weight", "position", "age", "postcode",
    ]
    .contains(text(start - 2)),
      ["is", ":", ".", "was", "#", "of"].contains(name)
    {
      return true
    }
    if numeral.digits > 0, name == "/", kind(start - 2) == .number { return true }
    // Parts of a telephone number or a date with dashes.
    if numeral.digits > 0, name == "-", kind(start - 2) == .number, text(start - 3) == "-" { return true }
    if text(numeral.end) == "-", kind(numeral.end + 1) == .number, text(numeral.end + 2) == "-",
      kind(numeral.end + 3) == .number
    {
      return true
    }
    return isNamedInEnglish(numeral, at: start) || isNamedInChinese(at: start) || text(numeral.end) == "号"
  }
}
