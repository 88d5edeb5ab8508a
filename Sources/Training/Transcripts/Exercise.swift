extension Event.Header {
  /// What a call is when it is not simply a call.
  public enum Exercise: Hashable, Sendable {
    /// One of the seven short calls that tell where a trainee stands.
    case placement
    /// One line: the program said those before.
    case drill(Drill)

    public struct Drill: Hashable, Sendable {
      public var skill: Skill
      /// The trainee's line, counted from 1.
      public var turn: Int

      public init(skill: Skill, turn: Int) {
        self.skill = skill
        self.turn = turn
      }
    }

    public var drill: Drill? { if case .drill(let drill) = self { drill } else { nil } }

    /// Lines after which a call of this kind ends by itself.
    var longest: Int {
      switch self {
      case .placement: 8
      case .drill(let drill): drill.turn
      }
    }

    var json: JSON {
      switch self {
      case .placement: .object(["kind": .string("placement")])
      case .drill(let drill):
        .object([
          "kind": .string("drill"), "skill": .string(drill.skill.rawValue), "turn": .int(drill.turn),
        ])
      }
    }

    /// Nil where the JSON names no exercise that this version knows.
    init?(_ json: JSON) {
      switch json["kind"]?.string {
      case "placement": self = .placement
      case "drill":
        guard let skill = json["skill"]?.string.flatMap(Skill.init(rawValue:)),
          let turn = json["turn"]?.int, turn > 0
        else { return nil }
        self = .drill(Drill(skill: skill, turn: turn))
      default: return nil
      }
    }
  }
}
