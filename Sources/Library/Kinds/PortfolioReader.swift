import Language
import Lending
import Simulation

/// A portfolio as its file has it: types and causes by name.
public struct PortfolioFile: Sendable {
  public var id: String
  public var title: Wording
  public var about: Wording
  public var source: [String]
  public var currency: String
  public var desk: String
  /// Size of what conversations leave behind, 1 being teaching size.
  public var gain: Float
  public var accounts: Int
  public var types: [String: Float]
  public var causes: [String: Float]
  /// With types and causes left out.
  public var mix: Portfolio.Mix

  init(_ file: Record) {
    id = file["id"].id()
    title = file["title"].wording(longest: 120)
    about = file["about"].wording()
    source = file["source"].list(0...20).map { $0.text(longest: 16) }
    currency = file["currency"].text(longest: 8)
    desk = file["desk"].reference(to: .desk)
    gain = file["gain"].share()
    accounts = file["accounts"].integer(1...10_000_000)
    types = Self.shares(file["types"]) { $0.reference(to: .type) }
    causes = Self.shares(file["causes"]) { $0.reference(to: .cause) }
    mix = Portfolio.Mix(file)
  }

  /// A map of names to chances that add up to one.
  private static func shares(_ field: Field, _ name: (Field) -> String) -> [String: Float] {
    var shares: [String: Float] = [:]
    for (key, value) in field.record().entries(called: field.name) { shares[name(key)] = value.share() }
    let sum = shares.sorted { $0.key < $1.key }.reduce(0) { $0 + $1.value }
    if !shares.isEmpty, (sum - 1).magnitude > 1e-4 {
      field.report("the chances add up to \(sum)", rule: "They must add up to 1.")
    }
    return shares
  }

  /// The portfolio for a run with these types and causes, in this order.
  ///
  /// - Parameter listed: accounts of a lender's own; nil draws as many as the file says.
  public func portfolio(types: [String], causes: [String], listed: [Portfolio.Listed]? = nil) -> Portfolio {
    var mix = mix
    mix.types = types.map { self.types[$0] ?? 0 }
    mix.causes = causes.map { self.causes[$0] ?? 0 }
    return Portfolio(
      id: id, currency: currency, accounts: listed ?? (1...accounts).map { .init(id: "\(id)-\($0)") },
      mix: mix)
  }
}

extension Portfolio.Mix {
  fileprivate init(_ file: Record) {
    let due = file["due"].record()
    let bands = file["daysPastDue"].list(1...20).map { item in
      let record = item.record()
      let from = record["from"].integer(-3650...36_500)
      let to = record["to"].integer(-3650...36_500)
      if to < from {
        record["to"].report("the band ends before it begins", rule: "\"to\" is not below \"from\".")
      }
      return Portfolio.Band(days: from...max(from, to), chance: record["chance"].share())
    }
    let sum = bands.reduce(0) { $0 + $1.chance }
    if (sum - 1).magnitude > 1e-4 {
      file["daysPastDue"].report("the chances add up to \(sum)", rule: "They must add up to 1.")
    }
    let cash = file["cash"].list(3...3).map { $0.float(0...1000) }
    self.init(
      types: [], causes: [], medianDue: due["median"].money(), spread: due["spread"].number(0...3),
      leastDue: due["least"].money(), largestDue: due["largest"].money(), daysPastDue: bands,
      instalmentsDue: file["instalmentsDue"].float(0.01...600), cash: cash.count == 3 ? cash : [0, 0, 0],
      goodwill: file.maybe("goodwill")?.float(-1...1) ?? 0, stray: file["stray"].share(),
      lost: file["lost"].share(), reachWhenLost: file["reachWhenLost"].share(),
      assets: file["assets"].float(0...1000), excitation: file.maybe("excitation")?.float(0...10) ?? 0)
  }
}
