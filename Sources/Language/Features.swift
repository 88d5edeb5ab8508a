/// Hashed n-grams of a run of tokens: what the recogniser sees of a text.
enum Features {
  /// What the collector says, as the model sees it: numbers, dates and the like stand as one mark each.
  enum Piece: Hashable, Sendable {
    case word(String)
    case han(UInt32)
    case mark(UInt32)
    /// A class of things said, such as an amount or a date.
    case slot(UInt32)
    case gap
  }

  /// The hash of a word or an ideograph; nil for other pieces.
  static func nameHash(_ piece: Piece) -> UInt16? {
    switch piece {
    case .word(let text): bucket(text.unicodeScalars.reduce(7) { mix($0, UInt64($1.value)) })
    case .han(let value): bucket(mix(7, UInt64(value)))
    case .mark, .slot, .gap: nil
    }
  }

  /// - Parameters:
  ///   - concepts: what `Concepts` and the slots say of the same stretch, in order.
  ///   - denials: what `Denials` says of it, where a model is to see that.
  static func vector(
    of pieces: some Sequence<Piece>, concepts: [UInt32], denials: [UInt16] = []
  ) -> SparseVector {
    var grams = Grams()
    for piece in pieces { grams.add(piece) }
    grams.closeRun()
    grams.add(concepts: concepts)
    return SparseVector(groups: grams.groups + [(denials, denialWeight)])
  }

  /// The hashes of each kind of feature, gathered piece by piece.
  private struct Grams {
    private var words: [UInt16] = []
    private var letters: [UInt16] = []
    private var skips: [UInt16] = []
    private var triples: [UInt16] = []
    private var concepts: [UInt16] = []
    private var conceptPairs: [UInt16] = []
    /// Characters since the last gap.
    private var run: [UInt32] = []
    /// The word before, and the one before that.
    private var before: UInt64 = 0
    private var earlier: UInt64 = 0

    /// With the weight of each kind, measured by cross-validation on the phrase bank.
    var groups: [(hashes: [UInt16], weight: Float)] {
      [
        (words, 1), (letters, 0.35), (skips, 0.5), (triples, 0.5), (concepts, 0.8), (conceptPairs, 0.7),
      ]
    }

    mutating func add(_ piece: Piece) {
      switch piece {
      case .word(let text):
        closeRun()
        add(word: wordHash(text.unicodeScalars.map(\.value)))
      case .slot(let kind):
        // A slot stands in both languages: as a word among words, as a character among characters.
        run.append(kind)
        let word = mix(1, UInt64(kind))
        words.append(bucket(word))
        add(word: word)
      case .han(let value), .mark(let value): run.append(value)
      case .gap: closeRun()
      }
    }

    private mutating func add(word: UInt64) {
      words.append(bucket(mix(mix(2, before), word)))
      skips.append(bucket(mix(mix(6, earlier), word)))
      earlier = before
      before = word
    }

    /// The word itself, and its 2 to 5 neighbouring letters, edges marked.
    private mutating func wordHash(_ scalars: [UInt32]) -> UInt64 {
      var whole: UInt64 = 1
      for scalar in scalars { whole = mix(whole, UInt64(scalar)) }
      words.append(bucket(whole))
      let padded = [32] + scalars + [32]
      for start in padded.indices {
        var hash: UInt64 = 3
        for end in start..<min(start + 5, padded.count) {
          hash = mix(hash, UInt64(padded[end]))
          if end > start { letters.append(bucket(hash)) }
        }
      }
      return whole
    }

    /// One to three neighbouring characters.
    mutating func closeRun() {
      for start in run.indices {
        var hash: UInt64 = 4
        for end in start..<min(start + 3, run.count) {
          hash = mix(hash, UInt64(run[end]))
          if end < start + 2 { words.append(bucket(hash)) } else { triples.append(bucket(hash)) }
        }
      }
      run.removeAll(keepingCapacity: true)
    }

    mutating func add(concepts marks: [UInt32]) {
      var last: UInt64 = 1
      for mark in marks.lazy.map(UInt64.init) {
        concepts.append(bucket(mix(5, mark)))
        conceptPairs.append(bucket(mix(mix(8, last), mark)))
        last = mark
      }
    }
  }

  /// FNV-1a by whole values, the product folded; Swift's own hashing is seeded anew in every run.
  private static func mix(_ hash: UInt64, _ value: UInt64) -> UInt64 {
    let product = (hash ^ value ^ 0xCBF2_9CE4_8422_2325) &* 0x9E37_79B9_7F4A_7C15
    return product ^ (product >> 29)
  }

  /// Weight of what is denied, between that of words and of letters; measured on lookalikes left out of training.
  private static let denialWeight: Float = 0.7

  /// The bucket of some words of a kind of feature that is not an n-gram.
  static func hash(_ kind: UInt64, _ words: [String]) -> UInt16 {
    bucket(
      words.reduce(kind) { hash, word in
        word.unicodeScalars.reduce(mix(hash, 31)) { mix($0, UInt64($1.value)) }
      })
  }

  private static func bucket(_ hash: UInt64) -> UInt16 {
    let product = hash &* 0xBF58_476D_1CE4_E5B9
    return UInt16(truncatingIfNeeded: product >> 47)
  }
}
