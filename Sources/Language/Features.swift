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
    /// Something that the whole stretch shows, wherever it stands: a listed word, a typical turn of phrase.
    case sign(UInt32)
  }

  // Weights of kinds of features beside words, measured by cross-validation on the phrase bank.
  private static let letterWeight: Float = 0.5
  private static let signWeight: Float = 1
  private static let skipWeight: Float = 0.5

  /// The hash of a word or an ideograph; nil for other pieces.
  static func nameHash(_ piece: Piece) -> UInt16? {
    switch piece {
    case .word(let text): bucket(text.unicodeScalars.reduce(7) { mix($0, UInt64($1.value)) })
    case .han(let value): bucket(mix(7, UInt64(value)))
    case .mark, .slot, .gap, .sign: nil
    }
  }

  static func vector(of pieces: some Sequence<Piece>) -> SparseVector {
    var words: [UInt16] = []
    var letters: [UInt16] = []
    var signs: [UInt16] = []
    var run: [UInt32] = []
    var before: UInt64 = 0
    var earlier: UInt64 = 0
    var skips: [UInt16] = []
    func close() {
      addRun(run, to: &words)
      run.removeAll(keepingCapacity: true)
    }
    for piece in pieces {
      switch piece {
      case .word(let text):
        close()
        let scalars = text.unicodeScalars.map(\.value)
        let word = addWord(scalars, whole: &words, parts: &letters)
        words.append(bucket(mix(mix(2, before), word)))
        skips.append(bucket(mix(mix(6, earlier), word)))
        earlier = before
        before = word
      case .slot(let kind):
        // A slot stands in both languages: as a word among words, as a character among characters.
        run.append(kind)
        let word = mix(1, UInt64(kind))
        words.append(bucket(word))
        words.append(bucket(mix(mix(2, before), word)))
        skips.append(bucket(mix(mix(6, earlier), word)))
        earlier = before
        before = word
      case .sign(let kind): signs.append(bucket(mix(5, UInt64(kind))))
      case .han(let value): run.append(value)
      case .mark(let value): run.append(value)
      case .gap: close()
      }
    }
    close()
    return SparseVector(groups: [
      (words, 1), (letters, letterWeight), (signs, signWeight), (skips, skipWeight),
    ])
  }

  /// The word itself, and its 2 to 5 neighbouring letters, edges marked.
  private static func addWord(
    _ scalars: [UInt32], whole words: inout [UInt16], parts letters: inout [UInt16]
  ) -> UInt64 {
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
  private static func addRun(_ run: [UInt32], to hashes: inout [UInt16]) {
    for start in run.indices {
      var hash: UInt64 = 4
      for end in start..<min(start + 3, run.count) {
        hash = mix(hash, UInt64(run[end]))
        hashes.append(bucket(hash))
      }
    }
  }

  /// FNV-1a by whole values, the product folded; Swift's own hashing is seeded anew in every run.
  private static func mix(_ hash: UInt64, _ value: UInt64) -> UInt64 {
    let product = (hash ^ value ^ 0xCBF2_9CE4_8422_2325) &* 0x9E37_79B9_7F4A_7C15
    return product ^ (product >> 29)
  }

  private static func bucket(_ hash: UInt64) -> UInt16 {
    let product = hash &* 0xBF58_476D_1CE4_E5B9
    return UInt16(truncatingIfNeeded: product >> 47)
  }
}
