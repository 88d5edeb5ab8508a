import Chance

/// The same choices on other dice: contacts on the days on which they were made, with the words that were said.
///
/// On the dice of the campaign itself it gives the campaign. An attempt that reached nobody there and somebody here is
/// met with the words of the last conversation, or with the treatment's own talk where there was none.
public struct Retrace: Sendable {
  public var setting: Setting
  public var opening: Opening
  public var treatments: [Treatment]
  /// In the order in which they were made.
  public var deeds: [Deed]

  public init(setting: Setting, opening: Opening, treatments: [Treatment], deeds: [Deed]) {
    self.setting = setting
    self.opening = opening
    self.treatments = treatments
    self.deeds = deeds
  }

  public struct Deed: Sendable {
    public var day: Int
    public var what: What

    public init(day: Int, what: What) {
      self.day = day
      self.what = what
    }
  }

  public enum What: Sendable {
    /// An attempt by a treatment; the words in lines of one to three moves, nil where nobody was spoken to.
    case attempt(Int, ease: Float, lines: [[Step]]?)
    /// Somebody was told of the debt.
    case rumour
    case court
  }

  /// What became of the account by the end of the run.
  public func result(on dice: Dice) -> AccountResult {
    var life = LivingAccount(setting, opening: opening, treatments: treatments, dice: dice)
    var said: [[Step]]?
    for deed in deeds {
      life.live(to: deed.day)
      guard life.isOpen, life.today == deed.day else { break }
      switch deed.what {
      case .court: life.sue()
      case .rumour: life.learnOfDisclosure()
      case .attempt(let treatment, let ease, let lines):
        let isOneWay = treatments[treatment].channel.isOneWay
        if !isOneWay, let lines { said = lines }
        guard life.attempt(treatment, ease: ease) == .borrower else { continue }
        let words = lines ?? (isOneWay ? nil : said) ?? treatments[treatment].talk.steps.map { [$0] }
        if isOneWay {
          life.play(words.flatMap(\.self), treatment)
        } else {
          converse(words, treatment, &life)
        }
      }
    }
    return life.result
  }

  /// Line by line: of a line's moves the last is answered, the earlier are heard unless the borrower leaves.
  private func converse(_ lines: [[Step]], _ treatment: Int, _ life: inout LivingAccount) {
    let temperament = setting.temperaments[opening.type]
    var encounter = life.meet(treatment)
    var offers: [Offer] = []
    for line in lines {
      for (place, step) in line.enumerated() where !encounter.isOver {
        let seen = encounter.view
        guard seen.isSuperset(of: step.needs), seen.isDisjoint(with: step.bars) else { continue }
        if step.move.isAsk { offers.append(step.offer) }
        let drawn = encounter.reply(
          to: step.move, offer: step.offer, uniform: life.luck(turn: encounter.turns), of: temperament)
        let reply = place == line.count - 1 || drawn == .hangsUp ? drawn : .heard
        encounter.apply(step.move, offer: step.offer, number: offers.count, reply, of: temperament)
      }
    }
    life.take(encounter, offers: offers, treatment)
  }
}
