import Chance
import Language
import Lending
import Simulation

extension CampaignReport {
  private var text: Catalogue { campaign.text }

  public var sections: [Debrief.Section] {
    let findings = campaign.log.flatMap { entry in
      entry.findings.map { "\(campaign.spokenDate(entry.day)): \(text[$0.key, $0.values])" }
    }
    return [
      Debrief.Section(title: text["campaign.report.what"], lines: rows),
      Debrief.Section(title: text["campaign.report.came-in"], lines: money),
      Debrief.Section(title: text["campaign.report.compared"], lines: comparison),
      Debrief.Section(title: text["campaign.report.overall"], lines: overall),
      findings.isEmpty ? nil : Debrief.Section(title: text["debrief.findings"], lines: findings),
      Debrief.Section(title: text["debrief.borrower"], lines: borrower),
    ].compactMap { $0 }
  }

  /// Contacts and news in the order of their days; feelings are shown now.
  private var rows: [String] {
    let first = campaign.stage.date(0)
    let contacts = campaign.log.map { ($0.day, 0, campaign.line(of: $0, showsFeelings: true)) }
    let news = campaign.news.map { item -> (Int, Int, String) in
      let day = item.day - first
      return (day, item.what == .complaint ? 1 : -1, campaign.words(of: item))
    }
    return (contacts + news).enumerated().sorted {
      ($0.element.0, $0.element.1, $0.offset) < ($1.element.0, $1.element.1, $1.offset)
    }.map { "\(campaign.spokenDate($0.element.0))  \($0.element.2)" }
      + [campaign.endText]
  }

  private var money: [String] {
    func said(_ minor: Int64) -> String { campaign.spoken(Money(minor: minor)) }
    let life = campaign.life
    return [
      text[
        "campaign.report.by-end",
        [
          "amount": campaign.spoken(life.received), "due": said(mine.opening),
          "percent": Percent.text(mine.opening > 0 ? Double(life.received.minor) / Double(mine.opening) : 0),
          "date": campaign.spokenDate(life.today),
        ]],
      text[
        "campaign.report.by-ninety",
        [
          "days": "\(campaign.stage.setting.days)", "amount": said(mine.received),
          "percent": Percent.text(Self.share(mine)),
        ]],
      text[
        "campaign.report.account",
        [
          "due": said(mine.opening), "charged": said(mine.interest + mine.penalties + mine.fees),
          "received": said(mine.received), "waived": said(mine.waived), "closing": said(mine.closing),
        ]],
    ]
  }

  private var comparison: [String] {
    func points(_ value: Double) -> String { Percent.points(value) }
    func expectedText(_ estimate: Estimate) -> [String: String] {
      ["percent": Percent.text(estimate.value), "error": Percent.text(1.96 * estimate.standardError)]
    }
    let days = "\(campaign.stage.setting.days)"
    let copies = "\(max(2, campaign.stage.copies))"
    return [
      text[
        "campaign.report.same-dice",
        [
          "days": days, "mine": Percent.text(Self.share(mine)), "ladder": Percent.text(Self.share(ladder)),
          "silence": Percent.text(Self.share(silence)), "title": campaign.stage.strategyTitle,
        ]],
      text["campaign.report.other-dice", ["copies": copies]],
      text["campaign.report.expected-mine", expectedText(expected.mine)],
      text["campaign.report.expected-ladder", expectedText(expected.ladder)],
      text["campaign.report.expected-silence", expectedText(expected.silence)],
      text[
        "campaign.report.luck",
        [
          "luck": points(luck), "choices": points(choices.value),
          "error": String(Percent.text(1.96 * choices.standardError).dropLast(2)),
        ]],
      text["campaign.report.size"],
    ]
  }

  private var overall: [String] {
    let log = campaign.log
    let promises = mine.promisesMade
    return [
      text[
        "campaign.report.contacts",
        [
          "contacts": "\(log.count)", "talks": "\(log.count(where: \.isTalk))",
          "ladder": "\(ladder.attempts)",
        ]],
      text[
        "campaign.report.promises",
        [
          "made": "\(promises)", "kept": "\(mine.promisesKept)", "broken": "\(mine.promisesBroken)",
          "open": "\(promises - mine.promisesKept - mine.promisesBroken)",
        ]],
      text[
        "campaign.report.complaints", ["mine": "\(mine.complaints)", "ladder": "\(ladder.complaints)"]],
      text[
        "campaign.report.rules", ["count": "\(log.reduce(0) { $0 + $1.findings.count })"]],
    ]
  }

  private var borrower: [String] {
    let stage = campaign.stage.base
    let tongue = stage.tongue
    return [
      text["debrief.type", ["type": stage.profile.name[tongue]]],
      text["debrief.shows", ["shows": stage.profile.shows[tongue]]],
      text["debrief.works", ["works": stage.profile.works[tongue]]],
      text["debrief.reason", ["reason": stage.scenario.reason[tongue]]],
    ]
  }
}

extension Campaign {
  /// A contact in one line; feelings only once they may be seen.
  func line(of entry: Entry, showsFeelings: Bool) -> String {
    var parts = [ClockTime.text(entry.minute), text["campaign.way.\(entry.way.rawValue)"]]
    if showsFeelings || entry.way != .sms { parts.append(reachedText(entry, showsWho: showsFeelings)) }
    if let agreed = entry.agreed {
      let day = spokenDate(agreed.day - stage.date(0))
      let values = [
        "amount": spoken(agreed.amount), "day": day, "parts": "\(agreed.parts)",
        "rest": agreed.later.map(spoken).joined(separator: " + "),
      ]
      let key = agreed.parts == 1 ? "promise" : agreed.later.isEmpty ? "plan" : "parts"
      parts.append(text["campaign.row.\(key)", values])
    } else if entry.lines != nil, entry.way == .call || entry.way == .visit {
      parts.append(text["campaign.row.nothing"])
    }
    if !entry.findings.isEmpty { parts.append("⚖ ×\(entry.findings.count)") }
    if showsFeelings, entry.before != entry.after {
      func change(_ path: KeyPath<Affect, Float>) -> String {
        Sparkline.hundredths(Double(entry.before[keyPath: path])) + "→"
          + Sparkline.hundredths(Double(entry.after[keyPath: path]))
      }
      parts.append(
        text[
          "campaign.row.feelings",
          [
            "anger": change(\.anger), "trust": change(\.trust), "willingness": change(\.willingness),
            "binding": change(\.binding),
          ]])
    }
    return parts.joined(separator: " · ")
  }

  private func reachedText(_ entry: Entry, showsWho: Bool) -> String {
    let isBystander = entry.reached == .family || entry.reached == .stranger
    if isBystander, !showsWho { return text["campaign.row.else"] }
    switch entry.reached {
    case .borrower: return borrowerName
    case .family: return stage.facts.family?.who[stage.tongue] ?? text["campaign.someone"]
    case .stranger: return stage.facts.stranger?.who[stage.tongue] ?? text["campaign.someone"]
    case .guarantor: return stage.facts.guarantor?[stage.tongue] ?? text["campaign.someone"]
    case .nobody: return entry.way == .court ? text["campaign.row.filed"] : text["campaign.row.nobody"]
    }
  }
}
