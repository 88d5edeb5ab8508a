import Foundation

/// Text brought to one form before anything is read from it: compatibility forms folded, lower case, bounded.
enum Normaliser {
  /// Longest text that is read, in Unicode scalars; what follows is ignored.
  static let limit = 2_000

  /// The folded scalars of a line; `simplify` is asked only where there is Chinese text.
  static func normalise(_ line: String, simplify: (String) -> String) -> [Unicode.Scalar] {
    var head = String.UnicodeScalarView()
    var isASCII = true
    var hasHan = false
    // The bound comes first: whatever follows must not cost time in a text without end.
    for scalar in line.unicodeScalars.prefix(limit) where keeps(scalar) {
      if !scalar.isASCII { isASCII = false }
      if isHan(scalar) { hasHan = true }
      head.append(scalar.value == 0xFFE5 ? "¥" : scalar)
    }
    var text = String(head)
    if !isASCII { text = text.precomposedStringWithCompatibilityMapping }
    if hasHan { text = simplify(text) }
    var scalars: [Unicode.Scalar] = []
    scalars.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      if scalars.count >= limit { break }
      fold(scalar, into: &scalars)
    }
    return scalars
  }

  /// Ideographs, the numeral zero 〇 included.
  static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF: true
    default: false
    }
  }

  /// Control, format and zero-width characters carry no meaning here and could hide words from the lists.
  private static func keeps(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: true
    case 0..<0x20, 0x7F..<0xA0, 0xAD, 0x034F, 0x061C, 0x180E: false
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFE00...0xFE0F, 0xFEFF: false
    case 0xE000...0xF8FF, 0xFFF0...0xFFFF, 0xE0000...0xE0FFF: false
    default: true
    }
  }

  private static func fold(_ scalar: Unicode.Scalar, into scalars: inout [Unicode.Scalar]) {
    switch scalar {
    case "A"..."Z": scalars.append(Unicode.Scalar(scalar.value + 32) ?? scalar)
    case "\t", "\r", "\u{3000}", "\u{A0}": scalars.append(" ")
    case "\u{2018}", "\u{2019}", "\u{02BC}", "`", "\u{B4}": scalars.append("'")
    case "\u{201C}", "\u{201D}": scalars.append("\"")
    case "\u{2010}"..."\u{2013}": scalars.append("-")
    case "\u{2014}", "\u{2015}": scalars.append(",")
    case "\u{2044}": scalars.append("/")
    case _ where scalar.isASCII: scalars.append(scalar)
    case _ where isHan(scalar):
      if let usual = Shorthand.chinese[scalar] {
        scalars.append(contentsOf: usual.unicodeScalars)
      } else {
        scalars.append(scalar)
      }
    default:
      if scalar.properties.changesWhenLowercased {
        scalars.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      } else {
        scalars.append(scalar)
      }
    }
  }
}
