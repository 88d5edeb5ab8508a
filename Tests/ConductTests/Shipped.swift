import Archive
import Conduct
import Foundation
import Library
import Training

/// The rules that ship, and events written as JSON.
enum Shipped {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  static let top = folder.deletingLastPathComponent().deletingLastPathComponent().path

  static let library: Library = {
    let sources = (try? LibraryFolder(path: top + "/scenarios"))?.sources(under: ["conduct"]).sources ?? []
    return Library.read(sources, .init(kinds: [.rules, .profiles], hash: { _ in "" })).library
  }()

  static let evaluators: [String: Evaluator] = library.rules.mapValues { Evaluator([$0]) }

  /// What a rule's condition alone says of an event.
  static func verdict(_ rule: String, _ event: ConductEvent) -> Conduct.Verdict? {
    evaluators[rule]?.verdict(of: 0, event)
  }

  /// What a rule's condition alone says of an event written as JSON.
  static func verdict(_ rule: String, _ event: String) throws -> Conduct.Verdict? {
    let json = try JSON("{\"rule\": \"\(rule)\", \"event\": \(event)}")
    return verdict(rule, try EventEntry(json, in: library).event)
  }

  /// An event written as JSON.
  static func event(_ text: String) throws -> ConductEvent {
    try EventEntry(JSON("{\"rule\": \"kr-7-in-7\", \"event\": \(text)}"), in: library).event
  }

  /// Findings of a profile on an event written as JSON, by rule.
  static func findings(_ profile: String, _ event: String) throws -> [String: Conduct.Verdict] {
    let entry = try EventEntry(JSON("{\"profile\": \"\(profile)\", \"event\": \(event)}"), in: library)
    let evaluator = Evaluator(try entry.profile ?? Profile(id: "", sets: []), of: library.ruleSets)
    let found = evaluator.findings(entry.event).map { ($0.rule.id, $0.verdict) }
    return Dictionary(uniqueKeysWithValues: found)
  }
}

extension Conduct.Verdict {
  /// As vectors have it: nil for what cannot be judged.
  var isBroken: Bool? {
    switch self {
    case .kept: false
    case .broken: true
    case .cannotJudge: nil
    }
  }
}
