import Foundation
import TestSupport
import Testing

extension Trial {
  /// Exit code 2, a message, nothing on standard output, and no file but those that were there.
  func expectRefusal(_ arguments: [String], _ says: [String]) throws {
    let before = try files()
    let result = try run(arguments, input: Array("Hello.\n".utf8))
    #expect(result.status == .code(2), "\(result.output.prefix(300))\(result.error)")
    #expect(result.output == "")
    for part in says { #expect(result.error.contains(part), "no \(part) in: \(result.error)") }
    #expect(!result.error.contains("Fatal error"))
    #expect(try files() == before)
  }

  private func files() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: scratch.path).filter { !$0.hasPrefix("state") }
      .sorted()
  }
}
