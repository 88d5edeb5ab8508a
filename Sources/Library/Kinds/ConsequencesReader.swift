import Conduct
import Language

extension Consequence {
  /// Reads a file of kind `consequences`.
  static func list(_ file: Record) -> [Consequence] {
    _ = file["id"].id()
    return file["consequences"].list(1...200).map { item in
      let record = item.record()
      return Consequence(
        id: record["id"].id(), statement: record["statement"].wording(longest: 600).byTag,
        law: record.maybe("law")?.wording(longest: 300).byTag ?? [:],
        source: record.maybe("source")?.text(longest: 400) ?? "",
        evidence: record["evidence"].choice(Evidence.self, called: "evidence"))
    }
  }
}
