import Chance

/// Which studies are held out: drawn by seed, by whole studies, spread over families.
public enum StudySplit {
  /// The seed of the draw that the shipped files follow, fixed before anything was fitted.
  public static let seed: UInt64 = 1981

  /// Every third study in the order of families, luck deciding the order within a family and which third.
  ///
  /// - Parameter studies: id and family.
  public static func heldOut(_ studies: [(id: String, family: String)], seed: UInt64 = seed) -> Set<String> {
    let dice = Dice(seed: seed)
    func luck(_ text: String) -> UInt32 {
      var print = Fingerprint()
      print.add(text)
      return dice.words(
        channel: 0, event: UInt32(truncatingIfNeeded: print.value & 0xFF_FFFF),
        part: UInt32(truncatingIfNeeded: print.value >> 32))[0]
    }
    let ordered = studies.sorted {
      ($0.family, luck($0.id), $0.id) < ($1.family, luck($1.id), $1.id)
    }
    let first = Int(dice.words(channel: 0, event: 0)[1] % 3)
    return Set(ordered.indices.filter { $0 % 3 == first }.map { ordered[$0].id })
  }
}
