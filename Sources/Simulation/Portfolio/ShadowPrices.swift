import Chance

/// What a desk's limits cost each strategy, measured by living the same luck again with a little more.
///
/// A shadow price is a difference quotient over a tenth of what there is, but at least an hour or a suit in all, since
/// no part of an attempt is ever made: what more hours beyond that bring falls off. Where nobody ever waits, more hours change no bit of a run, so its price is zero without another run.
public struct ShadowPrices: Sendable {
  public let limits: [Limit]
  public let workingDays: Int
  /// By strategy, then limit.
  public let uses: [[Use]]
  /// By strategy, what a queue in the order of purse and heart brings over one by what the lender sees.
  ///
  /// An upper bound on what better knowledge can bring as far as that order is the best one.
  public let insights: [Gain]

  public struct Limit: Hashable, Sendable {
    public let resource: Capacity.Resource
    /// Hours, or suits, a working day.
    public let daily: Double
    /// How many more a working day the other run had.
    public let step: Double
  }

  /// How much more comes in, on the same luck.
  public struct Gain: Hashable, Sendable {
    /// As a rate of what was due on day 0.
    public let recovery: Estimate
    /// In major units, receipts discounted to day 0.
    public let net: Estimate

    init(recovery: Sample, net: Sample) {
      self.recovery = recovery.estimate
      self.net = net.estimate
    }
  }

  /// One limit under one strategy.
  public struct Use: Hashable, Sendable {
    /// Share of what there was over the run that was set aside for someone.
    public let share: Estimate
    /// Share of working days on which someone had to wait.
    public let shortDays: Estimate
    /// From one more hour, or suit, every working day of the run.
    public let daily: Gain
    /// From a single one of them, in major units.
    public let unitNet: Estimate
  }

  /// Nil for a desk without limits. The runs are those of the experiment's strategies, of any number of replications.
  public init?(
    _ experiment: Experiment, _ runs: [RunResult], threads: Int, progress: (Double) -> Void = { _ in }
  ) async {
    guard let capacity = experiment.setting.capacity else { return nil }
    let workingDays = experiment.setting.workingDays
    let limits = Capacity.Resource.allCases.compactMap { resource in
      let least = resource == .court ? 1 / Double(max(1, workingDays)) : 1
      return capacity.daily(resource).map {
        Limit(resource: resource, daily: $0, step: max(least, 0.1 * $0))
      }
    }
    let paired = Paired(experiment, runs)
    let work = Double(limits.count + 1)
    var uses: [[Use]] = runs.map { _ in [] }
    for (done, limit) in limits.enumerated() {
      var more = experiment.setting
      more.capacity = capacity.adding(limit.step, of: limit.resource)
      let index = limit.resource.rawValue
      let short = runs.indices.filter { runs[$0].workloads.contains { $0.shortDays[index] > 0 } }
      let gains = await paired.gains(in: more, among: short, threads: threads) {
        progress((Double(done) + $0) / work)
      }
      let there = (1...max(1, workingDays)).reduce(0) { $0 + (capacity.budget(limit.resource, on: $1) ?? 0) }
      for strategy in runs.indices {
        let loads = runs[strategy].workloads
        let gain = gains[strategy]
        uses[strategy].append(
          Use(
            share: Sample(loads.map { Double($0.served[index]) / Double(max(1, there)) }).estimate,
            shortDays: Sample(loads.map { Double($0.shortDays[index]) / Double(max(1, workingDays)) })
              .estimate,
            daily: Gain(recovery: gain.recovery.over(limit.step), net: gain.net.over(limit.step)),
            unitNet: gain.net.over(limit.step * Double(max(1, workingDays))).estimate))
      }
    }
    var seeing = experiment.setting
    seeing.capacity?.seesHidden = true
    let short = runs.indices.filter { runs[$0].workloads.contains { $0.shortDays.contains { $0 > 0 } } }
    insights = await paired.gains(in: seeing, among: short, threads: threads) {
      progress((Double(limits.count) + $0) / work)
    }.map { Gain(recovery: $0.recovery, net: $0.net) }
    self.limits = limits
    self.workingDays = workingDays
    self.uses = uses
  }

  /// Runs of the same luck in another setting, less the ones at hand.
  private struct Paired {
    let experiment: Experiment
    let runs: [RunResult]

    init(_ experiment: Experiment, _ runs: [RunResult]) {
      self.experiment = experiment
      self.runs = runs
    }

    /// By strategy; zero for those that are not among the ones to be run.
    func gains(
      in setting: Setting, among some: [Int], threads: Int, progress: (Double) -> Void
    ) async -> [(recovery: Sample, net: Sample)] {
      let count = runs.first?.replications ?? 0
      let none = Sample(Array(repeating: 0, count: count))
      var gains = Array(repeating: (recovery: none, net: none), count: runs.count)
      guard !some.isEmpty else { return gains }
      var other = experiment
      other.setting = setting
      other.strategies = some.map { experiment.strategies[$0] }
      other.replications = count
      for (strategy, run) in zip(some, await other.run(threads: threads, progress: progress)) {
        gains[strategy] = (
          difference(run, runs[strategy], .recoveryRate), difference(run, runs[strategy], .net)
        )
      }
      return gains
    }

    /// Replications in which the figure is not defined are left out.
    private func difference(_ one: RunResult, _ other: RunResult, _ metric: Metric) -> Sample {
      Sample(
        (0..<one.replications).compactMap { replication in
          let values = [one, other].compactMap {
            metric.value($0.total(replication), receipts: $0.receipts(replication), days: $0.days)
          }
          return values.count == 2 ? values[0] - values[1] : nil
        })
    }
  }
}

extension Sample {
  /// Every value divided.
  fileprivate func over(_ divisor: Double) -> Sample { Sample(values.map { $0 / divisor }) }
}
