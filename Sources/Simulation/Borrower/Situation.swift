/// What someone is going through, whatever type they are: a bend of the type, as data.
public struct Situation: Sendable {
  public var id: String
  /// Steps from the type's starting feelings, each −1…1 of the way to the end of the scale.
  public var start: ReactionTable.Change
  /// Added to the type's log-odds of keeping, and of accepting.
  public var keeping: Float
  public var accept: Float
  /// Log2 weights added to the eight plain replies.
  public var leaning: [Float]
  /// How it bends single moves, beside the type's own bends.
  public var bends: [Move: BorrowerType.Bend]
  /// On the hazard of being reached, of paying unasked, and of complaining.
  public var answers: Float
  public var hazard: Float
  public var complaint: Float

  public init(
    id: String, start: ReactionTable.Change = .init(), keeping: Float = 0, accept: Float = 0,
    leaning: [Float] = Array(repeating: 0, count: 8), bends: [Move: BorrowerType.Bend] = [:],
    answers: Float = 1, hazard: Float = 1, complaint: Float = 1
  ) {
    self.id = id
    self.start = start
    self.keeping = keeping
    self.accept = accept
    self.leaning = leaning
    self.bends = bends
    self.answers = answers
    self.hazard = hazard
    self.complaint = complaint
  }
}

extension BorrowerType {
  /// The same type in a situation; everything that the situation leaves open stays the type's own.
  public func bent(by situation: Situation) -> BorrowerType {
    var type = self
    type.start = start.stepped(by: situation.start)
    type.keeping += situation.keeping
    type.accept += situation.accept
    type.leaning = zip(leaning, situation.leaning).map(+)
    type.bends.merge(situation.bends) { $0.joined(with: $1) }
    type.life.answers *= situation.answers
    type.life.hazard *= situation.hazard
    type.life.complaint = min(1, life.complaint * situation.complaint)
    return type
  }
}

extension BorrowerType.Bend {
  /// Both bends at once: factors multiply, steps add up, and what either needs is needed.
  func joined(with other: Self) -> Self {
    var bend = self
    bend.times *= other.times
    bend.anger *= other.anger
    bend.whenAngry = other.whenAngry ?? whenAngry
    bend.whenDistressed *= other.whenDistressed
    bend.needs.formUnion(other.needs)
    bend.without = min(without, other.without)
    bend.plus.willingness += other.plus.willingness
    bend.plus.trust += other.plus.trust
    bend.plus.anger += other.plus.anger
    bend.plus.shame += other.plus.shame
    bend.plus.seriousness += other.plus.seriousness
    bend.plus.binding += other.plus.binding
    return bend
  }
}

extension Affect {
  /// A step up covers a share of what is missing, a step down a share of what is there.
  func stepped(by change: ReactionTable.Change) -> Affect {
    func moved(_ level: Float, _ step: Float) -> Float { level + step * (step > 0 ? 1 - level : level) }
    return Affect(
      willingness: moved(willingness, change.willingness), trust: moved(trust, change.trust),
      anger: moved(anger, change.anger), shame: moved(shame, change.shame),
      seriousness: moved(seriousness, change.seriousness), binding: moved(binding, change.binding))
  }
}
