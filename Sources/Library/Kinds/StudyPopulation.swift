import Lending
import Simulation

/// What a study's population is made of, before types and causes are put in order.
struct StudyGround: Sendable {
  var portfolio: PortfolioFile
  var desk: Desk
  /// Multiplies the attention that every type gives the debt of itself.
  var attention: Float = 1
  /// Multiplies what leaks away from free cash.
  var leak: Float = 1
}

/// How the people of a study, of one of its arms or of a trait differ from a portfolio; applied in the file's order.
struct PopulationChanges: Sendable {
  private var changes: [@Sendable (inout StudyGround) -> Void] = []
  /// Traits named here, which come first.
  private(set) var traits: [String] = []

  func apply(to ground: inout StudyGround, _ known: [String: PopulationChanges]) {
    for trait in traits { known[trait]?.apply(to: &ground, known) }
    for change in changes { change(&ground) }
  }

  init() {}

  /// - Parameter ofTrait: whether it is a trait that is read, which names no other.
  init(_ record: Record, ofTrait: Bool = false) {
    if !ofTrait, let field = record.maybe("traits") {
      traits = field.list(1...10).map { $0.reference(to: .calibration) }
    }
    readMix(record)
    readMoney(record)
    readWorld(record)
  }

  private mutating func put(
    _ record: Record, _ key: String, _ path: WritableKeyPath<StudyGround, Float> & Sendable,
    _ range: ClosedRange<Double> = 0...1
  ) {
    guard let value = record.maybe(key)?.float(range) else { return }
    changes.append { $0[keyPath: path] = value }
  }

  private mutating func readMix(_ record: Record) {
    if let field = record.maybe("types") {
      let types = PortfolioFile.shares(field) { $0.reference(to: .type) }
      changes.append { $0.portfolio.types = types }
    }
    if let field = record.maybe("causes") {
      let causes = PortfolioFile.shares(field) { $0.reference(to: .cause) }
      changes.append { $0.portfolio.causes = causes }
    }
    if let field = record.maybe("regimes") {
      let regimes = Cause.chances(field, 3...3)
      changes.append { $0.portfolio.mix.regimes = regimes }
    }
    put(record, "goodwill", \.portfolio.mix.goodwill, -1...1)
    put(record, "stray", \.portfolio.mix.stray)
    put(record, "lost", \.portfolio.mix.lost)
    put(record, "rivals", \.portfolio.mix.rivals)
    put(record, "relationship", \.portfolio.mix.relationship)
    put(record, "receivables", \.portfolio.mix.receivables, 0...1000)
    put(record, "deaths", \.portfolio.mix.deaths)
    put(record, "moves", \.portfolio.mix.moves, 0...20)
    put(record, "assets", \.portfolio.mix.assets, 0...1000)
    put(record, "excitation", \.portfolio.mix.excitation, 0...10)
    put(record, "attention", \.attention, 0...10)
    put(record, "leak", \.leak, 0...10)
    if let value = record.maybe("reachWhenLost")?.share() {
      changes.append {
        $0.portfolio.mix.reachWhenLost = value
        $0.portfolio.world.reachWhenLost = value
      }
    }
    if let value = record.maybe("guarantors")?.integer(0...20) {
      changes.append { $0.portfolio.mix.guarantors = value }
    }
    if let field = record.maybe("daysPastDue") {
      let days = field.range()
      if days.lowerBound < -3650 || days.upperBound > 36_500 {
        field.report("these days past due have no end", remedy: "Write two days, as in \"30..89\".")
      } else {
        changes.append { $0.portfolio.mix.daysPastDue = [.init(days: days, chance: 1)] }
      }
    }
  }

  private mutating func readMoney(_ record: Record) {
    if let field = record.maybe("due") {
      let due = field.record()
      let (median, spread) = (due["median"].money(), due["spread"].number(0...3))
      let (least, largest) = (due["least"].money(), due["largest"].money())
      if median < least || median > largest || median == .zero {
        field.report(
          "the median amount does not lie between the least and the largest",
          remedy: "Order them: least, median, largest, above 0.")
      }
      changes.append {
        $0.portfolio.mix.medianDue = median
        $0.portfolio.mix.spread = spread
        $0.portfolio.mix.leastDue = least
        $0.portfolio.mix.largestDue = largest
      }
    }
    put(record, "instalmentsDue", \.portfolio.mix.instalmentsDue, 0.01...600)
    // Principal alone: what free cash and surplus are counted in stays as it was.
    if let times = record.maybe("dueTimes")?.number(0.01...100) {
      changes.append { ground in
        func scale(_ amount: inout Money) { amount = Money(minor: Int64(Double(amount.minor) * times + 0.5)) }
        scale(&ground.portfolio.mix.medianDue)
        scale(&ground.portfolio.mix.leastDue)
        scale(&ground.portfolio.mix.largestDue)
        ground.portfolio.mix.instalmentsDue *= Float(times)
      }
    }
    if let value = record.maybe("parts")?.integer(1...600) {
      changes.append { $0.portfolio.mix.parts = value }
    }
    if let value = record.maybe("every")?.integer(1...365) {
      changes.append { $0.portfolio.mix.every = value }
    }
    if let value = record.maybe("payday")?.integer(1...30) {
      changes.append { $0.portfolio.mix.payday = value }
    }
    if let field = record.maybe("cash") {
      let cash = field.list(1...3).map { $0.float(0...1000) }
      if !cash.isEmpty { changes.append { $0.portfolio.mix.cash = cash } }
    }
  }

  private mutating func readWorld(_ record: Record) {
    put(record, "readiness", \.portfolio.world.readiness, 0...100)
    if let times = record.maybe("income")?.float(0...20) {
      changes.append { ground in
        let seasons = ground.portfolio.world.seasons
        ground.portfolio.world.seasons = (seasons.isEmpty ? [1] : seasons).map { $0 * times }
      }
    }
    if let value = record.maybe("penaltyRate")?.number(0...0.01) {
      changes.append { $0.desk.penaltyRate = Int64((value * 1_000_000).rounded()) }
    }
    guard let court = record.maybe("court")?.record() else { return }
    func order(
      _ key: String, _ path: WritableKeyPath<Desk.Court, Float> & Sendable, _ range: ClosedRange<Double>
    ) {
      guard let value = court.maybe(key)?.float(range) else { return }
      changes.append { $0.desk.court[keyPath: path] = value }
    }
    order("daysToFiling", \.daysToFiling, 1...3650)
    order("daysToMediation", \.daysToMediation, 1...3650)
    order("daysToJudgment", \.daysToJudgment, 1...3650)
    order("daysToEnforcement", \.daysToEnforcement, 1...3650)
    order("seizable", \.seizable, 0...1)
    order("appearing", \.appearing, -10...10)
    if let value = court.maybe("planParts")?.integer(1...120) {
      changes.append { $0.desk.court.planParts = Int32(value) }
    }
  }
}
