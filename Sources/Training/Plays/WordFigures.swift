import Language

/// How varied a borrower's words are, over many calls of one scenario.
public struct WordFigures: Hashable, Sendable {
  public var calls = 0
  public var utterances = 0
  /// Utterances that repeat one of the same contact word for word.
  public var repeated = 0
  /// The same over the contacts of a campaign, and how many utterances those had.
  public var campaignRepeated = 0
  public var campaignUtterances = 0
  /// Mean over contacts of the share of neighbouring pairs of words (characters in Chinese) that are different.
  public var distinct = 0.0
  /// That share over fifty contacts taken together.
  public var distinctOverFifty = 0.0
  /// Utterances with a place left open, or empty.
  public var open = 0
  /// Lines of the borrower's own voice, and how many of them were said in any of the calls.
  public var ownLines = 0
  public var ownLinesSaid = 0

  /// - Parameters:
  ///   - calls: calls with no memory of each other, at least one.
  ///   - contacts: contacts of each campaign; every tenth call opens one.
  public init(_ play: SelfPlay, calls: Int, contacts: Int = 5) {
    let tongue = play.stage.tongue
    let own = Self.ownLines(play.stage)
    var heard: Set<String> = []
    var pooled: [String] = []
    for index in 0..<calls {
      let seed = UInt64(index + 1)
      let call = play.call(seed: seed)
      heard.formUnion(call.scene.speaker.said)
      let said = Self.said(call)
      self.calls += 1
      utterances += said.count
      repeated += said.count - Set(said).count
      open += said.count { $0.isEmpty || $0.contains("{") || $0.contains("}") }
      distinct += Self.distinctPairs(said, tongue) / Double(calls)
      if index < 50 { pooled += said }
      if index % 10 == 0 { addCampaign(play, seed: seed, contacts: contacts) }
    }
    distinctOverFifty = Self.distinctPairs(pooled, tongue)
    ownLines = own.count
    ownLinesSaid = own.intersection(heard).count
  }

  /// Share of what is said in a campaign that was said before in it.
  public var campaignShare: Double {
    campaignUtterances == 0 ? 0 : Double(campaignRepeated) / Double(campaignUtterances)
  }

  /// Whether the borrower keeps to what is asked of one: nothing twice in a contact, at most one in a hundred in five,
  /// pairs of words varied within a contact and over fifty.
  public func holds(in tongue: Tongue) -> Bool {
    repeated == 0 && open == 0 && campaignShare <= 0.01 && distinct >= (tongue.isChinese ? 0.55 : 0.6)
      && distinctOverFifty >= 0.25
  }

  private mutating func addCampaign(_ play: SelfPlay, seed: UInt64, contacts: Int) {
    var spoken = SpeakerState()
    var all: [String] = []
    for contact in 0..<contacts {
      let call = play.call(seed: seed + UInt64(contact) * 100_000, after: spoken)
      all += Self.said(call)
      spoken = call.scene.speaker
    }
    campaignUtterances += all.count
    campaignRepeated += all.count - Set(all).count
  }

  private static func ownLines(_ stage: Stage) -> Set<String> {
    let voice = stage.situation?.voice ?? stage.profile.type.id
    return Set(stage.lines.acts.values.flatMap { ($0[voice] ?? []).map(\.say) })
  }

  private static func said(_ call: RolePlay) -> [String] { call.scene.exchanges.map(\.answer.text) }

  /// Different pairs over all pairs; pairs do not reach across utterances. One where there are none.
  static func distinctPairs(_ texts: [String], _ tongue: Tongue) -> Double {
    var seen: Set<String> = []
    var count = 0
    for text in texts {
      let words =
        tongue.isChinese
        ? text.filter { $0.isLetter || $0.isNumber }.map(String.init)
        : text.lowercased().split { !($0.isLetter || $0.isNumber || $0 == "'" || $0 == "’") }.map(String.init)
      for (first, second) in zip(words, words.dropFirst()) {
        count += 1
        seen.insert(first + " " + second)
      }
    }
    return count == 0 ? 1 : Double(seen.count) / Double(count)
  }
}
