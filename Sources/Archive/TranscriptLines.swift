import Training

/// The lines of a transcript and what can be said of their chain.
public struct TranscriptLines: Hashable, Sendable {
  /// Whole lines as they stand, without newline, each with its hash member.
  public var lines: [String]
  public var chain: Chain
  /// Length of a last line that was never written to its end; 0 where nothing is cut. It is not in `lines`.
  public var cutBytes: Int
  /// Hash of the last whole line; 64 zeros where there is none.
  public var head: String

  /// What to store elsewhere so that a later cut or change is seen.
  public var anchor: TranscriptAnchor { TranscriptAnchor(count: lines.count, head: head) }

  /// How far the lines can be trusted.
  public enum Chain: Hashable, Sendable {
    /// Each line fits the one before, but lines may be missing at the end and the last may be changed.
    case notAnchored
    /// The first so many lines are those that were anchored.
    case intact(lines: Int)
    /// The line does not carry the hash of the one before; counted from 1.
    case broken(line: Int)
    /// The lines fit each other, but are fewer than were anchored.
    case shorter(than: Int)
    /// The lines fit each other, but are not those that were anchored.
    case other
    /// No line carries a hash: written by hand or by another program.
    case unchained
  }
}

/// Count and head hash of a transcript at one moment.
public struct TranscriptAnchor: Hashable, Sendable {
  public var count: Int
  /// Hash of the last of them, 64 hexadecimal digits in lower case.
  public var head: String

  public init(count: Int, head: String) {
    self.count = count
    self.head = head
  }
}

extension TranscriptLines {
  /// Splits a transcript into lines and checks them.
  init(
    bytes: [UInt8], path: String, anchor: TranscriptAnchor? = nil
  ) throws(TranscriptFileError) {
    guard !bytes.isEmpty else { throw .file(.empty(path: path)) }
    var pieces = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    var tail = pieces.removeLast()

    if let only = pieces.first ?? Optional(tail), only.first != UInt8(ascii: "{") {
      guard Self.isText(only) else { throw .file(.notText(path: path, line: 1)) }
      throw .notAnObject(path: path, line: 1)
    }
    for (i, piece) in pieces.enumerated() where !Self.isText(piece) {
      // Only the end of a file can be what a power failure left of a line.
      guard i == pieces.count - 1, i > 0, tail.isEmpty else { throw .file(.notText(path: path, line: i + 1)) }
    }
    cutBytes = tail.count
    if tail.isEmpty, let last = pieces.last, !Self.isObject(last) {
      guard pieces.count > 1 else { throw .notAnObject(path: path, line: 1) }
      pieces.removeLast()
      cutBytes = last.count + 1
    }

    if !tail.isEmpty, Self.isObject(tail), !(pieces + [tail]).contains(where: HashChain.isChained) {
      // A hand that wrote no hashes may leave out the last newline too.
      pieces.append(tail)
      tail = []
      cutBytes = 0
    }
    guard !pieces.isEmpty else { throw .cut(path: path, line: 1) }

    var hashes = [HashChain.start]
    var broken: Int?
    for (i, piece) in pieces.enumerated() {
      if broken == nil, !HashChain.carries(hashes[i], piece) { broken = i + 1 }
      hashes.append(HashChain.hash(piece))
    }
    lines = pieces.map { String(decoding: $0, as: UTF8.self) }
    head = hashes[pieces.count]
    if let broken {
      chain = broken == 1 && !pieces.contains(where: HashChain.isChained) ? .unchained : .broken(line: broken)
    } else if let anchor {
      chain =
        anchor.count > pieces.count
        ? .shorter(than: anchor.count)
        : anchor.count > 0 && hashes[anchor.count] == anchor.head ? .intact(lines: anchor.count) : .other
    } else {
      chain = .notAnchored
    }
  }

  private static func isText(_ line: ArraySlice<UInt8>) -> Bool {
    !line.contains(0) && String(validating: line, as: UTF8.self) != nil
  }

  private static func isObject(_ line: ArraySlice<UInt8>) -> Bool {
    guard let text = String(validating: line, as: UTF8.self) else { return false }
    return if case .object? = try? JSON(text) { true } else { false }
  }
}
