/// A language that Parley speaks.
public enum Tongue: String, CaseIterable, Sendable {
  case english = "en"
  case simplified = "zh-Hans"
  case traditional = "zh-Hant"

  public var isChinese: Bool { self != .english }

  /// The tongue of a tag as people write it: `zh` counts as Simplified, `zh-TW` and `zh-HK` as Traditional.
  public init?(tag: String) {
    switch tag.lowercased() {
    case "en", "en-us", "en-gb": self = .english
    case "zh", "zh-hans", "zh-cn", "zh-sg": self = .simplified
    case "zh-hant", "zh-tw", "zh-hk", "zh-mo": self = .traditional
    default: return nil
    }
  }
}

/// One text in every tongue it was written in.
public struct Wording: Hashable, Sendable {
  public var texts: [Tongue: String]

  public init(_ texts: [Tongue: String]) { self.texts = texts }

  /// The text in a tongue; Traditional falls back to Simplified, and anything else to what there is.
  public subscript(tongue: Tongue) -> String {
    if let text = texts[tongue] { return text }
    if tongue == .traditional, let text = texts[.simplified] { return text }
    return texts[.english] ?? texts[.simplified] ?? ""
  }
}
