import Archive
import Conduct
import Foundation
import Language
import Library
import Simulation
import Training

/// A campaign at this terminal: performs what it asks for, in order, and reports when it is over.
@MainActor
final class CampaignSession {
  static let kinds: Set<Kind> = [.campaign, .answering, .bystanders, .strategy, .influences]

  private var campaign: Campaign
  private let screen: Screen
  private let catalogue: Catalogue
  private let file: TranscriptFile
  private let editor: LineEditor
  private var prompt = ""
  private var isOver = false

  init(_ stage: CampaignStage, _ workspace: Workspace, file: TranscriptFile) {
    campaign = Campaign(stage)
    screen = workspace.screen
    catalogue = stage.base.catalogue
    self.file = file
    editor = LineEditor(history: workspace.paths.lineHistory)
    editor.complete(
      ["call", "visit", "visit with guarantor", "message", "notice", "guarantor", "court", "wait", "follow"]
        + ["/ladder", "/case", "/history", "/help", "/hint", "/heard", "/undo", "/note", "/end"] + Move.ids)
  }

  /// What a campaign adds to a call's stage.
  static func stage(
    _ base: Stage, _ facts: CampaignFacts, _ library: Library, recogniser: Recogniser,
    ear: Later<ConductEar>? = nil
  ) throws -> CampaignStage {
    guard let plan = library.strategies[facts.strategy] else {
      throw Complaint(unknown("strategy", facts.strategy, among: library.strategies.keys))
    }
    guard let answering = library.answering,
      let bystanders = library.bystanders[base.tongue] ?? library.bystanders[.english]
    else {
      throw Complaint(
        "the library does not say who answers. Restore scenarios/types/answering.yaml and "
          + "scenarios/language/bystanders.*.yaml.")
    }
    return CampaignStage(
      base: base, facts: facts, strategy: plan.strategy(with: library.scripts, library.influences),
      strategyTitle: plan.title[base.tongue], strategyEssence: plan.essence[base.tongue],
      answering: answering, bystanders: bystanders,
      hear: { Workspace.hear($0, in: $1, recogniser, ear) })
  }

  /// Plays until it is over or the input ends; a resumed campaign begins where its transcript stops.
  func play(resuming events: [Event]?) throws {
    if let events {
      let resumed: Resumed<Campaign>
      do {
        resumed = try Campaign.resume(events, on: campaign.stage)
      } catch {
        throw Complaint(error)
      }
      if let note = resumed.note { screen.note("\(file.path): \(note)") }
      campaign = resumed.machine
      try perform(resumed.greeting)
    } else {
      try perform(campaign.start())
    }
    while !isOver { try perform(answer()) }
    guard campaign.mode == .over else {
      screen.paragraph(catalogue["campaign.stopped", ["path": file.path]])
      return
    }
    DebriefLines.show(
      DebriefLines.of(campaign.report().sections), called: "report", beside: file.path, catalogue, on: screen)
  }

  private func answer() -> [Effect] {
    editor.answer(&campaign, prompt: prompt, catalogue, on: screen)
  }

  private func perform(_ effects: [Effect]) throws {
    for effect in effects {
      switch effect {
      case .save(let event):
        do {
          try file.append(event.line)
        } catch {
          throw Complaint(
            "\(error) What happened before is safe; go on with: parley practice --resume \(file.path)")
        }
      case .prompt(_, let text): prompt = text
      case .end: isOver = true
      case .say, .dim, .info, .card, .choices, .debrief, .replay: screen.show(effect)
      }
    }
  }
}
