/// What a borrower's answer does to the case; how it is worded is chosen elsewhere, on dice of its own.
///
/// Raw values are permanent: they index the aftermath tables.
public enum Reply: UInt8, CaseIterable, Sendable, BitwiseCopyable {
  /// Takes it in and says nothing of weight.
  case heard
  /// Tells something true about the case.
  case explains
  /// Lets anger out.
  case vents
  /// Lets distress out.
  case pleads
  /// Puts it off without a word that binds.
  case stalls
  case refuses
  /// Doubts the claim or asks for proof.
  case disputes
  /// Names less, or later, than was asked.
  case counters
  case accepts
  case hangsUp

  /// The public name, used in files, reports and JSON.
  public var id: String { Self.ids[Int(rawValue)] }

  public init?(id: String) {
    guard let index = Self.ids.firstIndex(of: id) else { return nil }
    self.init(rawValue: UInt8(index))
  }

  public static let ids = [
    "heard", "explains", "vents", "pleads", "stalls", "refuses", "disputes", "counters", "accepts",
    "hangs-up",
  ]
}
