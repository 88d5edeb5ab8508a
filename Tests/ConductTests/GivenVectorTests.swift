import Conduct
import Foundation
import Library
import Testing
import Training

@Suite("vectors that came with the rules")
struct GivenVectorTests {
  static let vectors: [JSON] = {
    let path = Shipped.folder.appendingPathComponent("Vectors/given.json").path
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    return (try? JSON(text))?.array ?? []
  }()

  @Test("there are forty-two") func count() { #expect(Self.vectors.count == 42) }

  @Test("each rule says what was expected of it", arguments: vectors.indices)
  func vector(number: Int) throws {
    let vector = Self.vectors[number]
    let entry = JSON.object(["rule": vector["rule"], "event": vector["event"]])
    let read = try EventEntry(entry, in: Shipped.library)
    let verdict = Evaluator([try #require(read.rule)]).verdict(of: 0, read.event)
    #expect(verdict.isBroken == vector["expected"]?.bool, "\(entry.text)")
  }
}
