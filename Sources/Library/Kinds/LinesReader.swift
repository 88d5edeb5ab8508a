import Language
import Training

extension Lines {
  /// Reads a file of kind `lines`.
  init(_ file: Record) {
    let tongue = file["language"].choice(Tongue.self, called: "language")
    var acts: [String: [String: [Line]]] = [:]
    for (act, types) in file["acts"].record().entries(called: "act") {
      var byType: [String: [Line]] = [:]
      for (type, lines) in types.record().entries(called: "type") {
        let name = type.text(longest: 64)
        byType[([Self.anyone] + Self.others).contains(name) ? name : type.reference(to: .type)] = lines.list(
          1...500
        ).map { Line($0) }
      }
      acts[act.text(longest: 64)] = byType
    }
    self.init(tongue: tongue, acts: acts)
  }
}

extension Lines.Line {
  /// A sentence, or a map of a sentence and the feeling that it fits.
  fileprivate init(_ field: Field) {
    guard field.isMap else {
      self.init(say: field.slotted(), feels: nil)
      return
    }
    let record = field.record()
    self.init(
      say: record["say"].slotted(),
      feels: record.maybe("feels")?.choice(Lines.Feeling.self, called: "feeling"))
  }
}
