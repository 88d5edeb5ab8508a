import Foundation
import Language
import Library

/// A borrower file on which each test breaks one thing.
enum Samples {
  static let borrower = """
    parley: 1
    kind: borrower
    id: late-wages
    source: [T2]
    title: {en: "Late wages"}
    type: forgetful
    situation: none
    cause: C1
    today: 2026-11-24
    channel: phone
    lender: {en: "A lender"}
    trainee: {en: "You"}
    borrower:
      name: {en: "An Tran"}
      address: {en: "Ms Tran"}
      about: {en: "Runs a stall."}
    loan:
      purpose: {en: "stock"}
      instalment: 1200.00
      due: 1250.5
      penalties: 50
      outstanding: 10800.00
      daysPastDue: 10
    cashflow:
      cash: 0.6
      surplus: {distressed: 0.1, tight: 0.5, stable: 1.1}
      regime: tight
      nextIncome: 3
    authority: {longestPlan: 3, largestWaiver: 0.02, approver: {en: "the manager"}}
    reason: {en: "Wages came late."}
    facts:
      - {id: wages, say: {en: "My wages are late."}}
    opening: {en: "Hello?", zh-Hans: "喂?"}

    """

  static let options = Library.Options(hash: { "bytes-\($0.count)" })

  /// Every problem of one file, as people read it.
  static func problems(
    _ text: String, file: String = "late-wages.yaml", kinds: Set<Kind> = [.borrower]
  ) -> [String] {
    var options = options
    options.kinds = kinds
    return Library.check([Source(name: file, text: text)], options).map(\.description)
  }

  /// Every problem once a part of the borrower is replaced.
  static func problems(replacing part: String, with other: String) -> [String] {
    precondition(borrower.contains(part), "the sample holds no such part")
    return problems(borrower.replacing(part, with: other))
  }

  /// The library that ships.
  static let scenarios = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("scenarios").path
}
