import Calibration
import Simulation

/// Puts studies together with the rest of the library, at given values of the fitted parameters.
public struct StudyBuilder: Sendable {
  private let library: Library
  private let values: [String: Double]
  private let influences: [String: InfluenceFile]

  /// Kinds of file that a study can speak of.
  public static let kinds: Set<Kind> = [
    .type, .reactions, .cause, .desk, .talk, .strategy, .portfolio, .influences, .study, .calibration,
  ]

  /// - Parameter values: of parameters by id; what is not named has the value of the calibration file.
  public init(_ library: Library, values: [String: Double] = [:]) {
    self.library = library
    let start = (library.calibration?.parameters ?? []).map { ($0.id, $0.value) }
    let all = Dictionary(start) { $1 }.merging(values) { $1 }
    self.values = all
    influences = library.influences.mapValues { file in
      var file = file
      file.influence = file.influence.scaled(
        by: Float(all["influence.\(file.influence.id)"] ?? 1),
        lift: Float(all["influence.\(file.influence.id).lift"] ?? 1))
      return file
    }
  }

  /// The study, or nil where the library lacks what it names, which loading reports.
  public func study(_ file: StudyFile) -> Study? {
    guard let table = library.reactions, let base = library.portfolios[file.basedOn],
      let desk = library.desks[base.desk]
    else { return nil }
    let types = library.types.keys.sorted().compactMap { library.types[$0]?.type }
    let causes = library.causes.keys.sorted().compactMap { library.causes[$0] }
    let traits = library.calibration?.traits ?? [:]
    var ground = StudyGround(portfolio: base, desk: desk)
    file.population.apply(to: &ground, traits)

    var study = file.head
    var hasGuarantors = false
    study.arms = file.arms.map { arm in
      var ground = ground
      arm.population.apply(to: &ground, traits)
      hasGuarantors = hasGuarantors || ground.portfolio.mix.guarantors > 0
      var setting = Setting(
        types: types.map { $0.living(attention: ground.attention, leak: ground.leak) }, table: table,
        causes: causes, desk: ground.desk, gain: Float(values["gain"] ?? Double(base.gain)), days: file.days)
      ground.portfolio.world.shape(&setting)
      if let value = values["guarantee.willing"] { setting.guarantee.willing = Float(value) }
      if let value = values["guarantee.persuades"] { setting.guarantee.persuades = Float(value) }
      return Study.Arm(
        id: arm.id, setting: setting,
        portfolio: ground.portfolio.portfolio(
          types: types.map(\.id), causes: causes.map(\.id), listed: []),
        strategy: strategy(of: arm, file))
    }
    study.parameters = parameters(of: file, hasGuarantors: hasGuarantors)
    return study
  }

  private func strategy(of arm: StudyFile.ArmFile, _ file: StudyFile) -> Strategy {
    if let shipped = library.strategies[arm.strategy] {
      return shipped.strategy(with: library.scripts, influences)
    }
    return Strategy(
      id: arm.id, treatments: file.plan.treatments(with: library.scripts, influences),
      rules: arm.rules + file.background, preservesAssets: arm.preservesAssets)
  }

  private func parameters(of file: StudyFile, hasGuarantors: Bool) -> Set<String> {
    var names: Set<String> = hasGuarantors ? ["guarantee.willing", "guarantee.persuades"] : []
    let shipped = file.arms.compactMap { library.strategies[$0.strategy] }
    if !file.plan.treatments.isEmpty || !shipped.isEmpty { names.insert("gain") }
    for name in (file.plan.influences + shipped.flatMap(\.influences)).joined() {
      names.insert("influence.\(name)")
      names.insert("influence.\(name).lift")
    }
    return names
  }
}

extension BorrowerType {
  /// The type with more or less attention of its own and more or less leaking away.
  fileprivate func living(attention: Float, leak: Float) -> BorrowerType {
    var type = self
    type.life.attention = min(1, life.attention * attention)
    type.life.leak = min(1, life.leak * leak)
    return type
  }
}

extension Influence {
  /// The influence with steps and lift of another size.
  fileprivate func scaled(by times: Float, lift more: Float) -> Influence {
    var scaled = self
    scaled.lift *= more
    scaled.presence.everyone = presence.everyone.scaled(by: times)
    scaled.presence.able = presence.able.scaled(by: times)
    scaled.presence.known = presence.known.scaled(by: times)
    return scaled
  }
}

extension ReactionTable.Change {
  fileprivate func scaled(by times: Float) -> Self {
    func step(_ size: Float) -> Float { max(-1, min(1, size * times)) }
    return Self(
      willingness: step(willingness), trust: step(trust), anger: step(anger), shame: step(shame),
      seriousness: step(seriousness), binding: step(binding))
  }
}
