import Chance

/// Finds the best of many plans on the same dice by successive halving (Karnin, Koren and Somekh, ICML 2013).
///
/// All begin with a few copies; whoever is worse than the leader by three standard errors of the difference drops out,
/// as does the worse half of those who are left, and the copies double. The leader of many looks better than it is:
/// whoever wants to know by how much it leads asks again on fresh dice.
public struct Race: Sendable {
  /// Copies of the first round, and of the last.
  public let first: Int
  public let most: Int

  /// Both are rounded up to multiples of eight.
  public init(first: Int = 64, most: Int = 1024) {
    self.first = max(8, (first + 7) / 8 * 8)
    self.most = max(self.first, (most + 7) / 8 * 8)
  }

  /// Plans by rank, the best first, with what each came to in as many copies as it got.
  ///
  /// Equals stand in the order in which they were given.
  public func run(
    _ plans: [Plan], at standing: Standing, _ rollout: Rollout
  ) -> [(plan: Int, worth: Worth)] {
    var entries = plans.indices.map { (plan: $0, worth: Worth(complaintPrice: rollout.complaintPrice)) }
    var dropped: [(plan: Int, worth: Worth)] = []
    var copies = 0..<first
    while entries.count > 1 || copies.lowerBound == 0 {
      let more = rollout.worths(of: entries.map { plans[$0.plan] }, at: standing, copies: copies)
      for i in entries.indices { entries[i].worth.add(more[i]) }
      entries = Self.ranked(entries)
      guard copies.upperBound < most, let leader = entries.first else { break }
      let half = max(2, (entries.count + 1) / 2)
      let staying = entries.enumerated().filter { rank, entry in
        rank < half && !Self.isClearlyWorse(entry.worth, than: leader.worth)
      }.map(\.element)
      dropped = entries.filter { entry in !staying.contains { $0.plan == entry.plan } } + dropped
      entries = staying
      copies = copies.upperBound..<min(most, copies.upperBound * 2)
    }
    return entries + dropped
  }

  private static func ranked(_ entries: [(plan: Int, worth: Worth)]) -> [(plan: Int, worth: Worth)] {
    entries.map { (entry: $0, mean: Sample($0.worth.net).mean) }
      .sorted { ($0.mean, $1.entry.plan) > ($1.mean, $0.entry.plan) }.map(\.entry)
  }

  private static func isClearlyWorse(_ worth: Worth, than leader: Worth) -> Bool {
    let behind = Sample(leader.net).minus(Sample(worth.net))
    return behind.mean > 3 * behind.standardError
  }
}
