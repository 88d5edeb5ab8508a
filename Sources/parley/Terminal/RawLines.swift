import Foundation

/// Lines of a descriptor as bytes, for input that no terminal gives; nothing is echoed or prompted.
struct RawLines: ~Copyable {
  /// Most bytes of a line; what is over is skipped to its end.
  static let longest = 64 << 10

  enum Line {
    case bytes([UInt8])
    case tooLong, end
  }

  private let descriptor: Int32
  private var held: [UInt8] = []
  private var isOver = false

  init(descriptor: Int32 = STDIN_FILENO) { self.descriptor = descriptor }

  /// The next line without its end, "\n" or "\r\n"; a last line needs none.
  mutating func next() -> Line {
    var isTooLong = false
    var searched = 0
    while true {
      if let end = held[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        let line = held[..<end]
        held.removeSubrange(...end)
        return isTooLong || line.count > Self.longest
          ? .tooLong : .bytes(Array(line.last == 13 ? line.dropLast() : line))
      }
      if held.count > Self.longest {
        isTooLong = true
        held.removeAll()
      }
      searched = held.count
      if isOver || !fill() {
        isOver = true
        let line = held
        held = []
        if isTooLong { return .tooLong }
        return line.isEmpty ? .end : .bytes(line)
      }
    }
  }

  /// Reads some more; false at the end of the input or when it cannot be read.
  private mutating func fill() -> Bool {
    var chunk = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = read(descriptor, &chunk, chunk.count)
      if count > 0 {
        held.append(contentsOf: chunk.prefix(count))
        return true
      }
      if count == 0 { return false }
      if errno == EAGAIN {
        var ready = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        poll(&ready, 1, -1)
      } else if errno != EINTR {
        return false
      }
    }
  }
}
