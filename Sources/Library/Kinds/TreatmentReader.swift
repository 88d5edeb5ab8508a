import Simulation

extension Treatment {
  /// Reads one treatment of a strategy; its talk is still empty.
  init(_ record: Record, talk: String) {
    let target = record.maybe("target")?.choice(Target.self) ?? .borrower
    self.init(
      id: record["id"].id(), channel: record["channel"].choice(ContactChannel.self, called: "channel"),
      talk: Talk(id: talk, steps: []), every: record["every"].integer(1...365),
      reach: record["reach"].float(0...0.999), lift: record["lift"].share(),
      presence: record.maybe("presence").map { Presence(everyone: .init($0.record())) } ?? .init(),
      intrusion: record.maybe("intrusion")?.float(0...20) ?? 1,
      findings: record.maybe("findings")?.list(0...20).map { $0.reference(to: .rules) } ?? [], target: target,
      servesNotice: record.maybe("servesNotice")?.bool() ?? false,
      onPayday: record.maybe("onPayday")?.bool() ?? false,
      isNewFace: record.maybe("newFace")?.bool() ?? false,
      commission: record.maybe("commission")?.float(0...1),
      help: record.maybe("help").map { Help($0.record()) },
      hold: record.maybe("hold").map { Hold($0.record()) })
    if reach == 0, hold == nil {
      record["reach"].report(
        "\"reach\" is 0, so the treatment never reaches anyone", remedy: "Give a chance above 0.")
    }
  }
}

extension Treatment.Help {
  fileprivate init(_ record: Record) {
    let surplus = record.maybe("surplus")?.float(0...10) ?? 0
    self.init(
      surplus: surplus, most: record.maybe("most")?.float(0...10) ?? surplus,
      receivables: record.maybe("receivables")?.share() ?? 0,
      regimeRise: record.maybe("regimeRise")?.share() ?? 0,
      capital: record.maybe("capital")?.float(0...100) ?? 0)
  }
}

extension Treatment.Hold {
  init(_ record: Record) {
    let levels = record["levels"].list(1...200).map { item in
      let level = item.record()
      return Level(
        owed: Float(level["owed"].money().minor), intensity: level["intensity"].float(0...10))
    }
    if zip(levels, levels.dropFirst()).contains(where: { $0.owed >= $1.owed }) {
      record["levels"].report("what is owed does not rise from level to level", remedy: "Sort the levels.")
    }
    self.init(levels: levels, price: Float(record["price"].money().minor))
  }
}
