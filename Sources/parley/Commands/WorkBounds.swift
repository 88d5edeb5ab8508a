/// Bounds of options that say how much work is done, the same in every command.
enum WorkBounds {
  static func check(threads: Int) throws {
    if !(1...256).contains(threads) { throw Complaint("--threads \(threads): it takes 1 to 256.") }
  }

  /// - Parameter copies: of a borrower, in which a line's worth is measured.
  static func check(copies: Int) throws {
    if !(8...1_000_000).contains(copies) { throw Complaint("--copies \(copies): it takes 8 to 1000000.") }
  }
}
