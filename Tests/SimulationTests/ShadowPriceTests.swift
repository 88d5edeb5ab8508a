import Chance
import TestSupport
import Testing

@testable import Simulation

@Suite("What limited hours cost")
struct ShadowPriceTests {
  private static func experiment(_ capacity: Capacity?, accounts: Int = 24, replications: Int = 10)
    -> Experiment
  {
    var experiment = Fixture.experiment(
      accounts: accounts, replications: replications, strategies: [Fixture.calling, Fixture.suing], days: 120)
    experiment.setting.capacity = capacity
    return experiment
  }

  private static func prices(_ experiment: Experiment, threads: Int = 2) async throws -> ShadowPrices {
    let runs = await experiment.run(threads: threads)
    return try #require(await ShadowPrices(experiment, runs, threads: threads))
  }

  @Test("what never runs short has price zero, and more of it changes no bit")
  func plenty() async throws {
    var experiment = Self.experiment(Capacity(collectorHours: 1000, fieldHours: 1000, courtSlots: 1000))
    let prices = try await Self.prices(experiment)
    #expect(prices.limits.map(\.resource) == [.collectors, .field, .court])
    for gain in prices.uses.flatMap({ $0.map(\.daily) }) + prices.insights {
      #expect(gain.recovery.value == 0 && gain.recovery.standardError == 0)
      #expect(gain.net.value == 0 && gain.net.standardError == 0)
    }
    #expect(prices.uses[0][0].share.value > 0)
    #expect(prices.uses.flatMap { $0.map(\.shortDays.value) } == Array(repeating: 0, count: 6))
    let before = ExperimentLawTests.sign(await experiment.run(threads: 1))
    for limit in prices.limits {
      experiment.setting.capacity = experiment.setting.capacity?.adding(limit.step, of: limit.resource)
    }
    #expect(ExperimentLawTests.sign(await experiment.run(threads: 1)) == before)
  }

  @Test("a scarce hour is worth something, a single hour the day's worth over the working days")
  func scarce() async throws {
    var experiment = Self.experiment(Capacity(collectorHours: 0.1))
    experiment.setting.daysOff = Desk.Hours.weekdays(through: 120)
    let prices = try await Self.prices(experiment)
    #expect(prices.workingDays == 86)
    let use = prices.uses[0][0]
    #expect(prices.limits[0].step == 1)
    #expect(use.daily.recovery.interval.lowerBound > 0)
    #expect(use.daily.net.interval.lowerBound > 0)
    #expect(use.shortDays.value > 0.5 && use.shortDays.value <= 1)
    #expect(use.share.value > 0.5 && use.share.value <= 1)
    #expect(abs(use.unitNet.value * 86 - use.daily.net.value) < 1e-6 * use.daily.net.value)
    // The whole step's gain is what the second run has over the first.
    var more = experiment
    more.setting.capacity?.collectorHours = 0.1 + prices.limits[0].step
    let (one, two) = (await experiment.run(threads: 1)[0], await more.run(threads: 1)[0])
    let gain = (0..<10).reduce(0.0) { sum, replication in
      let (a, b) = (one.total(replication), two.total(replication))
      return sum + Double(b.received) / Double(b.opening) - Double(a.received) / Double(a.opening)
    }
    #expect(abs(gain / 10 - use.daily.recovery.value * prices.limits[0].step) < 1e-12)
  }

  @Test("who looks into purse and heart recovers more from the same hours")
  func insight() async throws {
    let prices = try await Self.prices(
      Self.experiment(Capacity(collectorHours: 0.05), accounts: 40, replications: 20))
    #expect(prices.insights[0].recovery.value > 0)
    #expect(prices.insights[0].recovery != prices.uses[0][0].daily.recovery)
  }

  @Test("threads change nothing, and a desk without limits has no prices")
  func threads() async throws {
    let experiment = Self.experiment(Capacity(collectorHours: 0.1, courtSlots: 0.2))
    let (one, two) = (
      try await Self.prices(experiment, threads: 1), try await Self.prices(experiment, threads: 2)
    )
    #expect(one.uses == two.uses)
    #expect(one.insights == two.insights)
    let free = Self.experiment(nil)
    #expect(await ShadowPrices(free, await free.run(threads: 1), threads: 1) == nil)
  }

  @Test("suits are counted by working days, so that none is lost to a day off")
  func suits() async {
    var experiment = Self.experiment(Capacity(courtSlots: 0.2))
    // One suit every fifth working day; all calendar days that five divides are off.
    experiment.setting.daysOff = Set((1...120).filter { $0 % 5 == 0 })
    let run = await experiment.run(threads: 1)[1]
    #expect(run.total(0).lawsuits > 0)
    #expect(run.workloads.allSatisfy { $0.served[Capacity.Resource.court.rawValue] > 0 })
  }

  @Test("runs added later keep what each replication got of the hours")
  func extended() async {
    let experiment = Self.experiment(Capacity(collectorHours: 0.1))
    let whole = await experiment.run(threads: 2)
    let first = await experiment.extend([], to: 4, threads: 1)
    let both = await experiment.extend(first, to: 10, threads: 2)
    #expect(both.map(\.workloads) == whole.map(\.workloads))
  }

  @Test("weekdays go on over weeks from that of day 1, and holidays are off whatever they are")
  func days() {
    var hours = Desk.Hours()
    #expect(hours.daysOff(through: 30).isEmpty)
    hours.workdays = [1, 2, 3, 4, 5]
    hours.firstWeekday = 6
    hours.holidays = [4, 99]
    #expect(hours.daysOff(through: 15) == [1, 2, 4, 8, 9, 15])
  }
}

extension Desk.Hours {
  /// Saturdays and Sundays of a run that begins on a Monday.
  fileprivate static func weekdays(through last: Int) -> Set<Int> {
    var hours = Desk.Hours()
    hours.workdays = [1, 2, 3, 4, 5]
    return hours.daysOff(through: last)
  }
}
