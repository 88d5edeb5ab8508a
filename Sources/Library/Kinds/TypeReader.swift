import Language
import Simulation
import Training

extension TypeProfile {
  /// Reads a file of kind `type`.
  init(_ file: Record) {
    // Which rows of the source documents it stands for; read for its form only.
    _ = file["source"].list(1...20).map { $0.text(longest: 16) }
    self.init(
      type: BorrowerType(file), name: file["name"].wording(longest: 80), shows: file["shows"].wording(),
      works: file["works"].wording(), script: file["script"].reference(to: .talk))
  }
}

extension BorrowerType {
  fileprivate init(_ file: Record) {
    var bends: [Move: Bend] = [:]
    for (key, value) in file.maybe("moves")?.record().entries(called: "move") ?? [] {
      if let move = key.move() { bends[move] = Bend(value.record()) }
    }
    let start = file["start"].record()
    let replies = file.maybe("replies").map { Leanings.read($0) }
    self.init(
      id: file["id"].id(),
      start: Affect(
        willingness: start["willingness"].share(), trust: start["trust"].share(),
        anger: start["anger"].share(), shame: start["shame"].share(),
        seriousness: start["seriousness"].share()),
      keeping: file.maybe("keeping")?.float(-10...10) ?? 0.3,
      freshness: file.maybe("freshness")?.share() ?? 0.5,
      angerFloor: file.maybe("angerFloor")?.share() ?? 0.1,
      writing: file.maybe("writing")?.share() ?? 0.08,
      accept: file.maybe("accept")?.float(-10...10) ?? 0,
      afterRelief: file.maybe("afterRelief")?.float(-10...10) ?? 0,
      leaning: replies ?? Leanings.none, bends: bends, life: Life(file["life"].record()),
      repetition: file.maybe("repetition")?.share() ?? 0.6)
  }
}

extension BorrowerType.Bend {
  /// How one move is bent; what is not named stays as the shared table says.
  init(_ record: Record) {
    self.init()
    times = record.maybe("times")?.float(-5...5) ?? times
    anger = record.maybe("anger")?.float(0...5) ?? anger
    whenAngry = record.maybe("whenAngry")?.float(-2...2)
    whenDistressed = record.maybe("whenDistressed")?.float(-2...2) ?? whenDistressed
    needs = record.maybe("needs")?.facts() ?? needs
    without = record.maybe("without")?.float(-2...2) ?? without
    plus = record.maybe("plus").map { ReactionTable.Change($0.record()) } ?? plus
    if record.has("without"), !record.has("needs") {
      record["without"].report(
        "\"without\" stands here and \"needs\" does not", remedy: "Name the facts under \"needs\".")
    }
  }
}

extension BorrowerType.Life {
  fileprivate init(_ record: Record) {
    self.init(hazard: record["hazard"].share())
    func put(_ key: String, _ path: WritableKeyPath<Self, Float>, _ range: ClosedRange<Double> = 0...1) {
      if let field = record.maybe(key) { self[keyPath: path] = field.float(range) }
    }
    put("willingnessReturn", \.willingnessReturn)
    put("attention", \.attention)
    put("attentionReturn", \.attentionReturn)
    put("leak", \.leak)
    put("excitationKept", \.excitationKept)
    put("jump", \.jump)
    put("jumpShare", \.jumpShare)
    put("leastPayment", \.leastPayment)
    put("halfSpeedCash", \.halfSpeedCash, 0.001...100)
    put("answers", \.answers, 0...5)
    put("complaint", \.complaint)
    if let field = record.maybe("planFloor") { planFloor = field.number(0...1) }
    if let field = record.maybe("givesUpAt") { givesUpAt = Int32(field.integer(1...1000)) }
    if let field = record.maybe("givesUpAfter") { givesUpAfter = Int32(field.integer(0...1000)) }
    put("complaintAnger", \.complaintAnger, -20...20)
    if let field = record.maybe("paysFromDebt") { paysFromDebt = field.bool() }
  }
}
