/// Seven short calls, one with each type, that tell where a trainee begins.
public enum Placement: Sendable {
  /// Lines that a call must have to count: one that is over sooner tells nothing of who led it.
  public static let fewestLines = 3

  /// One borrower for each type, in the order in which they are met.
  public static func calls(among borrowers: [SessionPlan.Borrower]) -> [SessionPlan.Borrower] {
    var seen: Set<String> = []
    return borrowers.filter { seen.insert($0.type).inserted }
  }

  /// The first whose type was not met in placement; nil once all were.
  public static func next(
    after played: Set<String>, among borrowers: [SessionPlan.Borrower]
  ) -> SessionPlan.Borrower? {
    calls(among: borrowers).first { !played.contains($0.type) }
  }
}
