import Language
import Simulation
import Training

extension Rubric {
  /// The section whose checks carry no points and fail the call.
  private static let failing = "failures"

  /// Reads a file of kind `rubric`.
  init(_ file: Record, hash: String) {
    var seen: Set<String> = []
    var sections: [Section] = []
    var failures: [Check] = []
    var names: Set<String> = []
    for item in file["sections"].list(1...40) {
      let record = item.record()
      let id = record["id"].id()
      if !id.isEmpty, !names.insert(id).inserted {
        record["id"].report("two sections are called \(quoted(id))", remedy: "Rename one of them.")
      }
      let isFailing = id == Self.failing
      let section = Section(
        id: id, title: record["title"].wording(longest: 120),
        weight: record["weight"].number(isFailing ? 0...0 : 0.1...1000),
        checks: Self.checks(record["checks"], isFailing: isFailing, &seen))
      if isFailing { failures = section.checks } else { sections.append(section) }
    }
    var coping: [String: [Check]] = [:]
    for (key, value) in file.maybe("types")?.record().entries(called: "type") ?? [] {
      coping[key.reference(to: .type)] = Self.checks(value, isFailing: false, &seen)
    }
    var situations: [String: Demand] = [:]
    let ids = names.union(seen).union(["coping"])
    for (key, value) in file.maybe("situations")?.record().entries(called: "situation") ?? [] {
      let record = value.record()
      let out = (record.maybe("leavesOut")?.list(1...60) ?? []).compactMap {
        $0.name(among: ids.sorted(), called: "section or check")
      }
      situations[key.reference(to: .situation)] = Demand(
        checks: Self.checks(record["checks"], isFailing: false, &seen), leavesOut: Set(out))
    }
    self.init(
      id: file["id"].id(), title: file["title"].wording(longest: 120),
      edition: file.maybe("version")?.integer(1...10_000) ?? 1, sections: sections, failures: failures,
      coping: coping, situations: situations,
      copingWeight: file.maybe("typesWeight")?.number(0...1000) ?? Self.usualCopingWeight,
      version: hash)
  }

  /// Weight of the coping skills where the file does not say, beside sections that come to a hundred.
  private static let usualCopingWeight = 15.0

  private static func checks(_ field: Field, isFailing: Bool, _ seen: inout Set<String>) -> [Check] {
    field.list(1...60).map { item in
      let record = item.record()
      let check = Check(record)
      if !check.id.isEmpty, !seen.insert(check.id).inserted {
        record["id"].report("two checks are called \(quoted(check.id))", remedy: "Rename one of them.")
      }
      if isFailing, !check.isRequired {
        record["id"].report(
          "check \(quoted(check.id)) stands under failures and is not required",
          remedy: "Add \"required: true\".")
      }
      return check
    }
  }
}

extension Rubric.Check {
  fileprivate init(_ record: Record) {
    self.init(
      id: record["id"].id(), title: record["title"].wording(longest: 160), advice: record["advice"].wording(),
      weight: record.maybe("weight")?.number(0.1...1000) ?? 1,
      isRequired: record.maybe("required")?.bool() ?? false,
      rule: record.maybe("rule").flatMap { CheckRule($0) },
      satisfies: (record.maybe("satisfies")?.list(1...10) ?? []).map { Rubric.Example($0) },
      breaks: (record.maybe("breaks")?.list(1...10) ?? []).map { Rubric.Example($0) })
  }
}

extension Rubric.Example {
  /// A list of lines that begin with `C:` for the collector or `B:` for the borrower, whose reply may be named: `B vents:`.
  fileprivate init(_ field: Field) {
    self.init(
      lines: field.list(1...20).compactMap { item in
        let text = item.text(longest: 400)
        let colon = text.firstIndex { $0 == ":" } ?? text.endIndex
        let head = text[..<colon].split(separator: " ").map(String.init)
        let words = text[colon...].dropFirst().drop { $0 == " " }
        let reply = head.count == 2 ? Reply(id: head[1]) : nil
        let isMarked = head == ["C"] || head == ["B"] || head.first == "B" && reply != nil
        guard isMarked, !words.isEmpty else {
          let replies = Reply.ids.joined(separator: ", ")
          item.report(
            "a line of an example is \(quoted(text))",
            remedy:
              "Begin it with \"C:\" or \"B:\", or with \"B\" and a reply, as in \"B vents:\"; replies are \(replies)."
          )
          return nil
        }
        return Line(speaker: head == ["C"] ? .collector : .borrower, text: String(words), reply: reply)
      })
  }
}
