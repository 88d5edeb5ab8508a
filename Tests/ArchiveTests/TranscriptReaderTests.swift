import Archive
import Foundation
import Testing

@Suite("reading a transcript")
struct TranscriptReaderTests {
  let scratch: Scratch
  let whole: [UInt8]

  init() throws {
    scratch = try Scratch()
    whole = try TranscriptFileTests.bytes((1...5).map { #"{"event":"turn","number":\#($0)}"# })
  }

  private func lines(_ bytes: [UInt8]) -> [[UInt8]] {
    bytes.split(separator: 0x0A).map { Array($0) + [0x0A] }
  }

  private func chain(_ lines: [[UInt8]], anchor: TranscriptAnchor? = nil) throws -> TranscriptLines.Chain {
    try TranscriptReader.read(try scratch.write("t.jsonl", Array(lines.joined())), anchor: anchor).chain
  }

  @Test("a missing, moved or changed line breaks the chain where it is seen")
  func breaks() throws {
    let lines = lines(whole)
    #expect(try chain(lines) == .notAnchored)
    for i in lines.indices.dropLast() {
      var missing = lines
      missing.remove(at: i)
      #expect(try chain(missing) == .broken(line: i + 1))
      var moved = lines
      moved.swapAt(i, i + 1)
      #expect(try chain(moved) == .broken(line: i + 1))
      var changed = lines
      changed[i][25] = UInt8(ascii: "9")
      #expect(try chain(changed) == .broken(line: i + 2))
      var twice = lines
      twice.insert(lines[i], at: i)
      #expect(try chain(twice) == .broken(line: i + 2))
    }
  }

  @Test("with an anchor a cut end and a changed last line are seen, and later lines are allowed")
  func anchors() throws {
    let lines = lines(whole)
    let anchor = try TranscriptReader.read(try scratch.write("t.jsonl", whole)).anchor
    #expect(anchor.count == 5)
    #expect(try chain(lines, anchor: anchor) == .intact(lines: 5))
    #expect(try chain(Array(lines.dropLast()), anchor: anchor) == .shorter(than: 5))
    var changed = lines
    changed[4][25] = UInt8(ascii: "9")
    #expect(try chain(changed) == .notAnchored)
    #expect(try chain(changed, anchor: anchor) == .other)
    let early = try TranscriptReader.read(try scratch.write("t.jsonl", Array(lines[..<3].joined()))).anchor
    #expect(try chain(lines, anchor: early) == .intact(lines: 3))
    #expect(try chain(lines, anchor: TranscriptAnchor(count: 0, head: "")) == .other)
  }

  @Test("no flipped bit passes for what was anchored")
  func flips() throws {
    let anchor = try TranscriptReader.read(try scratch.write("t.jsonl", whole)).anchor
    for i in whole.indices {
      var bytes = whole
      bytes[i] ^= 1 << UInt8(i % 8)
      let path = try scratch.write("t.jsonl", bytes)
      // Some flips make the file no transcript at all; that is an error, which is as good.
      if let read = try? TranscriptReader.read(path, anchor: anchor) {
        #expect(read.chain != .intact(lines: 5), "byte \(i)")
      }
    }
  }

  @Test("what carries no hashes is read and said to be unchained, also without a last newline")
  func unchained() throws {
    let path = try scratch.write("t.jsonl", Array("{\"a\":1}\r\n{\"b\":2}".utf8))
    let read = try TranscriptReader.read(path)
    #expect(read.chain == .unchained)
    #expect(read.lines.count == 2)
    #expect(read.cutBytes == 0)
    #expect(throws: TranscriptFileError.broken(path: path, line: 1)) { _ = try TranscriptFile.open(at: path) }
  }

  @Test("a member whose name only ends like that of the hash is none")
  func otherMember() throws {
    let zeros = String(repeating: "0", count: 64)
    #expect(try chain([Array("{\"a\\\"prev\":\"\(zeros)\"}\n".utf8)]) == .unchained)
  }

  @Test("line ends changed by an editor break the chain and are not taken for a file without hashes")
  func carriageReturns() throws {
    #expect(try chain(lines(whole).map { $0.dropLast() + [0x0D, 0x0A] }) == .broken(line: 1))
  }

  @Test("a broken chain is refused by those who would write on, with its line, and the file stays")
  func refusal() throws {
    var lines = lines(whole)
    lines.remove(at: 2)
    let bytes = Array(lines.joined()) + Array("{\"cut".utf8)
    let path = try scratch.write("t.jsonl", bytes)
    #expect(throws: TranscriptFileError.broken(path: path, line: 3)) { _ = try TranscriptFile.open(at: path) }
    #expect(try scratch.bytes("t.jsonl") == bytes)
  }

  @Test("files that are no transcript are named as what they are")
  func others() throws {
    func error(_ path: String) -> TranscriptFileError? {
      do throws(TranscriptFileError) {
        _ = try TranscriptReader.read(path)
        return nil
      } catch { return error }
    }
    let missing = scratch.file("none.jsonl")
    #expect(error(missing) == .file(.missing(path: missing)))
    #expect(error(scratch.path) == .file(.notRegular(path: scratch.path)))
    #expect(error("/dev/full") == .file(.notRegular(path: "/dev/full")))
    let empty = try scratch.write("empty", [])
    #expect(error(empty) == .file(.empty(path: empty)))
    let prose = try scratch.write("prose", Array("Agent: good morning\n".utf8))
    #expect(error(prose) == .notAnObject(path: prose, line: 1))
    let binary = try scratch.write("binary", [0x7F, 0x45, 0x4C, 0x46, 0, 0x0A, 0])
    #expect(error(binary) == .file(.notText(path: binary, line: 1)))
    var latin = lines(whole)
    latin[2][10] = 0xE9
    let inside = try scratch.write("latin", Array(latin.joined()))
    #expect(error(inside) == .file(.notText(path: inside, line: 3)))
    let pipe = scratch.file("pipe")
    #expect(mkfifo(pipe, 0o600) == 0)
    #expect(error(pipe) == .file(.notRegular(path: pipe)))
    let large = try scratch.write("large", [])
    #expect(truncate(large, off_t(TranscriptFile.largest + 1)) == 0)
    #expect(error(large) == .file(.tooLarge(path: large, limit: TranscriptFile.largest)))
  }

  @Test("a refusal names the file, the line, the rule and the remedy")
  func wording() throws {
    #expect(
      TranscriptFileError.broken(path: "calls/a.jsonl", line: 3).description
        == "calls/a.jsonl:3: the line does not carry the hash of line 2, so one was changed, is missing or was moved."
        + " Restore the file from a copy; to go on elsewhere, import it as a new transcript.")
    #expect(
      TranscriptFileError.file(.notText(path: "a", line: 7)).description
        == "a:7: this is not UTF-8 text. Save it as UTF-8, or give the file you meant.")
  }
}
