import Conduct
import Language
import Library
import Training

/// What a sentence does, and what the rules of a case make of it.
struct JudgedSentence {
  let text: String
  let cues: [ConductEar.Cue]
  let findings: [Conduct.Finding]
  /// What the contact runs into whatever is said in it.
  var contact: [Conduct.Finding] = []

  /// Whether a rule is broken that somebody is to blame for.
  var fallsShort: Bool { (findings + contact).contains(where: \.isFault) }

  func lines(_ words: RuleWords) -> [(text: String, hanging: Int)] {
    let besides =
      contact.isEmpty
      ? [] : [("  " + words.text["conduct.sentence-contact"], 2)] + contact.flatMap(words.told)
    if cues.isEmpty { return [("  " + words.text["conduct.sentence-plain"], 2)] + besides }
    return cues.map { cue in
      let key = cue.isDuty ? "conduct.sentence-duty" : "conduct.sentence-wrong"
      let category = words.text["conduct.category.\(cue.category)"]
      return ("  " + words.text[key, ["what": category, "category": cue.category]], 4)
    } + findings.flatMap(words.told) + besides
  }

  func members(in tongue: Tongue) -> [JSON.Member] {
    let cues = cues.map { cue in
      JSON.object([
        "category": .string(cue.category), "duty": .bool(cue.isDuty), "tags": .strings(cue.tags),
        "score": .float(cue.score),
      ])
    }
    return [
      .init("text", .string(text)), .init("tags", .strings(self.cues.tags)), .init("cues", .array(cues)),
      .init("findings", .array(findings.map { $0.json(in: tongue) })),
    ]
  }
}

extension [ConductEar.Cue] {
  /// What was said, as rules name it, each once.
  var tags: [String] { Set(flatMap(\.tags)).sorted() }

  /// The same as a mask of the words of `Fact.tags`.
  var mask: UInt64 { Fact.tags.mask(of: tags) }
}
