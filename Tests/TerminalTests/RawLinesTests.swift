import Foundation
import TestSupport
import Testing

@testable import parley

@Suite("Lines from a pipe or a file come as they are")
struct RawLinesTests {
  /// What is read from a file with these bytes, "?" for a line that is too long.
  func lines(_ bytes: [UInt8]) throws -> [String] {
    let workspace = try ScratchFolder()
    let descriptor = open(try workspace.write("input", bytes), O_RDONLY)
    defer { close(descriptor) }
    var raw = RawLines(descriptor: descriptor)
    var result: [String] = []
    while true {
      switch raw.next() {
      case .end: return result
      case .tooLong: result.append("?")
      case .bytes(let bytes): result.append(String(decoding: bytes, as: UTF8.self))
      }
    }
  }

  @Test("line ends of both kinds, empty lines, and a last line without one")
  func ends() throws {
    #expect(try lines(Array("您好\r\n\n还款\nlast".utf8)) == ["您好", "", "还款", "last"])
    #expect(try lines([]) == [])
    #expect(try lines([10]) == [""])
  }

  @Test(
    "a line that is too long is one unreadable line, wherever the reads fall",
    arguments: [-4097, -1, 0, 1, 4095, 70000])
  func long(over: Int) throws {
    let length = RawLines.longest + over
    let bytes = Array("a\n".utf8) + Array(repeating: 120, count: length) + Array("\nb\n".utf8)
    let result = try lines(bytes)
    #expect(result.count == 3)
    #expect(result.first == "a" && result.last == "b")
    #expect((result[1] == "?") == (over > 0))
    #expect(try lines(Array(repeating: 120, count: length)).map { $0 == "?" } == [over > 0])
  }

  @Test("what cannot be read has ended")
  func unreadable() {
    var raw = RawLines(descriptor: -1)
    if case .end = raw.next() {} else { Issue.record("a line out of nothing") }
  }
}
