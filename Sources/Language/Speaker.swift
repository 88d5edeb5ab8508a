import Chance
import Lending
import Simulation

/// What a borrower has said so far in a case, as far as it limits what they may say next.
public struct SpeakerState: Hashable, Sendable {
  /// Lines said, in order, as the bank holds them.
  public internal(set) var said: [String] = []
  /// How the last six utterances began.
  public internal(set) var openings: [String] = []
  /// Places of the facts told, in the order in which they were.
  public internal(set) var told: [Int] = []
  public var factsTold: Int { told.count }

  public init() {}
}

/// Puts a borrower's replies into words: an act for the reply, then a line for the act.
///
/// Draws come from a channel of their own, so no choice of words can move the case.
public struct Speaker: Sendable {
  public var lines: Lines
  public var type: String
  /// Whose lines are spoken instead of the type's and anyone's, such as a relative's; nil for the borrower's own.
  public var voice: String?
  /// Things that the borrower tells, each once.
  public var facts: [Fact]
  public var today: Day
  public var dice: Dice

  /// - Parameter facts: in the tongue of `lines`.
  public init(
    lines: Lines, type: String, voice: String? = nil, facts: [Fact], today: Day, dice: Dice
  ) {
    self.lines = lines
    self.type = type
    self.voice = voice
    self.facts = facts
    self.today = today
    self.dice = dice
  }

  /// Something true of the case, told in one of its wordings.
  public struct Fact: Hashable, Sendable {
    public var wordings: [String]
    /// Moves that it is an answer to; empty where it fits any.
    public var answers: Set<Move>

    public init(_ wordings: [String], answers: Set<Move> = []) {
      self.wordings = wordings
      self.answers = answers
    }
  }

  /// Values for the open places of a line.
  public struct Slots: Hashable, Sendable {
    public var amount: Money?
    public var date: Day?

    public init(amount: Money? = nil, date: Day? = nil) {
      self.amount = amount
      self.date = date
    }
  }

  public struct Utterance: Hashable, Sendable {
    public var act: SpeechAct
    public var text: String
  }

  /// What the borrower says.
  ///
  /// - Parameter turn: address of the draw; the same turn and history give the same words.
  public func say(
    _ occasion: SpeechOccasion, slots: Slots = Slots(), turn: Int, _ state: inout SpeakerState
  ) -> Utterance {
    let uniforms = dice.uniforms(channel: Encounters.wordsChannel, event: UInt32(clamping: turn))
    let acts =
      ranked(occasion.acts.filter { $0.weight > 0 }, uniforms[0])
      + SpeechAct.spares(for: occasion.reply)
    return say(anyOf: acts, to: occasion.move, feeling: occasion.feeling, slots, uniforms[1], &state)
  }

  /// One act outside the replies of the engine, such as not following.
  public func say(
    _ act: SpeechAct, feeling: Lines.Feeling = .plain, turn: Int, part: Int, _ state: inout SpeakerState
  ) -> Utterance {
    let uniforms = dice.uniforms(
      channel: Encounters.wordsChannel, event: UInt32(clamping: turn), part: UInt32(clamping: part + 1))
    return say(anyOf: [act], to: nil, feeling: feeling, Slots(), uniforms[1], &state)
  }

  /// The drawn act first, the others after it in the order given.
  private func ranked(_ acts: [(act: SpeechAct, weight: Float)], _ uniform: Float) -> [SpeechAct] {
    let total = acts.reduce(Float(0)) { $0 + $1.weight }
    var edge: Float = 0
    let drawn = acts.firstIndex {
      edge += $0.weight
      return uniform * total < edge
    }
    guard let drawn else { return acts.map(\.act) }
    return [acts[drawn].act] + acts.map(\.act).filter { $0 != acts[drawn].act }
  }

  private func say(
    anyOf acts: [SpeechAct], to move: Move?, feeling: Lines.Feeling, _ slots: Slots, _ uniform: Float,
    _ state: inout SpeakerState
  ) -> Utterance {
    for isStrict in [true, false] {
      for act in acts {
        if act == .discloseFact {
          guard let place = nextFact(to: move, state) else { continue }
          let wordings = facts[place].wordings
          let fresh = wordings.filter { !state.openings.contains(opening($0)) }
          guard let text = drawn(from: fresh.isEmpty ? wordings : fresh, uniform) else { continue }
          state.told.append(place)
          return uttered(act, text, text, &state)
        }
        guard let line = drawn(from: candidates(act, feeling, slots, state, isStrict: isStrict), uniform)
        else { continue }
        return uttered(act, line, filled(line, slots), &state)
      }
    }
    return repeated(acts, slots, &state)
  }

  /// The first fact untold that answers the move, else one that answers no other, else any.
  private func nextFact(to move: Move?, _ state: SpeakerState) -> Int? {
    let untold = facts.indices.filter { !state.told.contains($0) }
    return untold.first { index in move.map(facts[index].answers.contains) ?? false }
      ?? untold.first { facts[$0].answers.isEmpty } ?? untold.first
  }

  private func drawn(from choice: [String], _ uniform: Float) -> String? {
    choice.isEmpty ? nil : choice[min(Int(uniform * Float(choice.count)), choice.count - 1)]
  }

  /// Fresh lines that can be said: the type's own before anyone's, the feeling's before any other.
  private func candidates(
    _ act: SpeechAct, _ feeling: Lines.Feeling, _ slots: Slots, _ state: SpeakerState, isStrict: Bool
  ) -> [String] {
    for pool in pools(act) {
      let fresh = pool.filter { line in
        canFill(line.say, slots) && !state.said.contains(line.say)
          && (!isStrict || !state.openings.contains(opening(filled(line.say, slots))))
      }
      let usable = act == .counterOffer ? naming(fresh, slots) : fresh
      let fitting = usable.filter { $0.feels == feeling || $0.feels == nil }
      if !fitting.isEmpty { return fitting.map(\.say) }
      if !isStrict && !usable.isEmpty { return usable.map(\.say) }
    }
    return []
  }

  private func pools(_ act: SpeechAct) -> [[Lines.Line]] {
    let voices = lines.acts[act.id] ?? [:]
    return (voice.map { [$0] } ?? [type, Lines.anyone]).map { voices[$0] ?? [] }
  }

  /// Of lines that name terms, those that leave none of them out.
  private func naming(_ fresh: [Lines.Line], _ slots: Slots) -> [Lines.Line] {
    let amounts = fresh.filter { slots.amount == nil || $0.say.contains("{amount}") }
    let both = amounts.filter { slots.date == nil || $0.say.contains("{date}") }
    return both.isEmpty ? amounts : both
  }

  /// The line said longest ago, once a bank has nothing fresh left.
  private func repeated(_ acts: [SpeechAct], _ slots: Slots, _ state: inout SpeakerState) -> Utterance {
    for act in acts {
      let pool = pools(act).joined().map(\.say).filter { canFill($0, slots) }
      let stale = pool.min {
        (state.said.lastIndex(of: $0) ?? -1) < (state.said.lastIndex(of: $1) ?? -1)
      }
      if let stale { return uttered(act, stale, filled(stale, slots), &state) }
    }
    return uttered(.silence, "…", "…", &state)
  }

  private func uttered(
    _ act: SpeechAct, _ line: String, _ text: String, _ state: inout SpeakerState
  ) -> Utterance {
    state.said.append(line)
    state.openings.append(opening(text))
    if state.openings.count > 6 { state.openings.removeFirst() }
    return Utterance(act: act, text: text)
  }

  private func canFill(_ line: String, _ slots: Slots) -> Bool {
    (slots.amount != nil || !line.contains("{amount}")) && (slots.date != nil || !line.contains("{date}"))
  }

  private func filled(_ line: String, _ slots: Slots) -> String {
    let amounts = slots.amount.map { ["amount": $0] } ?? [:]
    return Spoken.fill(line, Spoken.Places(amounts: amounts, date: slots.date), today: today, lines.tongue)
  }

  /// How an utterance begins: three words, or four characters where words are not spaced.
  private func opening(_ text: String) -> String {
    if lines.tongue.isChinese { return String(text.filter { $0.isLetter || $0.isNumber }.prefix(4)) }
    let words = text.lowercased().split { !($0.isLetter || $0.isNumber || $0 == "'" || $0 == "’") }
    return words.prefix(3).joined(separator: " ")
  }
}

extension SpeechAct {
  static func spares(for reply: Reply) -> [SpeechAct] { SpeechOccasion.spares(for: reply) }
}
