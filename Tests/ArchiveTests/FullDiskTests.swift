import Foundation
import Testing

@testable import Archive

/// Lets no file of this process grow above a size, as a full disk would; nil lifts the limit again.
private func limitFileSize(to bytes: Int?) -> Bool {
  // The signal would end the process before the error is seen.
  signal(SIGXFSZ, SIG_IGN)
  let resource = __rlimit_resource_t(RLIMIT_FSIZE.rawValue)
  var limit = rlimit()
  guard getrlimit(resource, &limit) == 0 else { return false }
  limit.rlim_cur = bytes.map { rlim_t($0) } ?? limit.rlim_max
  return setrlimit(resource, &limit) == 0
}

@Suite("a disk that is full, a folder that takes nothing")
struct FullDiskTests {
  @Test("an event that finds no room leaves the file at its last line, and may be appended again later")
  func appending() async {
    // A process of its own, since the limit holds for all its threads.
    await #expect(processExitsWith: .success) {
      let scratch = try Scratch()
      let path = scratch.file("t.jsonl")
      let file = try TranscriptFile.create(at: path)
      try file.append(#"{"event":"header"}"#)
      let before = try scratch.bytes("t.jsonl")
      let event = #"{"event":"turn","text":"\#(String(repeating: "长", count: 200))"}"#
      for room in [0, 1, 40, 500] {
        #expect(limitFileSize(to: before.count + room))
        #expect(throws: TranscriptFileError.file(.diskFull(path: path))) { try file.append(event) }
        #expect(try scratch.bytes("t.jsonl") == before)
        #expect(file.count == 1)
        #expect(limitFileSize(to: nil))
      }
      try file.append(event)
      #expect(try TranscriptReader.read(path).anchor == file.anchor)
      #expect(file.count == 2)
    }
  }

  @Test("a file written whole stays as it was when the new one finds no room, and no other is left")
  func replacing() async {
    await #expect(processExitsWith: .success) {
      let scratch = try Scratch()
      let path = try scratch.write("report.html", Array("old".utf8))
      #expect(limitFileSize(to: 1000))
      #expect(throws: FileError.diskFull(path: path)) {
        try AtomicFile.write([UInt8](repeating: 0x61, count: 2000), to: path)
      }
      #expect(try scratch.bytes("report.html") == Array("old".utf8))
      #expect(try scratch.names == ["report.html"])
    }
  }

  @Test("a device without room refuses as a full disk does")
  func device() throws {
    let full = try Descriptor(path: "/dev/full", flags: O_WRONLY)
    var code: Int32?
    do throws(SystemFailure) { try full.write([1]) } catch { code = error.code }
    #expect(code == ENOSPC)
    #expect(FileError.writing("a", SystemFailure(code: ENOSPC)) == .diskFull(path: "a"))
  }

  @Test("below a file there is no folder, for root neither")
  func unwritable() throws {
    let scratch = try Scratch()
    let path = try scratch.write("file", [0x61]) + "/t.jsonl"
    #expect(throws: TranscriptFileError.file(.folderUnwritable(path: path))) {
      _ = try TranscriptFile.create(at: path)
    }
    #expect(throws: FileError.folderUnwritable(path: path)) { try AtomicFile.write("x", to: path) }
    #expect(throws: TranscriptFileError.file(.missing(path: path))) { _ = try TranscriptReader.read(path) }
    #expect(throws: TranscriptFileError.file(.missing(path: path))) { _ = try TranscriptFile.open(at: path) }
  }
}
