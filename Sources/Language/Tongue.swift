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
  public subscript(tongue: Tongue) -> String { tongue.best(of: texts) ?? "" }
}

/// Several ways of saying one thing in the tongues it is written in; each tongue has its own, of any number.
public struct Wordings: Hashable, Sendable {
  public var texts: [Tongue: [String]]

  public init(_ texts: [Tongue: [String]]) { self.texts = texts }

  /// What there is in a tongue, by the same rule as of one wording; empty only where nothing is written at all.
  public subscript(tongue: Tongue) -> [String] { tongue.best(of: texts) ?? [] }
}

extension Tongue {
  fileprivate func best<Text>(of texts: [Tongue: Text]) -> Text? {
    if let text = texts[self] { return text }
    if self == .traditional, let text = texts[.simplified] { return text }
    return texts[.english] ?? texts[.simplified]
  }
}
