import Language
import Simulation
import Training

extension SituationProfile {
  /// Reads a file of kind `situation`.
  init(_ file: Record) {
    // Which rows of the source documents it stands for; read for its form only.
    _ = file["source"].list(1...20).map { $0.text(longest: 16) }
    var failing: Set<Move> = []
    for item in file.maybe("failing")?.list(1...Move.allCases.count) ?? [] {
      if let move = item.move() { failing.insert(move) }
    }
    let failure = file.maybe("failure").map { $0.wording() }
    if !failing.isEmpty, failure == nil {
      file["failing"].report(
        "moves fail a call here and nothing says why", remedy: "Add \"failure\", a sentence for the trainee.")
    }
    self.init(
      situation: Situation(file), name: file["name"].wording(longest: 80), shows: file["shows"].wording(),
      works: file["works"].wording(), script: file.maybe("script").map { $0.reference(to: .talk) },
      preparation: file.maybe("preparation").map { $0.moves() } ?? [],
      voice: file.maybe("voice").flatMap { $0.name(among: Lines.others, called: "voice") },
      failing: failing, failure: failure)
  }
}

extension Situation {
  fileprivate init(_ file: Record) {
    var bends: [Move: BorrowerType.Bend] = [:]
    for (key, value) in file.maybe("moves")?.record().entries(called: "move") ?? [] {
      if let move = key.move() { bends[move] = BorrowerType.Bend(value.record()) }
    }
    self.init(
      id: file["id"].id(), start: file.maybe("start").map { .init($0.record()) } ?? .init(),
      keeping: file.maybe("keeping")?.float(-10...10) ?? 0,
      accept: file.maybe("accept")?.float(-10...10) ?? 0,
      leaning: file.maybe("replies").map { Leanings.read($0) } ?? Leanings.none, bends: bends,
      answers: file.maybe("answers")?.float(0...5) ?? 1, hazard: file.maybe("hazard")?.float(0...5) ?? 1,
      complaint: file.maybe("complaint")?.float(0...1000) ?? 1)
  }
}
