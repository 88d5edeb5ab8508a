import Language
import Library
import Reporting
import Training

/// The table of methods by jurisdiction in words, and for programs.
struct MethodsTable {
  let catalogue: Catalogue
  let verdicts: MethodVerdicts

  init(_ library: Library, _ catalogue: Catalogue) throws {
    guard let verdicts = MethodVerdicts(library) else {
      throw Complaint("the library has no table of methods. Restore scenarios/conduct/methods.yaml.")
    }
    self.catalogue = catalogue
    self.verdicts = verdicts
  }

  private func text(_ key: String) -> String { catalogue["conduct.methods." + key] }

  var report: Report {
    let table = Table(
      columns: [.init(text("row"), isNumber: false), .init(text("what"), isNumber: false)]
        + verdicts.columns.map { .init($0.title[catalogue.tongue], isNumber: false) },
      rows: verdicts.rows.map { row in
        [row.id, row.title[catalogue.tongue]] + row.cells.map { text("verdict." + $0.verdict.rawValue) }
      })
    let comma = catalogue["conduct.comma"]
    let decided = verdicts.rows.flatMap { row in
      zip(verdicts.columns, row.cells).filter { !$1.rules.isEmpty }.map { column, cell in
        let verdict = text("verdict." + cell.verdict.rawValue)
        return Report.Block.paragraph(
          "\(row.id) \(column.title[catalogue.tongue]) \(verdict): \(cell.rules.joined(separator: comma))")
      }
    }
    return Report(
      title: text("title"),
      blocks: [.paragraph(text("how")), .table(table), .heading(text("decides"))] + decided
        + [.note(text("note"))])
  }

  var json: JSON {
    .object([
      .init("parley", .int(1)), .init("report", .string("methods")),
      .init(
        "rows",
        .array(
          verdicts.rows.map { row in
            .object([
              .init("row", .string(row.id)), .init("title", .string(row.title[catalogue.tongue])),
              .init(
                "verdicts",
                .object(
                  zip(verdicts.columns, row.cells).map { column, cell in
                    .init(
                      column.id,
                      .object([
                        .init("verdict", .string(cell.verdict.rawValue)),
                        .init("rules", .strings(cell.rules)),
                      ]))
                  })),
            ])
          })),
    ])
  }
}
