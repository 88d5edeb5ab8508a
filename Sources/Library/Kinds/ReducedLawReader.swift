import Calibration

extension ReachLaw {
  init(_ set: Record) {
    // From half anger on every contact would leave irritation.
    self.init(
      reach: set["reach"].number(0.0001...0.999), every: set["every"].integer(1...365),
      days: set["days"].integer(1...3650), anger: set["anger"].number(0...0.5))
  }
}

extension CourtLaw {
  init(_ set: Record) {
    func days(_ key: String) -> Double { set[key].number(0.1...1000) }
    self.init(
      willingness: set["willingness"].number(0...1), appearing: set["appearing"].number(-20...20),
      filing: days("filing"), mediation: days("mediation"), judgment: days("judgment"),
      enforcement: days("enforcement"), planParts: set["planParts"].integer(1...120),
      discount: set["discount"].number(0...1))
  }
}

extension PromiseLaw {
  init(_ set: Record) {
    func share(_ key: String) -> Double { set[key].number(0...1) }
    self.init(
      reach: set["reach"].number(0.0001...0.999), gain: share("gain"), willingness: share("willingness"),
      trust: share("trust"), anger: set["anger"].number(0...0.5), seriousness: share("seriousness"),
      step: set["step"].number(0...0.6), keeping: set["keeping"].number(-20...20),
      share: set["share"].number(0.001...1), day: set["day"].integer(1...365))
  }
}
