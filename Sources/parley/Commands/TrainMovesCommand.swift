import Archive
import ArgumentParser
import Foundation
import Language
import Simulation

/// Trains the recogniser's learner on labelled texts of any kind.
struct TrainMovesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train",
    abstract: "Train on labelled texts (label, tab, text) and say how well labels are told apart.",
    discussion: """
      EXAMPLES
        parley moves train intents.tsv --evaluate unseen.tsv
        parley moves train intents.tsv --folds 10
        parley moves train intents.tsv --out intents.model

      A header may name the columns: text, one of label, move, intent, category, and writer. Folds keep \
      the lines of a writer together. A label that was never taught counts as a stranger.
      """)

  @OptionGroup var common: CommonOptions

  @Argument(help: "Labelled texts to learn from.")
  var file: String

  @Option(help: "Labelled texts to be judged by.")
  var evaluate: String?

  @Option(help: "Cross-validate in this many parts, 2 or more.")
  var folds: Int?

  @Option(help: "Write what was learnt to this file.")
  var out: String?

  @Option(help: "text or json.")
  var format = Format.text

  func run() throws {
    let workspace = try Workspace(common)
    if let folds, folds < 2 { throw Complaint("--folds \(folds): cut into 2 parts or more.") }
    let texts = try LabelledFile.read(file)
    let watch = Stopwatch()
    let classifier = TextClassifier(texts)
    var report = LabelReport(
      trained: .init(lines: texts.rows.count, labels: classifier.labels.count, seconds: watch.time.processor))
    if let folds {
      let numbers = texts.folds(folds)
      guard Set(numbers).count > 1 else {
        throw Complaint("\(file): all lines are of one writer. Leave out --folds, or the writer column.")
      }
      report.measure {
        Set(numbers).sorted().flatMap { fold in
          let learnt = zip(texts.rows, numbers).filter { $0.1 != fold }.map(\.0)
          let unseen = zip(texts.rows, numbers).filter { $0.1 == fold }.map(\.0)
          return TextClassifier(learnt).trials(on: unseen)
        }
      } knowing: {
        classifier.labels
      }
    } else if let evaluate {
      let unseen = try LabelledFile.read(evaluate)
      report.measure {
        classifier.trials(on: unseen.rows)
      } knowing: {
        classifier.labels
      }
      report.isTimed = true
    }
    let bytes = classifier.bytes
    report.bytes = bytes.count
    if let out { try AtomicFile.write(bytes, to: out) }
    try report.write(as: format, on: workspace)
  }
}

/// Judges a classifier, or the recogniser of moves, by labelled texts.
struct EvaluateMovesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Say how well labelled texts are told apart by a model, or by Parley's own hearing.",
    discussion: """
      EXAMPLES
        parley moves evaluate lines.tsv
        parley moves evaluate unseen.tsv --model intents.model
      """)

  @OptionGroup var common: CommonOptions

  @Argument(help: "Labelled texts to be judged by.")
  var file: String

  @Option(help: "What moves train --out wrote. Default: Parley's own hearing.")
  var model: String?

  @Option(help: "text or json.")
  var format = Format.text

  func run() throws {
    let workspace = try Workspace(common)
    let texts = try LabelledFile.read(file)
    var report = LabelReport()
    report.isTimed = true
    if let model {
      guard let bytes = FileManager.default.contents(atPath: model) else {
        throw Complaint("\(model): there is no such file. Write it with parley moves train --out.")
      }
      guard let classifier = TextClassifier(bytes: [UInt8](bytes)) else {
        throw Complaint("\(model): this is no model of this version, or it is damaged. Train it again.")
      }
      report.bytes = bytes.count
      report.measure {
        classifier.trials(on: texts.rows)
      } knowing: {
        classifier.labels
      }
    } else {
      let recogniser = try workspace.recogniser()
      report.bytes = recogniser.bytes.count
      report.measure {
        recogniser.trials(on: texts.rows)
      } knowing: {
        Move.ids
      }
    }
    try report.write(as: format, on: workspace)
  }
}
