import Conduct
import Language
import Simulation
import Training

/// One thing that a strategy does, as rules of conduct see it.
public struct StrategyAct: Hashable, Sendable {
  /// The treatment's id, or the action: sue, report, sell.
  public var step: String
  public var event: ConductEvent
}

extension MethodsFile {
  /// Everything that a strategy does by its rules, contact by contact.
  ///
  /// - Parameters:
  ///   - scripts: talks by name; a talk's moves say what is said.
  ///   - only: names of steps to keep; empty for all.
  public func acts(
    of file: StrategyFile, _ scripts: [String: Script], only: [String] = []
  ) -> [StrategyAct] {
    let strategy = file.strategy
    let sues = strategy.rules.contains { $0.action == .sue }
    var seen: Set<Strategy.Action> = []
    let actions = strategy.rules.map(\.action).filter { seen.insert($0).inserted }
    let acts = actions.flatMap { action -> [StrategyAct] in
      switch action {
      case .treat(let number):
        return contacts(number, of: file, scripts[file.talks[number]], isSuitIntended: sues)
      case .sue: return (strategy.preservesAssets ? ["preserve", "sue"] : ["sue"]).map { act($0, as: "sue") }
      case .report: return [act("report", as: "report")]
      case .sell: return [act("sell", as: "sell")]
      case .wait: return []
      }
    }
    return only.isEmpty ? acts : acts.filter { only.contains($0.step) }
  }

  private func act(_ key: String, as step: String) -> StrategyAct {
    var event = ConductEvent()
    event.lay(always + (steps[key] ?? []))
    return StrategyAct(step: step, event: event)
  }

  /// One act for each that the file adds to a treatment, or the plain contact.
  private func contacts(
    _ number: Int, of file: StrategyFile, _ script: Script?, isSuitIntended: Bool
  ) -> [StrategyAct] {
    let treatment = file.strategy.treatments[number]
    var event = ConductEvent()
    event.lay(always + (channels[treatment.channel.rawValue] ?? []))
    event.lay(targets[treatment.target.rawValue] ?? [])
    if treatment.target == .borrower {
      for line in script?.lines ?? [] { event.lay(moves[line.step.move.id] ?? []) }
    }
    if isSuitIntended { event.lay([GivenFact(.suitIntended, .truth(true))]) }
    if treatment.servesNotice { event.lay(steps["notice"] ?? []) }
    event.lay(Self.counts(treatment))
    let added = file.acts[number]
    return (added.isEmpty ? [[]] : added).map { facts in
      var act = event
      act.lay(facts)
      return StrategyAct(step: treatment.id, event: act)
    }
  }

  /// How often a treatment makes a contact when it is kept up, as rules count it.
  private static func counts(_ treatment: Treatment) -> [GivenFact] {
    let weekly = ConductEvent.Value.number(Double(6 / treatment.every + 1))
    var facts = [GivenFact(.attemptsIn7Days, weekly), GivenFact(.contactsIn7Days, weekly)]
    if treatment.channel == .call, treatment.target == .borrower {
      facts += [
        GivenFact(.callsIn7Days, weekly), GivenFact(.callsToday, .number(1)),
        GivenFact(.daysSinceConversation, .number(Double(treatment.every))),
      ]
    }
    return facts
  }
}
