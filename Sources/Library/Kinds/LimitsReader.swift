import Conduct
import Language

extension ContactLimit {
  /// Reads a file of kind `limits`.
  static func list(_ file: Record) -> [ContactLimit] {
    _ = file["id"].id()
    return file["limits"].list(1...200).map { item in
      let record = item.record()
      return ContactLimit(
        id: record["rule"].id(), jurisdiction: record["jurisdiction"].id(), measure: measure(record),
        channels: Set(
          (record.maybe("channels")?.list(1...20) ?? []).compactMap {
            $0.name(among: channels, called: "channel")
          }),
        law: record["law"].wording(longest: 300).byTag, statement: record["statement"].wording().byTag)
    }
  }

  private static let channels = ["call", "sms", "visit", "letter"]

  private static func measure(_ record: Record) -> Measure {
    if let hours = record.maybe("hours")?.record() {
      let (from, to) = (hours["from"].minuteOfDay(), hours["to"].minuteOfDay())
      if to < from { hours["to"].report("\"to\" comes before \"from\"", remedy: "Exchange them.") }
      return .hours(from...max(from, to))
    }
    if let count = record.maybe("count")?.record() {
      return .count(
        count["of"].choice(Kind.self), most: count["most"].integer(0...1000),
        days: count["days"].integer(1...366))
    }
    return .peace(days: record["peace"].integer(1...366))
  }
}

extension Wording {
  /// Texts by language tag, for targets that know no tongues.
  var byTag: [String: String] {
    Dictionary(uniqueKeysWithValues: texts.map { ($0.key.rawValue, $0.value) })
  }
}
