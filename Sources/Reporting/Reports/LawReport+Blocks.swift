extension LawReport {
  private func text(_ key: String, _ values: [String: String] = [:]) -> String {
    catalogue["compare.law." + key, values]
  }

  /// More rules than this are counted in a cell, not named.
  private static let most = 2

  /// The table, what is broken and where, and the ceilings.
  ///
  /// - Parameter recovered: what a strategy of the experiment brings in, by its number.
  func blocks(recovered: (Int) -> String) -> [Report.Block] {
    var blocks: [Report.Block] = [
      .heading(text("title", ["profile": profileTitle])), .table(table(recovered)),
    ]
    blocks += rows.filter { $0.number == nil }.map { .paragraph(removal($0)) }
    blocks += rows.flatMap(told).map { .paragraph($0) }
    if !ceilings.isEmpty {
      blocks.append(.heading(text("ceilings")))
      blocks += ceilings.map { .paragraph(line($0)) }
    }
    return blocks + [.note(text("reading", ["profile": profile]))]
  }

  /// The same without the table, a line a finding.
  public var lines: [String] {
    let found = rows.flatMap(told)
    var lines = [text("title", ["profile": profileTitle])] + (found.isEmpty ? [text("nothing")] : found)
    if !ceilings.isEmpty { lines += ["", text("ceilings")] + ceilings.map(line) }
    return lines + ["", text("reading", ["profile": profile])]
  }

  private func told(_ row: Row) -> [String] {
    row.findings.filter { $0.standing != .open }.map { line($0, of: row) } + [open(row)].compactMap { $0 }
  }

  private func table(_ recovered: (Int) -> String) -> Table {
    let keys = ["strategy", "recovered", "forbidden", "barred", "warned", "open", "worst", "ceilings"]
    let words: Set = ["strategy", "worst", "ceilings"]
    return Table(
      columns: keys.map { .init(text("column." + $0), isNumber: !words.contains($0)) },
      rows: rows.map { row in
        [
          row.insteadOf == nil ? row.title : text("variant", ["name": row.title]),
          row.number.map(recovered) ?? text("removed"),
        ] + LawReport.Finding.Standing.allCases.map { "\(row.count($0))" } + [
          named(row.worst), row.ceilings.map(Self.code).joined(separator: text("comma")),
        ]
      })
  }

  private func named(_ rules: [String]) -> String {
    let shown = rules.prefix(Self.most).joined(separator: text("comma"))
    return rules.count > Self.most ? "\(shown) (+\(rules.count - Self.most))" : shown
  }

  private func removal(_ row: Row) -> String {
    text(
      row.hasVariant ? "removal" : "removal.none",
      ["name": row.title, "rules": row.worst.joined(separator: text("comma"))])
  }

  private func line(_ finding: Finding, of row: Row) -> String {
    text(
      "finding",
      [
        "name": row.title, "standing": text("standing." + finding.standing.rawValue),
        "statement": finding.statement, "law": finding.law, "rule": finding.rule,
        "steps": finding.steps.joined(separator: text("comma")),
      ])
  }

  /// What would have to be known or seen to first; nil where nothing is open.
  private func open(_ row: Row) -> String? {
    let open = row.findings.filter { $0.standing == .open }
    guard !open.isEmpty else { return nil }
    var facts: [String] = []
    for fact in open.flatMap(\.missingWords) where !facts.contains(fact) { facts.append(fact) }
    return text(
      "openFacts",
      [
        "name": row.title, "facts": facts.joined(separator: text("comma")),
        "rules": open.map(\.rule).joined(separator: text("comma")),
      ])
  }

  private func line(_ ceiling: Ceiling) -> String {
    text(
      ceiling.law.isEmpty ? "ceiling.bare" : "ceiling",
      [
        "code": Self.code(ceiling.id), "statement": ceiling.statement, "law": ceiling.law,
        "evidence": text("evidence." + ceiling.evidence),
      ])
  }

  /// A ceiling as lawyers' lists write it: US-1.
  static func code(_ id: String) -> String { id.uppercased() }
}
