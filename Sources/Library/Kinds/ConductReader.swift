import Conduct
import Language
import Simulation

extension Rule {
  /// Reads a file of kind `rules`.
  static func list(_ file: Record) -> [Rule] {
    _ = file["id"].id()
    return file["rules"].list(1...500).map { item in
      let record = item.record()
      return Rule(
        id: record["id"].id(), law: record["law"].wording(longest: 300).byTag,
        force: record["force"].choice(Force.self, called: "force"),
        evidence: record["evidence"].choice(Evidence.self, called: "evidence"),
        statement: record["statement"].wording().byTag,
        moves: record.maybe("moves")?.moves().map(\.id) ?? [])
    }
  }
}
