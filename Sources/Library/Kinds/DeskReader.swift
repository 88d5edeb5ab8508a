import Lending
import Simulation

extension Desk {
  /// Reads a file of kind `desk`. Times are seconds, prices and wages major units.
  init(_ file: Record) {
    _ = file["title"].wording(longest: 120)
    let works = file["work"].record()
    let work = ContactChannel.allCases.map { Work(works[$0.rawValue].record()) }
    self.init(
      id: file["id"].id(), currency: file["currency"].text(longest: 8), wage: file["wage"].money(),
      work: work,
      complaintCost: file["complaintCost"].money(), discountRate: file["discountRate"].share(),
      penaltyRate: Int64((file["penaltyRate"].number(0...0.01) * 1_000_000).rounded()),
      court: Court(file["court"].record()))
    if let field = file.maybe("missedFee") { missedFee = field.money() }
    if let field = file.maybe("newLoanLoss") { newLoanLoss = field.share() }
    if let field = file.maybe("fraudRecovery") { fraudRecovery = field.share() }
    if let field = file.maybe("salePrice") { salePrice = field.share() }
    hours = Hours(file)
  }
}

extension Desk.Work {
  fileprivate init(_ record: Record) {
    let day = 0...86_400
    self.init(
      secondsAttempt: Int64(record["attempt"].integer(day)),
      secondsContact: Int64(record["contact"].integer(day)),
      secondsTurn: Int64(record["turn"].integer(day)), price: record["price"].money(),
      people: Int64(record.maybe("people")?.integer(1...20) ?? 1))
  }
}

extension Desk.Court {
  fileprivate init(_ record: Record) {
    func days(_ key: String) -> Float { record[key].float(1...3650) }
    self.init(
      daysToFiling: days("daysToFiling"), daysToMediation: days("daysToMediation"),
      daysToJudgment: days("daysToJudgment"), daysToEnforcement: days("daysToEnforcement"),
      feeShare: record.has("filingScale") ? 0 : record["feeShare"].share(),
      leastFee: record.has("filingScale") ? .zero : record["leastFee"].money(),
      secondsOfWork: Int64(record["secondsOfWork"].integer(0...10_000_000)),
      seizable: record["seizable"].share(),
      planParts: Int32(record["planParts"].integer(1...120)))
    if let field = record.maybe("filingScale") { filingScale = Self.scale(field) }
    if let field = record.maybe("enforcementScale") { enforcementScale = Self.scale(field) }
    if let field = record.maybe("filingShare") { filingShare = field.share() }
    if let field = record.maybe("preservationFee") { preservationFee = field.money() }
    if let field = record.maybe("appearing") { appearing = field.float(-10...10) }
    if let field = record.maybe("daysOfLimitation") { daysOfLimitation = Int32(field.integer(1...20_000)) }
  }

  /// A statutory scale: `{upTo: 10000.00, fee: 50.00}` or `{upTo: 100000.00, share: 0.025, less: 200.00}`.
  private static func scale(_ field: Field) -> [Desk.FeeBand] {
    let bands = field.list(1...30).map { item in
      let band = item.record()
      let less = band.maybe("less").map { $0.money().minor } ?? 0
      let fee = band.maybe("fee").map { $0.money().minor } ?? 0
      return Desk.FeeBand(
        upTo: band["upTo"].money(),
        share: Int64(((band.maybe("share")?.number(0...1) ?? 0) * 10_000).rounded()),
        fixed: Money(minor: fee - less))
    }
    if zip(bands, bands.dropFirst()).contains(where: { $0.upTo >= $1.upTo }) {
      field.report("the amounts do not rise from line to line", remedy: "Sort the lines.")
    }
    return bands
  }
}
