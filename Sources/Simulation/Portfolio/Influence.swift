/// What a message says, who sends it or who else is present, as far as it moves a borrower before a word of the talk.
public struct Influence: Hashable, Sendable {
  public var id: String
  public var kind: Kind
  /// Multiplies the attention that a contact restores.
  public var lift: Float
  /// Multiplies the complaint hazard.
  public var intrusion: Float
  public var presence: Treatment.Presence

  public enum Kind: String, CaseIterable, Sendable {
    case content, sender, present
  }

  public init(
    id: String, kind: Kind, lift: Float = 1, intrusion: Float = 1, presence: Treatment.Presence = .init()
  ) {
    self.id = id
    self.kind = kind
    self.lift = lift
    self.intrusion = intrusion
    self.presence = presence
  }
}

extension Treatment {
  /// The treatment with one more influence: steps add up, factors multiply.
  public func with(_ influence: Influence) -> Treatment {
    var more = self
    more.lift = min(1, lift * influence.lift)
    more.intrusion *= influence.intrusion
    more.presence.everyone += influence.presence.everyone
    more.presence.able += influence.presence.able
    more.presence.known += influence.presence.known
    return more
  }
}

extension ReactionTable.Change {
  /// Adds step by step, each kept between −1 and 1.
  static func += (a: inout Self, b: Self) {
    func sum(_ path: WritableKeyPath<Self, Float>) {
      a[keyPath: path] = max(-1, min(1, a[keyPath: path] + b[keyPath: path]))
    }
    sum(\.willingness)
    sum(\.trust)
    sum(\.anger)
    sum(\.shame)
    sum(\.seriousness)
    sum(\.binding)
  }
}
