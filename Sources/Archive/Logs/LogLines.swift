/// Lines of a file of any size, read piece by piece.
struct LogLines: ~Copyable {
  /// Most bytes of a line; a longer one is passed over to its end.
  static let longest = 16 << 10

  private let file: Descriptor
  private var held: [UInt8] = []
  private var at = 0
  private var isOver = false
  /// Number of the line last given, from 1.
  private(set) var number = 0
  private let size: Int
  private var taken = 0

  /// How much of the file has been read, from 0 to 1.
  var share: Double { size > 0 ? min(1, Double(taken) / Double(size)) : 1 }

  /// Opens an ordinary file.
  init(path: String) throws(FileError) {
    let opened: Descriptor
    let status: Descriptor.Status
    do { opened = try Descriptor(path: path, flags: Descriptor.reading) } catch {
      throw .opening(path, error)
    }
    do { status = try opened.status() } catch { throw .opening(path, error) }
    guard status.isRegular else { throw .notRegular(path: path) }
    size = status.size
    file = opened
  }

  enum Line {
    case bytes(ArraySlice<UInt8>)
    case tooLong
  }

  /// The next line without its end; nil at the end of the file.
  mutating func next() throws(SystemFailure) -> Line? {
    var isTooLong = false
    var searched = at
    while true {
      if let end = held[searched...].firstIndex(of: 0x0A) {
        let line = held[at..<end]
        at = end + 1
        number += 1
        return isTooLong || line.count > Self.longest ? .tooLong : .bytes(Self.trimmed(line))
      }
      if held.count - at > Self.longest {
        isTooLong = true
        at = held.count
      }
      held.removeSubrange(..<at)
      at = 0
      searched = held.count
      let piece = isOver ? [] : try file.readPiece(1 << 20)
      if piece.isEmpty {
        isOver = true
        guard !held.isEmpty || isTooLong else { return nil }
        number += 1
        let line = held
        held = []
        return isTooLong ? .tooLong : .bytes(Self.trimmed(line[...]))
      }
      held += piece
      taken += piece.count
    }
  }

  private static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    line.last == 0x0D ? line.dropLast() : line
  }
}
