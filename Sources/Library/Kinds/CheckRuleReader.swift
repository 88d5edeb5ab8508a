import Simulation
import Training

extension CheckRule {
  static let names = [
    "said", "saidAll", "never", "before", "afterReply", "noAskWhile", "agreedWith", "stepDown",
    "withinAuthority", "noConcessionForNothing", "noWaiver", "talkShare", "noRepeatedLine",
    "oneQuestionAtATime",
  ]

  /// Reads a map of one rule; nil where it is none, which has been reported then.
  init?(_ field: Field) {
    guard field.isMap else {
      field.reportType("a map of one rule", "Write it as {said: [greet]}.")
      return nil
    }
    let record = field.record()
    let entries = record.entries(called: "rule")
    guard entries.count == 1, let (key, value) = entries.first else {
      field.report(
        "a check has \(entries.count) rules: \(record.keys.joined(separator: ", "))",
        rule: "A check has exactly one.", remedy: "Make a check of each.")
      return nil
    }
    guard let name = key.name(among: Self.names, called: "rule"), let rule = Self.rule(name, value) else {
      return nil
    }
    self = rule
  }

  private static func rule(_ name: String, _ value: Field) -> CheckRule? {
    switch name {
    case "said": .said(value.moves())
    case "saidAll": .saidAll(value.moves())
    case "never": .never(value.moves())
    case "before":
      { record in .before(first: record["first"].moves(), then: record["then"].moves()) }(value.record())
    case "afterReply":
      { record in .afterReply(record["reply"].replies(), next: record["next"].moves()) }(value.record())
    case "noAskWhile": value.name(among: ["angry"], called: "feeling") == nil ? nil : .noAskWhileAngry
    case "agreedWith":
      .agreedWith(value.list(1...5).map { $0.choice(Part.self, called: "part of an agreement") })
    case "talkShare": .talkShare(Double(value.share()))
    case "stepDown": isOn(value) ? .stepDown : nil
    case "withinAuthority": isOn(value) ? .withinAuthority : nil
    case "noConcessionForNothing": isOn(value) ? .noConcessionForNothing : nil
    case "noWaiver": isOn(value) ? .noWaiver : nil
    case "noRepeatedLine": isOn(value) ? .noRepeatedLine : nil
    default: isOn(value) ? .oneQuestionAtATime : nil
    }
  }

  /// These rules take no setting: `true` says that they hold, and leaving them out that they do not.
  private static func isOn(_ value: Field) -> Bool {
    let isOn = value.bool()
    if !isOn, value.scalar?.text == "false" {
      value.report("rule \(quoted(value.name)) is switched off", remedy: "Write true, or remove the check.")
    }
    return isOn
  }
}
