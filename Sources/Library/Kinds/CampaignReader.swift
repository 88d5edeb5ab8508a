import Language
import Training

extension CampaignFacts {
  /// Reads a file of kind `campaign`.
  init(_ file: Record) {
    self.init(
      id: file["id"].id(), scenario: file["scenario"].reference(to: .borrower),
      strategy: file.maybe("strategy")?.reference(to: .strategy) ?? Self.ladder,
      days: file.maybe("days")?.integer(1...Self.longest) ?? 30,
      always: file.maybe("always")?.bool() ?? false,
      family: file.maybe("family").map { Bystander($0.record()) },
      stranger: file.maybe("stranger").map { Bystander($0.record()) },
      guarantor: file.maybe("guarantor")?.wording(longest: 120),
      rivals: file.maybe("rivals")?.float(0...0.2) ?? 0)
  }
}

extension CampaignFacts.Bystander {
  fileprivate init(_ record: Record) {
    self.init(
      who: record["who"].wording(longest: 120), times: record.maybe("times")?.float(0...10) ?? 1)
  }
}
