import Archive
import Foundation
import Testing

@Suite("a file written whole")
struct AtomicFileTests {
  @Test("a new file is the owner's alone; a replaced one keeps its mode; a link stays a link; no debris")
  func writes() throws {
    let scratch = try Scratch()
    let path = scratch.file("a.json")
    func mode() throws -> Int? {
      try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }
    try AtomicFile.write("one", to: path)
    #expect(try mode() == 0o600)
    #expect(chmod(path, 0o664) == 0)
    try FileManager.default.createSymbolicLink(atPath: scratch.file("link"), withDestinationPath: "a.json")
    try AtomicFile.write("two", to: scratch.file("link"))
    #expect(try scratch.bytes("a.json") == Array("two".utf8))
    #expect(try mode() == 0o664)
    try AtomicFile.write("", to: path)
    #expect(try scratch.bytes("a.json").isEmpty)
    #expect(try scratch.names == ["a.json", "link"])
  }

  @Test("folders and devices are not replaced")
  func others() throws {
    let scratch = try Scratch()
    #expect(throws: FileError.notRegular(path: scratch.path)) { try AtomicFile.write("x", to: scratch.path) }
    #expect(throws: FileError.notRegular(path: "/dev/full")) { try AtomicFile.write("x", to: "/dev/full") }
    let nowhere = scratch.file("no/such/folder.json")
    #expect(throws: FileError.folderUnwritable(path: nowhere)) { try AtomicFile.write("x", to: nowhere) }
  }
}
