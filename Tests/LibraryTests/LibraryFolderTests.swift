import Archive
import Foundation
import Library
import Testing

@Suite("the library folder on disk")
struct LibraryFolderTests {
  @Test("links that climb out, large files and broken text are refused; invalid folders are left out")
  func bounds() throws {
    let manager = FileManager.default
    let base = manager.temporaryDirectory.appendingPathComponent("parley-library-\(UUID().uuidString)")
    defer { try? manager.removeItem(at: base) }
    let root = base.appendingPathComponent("library")
    for folder in ["borrowers", "invalid", "a/b/c/d/e"] {
      try manager.createDirectory(at: root.appendingPathComponent(folder), withIntermediateDirectories: true)
    }
    func write(_ path: String, _ data: Data) throws { try data.write(to: base.appendingPathComponent(path)) }
    let text = Data(Samples.borrower.utf8)
    try write("library/borrowers/good.yaml", text)
    try write("library/borrowers/notes.txt", text)
    try write("library/invalid/bad.yaml", text)
    try write("library/a/b/c/d/e/deep.yaml", text)
    try write("library/borrowers/latin.yaml", Data([0x6B, 0xE9, 0x0A]))
    try write("library/borrowers/large.yaml", Data(repeating: 0x20, count: Source.largest + 1))
    try write("outside.yaml", text)
    try manager.createSymbolicLink(
      atPath: root.path + "/borrowers/climbs.yaml", withDestinationPath: "../../outside.yaml")
    try manager.createSymbolicLink(
      atPath: root.path + "/borrowers/inside.yaml", withDestinationPath: "good.yaml")
    try manager.createSymbolicLink(atPath: root.path + "/circle", withDestinationPath: ".")

    let (sources, problems) = try LibraryFolder(path: root.path).sources()
    #expect(sources.map(\.name) == ["borrowers/good.yaml", "borrowers/inside.yaml"])
    #expect(
      problems.map(\.description).sorted() == [
        "borrowers/climbs.yaml: the path leaves the library. Copy the file into the library.",
        "borrowers/large.yaml: the file is larger than 4194304 bytes. Split it.",
        "borrowers/latin.yaml: the file is not UTF-8 text. Save it as UTF-8.",
      ])
    #expect(try LibraryFolder(path: root.path).sources(under: ["types"]).sources.isEmpty)
    #expect(try LibraryFolder(path: root.path).sources(under: [".."]).problems.count == 1)
  }

  @Test("a folder that is not there is told")
  func missing() {
    #expect(throws: LibraryFolder.Failure.self) { try LibraryFolder(path: "no/such/folder") }
  }
}
