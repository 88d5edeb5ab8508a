import Training

extension ProgressReport {
  /// Losses as fractions of what is due; what the third call is with is not told.
  public var json: JSON {
    .object([
      "who": .string(who), "today": .string(today.description), "calls": .array(calls),
      "cells": .array(progress.cells.map(json)),
      "failures": .array(
        progress.failures.map { .object(["check": .string($0.check), "calls": .int($0.calls)]) }),
      "plan": .array([json("review", plan.review), json("current", plan.current), stranger]),
      "skipped": .array(
        skipped.map { .object(["file": .string($0.file), "why": .string($0.why)]) }),
    ])
  }

  private var calls: [JSON] {
    zip(progress.calls, progress.curve).map { call, loss in
      .object([
        "transcript": .string(call.transcript), "when": .string(call.when),
        "scenario": .string(call.scenario), "type": .string(call.type), "seed": .int(call.seed),
        "exercise": call.exercise.map { .string($0.drill == nil ? "placement" : "drill") },
        "exam": .bool(call.isExam), "counts": .bool(call.counts),
        "reservations": .strings(call.reservations.map(\.rawValue)), "lines": .int(call.turns.count),
        "loss": .estimate(loss), "failures": .strings(call.failures),
      ])
    }
  }

  private func json(_ cell: Cell) -> JSON {
    .object([
      "skill": .string(cell.place.skill.rawValue), "type": .string(cell.place.type),
      "lines": .int(cell.losses.count), "loss": .estimate(cell.loss),
      "days": .strings(cell.days.map(\.description)), "failures": .int(cell.failures),
      "passes": .int(cell.mastery.passes.count), "mastered": .bool(cell.mastery.isMastered),
      "due": cell.due.map { .string($0.description) },
    ])
  }

  private func json(_ kind: String, _ call: SessionPlan.Call) -> JSON {
    let (why, since): (String, String?) =
      switch call.why {
      case .due(let day): ("due", day.description)
      case .longestAgo(let day): ("longest-ago", day.description)
      case .weakest: ("weakest", nil)
      case .mastered: ("mastered", nil)
      case .new: ("new", nil)
      }
    return .object([
      "call": .string(kind), "scenario": .string(call.borrower.scenario),
      "type": .string(call.borrower.type), "skill": call.skill.map { .string($0.rawValue) },
      "why": .string(why), "since": since.map { .string($0) }, "seed": .int(call.seed),
      "command": .string(command(of: call)),
    ])
  }

  private var stranger: JSON {
    .object(["call": .string("surprise"), "seed": .int(plan.surprise), "command": .string(surprise)])
  }

  /// One line a skill and type.
  public var csv: String {
    CSV.line([
      "skill", "type", "lines", "loss", "lossStandardError", "days", "failures", "passes", "mastered", "due",
    ])
      + progress.cells.map { cell in
        CSV.line([
          cell.place.skill.rawValue, cell.place.type, "\(cell.losses.count)", "\(cell.loss.value)",
          "\(cell.loss.standardError)", "\(cell.days.count)", "\(cell.failures)",
          "\(cell.mastery.passes.count)", "\(cell.mastery.isMastered)", cell.due?.description ?? "",
        ])
      }.joined()
  }
}
