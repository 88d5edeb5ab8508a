/// Who answers at which hour; all of its figures are assumptions of a file.
public struct Answering: Hashable, Sendable {
  public var call: [Band]
  public var visit: [Band]
  /// What a message that someone took does to the next attempts, and for how many days.
  public var messageEase: Float
  public var messageDays: Int
  /// Chance that one of the household, or someone else, is of no help.
  public var unhelpfulFamily: Float
  public var unhelpfulStranger: Float

  public init(
    call: [Band], visit: [Band], messageEase: Float, messageDays: Int, unhelpfulFamily: Float,
    unhelpfulStranger: Float
  ) {
    self.call = call
    self.visit = visit
    self.messageEase = messageEase
    self.messageDays = messageDays
    self.unhelpfulFamily = unhelpfulFamily
    self.unhelpfulStranger = unhelpfulStranger
  }

  /// Part of the day up to a minute.
  public struct Band: Hashable, Sendable {
    /// First minute that no longer belongs to it.
    public var until: Int
    /// Multiplies the hazard of reaching the borrower.
    public var ease: Float
    /// Chance that someone else answers where the borrower does not.
    public var family: Float
    public var stranger: Float

    public init(until: Int, ease: Float, family: Float, stranger: Float) {
      self.until = until
      self.ease = ease
      self.family = family
      self.stranger = stranger
    }
  }

  /// Who picks up or opens.
  public enum Party: String, CaseIterable, Sendable {
    case borrower, family, stranger, guarantor, nobody
  }

  func band(at minute: Int, isVisit: Bool) -> Band {
    let bands = isVisit ? visit : call
    return bands.first { minute < $0.until } ?? bands.last
      ?? Band(until: 1_440, ease: 1, family: 0, stranger: 0)
  }

  /// Who answers in the borrower's place, by one number between 0 and 1.
  func bystander(_ facts: CampaignFacts, _ band: Band, luck: Float) -> Party {
    let family = min(0.6, facts.family.map { $0.times * band.family } ?? 0)
    let stranger = min(0.4, facts.stranger.map { $0.times * band.stranger } ?? 0)
    return luck < family ? .family : luck < family + stranger ? .stranger : .nobody
  }

  /// The part of the day in which the borrower is reached most easily, as its first minute and the first after it.
  func bestHours(isVisit: Bool) -> Range<Int> {
    let bands = isVisit ? visit : call
    guard let best = bands.indices.max(by: { bands[$0].ease < bands[$1].ease }) else { return 540..<600 }
    return (best == 0 ? 0 : bands[best - 1].until)..<bands[best].until
  }
}
