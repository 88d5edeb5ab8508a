import Foundation
import Testing

/// What is asked of a borrower's words, over fifty calls of every case that ships, in both languages.
@Suite("borrowers do not repeat themselves")
struct WordsTests {
  @Test("nothing twice in a call, hardly anything in five, a quarter of all pairs of words new over fifty")
  func words() throws {
    let run = try Trial().run(["bench", "--words", "--calls", "50", "--format", "json"])
    #expect(run.status == .code(0), "\(run.error)")
    let whole = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let rows = try #require(whole["words"] as? [[String: Any]])
    #expect(rows.count >= 22)
    for row in rows { #expect(row["pass"] as? Bool == true, "\(row)") }
  }
}
