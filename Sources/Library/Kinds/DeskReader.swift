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
      feeShare: record["feeShare"].share(), leastFee: record["leastFee"].money(),
      secondsOfWork: Int64(record["secondsOfWork"].integer(0...10_000_000)),
      seizable: record["seizable"].share(),
      planParts: Int32(record["planParts"].integer(1...120)))
  }
}
