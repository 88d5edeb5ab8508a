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
  /// Whose rules of conduct its lender is under; nil where the file does not say.
  public var profile: String?
  /// Size of what conversations leave behind, 1 being teaching size.
  public var gain: Float
  public var accounts: Int
  public var types: [String: Float]
  public var causes: [String: Float]
  /// With types and causes left out.
  public var mix: Portfolio.Mix
  public var world: World

  /// What the lender's borrowers share beside who they are.
  public struct World: Sendable {
    public var readiness: Float = 1
    public var seasons: [Float] = []
    public var firstMonth = 0
    public var shock: Shock?
    public var guarantee = Guarantee()
    public var reachWhenLost: Float = 0.1

    /// Puts it into a setting.
    public func shape(_ setting: inout Setting) {
      setting.readiness = readiness
      setting.seasons = seasons
      setting.firstMonth = firstMonth
      setting.shock = shock
      setting.guarantee = guarantee
      setting.reachWhenLost = reachWhenLost
    }
  }

  init(_ file: Record) {
    id = file["id"].id()
    title = file["title"].wording(longest: 120)
    about = file["about"].wording()
    source = file["source"].list(0...20).map { $0.text(longest: 16) }
    currency = file["currency"].text(longest: 8)
    desk = file["desk"].reference(to: .desk)
    profile = file.maybe("profile")?.reference(to: .profiles)
    gain = file["gain"].share()
    accounts = file["accounts"].integer(1...10_000_000)
    types = Self.shares(file["types"]) { $0.reference(to: .type) }
    causes = Self.shares(file["causes"]) { $0.reference(to: .cause) }
    mix = Portfolio.Mix(file)
    world = World(file, reachWhenLost: mix.reachWhenLost)
  }

  /// A map of names to chances that add up to one.
  static func shares(_ field: Field, _ name: (Field) -> String) -> [String: Float] {
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
    let cash = file["cash"].list(1...20).map { $0.float(0...1000) }
    self.init(
      types: [], causes: [], medianDue: due["median"].money(), spread: due["spread"].number(0...3),
      leastDue: due["least"].money(), largestDue: due["largest"].money(), daysPastDue: bands,
      instalmentsDue: file["instalmentsDue"].float(0.01...600), cash: cash.isEmpty ? [0] : cash,
      goodwill: file.maybe("goodwill")?.float(-1...1) ?? 0, stray: file["stray"].share(),
      lost: file["lost"].share(), reachWhenLost: file["reachWhenLost"].share(),
      assets: file["assets"].float(0...1000), excitation: file.maybe("excitation")?.float(0...10) ?? 0)
    func put(_ key: String, _ path: WritableKeyPath<Self, Float>, _ range: ClosedRange<Double> = 0...1) {
      if let field = file.maybe(key) { self[keyPath: path] = field.float(range) }
    }
    put("rivals", \.rivals)
    put("relationship", \.relationship)
    put("receivables", \.receivables, 0...1000)
    put("titles", \.titles)
    put("frauds", \.frauds)
    put("deaths", \.deaths)
    put("moves", \.moves)
    if let field = file.maybe("guarantors") { guarantors = field.integer(0...20) }
    if let field = file.maybe("parts") { parts = field.integer(1...600) }
    if let field = file.maybe("every") { every = field.integer(1...365) }
    if let field = file.maybe("payday") { payday = field.integer(1...30) }
    regimes = file.maybe("regimes").map { Cause.chances($0, 2...20) }
  }
}

extension PortfolioFile.World {
  init(_ file: Record, reachWhenLost: Float) {
    self.reachWhenLost = reachWhenLost
    readiness = file.maybe("readiness")?.float(0...100) ?? 1
    seasons = file.maybe("seasons")?.list(12...12).map { $0.float(0...20) } ?? []
    firstMonth = (file.maybe("firstMonth")?.integer(1...12) ?? 1) - 1
    shock = file.maybe("shock").map { field in
      let record = field.record()
      return Shock(
        id: record["id"].id(), day: record["day"].integer(1...3650), share: record["share"].share(),
        cashLeft: record["cashLeft"].share(), days: record["days"].float(1...3650))
    }
    guard let record = file.maybe("guarantee")?.record() else { return }
    func put(_ key: String, _ path: WritableKeyPath<Guarantee, Float>, _ range: ClosedRange<Double> = 0...1) {
      if let field = record.maybe(key) { guarantee[keyPath: path] = field.float(range) }
    }
    put("willing", \.willing)
    put("willingByLaw", \.willingByLaw)
    put("delay", \.delay, 1...1000)
    put("share", \.share)
    put("persuades", \.persuades)
  }
}
