import Archive
import ArgumentParser
import Conduct
import Language
import Library
import Training

extension ConductCommand {
  /// A strategy by its name, a transcript by its file, or else a sentence.
  func judge(_ subject: String, _ workspace: Workspace, _ library: Library, _ words: RuleWords) throws {
    if let file = library.strategies[subject] {
      guard given.isEmpty else { throw Complaint("a strategy says itself what it does. Leave out --set.") }
      guard let profile else {
        let pages = RulePages(library: library, words: words)
        return show(pages.lines(file), pages.json(file), workspace)
      }
      let law = PlannedLaw([file], as: try named(profile, library), isLawful: false, in: library)
      let report = law.report(library, words.text)
      return show(report.lines.map { ($0, 4) }, report.json, workspace)
    }
    let law = try profile.map { id in ContactLaw(try named(id, library), of: library.ruleSets) }
    let facts: ConductEvent
    do throws(EventEntry.Problem) { facts = try .talk(given: given) } catch {
      throw Complaint("--set: \(error)")
    }
    if subject.hasSuffix(".jsonl") { return try judge(call: subject, under: law, facts, workspace, words) }
    // One word is rather a strategy that was spelt wrong.
    let isName = subject.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x2D }
    if isName, nearest(subject, in: library.strategies.keys.sorted()) != nil {
      throw Complaint(unknown("strategy", subject, among: library.strategies.keys.sorted()))
    }
    let cues = try workspace.conductEar().hear(subject, simplify: Workspace.simplify)
    let judged = JudgedSentence(
      text: subject, cues: cues, findings: law?.findings(saying: cues.mask, in: facts) ?? [],
      contact: law?.findings(onceReached: facts).filter(\.isFault) ?? [])
    var lines = judged.lines(words)
    if !cues.isEmpty, judged.findings.isEmpty, judged.contact.isEmpty {
      let places = ["id": law?.profile.id ?? ""]
      let key = law == nil ? "conduct.sentence-no-case" : "conduct.sentence-clear"
      lines.append(("  " + words.text[key, places], 2))
    }
    let contact = JSON.Member("contact", .array(judged.contact.map { $0.json(in: words.text.tongue) }))
    show(lines, .object(judged.members(in: words.text.tongue) + [contact]), workspace)
    if judged.fallsShort { throw ExitCode(1) }
  }

  private func judge(
    call path: String, under law: ContactLaw?, _ facts: ConductEvent, _ workspace: Workspace,
    _ words: RuleWords
  ) throws {
    guard let law else {
      throw Complaint("a transcript needs a profile. Name one with --profile, as in --profile cn-card-bank.")
    }
    let call = try StoredCall(path)
    let ear = try workspace.conductEar()
    let judged = JudgedCall(call.events, at: path, under: law, facts: facts) {
      ear.hear($0, simplify: Workspace.simplify)
    }
    show(judged.text(words), judged.json(in: words.text.tongue), workspace)
    if judged.fallsShort { throw ExitCode(1) }
  }
}
