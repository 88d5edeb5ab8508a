/// Reports as Markdown, for pages that are kept with the files; charts are told by their tables.
public struct MarkdownRenderer: Sendable {
  public init() {}

  public func render(_ report: Report) -> String {
    (["# " + report.title] + report.blocks.map(text)).joined(separator: "\n\n") + "\n"
  }

  private func text(_ block: Report.Block) -> String {
    switch block {
    case .heading(let text): "## " + text
    case .paragraph(let text): text
    case .verdict(let text): "**\(text)**"
    case .note(let text): "*\(text)*"
    case .table(let table): render(table)
    case .chart(let chart): chart.title + "\n\n" + render(chart.table(rows: 8))
    }
  }

  private func render(_ table: Table) -> String {
    func line(_ cells: [String]) -> String {
      "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |"
    }
    let rule = table.columns.map { $0.isNumber ? "---:" : "---" }
    return ([line(table.columns.map(\.title)), line(rule)] + table.rows.map(line)).joined(separator: "\n")
  }
}
