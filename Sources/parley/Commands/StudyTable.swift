import Calibration
import Language
import Library
import Reporting
import Training

/// Published studies beside the engine, as blocks of a report and as JSON.
struct StudyTable {
  let results: [StudyResult]
  let gaps: [CalibrationFile.Gap]
  let text: Catalogue

  /// What may be known of the family means: the studies that were fitted to.
  private var predictor: FamilyMean { FamilyMean(fitted: results.filter { $0.study.use == .calibration }) }

  var blocks: [Report.Block] {
    [
      .heading(text["studies.title"]), .paragraph(text["studies.about"]), .table(figures),
      .table(summary), .note(text["studies.summaryNote"]),
    ] + intercepts + notReproduced
  }

  private var figures: Table {
    Table(
      columns: [
        .init(text["studies.study"], isNumber: false), .init(text["studies.arm"], isNumber: false),
        .init(text["studies.figure"], isNumber: false), .init(text["studies.published"]),
        .init(text["validate.simulated"]), .init(text["studies.error"]), .init(text["studies.tolerance"]),
        .init(text["studies.family"]), .init("", isNumber: false),
        .init(text["studies.use"], isNumber: false),
      ],
      rows: results.flatMap { result in
        result.scores.map { score in
          let expectation = score.expectation
          let direction = expectation.direction
          let published =
            direction.map { $0 == .up ? "> 0" : "< 0" } ?? number(expectation.value, expectation)
          return [
            result.study.id, expectation.arm,
            text["studies.outcome.\(expectation.outcome.measure.rawValue)"] + " "
              + text["studies.effect.\(expectation.effect.rawValue)"],
            published, score.simulated.map { number($0.value, expectation) } ?? "–",
            score.simulated.map { Figures.fixed($0.standardError, 3) } ?? "–",
            direction == nil ? Figures.fixed(expectation.tolerance, 3) : "–",
            predictor.prediction(for: score, of: result.study).map { number($0, expectation) } ?? "–",
            text[score.passes ? "validate.passes" : "validate.fails"],
            text["studies.use.\(result.study.use.rawValue)"],
          ]
        }
      })
  }

  private func number(_ value: Double, _ expectation: Study.Expectation) -> String {
    switch expectation.effect {
    case .difference, .relative: Figures.signed(value, 3)
    case .ratio, .level: Figures.fixed(value, 3)
    }
  }

  private var summary: Table {
    Table(
      columns: [
        .init(text["studies.use"], isNumber: false), .init(text["studies.figures"]),
        .init(text["studies.within"]), .init(text["studies.rmse"]), .init(text["studies.compared"]),
        .init(text["studies.comparedRmse"]), .init(text["studies.familyRmse"]),
        .init(text["studies.signs"]), .init(text["studies.familySigns"]),
      ],
      rows: Study.Use.allCases.map { use in
        let sum = summary(of: use)
        return [
          text["studies.use.\(use.rawValue)"], "\(sum.all)", "\(sum.passes)", Figures.fixed(sum.error, 2),
          "\(sum.compared)",
          Figures.fixed(sum.comparedError, 2), Figures.fixed(sum.familyError, 2),
          "\(sum.rightSigns)/\(sum.signs)",
          "\(sum.familyRightSigns)/\(sum.signs)",
        ]
      })
  }

  private func summary(of use: Study.Use) -> StudySummary {
    StudySummary(results.filter { $0.study.use == use }, predictor)
  }

  /// Controls whose level no intercept reaches.
  private var intercepts: [Report.Block] {
    results.filter { !$0.intercept.isReached }.map { result in
      .note(
        text[
          "studies.notReached",
          [
            "study": result.study.id, "wanted": Figures.fixed(result.study.control.level ?? 0, 3),
            "level": Figures.fixed(result.intercept.level, 3),
          ]])
    }
  }

  private var notReproduced: [Report.Block] {
    guard !gaps.isEmpty else { return [] }
    return [
      .heading(text["studies.gaps"]),
      .table(
        Table(
          columns: [
            .init(text["studies.row"], isNumber: false), .init(text["studies.why"], isNumber: false),
          ],
          rows: gaps.map { [$0.row, $0.why[text.tongue]] })),
    ]
  }

  var json: [JSON.Member] {
    [
      .init("studies", .array(results.flatMap(rows))),
      .init(
        "summary",
        .object(
          Study.Use.allCases.map { use in
            let sum = summary(of: use)
            return .init(
              use.rawValue,
              .object([
                .init("figures", .int(sum.all)), .init("within", .int(sum.passes)),
                .init("sized", .int(sum.figures)), .init("rmse", .double(sum.error)),
                .init("compared", .int(sum.compared)), .init("comparedRmse", .double(sum.comparedError)),
                .init("familyRmse", .double(sum.familyError)), .init("signs", .int(sum.signs)),
                .init("rightSigns", .int(sum.rightSigns)),
                .init("familyRightSigns", .int(sum.familyRightSigns)),
              ]))
          })),
      .init(
        "notReproduced",
        .array(
          gaps.map { .object([.init("row", .string($0.row)), .init("why", .string($0.why[text.tongue]))]) })),
    ]
  }

  private func rows(_ result: StudyResult) -> [JSON] {
    result.scores.map { score in
      let expectation = score.expectation
      return .object([
        .init("study", .string(result.study.id)), .init("family", .string(result.study.family)),
        .init("use", .string(result.study.use.rawValue)), .init("grade", .int(result.study.grade)),
        .init("arm", .string(expectation.arm)), .init("against", .string(expectation.against)),
        .init("outcome", .string(expectation.outcome.measure.rawValue)),
        .init("effect", .string(expectation.effect.rawValue)),
        .init("direction", expectation.direction.map { .string($0.rawValue) } ?? .null),
        .init("published", expectation.direction == nil ? .double(expectation.value) : .null),
        .init("simulated", score.simulated.map { .double($0.value) } ?? .null),
        .init("standardError", score.simulated.map { .double($0.standardError) } ?? .null),
        .init("tolerance", expectation.direction == nil ? .double(expectation.tolerance) : .null),
        .init(
          "familyMean",
          predictor.prediction(for: score, of: result.study).map { .double($0) } ?? .null),
        .init("control", .double(score.base)), .init("intercept", .double(result.intercept.factor)),
        .init("controlReached", .bool(result.intercept.isReached)), .init("pass", .bool(score.passes)),
      ])
    }
  }
}
