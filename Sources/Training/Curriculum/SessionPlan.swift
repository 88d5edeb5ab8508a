import Chance
import Lending

/// Three calls to practise next: one to come back to, one to get better at, and one with a stranger.
public struct SessionPlan: Hashable, Sendable {
  public var review: Call
  public var current: Call
  /// Seed that picks the third borrower; their type stays hidden until the debrief, and so is not in here.
  public var surprise: UInt64

  /// A borrower that can be practised with.
  public struct Borrower: Hashable, Sendable {
    public var scenario: String
    public var type: String

    public init(scenario: String, type: String) {
      self.scenario = scenario
      self.type = type
    }
  }

  /// One call with what it is for.
  public struct Call: Hashable, Sendable {
    public var borrower: Borrower
    public var seed: UInt64
    /// Nil where nothing was practised yet.
    public var skill: Skill?
    public var why: Why

    public enum Why: Hashable, Sendable {
      /// To be practised again since that day.
      case due(Day)
      /// Nothing is due; this was practised longest ago.
      case longestAgo(Day)
      /// The weakest that is not mastered.
      case weakest
      /// All that was practised of it is mastered; this is the weakest of it.
      case mastered
      /// Never practised.
      case new
    }
  }

  /// The same records, day and seed give the same plan.
  ///
  /// - Parameter borrowers: whom to practise with, in the order in which they are met; one at least.
  public init(_ progress: Progress, among borrowers: [Borrower], today: Day, seed: UInt64) {
    precondition(!borrowers.isEmpty, "a plan needs a borrower")
    let picker = Picker(progress: progress, borrowers: borrowers, today: today, seed: seed)
    review = picker.review
    current = picker.current(after: review)
    let shown: Set = [review.borrower.type, current.borrower.type]
    let seeds = (0..<64).map { picker.number($0, of: .surprise) }
    surprise =
      seeds.first { seed in
        Self.stranger(of: seed, among: borrowers).map { !shown.contains($0.type) } ?? false
      } ?? seeds[0]
  }

  /// The borrower that a seed picks: first a type, all alike, then one of it. Nil where there is nobody.
  public static func stranger(of seed: UInt64, among borrowers: [Borrower]) -> Borrower? {
    let types = Set(borrowers.map(\.type)).sorted()
    guard !types.isEmpty else { return nil }
    let words = Dice(seed: seed).words(channel: Picker.channel, event: 0)
    let type = types[Int(words[0]) % types.count]
    let those = borrowers.filter { $0.type == type }
    return those[Int(words[1]) % those.count]
  }
}

/// Picks the calls of one plan.
private struct Picker {
  let progress: Progress
  let borrowers: [SessionPlan.Borrower]
  let today: Day
  let seed: UInt64

  /// Part of the address of random numbers, apart from those of conversations.
  static let channel: UInt8 = 200

  enum Question: UInt32 { case review, current, surprise }

  /// A seed that is short enough to type, from 1.
  func number(_ part: Int, of question: Question) -> UInt64 {
    let dice = Dice(seed: seed, replication: UInt32(truncatingIfNeeded: today.number))
    let words = dice.words(channel: Self.channel, event: 1 + question.rawValue, part: UInt32(part))
    return 1 + UInt64(words[0]) % 999_999
  }

  private var types: [String] {
    var seen: Set<String> = []
    return borrowers.map(\.type).filter { seen.insert($0).inserted }
  }

  /// Cells of types that can still be practised.
  private var cells: [Cell] {
    let types = Set(types)
    return progress.cells.filter { types.contains($0.place.type) }
  }

  /// The most overdue, the weaker of equals; where nothing is due what was practised longest ago.
  var review: SessionPlan.Call {
    let ranked = cells.compactMap { cell in cell.due.map { (cell, $0) } }.sorted {
      ($0.1, -$0.0.loss.value, $0.0.place) < ($1.1, -$1.0.loss.value, $1.0.place)
    }
    if let (cell, due) = ranked.first, due <= today {
      return call(cell.place.type, cell.place.skill, .due(due), .review)
    }
    let stalest = cells.min { ($0.days.last ?? today, $0.place) < ($1.days.last ?? today, $1.place) }
    guard let stalest, let day = stalest.days.last else { return call(types[0], nil, .new, .review) }
    return call(stalest.place.type, stalest.place.skill, .longestAgo(day), .review)
  }

  /// The weakest cell not mastered of the type or skill practised last, other than the one to come back to; then the next
  /// type never met, then the weakest anywhere.
  func current(after review: SessionPlan.Call) -> SessionPlan.Call {
    let latest = progress.calls.last { call in types.contains(call.type) }
    let skills = Set(latest?.turns.map(\.skill) ?? [])
    let cells = cells.filter { $0.place.type != review.borrower.type || $0.place.skill != review.skill }
    let open = cells.filter { !$0.mastery.isMastered }
    let near = open.filter { $0.place.type == latest?.type || skills.contains($0.place.skill) }
    if let weakest = Self.weakest(near) {
      return call(weakest.place.type, weakest.place.skill, .weakest, .current)
    }
    let met = Set(cells.map(\.place.type)).union([review.borrower.type])
    if let new = types.first(where: { !met.contains($0) }) { return call(new, nil, .new, .current) }
    if let weakest = Self.weakest(open) {
      return call(weakest.place.type, weakest.place.skill, .weakest, .current)
    }
    if let weakest = Self.weakest(cells) {
      return call(weakest.place.type, weakest.place.skill, .mastered, .current)
    }
    return call(types[0], nil, .new, .current)
  }

  private static func weakest(_ cells: [Cell]) -> Cell? {
    cells.max { ($0.loss.value, $1.place) < ($1.loss.value, $0.place) }
  }

  /// With the borrower of the type who was met longest ago, on luck that was not met before.
  private func call(
    _ type: String, _ skill: Skill?, _ why: SessionPlan.Call.Why, _ question: Question
  ) -> SessionPlan.Call {
    let last = Dictionary(
      progress.calls.enumerated().map { ($1.scenario, $0) }, uniquingKeysWith: { $1 })
    let those = borrowers.filter { $0.type == type }
    let borrower = those.min { (last[$0.scenario] ?? -1) < (last[$1.scenario] ?? -1) } ?? borrowers[0]
    let met = Set(progress.calls.map(\.seed))
    let seeds = (0..<64).map { number($0, of: question) }
    return SessionPlan.Call(
      borrower: borrower, seed: seeds.first { !met.contains($0) } ?? seeds[0], skill: skill, why: why)
  }
}
