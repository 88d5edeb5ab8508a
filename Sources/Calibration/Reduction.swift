import Chance
import Simulation

/// The engine with parts switched off until it is a model with a known answer, run through the same experiment.
public struct Reduction: Sendable {
  public var id: String
  public var model: any ReducedModel
  public var accounts: Int
  public var replications: Int
  public var published: [Published]

  public init(
    id: String, model: any ReducedModel, accounts: Int, replications: Int, published: [Published] = []
  ) {
    self.id = id
    self.model = model
    self.accounts = accounts
    self.replications = replications
    self.published = published
  }

  /// A figure from the source, to which the closed form is held.
  public struct Published: Hashable, Sendable {
    public var quantity: Quantity
    public var value: Double
    /// The largest distance that its digits, or its stated error, allow.
    public var within: Double

    public init(quantity: Quantity, value: Double, within: Double) {
      self.quantity = quantity
      self.value = value
      self.within = within
    }
  }

  /// Runs the experiment and holds it, and the closed form, against what is known.
  public func checks(seed: UInt64, threads: Int) async -> [Check] {
    await publishedChecks + model.checks(of: self, seed: seed, threads: threads)
  }

  /// The closed form held against the source's digits.
  var publishedChecks: [Check] {
    published.map {
      Check(
        reduction: id, quantity: $0.quantity, exact: $0.value, found: model.value(of: $0.quantity) ?? .nan,
        within: $0.within)
    }
  }
}

/// What a parameter file may reduce the engine to.
public protocol ReducedModel: Sendable {
  /// Names of everything that the model has an answer for.
  static var quantities: [Quantity.Name] { get }
  /// The known answer, from formulas; nil where the model has none at that place.
  func value(of quantity: Quantity) -> Double?
  /// What the engine gives, held against the known answers.
  func checks(of reduction: Reduction, seed: UInt64, threads: Int) async -> [Check]
}

/// A model with a known answer and the experiment that the engine makes of it.
public protocol SimulatedModel: ReducedModel {
  func experiment(id: String, accounts: Int, replications: Int, seed: UInt64) -> Experiment
  /// Whether figures of single accounts are needed.
  var keepsAccounts: Bool { get }
  /// What the engine gave, one figure a replication.
  func findings(_ runs: [RunResult]) -> [Finding]
}

extension SimulatedModel {
  public var keepsAccounts: Bool { false }

  public func checks(of reduction: Reduction, seed: UInt64, threads: Int) async -> [Check] {
    await simulatedChecks(of: reduction, seed: seed, threads: threads)
  }

  /// Runs the experiment once and holds every finding against its known answer.
  func simulatedChecks(of reduction: Reduction, seed: UInt64, threads: Int) async -> [Check] {
    let experiment = experiment(
      id: reduction.id, accounts: reduction.accounts, replications: reduction.replications, seed: seed)
    return findings(await experiment.run(threads: threads, keepsAccounts: keepsAccounts)).map { finding in
      let estimate = finding.sample.estimate
      return Check(
        reduction: reduction.id, quantity: finding.quantity, exact: value(of: finding.quantity) ?? .nan,
        found: estimate.value, standardError: estimate.standardError, accounts: finding.accounts)
    }
  }
}

/// One quantity as a run gave it.
public struct Finding: Sendable {
  public var quantity: Quantity
  public var sample: Sample
  /// Of how many accounts in all it is a share; nil for other figures.
  public var accounts: Int?

  public init(_ quantity: Quantity, _ sample: Sample, accounts: Int? = nil) {
    self.quantity = quantity
    self.sample = sample
    self.accounts = accounts
  }

  /// A figure of each replication's totals.
  init(
    _ quantity: Quantity, of totals: [AccountResult], isShare: Bool = false,
    _ value: (AccountResult) -> Double
  ) {
    self.init(
      quantity, Sample(totals.map(value)),
      accounts: isShare ? totals.reduce(0) { $0 + Int($1.accounts) } : nil)
  }
}
