import Foundation
import Testing

@testable import Archive

@Suite("a transcript being written")
struct TranscriptFileTests {
  static let events = [#"{"event":"header"}"#, #"{"event":"turn","text":"这个月发工资晚了 \"prev\":\"0\""}"#, "{}"]

  /// Bytes of a transcript with these events.
  static func bytes(_ events: [String]) throws -> [UInt8] {
    let scratch = try Scratch()
    let file = try TranscriptFile.create(at: scratch.file("t.jsonl"))
    for event in events { try file.append(event) }
    return try scratch.bytes("t.jsonl")
  }

  @Test("each line ends with the hash of the line before, as other programs compute it")
  func chain() throws {
    let text = String(decoding: try Self.bytes([#"{"a":1}"#, "{}"]), as: UTF8.self)
    let zeros = String(repeating: "0", count: 64)
    // The second hash is what `sha256sum` prints for the first line without its newline.
    #expect(
      text == """
        {"a":1,"prev":"\(zeros)"}
        {"prev":"377e001479caf256112dd83b12144e8c782371b3b8fd00555725ed20c0550048"}

        """)
  }

  @Test("file and folder are the owner's alone, and an existing file is not overwritten")
  func modes() throws {
    let scratch = try Scratch()
    let path = scratch.file("mine/2026/call.jsonl")
    let file = try TranscriptFile.create(at: path)
    try file.append("{}")
    let modes = try [path, scratch.file("mine"), scratch.file("mine/2026")].map {
      try FileManager.default.attributesOfItem(atPath: $0)[.posixPermissions] as? Int
    }
    #expect(modes == [0o600, 0o700, 0o700])
    #expect(throws: TranscriptFileError.file(.exists(path: path))) { try TranscriptFile.create(at: path) }
  }

  @Test("going on after closing continues the chain, and the reader sees every line")
  func resume() throws {
    let scratch = try Scratch()
    let path = scratch.file("t.jsonl")
    do {
      let file = try TranscriptFile.create(at: path)
      for event in Self.events { try file.append(event) }
    }
    let (file, lines) = try TranscriptFile.open(at: path)
    #expect(lines.lines.count == 3)
    #expect(lines.cutBytes == 0)
    #expect(lines.anchor == file.anchor)
    try file.append(#"{"event":"end"}"#)
    let read = try TranscriptReader.read(path)
    #expect(read.chain == .notAnchored)
    #expect(read.lines.count == 4)
    #expect(read.lines[3].hasPrefix(#"{"event":"end","prev":""#))
    #expect(read.anchor == file.anchor)
  }

  @Test("a last line cut at any byte is dropped, the lines before it stay, and writing goes on")
  func cuts() throws {
    let scratch = try Scratch()
    let whole = try Self.bytes(Self.events)
    let kept = try Self.bytes(Array(Self.events.dropLast()))
    for end in kept.count..<whole.count {
      let path = try scratch.write("t.jsonl", Array(whole[..<end]))
      let seen = try TranscriptReader.read(path)
      #expect(seen.cutBytes == end - kept.count)
      let (file, lines) = try TranscriptFile.open(at: path)
      #expect(lines == seen)
      #expect(lines.lines.count == 2)
      #expect(try scratch.bytes("t.jsonl") == kept)
      try file.append(Self.events[2])
      #expect(try scratch.bytes("t.jsonl") == whole)
    }
  }

  @Test("a cut inside a letter of several bytes is a cut, not a broken text")
  func cutLetter() throws {
    let scratch = try Scratch()
    let first = try Self.bytes([Self.events[0]])
    let path = try scratch.write("t.jsonl", first + Array(#"{"text":""#.utf8) + [0xE8, 0xBF])
    #expect(try TranscriptReader.read(path).cutBytes == 11)
  }

  @Test("a last line that is no object is dropped, as a power failure may leave it")
  func torn() throws {
    let scratch = try Scratch()
    let kept = try Self.bytes(Self.events)
    for torn in [[UInt8](repeating: 0, count: 30) + [0x0A], Array("{\"event\":\n".utf8), Array("\n".utf8)] {
      let path = try scratch.write("t.jsonl", kept + torn)
      let (file, lines) = try TranscriptFile.open(at: path)
      #expect(lines.cutBytes == torn.count)
      #expect(file.count == 3)
      #expect(try scratch.bytes("t.jsonl") == kept)
    }
  }

  @Test("where nothing whole is left, it says so and leaves the file alone")
  func onlyCut() throws {
    let scratch = try Scratch()
    let path = try scratch.write("t.jsonl", Array(#"{"event":"hea"#.utf8))
    #expect(throws: TranscriptFileError.cut(path: path, line: 1)) { try TranscriptFile.open(at: path) }
    #expect(try scratch.bytes("t.jsonl").count == 13)
  }

  @Test("only one opener may write; others are refused until it is closed, and reading is free")
  func locks() throws {
    let scratch = try Scratch()
    let path = scratch.file("t.jsonl")
    do {
      let first = try TranscriptFile.create(at: path)
      try first.append("{}")
      #expect(throws: TranscriptFileError.file(.inUse(path: path))) { _ = try TranscriptFile.open(at: path) }
      #expect(try TranscriptReader.read(path).lines.count == 1)
      try first.append("{}")
    }
    do {
      let (second, lines) = try TranscriptFile.open(at: path)
      #expect(lines.lines.count == 2)
      #expect(throws: TranscriptFileError.file(.inUse(path: path))) { _ = try TranscriptFile.open(at: path) }
      try second.append("{}")
    }
    #expect(try TranscriptFile.open(at: path).file.count == 3)
  }

  @Test(
    "what is not one object on one line is refused, and nothing is written",
    arguments: [
      "", "[]", "{", "{}}", "{\"a\":1}\n", "{\n}", "{\"prev\":1}", "{\"a\":1,\"a\":2}", "null", " {} ",
    ])
  func notObjects(_ json: String) throws {
    let scratch = try Scratch()
    let path = scratch.file("t.jsonl")
    let file = try TranscriptFile.create(at: path)
    #expect(throws: TranscriptFileError.notAnObject(path: path, line: nil)) { try file.append(json) }
    #expect(try scratch.bytes("t.jsonl").isEmpty)
  }

  @Test("a file does not grow above what can be read again")
  func largest() throws {
    let scratch = try Scratch()
    let path = scratch.file("t.jsonl")
    let file = try TranscriptFile.create(at: path, limit: 150)
    try file.append("{}")
    #expect(throws: TranscriptFileError.file(.tooLarge(path: path, limit: 150))) { try file.append("{}") }
    #expect(try TranscriptReader.read(path).anchor == file.anchor)
  }

  @Test("a file deleted or altered by another program is noticed before the next event")
  func outside() throws {
    let scratch = try Scratch()
    for alter in ["delete", "grow"] {
      let path = scratch.file(alter)
      let file = try TranscriptFile.create(at: path)
      try file.append("{}")
      if alter == "delete" {
        try FileManager.default.removeItem(atPath: path)
      } else {
        let handle = try #require(FileHandle(forWritingAtPath: path))
        try handle.seekToEnd()
        try handle.write(contentsOf: Data("x".utf8))
      }
      #expect(throws: TranscriptFileError.file(.changedOutside(path: path))) { try file.append("{}") }
    }
  }
}
