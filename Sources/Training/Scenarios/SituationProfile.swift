import Language
import Simulation

/// A situation as people read of it, beside what it does to a borrower.
public struct SituationProfile: Sendable {
  public var situation: Situation
  public var name: Wording
  /// How it shows.
  public var shows: Wording
  /// What to do, in order.
  public var works: Wording
  /// Id of the script that fits it whatever the type; nil leaves the type's own.
  public var script: String?
  /// Moves that it asks for before the first request, whatever the type.
  public var preparation: [Move]
  /// Voice of whoever speaks instead of the borrower; nil where the borrower does.
  public var voice: String?
  /// Moves that fail a call in it, and why.
  public var failing: Set<Move>
  public var failure: Wording?

  public init(
    situation: Situation, name: Wording, shows: Wording, works: Wording, script: String? = nil,
    preparation: [Move] = [], voice: String? = nil, failing: Set<Move> = [], failure: Wording? = nil
  ) {
    self.situation = situation
    self.name = name
    self.shows = shows
    self.works = works
    self.script = script
    self.preparation = preparation
    self.voice = voice
    self.failing = failing
    self.failure = failure
  }
}

extension Script {
  /// The talk with the moves that a situation asks for before the first request; the script's own in none.
  public func talk(in situation: SituationProfile?) -> Talk { talk.preparing(situation?.preparation ?? []) }
}
