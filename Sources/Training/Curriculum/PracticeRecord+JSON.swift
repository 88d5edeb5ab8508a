import Simulation

extension PracticeRecord {
  /// The record as it is kept beside transcripts; numbers keep their bits.
  public var json: JSON {
    .object([
      "transcript": .string(transcript), "who": .string(who), "when": .string(when),
      "scenario": .string(scenario), "type": .string(type), "seed": .int(seed),
      "exercise": exercise?.json, "exam": isExam ? .bool(true) : nil,
      "reservations": .strings(reservations.map(\.rawValue)),
      "turns": .array(
        turns.map { turn in
          .object([
            "turn": .int(turn.number), "skill": .string(turn.skill.rawValue), "loss": .double(turn.loss),
            "error": .double(turn.error), "verdict": .string(turn.verdict.rawValue),
          ])
        }),
      "failures": .strings(failures),
    ])
  }

  /// Nil where the JSON is no record that this version wrote.
  public init?(_ json: JSON) {
    guard let transcript = json["transcript"]?.string, let who = json["who"]?.string,
      let when = json["when"]?.string, let scenario = json["scenario"]?.string,
      let type = json["type"]?.string, let seed = json["seed"]?.uint64,
      let reservations = json["reservations"]?.array, let turns = json["turns"]?.array,
      let failures = json["failures"]?.array
    else { return nil }
    self.init(
      transcript: transcript, who: who, when: when, scenario: scenario, type: type, seed: seed,
      exercise: json["exercise"].flatMap(Event.Header.Exercise.init), isExam: json["exam"]?.bool ?? false,
      reservations: reservations.compactMap { $0.string.flatMap(Reservation.init) },
      turns: turns.compactMap(Turn.init), failures: failures.compactMap(\.string))
    guard self.turns.count == turns.count, self.reservations.count == reservations.count,
      self.failures.count == failures.count
    else { return nil }
  }
}

extension PracticeRecord.Turn {
  fileprivate init?(_ json: JSON) {
    guard let number = json["turn"]?.int, let skill = json["skill"]?.string.flatMap(Skill.init(rawValue:)),
      let loss = json["loss"]?.double,
      let verdict = json["verdict"]?.string.flatMap(Verdict.init(rawValue:))
    else { return nil }
    // An error that is not known is written as null.
    self.init(
      number: number, skill: skill, loss: loss, error: json["error"]?.double ?? .infinity, verdict: verdict)
  }
}
