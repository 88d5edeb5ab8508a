import Calibration

extension SelfExciting {
  /// Parameters of the self-exciting account. Rates are a year.
  fileprivate init(_ set: Record) {
    self.init(
      start: set["start"].number(0.0001...100), rest: set["rest"].number(0.0001...100),
      decay: set["decay"].number(0.01...100), jump: set["jump"].number(0...100),
      jumpShare: set["jumpShare"].number(0...100), discount: set["discount"].number(0.001...1),
      leastShare: set["leastShare"].number(0...0.99))
    if start < rest {
      set["start"].report(
        "the first intensity \(start) is below the resting one \(rest)",
        rule: "Excitation cannot be negative here.", remedy: "Raise \"start\" or lower \"rest\".")
    }
  }
}

extension SelfExcitingModel {
  init(_ set: Record) {
    self.init(account: SelfExciting(set), years: set["years"].integer(1...30))
  }
}

extension ControlledModel {
  init(_ set: Record) {
    let levels = set["levels"].list(1...200).map { item in
      let level = item.record()
      return ControlledAccount.Level(
        owed: level["owed"].number(1e-6...1e12), intensity: level["intensity"].number(0...1000))
    }
    for (low, high) in zip(levels, levels.dropFirst())
    where high.owed <= low.owed || high.intensity < low.intensity {
      set["levels"].report(
        "the level at \(high.owed) does not go on from the one at \(low.owed)",
        rule: "What is owed rises from level to level, and the intensity does not fall.",
        remedy: "Put the levels in order.")
      break
    }
    let owed = set["owed"].number(1e-6...1e12)
    self.init(
      problem: ControlledAccount(
        account: SelfExciting(set), owed: owed, lift: set["lift"].number(0...1e6), levels: levels),
      multipliers: set["multipliers"].list(1...20).map { $0.number(0...100) },
      search: set.maybe("search").map { field in
        let search = field.record()
        return ControlledSearch(
          starts: search["from"].list(1...10).map { $0.number(0.01...100) },
          accounts: search["accounts"].integer(1...1_000_000))
      })
    if let obstacle {
      set["decay"].report(
        obstacle, rule: "Receipts and fading have to come at rates that one run can hold.",
        remedy: "Raise \"rest\" or \"discount\", or lower \"decay\".")
    }
    if let last = levels.last, let first = levels.first, owed > first.owed * 1e6 || last.owed > owed * 1e6 {
      set["owed"].report(
        "\(owed) is more than a million times away from the levels", remedy: "Give levels near what is owed.")
    }
  }
}

extension StopModel {
  init(_ set: Record) {
    let months = set["months"].integer(1...600)
    let thresholds = set["thresholds"].list(1...30)
    self.init(
      rule: StopRule(
        payer: StopRule.Payer(set), months: months, interest: set["interest"].number(0...5),
        discount: set["discount"].number(0...5), arrearsLoss: set["arrearsLoss"].number(0...1),
        balanceLoss: set["balanceLoss"].number(0...1),
        // Below two thirds a receipt of two would take off more instalments than it pays.
        enough: set["enough"].number(0.67...1)),
      thresholds: thresholds.map { $0.integer(0...100_000) })
    for (field, threshold) in zip(thresholds, self.thresholds) where threshold > months {
      field.report(
        "\(threshold) instalments can never be missed in \(months) months",
        rule: "Going to law is tried at 0 to \"months\" instalments behind.",
        remedy: "Lower it or take it out.")
    }
  }
}

extension StopRule.Payer {
  private enum Name: String, CaseIterable {
    case random, chain
  }

  fileprivate init(_ set: Record) {
    switch set["payer"].choice(Name.self) {
    case .random:
      let givesUp = set.maybe("givesUp").map { field in
        let record = field.record()
        return StopRule.GivingUp(at: record["at"].integer(1...600), after: record["after"].integer(1...600))
      }
      self = .random(pays: set["pays"].number(0...1), givesUp: givesUp)
    case .chain:
      let (staysPaying, writesOffPaying) = (
        set["staysPaying"].number(0...1), set["writesOffPaying"].number(0...1)
      )
      let (staysDelinquent, writesOffDelinquent) = (
        set["staysDelinquent"].number(0...1), set["writesOffDelinquent"].number(0...1)
      )
      for (name, sum) in [
        ("writesOffPaying", staysPaying + writesOffPaying),
        ("writesOffDelinquent", staysDelinquent + writesOffDelinquent),
      ] where sum > 1 + 1e-12 {
        set[name].report(
          "staying and being written off add up to \(sum)", rule: "They are chances of one month.",
          remedy: "Lower one of them.")
      }
      self = .chain(
        staysPaying: staysPaying, staysDelinquent: staysDelinquent, writesOffPaying: writesOffPaying,
        writesOffDelinquent: writesOffDelinquent)
    }
  }
}

extension RollModel {
  init(_ set: Record) {
    let fields = set["bands"].list(2...50)
    let bands = fields.map { field in
      let record = field.record()
      let end = record.maybe("ends")?.choice(RollRates.End.self)
      let row = end == nil ? record["row"].list(fields.count...fields.count).map { $0.number(0...1) } : []
      let sum = row.reduce(0, +)
      if end == nil, row.count == fields.count, (sum - 1).magnitude > 1e-6 {
        record["row"].report(
          "the chances add up to \(sum)", rule: "They must add up to 1.", remedy: "Correct one of them.")
      }
      return RollRates.Band(id: record["id"].id(), row: row, end: end)
    }
    let isWhole = bands.allSatisfy { $0.end != nil || $0.row.count == bands.count }
    let chain = RollRates(
      bands: bands, step: set["step"].integer(1...365), steps: set["steps"].integer(1...2000))
    self.init(chain: chain)
    if isWhole, chain.open.isEmpty || chain.absorption() == nil {
      set["bands"].report(
        "some accounts would never reach an end",
        rule: "Every band leads to one that is paid or charged off.",
        remedy: "Add \"ends: paid\" or \"ends: charged-off\" to a band that the others lead to.")
    }
  }
}
