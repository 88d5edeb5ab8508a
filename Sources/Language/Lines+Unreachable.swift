import Simulation

extension Lines {
  /// A line that no borrower can come to say.
  public struct Unreachable: Hashable, Sendable {
    public var act: String
    public var voice: String
    public var line: String
    public var why: Why

    public enum Why: String, CaseIterable, Sendable {
      /// No reply of the engine is put into words by the act.
      case act
      /// It leaves a place open that the act never knows how to fill.
      case place
    }
  }

  /// Lines of borrowers that never come up whatever is said to them, in the order of acts, voices and lines.
  ///
  /// What a type never does is not looked at, only what no borrower does.
  public var unreachable: [Unreachable] {
    acts.keys.sorted().flatMap { act in
      (acts[act] ?? [:]).sorted { $0.key < $1.key }.filter { !Self.others.contains($0.key) }.flatMap {
        voice, lines in
        lines.compactMap { line in
          Self.fault(of: line, act).map { Unreachable(act: act, voice: voice, line: line.say, why: $0) }
        }
      }
    }
  }

  private static func fault(of line: Line, _ id: String) -> Unreachable.Why? {
    guard let act = SpeechAct(rawValue: id), SpeechOccasion.reach.contains(act) else { return .act }
    let isOpen = line.say.contains("{amount}") || line.say.contains("{date}")
    return isOpen && !SpeechAct.naming.contains(act) ? .place : nil
  }
}

extension SpeechAct {
  /// Acts that know a sum and a day.
  static let naming: Set<SpeechAct> = [.counterOffer, .accept]
}

extension SpeechOccasion {
  /// The acts that can come up: each move and reply, in moods in which every weight is above zero somewhere.
  static let reach: Set<SpeechAct> = {
    var reach: Set<SpeechAct> = [.puzzled]
    for (anger, trust) in [(0, 0.6), (0.9, 0.2)] as [(Float, Float)] {
      let affect = Affect(willingness: 0.5, trust: trust, anger: anger, shame: 0, seriousness: 0.5)
      for move in Move.allCases {
        for reply in Reply.allCases {
          let occasion = SpeechOccasion(move: move, reply: reply, affect: affect, view: [], hasFacts: false)
          reach.formUnion(occasion.acts.filter { $0.weight > 0 }.map(\.act) + spares(for: reply))
        }
      }
    }
    return reach
  }()
}
