import Foundation
import Language
import Lending
import Simulation
import Training

enum LabelledFile {
  /// Labelled texts of a file; complains of the file and the line.
  static func read(_ path: String) throws -> LabelledTexts {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Complaint("\(path): there is no such file, or it cannot be read.")
    }
    guard let text = String(data: data, encoding: .utf8) else {
      throw Complaint("\(path): this is not UTF-8. Save it as UTF-8.")
    }
    do {
      return try LabelledTexts(tsv: text)
    } catch {
      throw Complaint("\(path): \(error)")
    }
  }
}

extension TextClassifier {
  init(_ texts: LabelledTexts) { self.init(texts.rows) }

  init(_ rows: [LabelledTexts.Row]) {
    self.init(examples: rows.map { ($0.label, $0.text) }, simplify: Workspace.simplify)
  }

  func trials(on rows: [LabelledTexts.Row]) -> [LabelEvaluation.Trial] {
    rows.map { row in
      let guess = classify(row.text, simplify: Workspace.simplify)
      return .init(said: row.label, heard: guess?.label, lead: guess?.lead ?? 0)
    }
  }
}

extension Recogniser {
  /// A line of several moves counts as the clearest of them.
  func trials(on rows: [LabelledTexts.Row]) -> [LabelEvaluation.Trial] {
    let context = HearingContext(today: Day(number: 20_000))
    return rows.map { row in
      let heard = hear(row.text, in: context, simplify: Workspace.simplify).moves
      let clearest = heard.max { $0.confidence < $1.confidence }
      return .init(said: row.label, heard: clearest?.move.id, lead: clearest?.confidence ?? 0)
    }
  }
}

/// What training and judging came to.
struct LabelReport {
  struct Trained {
    var lines: Int
    var labels: Int
    /// Processor time.
    var seconds: Double
  }

  var trained: Trained?
  var evaluation: LabelEvaluation?
  var bytes = 0
  /// Whether the time of judging is that of hearing alone.
  var isTimed = false
  private var seconds = 0.0

  init(trained: Trained? = nil) { self.trained = trained }

  mutating func measure(
    _ trials: () -> [LabelEvaluation.Trial], knowing labels: () -> [String]
  ) {
    let watch = Stopwatch()
    let results = trials()
    seconds = watch.time.processor / Double(max(1, results.count))
    evaluation = LabelEvaluation(results, knowing: Set(labels()))
  }

  func write(as format: Format, on workspace: Workspace) throws {
    switch format {
    case .json: workspace.screen.write(exact: json.text + "\n")
    case .text: try writeText(on: workspace)
    case .csv: throw Complaint("--format csv: choose text or json.")
    }
  }

  private func writeText(on workspace: Workspace) throws {
    let text = try workspace.catalogue()
    let screen = workspace.screen
    if let trained {
      screen.paragraph(
        text[
          "moves.trained",
          [
            "lines": "\(trained.lines)", "labels": "\(trained.labels)",
            "seconds": Self.rounded(trained.seconds, 2), "size": Self.rounded(Double(bytes) / 1e6, 2),
          ]])
    }
    guard let evaluation else { return }
    screen.paragraph(
      text[
        "moves.accuracy",
        [
          "lines": "\(evaluation.lines)", "accuracy": Self.rounded(100 * evaluation.accuracy, 1),
          "error": Self.rounded(100 * evaluation.accuracyError, 1),
          "macro": Self.rounded(100 * evaluation.macroAccuracy, 1),
        ]])
    if let refused = evaluation.refusedRate {
      screen.paragraph(
        text[
          "moves.strangers",
          ["lines": "\(evaluation.strangers)", "refused": Self.rounded(100 * refused, 1)]])
    }
    if isTimed { screen.paragraph(text["moves.speed", ["time": Self.rounded(1000 * seconds, 3)]]) }
    let weakest = evaluation.rows.sorted { ($0.recall, $0.label) < ($1.recall, $1.label) }
    screen.line()
    screen.line(screen.style(text["moves.recall"], .bold))
    let width = min(40, weakest.map { TextWidth.width($0.label) }.max() ?? 0)
    for row in weakest {
      screen.line(
        "  \(TextWidth.pad(row.label, to: width))  \(Self.rounded(100 * row.recall, 1)) %  \(row.hits)/\(row.lines)"
      )
    }
    guard !evaluation.confusions.isEmpty else { return }
    screen.line()
    screen.line(screen.style(text["moves.confusions"], .bold))
    for confusion in evaluation.confusions.prefix(20) {
      screen.line("  \(confusion.count)  \(confusion.said) -> \(confusion.heard)")
    }
  }

  private var json: JSON {
    var members: [JSON.Member] = []
    if let trained {
      members.append(
        .init(
          "trained",
          .object([
            .init("lines", .int(trained.lines)), .init("labels", .int(trained.labels)),
            .init("seconds", .float(Float(trained.seconds))),
          ])))
    }
    members.append(.init("bytes", .int(bytes)))
    guard let evaluation else { return .object(members) }
    var figures: [JSON.Member] = [
      .init("lines", .int(evaluation.lines)), .init("accuracy", .float(Float(evaluation.accuracy))),
      .init("error", .float(Float(evaluation.accuracyError))),
      .init("macroAccuracy", .float(Float(evaluation.macroAccuracy))),
      .init("strangers", .int(evaluation.strangers)),
    ]
    if let refused = evaluation.refusedRate { figures.append(.init("refusedRate", .float(Float(refused)))) }
    if isTimed { figures.append(.init("millisecondsPerLine", .float(Float(1000 * seconds)))) }
    figures.append(
      .init(
        "labels",
        .array(
          evaluation.rows.map { row in
            .object([
              .init("label", .string(row.label)), .init("lines", .int(row.lines)),
              .init("recall", .float(Float(row.recall))),
            ])
          })))
    figures.append(
      .init(
        "confusions",
        .array(
          evaluation.confusions.map { confusion in
            .object([
              .init("said", .string(confusion.said)), .init("heard", .string(confusion.heard)),
              .init("count", .int(confusion.count)),
            ])
          })))
    members.append(.init("evaluation", .object(figures)))
    return .object(members)
  }

  private static func rounded(_ value: Double, _ digits: Int) -> String {
    String(format: "%.\(digits)f", value)
  }
}
