import Language
import Lending
import Simulation

extension RolePlay {
  /// Takes what the trainee recorded as agreed, checks it against what was, and closes with the debrief.
  mutating func takeCallNote(_ line: String) -> [Effect] {
    var heard = line.isEmpty ? [] : stage.hear(line).moves
    // A note such as "625 December 5" names a sum without saying so.
    if !line.isEmpty, heard.allSatisfy(\.amounts.isEmpty) {
      heard = stage.hear(text["practice.note-frame", ["note": line]]).moves + heard
    }
    let note = Event.Note(
      kind: .call, text: line, amount: heard.lazy.flatMap(\.amounts).first,
      date: heard.lazy.flatMap(\.dates).first)
    let saved = perform(.note(note))
    return saved + (mode == .guessing ? wayOn : closing)
  }

  /// What is shown once the note and the guess are taken: the debrief, or in an exam only that it is over.
  var closing: [Effect] {
    if stage.header.isExam { return [.info(text["exam.over"]), .end] }
    return [.info(text[noteVerdict.key, noteVerdict.values]), .debrief(debrief()), .end]
  }

  /// What the call note is worth, beside what was agreed.
  var noteVerdict: (key: String, values: [String: String]) {
    guard let agreed = scene.agreed else {
      let saysSomething = callNote?.amount != nil || callNote?.date != nil
      return (saysSomething ? "practice.note-invented" : "practice.note-nothing-agreed", [:])
    }
    let values = [
      "amount": Spoken.amount(agreed.amount, stage.tongue),
      "day": Spoken.day(agreed.day, today: stage.scenario.today, stage.tongue),
    ]
    guard let note = callNote, note.amount != nil || note.date != nil else {
      return ("practice.note-missing", values)
    }
    let hasAmount = note.amount == agreed.amount
    let hasDay = note.date == agreed.day
    if hasAmount && hasDay { return ("practice.note-right", values) }
    return (
      hasAmount ? "practice.note-wrong-day" : hasDay ? "practice.note-wrong-amount" : "practice.note-wrong",
      values
    )
  }

  /// What happened and what it was worth; costs some hundred rollouts.
  public func debrief() -> Debrief { Coach(self).debrief() }
}
