import Language
import Simulation
import Training

extension Script {
  /// Reads a file of kind `talk`.
  init(_ file: Record) {
    self.init(
      id: file["id"].id(), title: file["title"].wording(longest: 120),
      lines: file["steps"].list(1...60).compactMap { Line($0.record()) })
  }
}

extension Script.Line {
  /// Nil where the move is unknown, which has been reported then.
  fileprivate init?(_ record: Record) {
    let move = record["move"].move()
    let offer = record.maybe("offer")
    let needs = record.maybe("needs")?.facts() ?? []
    let bars = record.maybe("bars")?.facts() ?? []
    let say = record["say"].sayings()
    let asked = offer.map { Offer($0.record()) } ?? Offer(share: 0)
    guard let move else { return nil }
    if let offer, !move.isAsk {
      offer.report(
        "\"offer\" stands with \(quoted(move.id))",
        rule: "Only a move that asks for payment carries an offer.",
        remedy: "Remove it, or choose another move.")
    }
    for name in Slot.names(in: say)
    where ["amount", "date"].contains(name) && !move.isAsk && move != .confirmAgreement {
      record["say"].report(
        "{\(name)} stands in words for \(quoted(move.id))",
        rule: "Only a move that asks for payment knows it.",
        remedy: "Say it without.")
    }
    self.init(step: Step(move, offer: asked, needs: needs, bars: bars), say: say)
  }
}

extension Offer {
  /// Reads `{share: 0.5, day: 5, parts: 2, every: 30, waived: 0, written: true, fits: true}`; only `share` must be there.
  init(_ record: Record) {
    self.init(
      share: record["share"].share(), day: Int32(record.maybe("day")?.integer(0...3650) ?? 7),
      parts: Int32(record.maybe("parts")?.integer(1...120) ?? 1),
      every: Int32(record.maybe("every")?.integer(1...365) ?? 30),
      waived: record.maybe("waived")?.share() ?? 0,
      isWritten: record.maybe("written")?.bool() ?? false, fits: record.maybe("fits")?.bool() ?? false)
  }
}
