/// Markup of pictures and pages: escaped text and short, repeatable numbers.
enum SVG {
  /// To a tenth of a pixel, without a decimal where there is none.
  static func number(_ value: Double) -> String {
    let tenths = (value * 10).rounded()
    guard tenths.magnitude < 1e15 else { return "0" }
    let whole = Int(tenths)
    let sign = whole < 0 ? "-" : ""
    let rest = abs(whole) % 10
    return sign + "\(abs(whole) / 10)" + (rest == 0 ? "" : ".\(rest)")
  }

  /// Text as it stands between tags or inside quotes; signs that XML does not know are left out.
  static func escaped(_ text: some StringProtocol) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      case "'": out += "&#39;"
      case "\t", "\n": out += " "
      case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value): continue
      case "\u{FFFE}", "\u{FFFF}": continue
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }

  /// An element with numbers and words as attributes, in the order given.
  static func element(_ name: String, _ attributes: [(String, String)], _ inner: String? = nil) -> String {
    let list = attributes.map { " \($0.0)=\"\(escaped($0.1))\"" }.joined()
    return inner.map { "<\(name)\(list)>\($0)</\(name)>" } ?? "<\(name)\(list)/>"
  }

  enum Anchor: String {
    case start, middle, end
  }

  static func text(
    _ content: String, x: Double, y: Double, _ anchor: Anchor = .start, class name: String = ""
  ) -> String {
    var attributes = [("x", number(x)), ("y", number(y))]
    if anchor != .start { attributes.append(("text-anchor", anchor.rawValue)) }
    if !name.isEmpty { attributes.append(("class", name)) }
    return element("text", attributes, escaped(content))
  }

  static func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, class name: String) -> String {
    element(
      "line",
      [("x1", number(x1)), ("y1", number(y1)), ("x2", number(x2)), ("y2", number(y2)), ("class", name)])
  }
}
