import Language

/// Reports as one page that needs nothing else: no script, no other file, no network.
public struct HTMLRenderer: Sendable {
  /// Gives the page its language and its few words of its own.
  public var catalogue: Catalogue

  public init(_ catalogue: Catalogue) { self.catalogue = catalogue }

  public func render(_ report: Report) -> String {
    let title = SVG.escaped(report.title)
    // The policy forbids the page to fetch anything, whatever a name in it may contain.
    return """
      <!DOCTYPE html>
      <html lang="\(catalogue.tongue.rawValue)">
      <head>
      <meta charset="utf-8"/>
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/>
      <meta name="viewport" content="width=device-width, initial-scale=1"/>
      <meta name="color-scheme" content="light dark"/>
      <title>\(title)</title>
      <style>
      \(HTMLSheet.text)
      </style>
      </head>
      <body>
      <main>
      <h1>\(title)</h1>
      \(body(report.blocks))
      </main>
      </body>
      </html>

      """
  }

  private func body(_ blocks: [Report.Block]) -> String {
    // What a table is read out as: the heading above it.
    var heading = ""
    return blocks.map { block in
      switch block {
      case .heading(let text):
        heading = text
        return SVG.element("h2", [], SVG.escaped(text))
      case .paragraph(let text): return SVG.element("p", [], prose(text))
      case .verdict(let text): return SVG.element("p", [("class", "verdict")], prose(text))
      case .note(let text): return SVG.element("p", [("class", "note")], prose(text))
      case .table(let table): return render(table, named: heading)
      case .chart(let chart): return render(chart)
      }
    }.joined(separator: "\n")
  }

  /// Escaped text in which no line begins with the sign of a number that ends the line above.
  private func prose(_ text: String) -> String {
    let signs: Set<Character> = ["%", "±"]
    var out = ""
    for (index, character) in zip(text.indices, text) {
      let next = text.index(after: index)
      let isHeld = character == " " && next < text.endIndex && signs.contains(text[next])
      out.append(isHeld ? "\u{a0}" : character)
    }
    return SVG.escaped(out)
  }

  private func render(_ chart: Chart) -> String {
    let pictures = SVGRenderer.Size.allCases.map { SVGRenderer($0).render(chart) }
    let numbers = SVG.element(
      "details", [],
      SVG.element("summary", [], SVG.escaped(catalogue["chart.numbers"])) + "\n"
        + render(chart.table(), named: chart.title))
    let parts =
      [SVG.element("figcaption", [], SVG.escaped(chart.title))] + pictures
      + [SVG.element("p", [("class", "note")], prose(chart.note)), numbers]
    return SVG.element("figure", [], "\n" + parts.joined(separator: "\n") + "\n")
  }

  /// A region that scrolls by itself where the screen is narrow, also by keyboard.
  private func render(_ table: Table, named name: String) -> String {
    func align(_ column: Int) -> [(String, String)] { table.columns[column].isNumber ? [("class", "n")] : [] }
    let head = table.columns.enumerated().map { index, column in
      SVG.element("th", [("scope", "col")] + align(index), SVG.escaped(column.title))
    }
    let rows = table.rows.map { row in
      row.enumerated().map { index, cell in
        index == 0
          ? SVG.element("th", [("scope", "row")] + align(index), SVG.escaped(cell))
          : SVG.element("td", align(index), SVG.escaped(cell))
      }
    }
    let body = rows.map { "<tr>\($0.joined())</tr>\n" }.joined()
    return SVG.element(
      "div", [("class", "scroll"), ("role", "region"), ("aria-label", name), ("tabindex", "0")],
      "<table>\n<thead><tr>\(head.joined())</tr></thead>\n<tbody>\n\(body)</tbody>\n</table>")
  }
}
