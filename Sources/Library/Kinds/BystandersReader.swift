import Language

extension Lines {
  /// Who may answer in a borrower's place, as keys of a file of kind `bystanders`.
  static let bystanders = ["family", "stranger", anyone]

  /// Reads a file of kind `bystanders`: act → who → lines.
  init(bystanders file: Record) {
    let tongue = file["language"].choice(Tongue.self, called: "language")
    var acts: [String: [String: [Line]]] = [:]
    let known = SpeechAct.allCases.map(\.rawValue)
    for (act, parties) in file["acts"].record().entries(called: "act") {
      guard let act = act.name(among: known, called: "act") else { continue }
      for (party, lines) in parties.record().entries(called: "party") {
        guard let party = party.name(among: Self.bystanders, called: "party") else { continue }
        acts[act, default: [:]][party] = lines.list(1...500).map {
          Line(say: $0.text(longest: 300), feels: nil)
        }
      }
    }
    self.init(tongue: tongue, acts: acts)
  }
}
