/// The name in a list that someone most likely meant, or nil where none is near.
///
/// Counts letters missing, added, changed or swapped with their neighbour, and allows one in three; case is
/// ignored. Where nothing is that near, a name that alone begins with what was written counts.
public func nearest(_ name: String, in names: some Sequence<String>) -> String? {
  let written = Array(name.lowercased())
  guard !written.isEmpty, written.count <= 64 else { return nil }
  let allowed = max(1, min(3, written.count / 3))
  let candidates = names.sorted()
  let measured = candidates.map { ($0, edits(from: written, to: Array($0.lowercased()), atMost: allowed)) }
  if let best = measured.min(by: { $0.1 < $1.1 }), best.1 <= allowed { return best.0 }
  let longer = candidates.filter { written.count >= 3 && $0.lowercased().hasPrefix(name.lowercased()) }
  return longer.count == 1 ? longer.first : nil
}

/// Damerau–Levenshtein distance in its optimal string alignment form.
private func edits(from a: [Character], to b: [Character], atMost limit: Int) -> Int {
  guard abs(a.count - b.count) <= limit, !b.isEmpty else { return max(a.count, b.count) }
  var before = [Int](repeating: 0, count: b.count + 1)
  var last = Array(0...b.count)
  for i in 1...a.count {
    var row = [i] + [Int](repeating: 0, count: b.count)
    for j in 1...b.count {
      let change = a[i - 1] == b[j - 1] ? 0 : 1
      row[j] = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + change)
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { row[j] = min(row[j], before[j - 2] + 1) }
    }
    (before, last) = (last, row)
  }
  return last[b.count]
}
