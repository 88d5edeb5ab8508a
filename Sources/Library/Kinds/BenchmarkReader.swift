/// A workload that speed is stated for.
public struct BenchmarkFile: Sendable {
  public var id: String
  public var portfolio: String
  public var accounts: Int
  public var days: Int
  public var strategies: [String]
  public var seed: Int

  init(_ file: Record) {
    id = file["id"].id()
    portfolio = file["portfolio"].reference(to: .portfolio)
    accounts = file["accounts"].integer(1...10_000_000)
    days = file["days"].integer(1...3650)
    strategies = file["strategies"].list(1...20).map { $0.reference(to: .strategy) }
    seed = file["seed"].integer(0...1_000_000_000)
  }
}
