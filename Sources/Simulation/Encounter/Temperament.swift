/// How one type of borrower reacts, compiled into tables that eight conversations can share.
///
/// The tables lie in plain memory, which is read without copies, counts or checks.
public struct Temperament: Sendable {
  /// One row a move.
  let reactions: PlainStorage<Reaction>
  /// The leanings of all reactions, eight a move: one of a vector's lanes by variable index would be slow to read.
  let leanings: PlainStorage<Float>
  /// One row for each of the eight replies that are neither acceptance nor hanging up.
  let pulls: PlainStorage<Pull>
  /// What each reply leaves behind.
  let aftermaths: Aftermaths
  /// Log2 odds of accepting for each unit of feeling and of strain.
  let acceptance: Acceptance
  /// How much a second use of a move keeps of the first one's gain, 0…1.
  let freshness: Float
  /// What pressure loses of its gain, and adds of its heat to anger, for each share of its freshness gone.
  let repetition: Float
  /// Where anger settles within a conversation when nothing feeds it.
  let angerFloor: Float
  /// What writing adds to the binding of a commitment.
  let writing: Float
  /// Added to the log-odds that a promise is kept.
  let keeping: Float

  /// What a move does to this type of borrower, before how fresh the move is and how they feel.
  struct Reaction: Sendable, BitwiseCopyable {
    /// Steps of W T A S F K that habit, anger and missing preparation can weaken.
    var benefit = Steps()
    /// Steps that they cannot.
    var harm = Steps()
    /// Log2 weights of the eight plain replies.
    var leaning = SIMD8<Float>()
    /// Log2 odds of acceptance and of hanging up, added for this move.
    var accept: Float = 0
    var hangUp: Float = 0
    /// What is left of the benefit while anger is over 0.6, and while distress is.
    var whenAngry: Float = 1
    var whenDistressed: Float = 1
    /// Facts without which only `without` of the benefit is left.
    var needs: UInt32 = 0
    var without: Float = 1
    /// Anger that pressure adds for each unit of trust missing below 0.35.
    var heat: Float = 0
    /// Facts that the move shows.
    var shows: UInt32 = 0
    /// What is left of the benefit once something is promised.
    var whenPromised: Float = 1
  }

  struct Steps: Sendable, BitwiseCopyable {
    var w: Float = 0
    var t: Float = 0
    var a: Float = 0
    var s: Float = 0
    var f: Float = 0
    var k: Float = 0
  }

  /// How feelings pull at one reply, in log2 weight for each unit; in all lanes the same.
  struct Pull: Sendable, BitwiseCopyable {
    var w: Lanes
    var t: Lanes
    var a: Lanes
    var s: Lanes
    var f: Lanes
  }

  /// Steps that replies leave behind in the borrower, and facts that they show.
  struct Aftermaths: Sendable {
    /// One row a reply: steps of W T A S, the bits of the facts, and three zeros.
    let rows: PlainStorage<SIMD8<Float>>
    /// The largest step.
    let largest: Float
  }

  struct Acceptance: Sendable, BitwiseCopyable {
    var base: Float
    var w: Float
    var t: Float
    var a: Float
    var f: Float
    var strain: Float
    var waived: Float
    /// Added where the borrower has named less and what is asked now is within their means.
    var met: Float
    /// Added where relief was put forward in the move before.
    var relief: Float
    /// For the share of an ask's effect that anger, distress or missing preparation keep from getting through.
    var unready: Float
    /// Added to an ask that comes to no less than an earlier one that got no yes.
    var again: Float
    /// Log2 odds of hanging up when not angry, and what each unit of anger adds.
    var hangUpBase: Float
    var hangUpAnger: Float
  }
}
