import Simulation

/// Turns of phrase typical of a move: not proof, but a feature that a small phrase bank cannot teach.
enum Cues {
  /// The moves whose cues stand in a stretch of tokens, in the order of raw values.
  static func moves(in tokens: ArraySlice<Token>) -> [Move] {
    var found = Set<UInt8>()
    for position in tokens.indices {
      guard let patterns = index[tokens[position].text] else { continue }
      for pattern in patterns where !found.contains(pattern.move.rawValue) {
        if matches(pattern.elements[...], tokens, at: position) { found.insert(pattern.move.rawValue) }
      }
    }
    return found.sorted().compactMap(Move.init(rawValue:))
  }

  /// The mark that the recogniser sees for a move's cue.
  static func mark(_ move: Move) -> UInt32 { 0xE040 + UInt32(move.rawValue) }

  private enum Element: Sendable {
    case words(Set<String>)
    /// Up to three English words or five ideographs, none of them across a full stop.
    case gap
  }

  private struct Pattern: Sendable {
    var elements: [Element]
    var move: Move
  }

  private static let index: [String: [Pattern]] = {
    var index: [String: [Pattern]] = [:]
    func add(_ elements: [Element], _ move: Move) {
      guard case .words(let firsts)? = elements.first else { return }
      for first in firsts.sorted() {
        index[first, default: []].append(Pattern(elements: elements, move: move))
      }
    }
    for (move, cues) in english {
      for cue in cues {
        add(
          cue.split(separator: " ").map {
            $0 == "*" ? .gap : .words(Set($0.split(separator: "|").map(String.init)))
          }, move)
      }
    }
    for (move, cues) in chinese {
      for cue in cues { add(cue.map { $0 == "*" ? .gap : .words([String($0)]) }, move) }
    }
    return index
  }()

  private static func matches(_ elements: ArraySlice<Element>, _ tokens: ArraySlice<Token>, at start: Int)
    -> Bool
  {
    var position = start
    for index in elements.indices {
      switch elements[index] {
      case .words(let words):
        guard position < tokens.endIndex, words.contains(tokens[position].text) else { return false }
        position += 1
      case .gap:
        let rest = elements[(index + 1)...]
        let reach = position < tokens.endIndex && tokens[position].kind == .han ? 5 : 3
        for skip in 0...reach where position + skip < tokens.endIndex {
          if matches(rest, tokens, at: position + skip) { return true }
          if [".", "。", "?", "!", ";"].contains(tokens[position + skip].text) { return false }
        }
        return false
      }
    }
    return true
  }
}
