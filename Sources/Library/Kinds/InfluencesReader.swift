import Language
import Simulation

/// An influence with the words that explain it.
public struct InfluenceFile: Sendable {
  public var title: Wording
  public var influence: Influence

  /// Reads a file of kind `influences`: what messages say, who sends them, who else is there.
  static func list(_ file: Record) -> [InfluenceFile] {
    file["influences"].list(1...200).map { InfluenceFile($0.record()) }
  }

  private init(_ record: Record) {
    title = record["title"].wording(longest: 120)
    // Where the size comes from; read for its form only.
    _ = record["source"].list(1...10).map { $0.text(longest: 200) }
    influence = Influence(
      id: record["id"].id(), kind: record["kind"].choice(Influence.Kind.self),
      lift: record.maybe("lift")?.float(0...5) ?? 1, intrusion: record.maybe("intrusion")?.float(0...20) ?? 1,
      presence: Treatment.Presence(record))
  }
}

extension Treatment.Presence {
  /// Steps under `everyone`, `able` and `known`; what is not named moves nobody.
  init(_ record: Record) {
    func steps(_ key: String) -> ReactionTable.Change {
      record.maybe(key).map { ReactionTable.Change($0.record()) } ?? .init()
    }
    self.init(everyone: steps("everyone"), able: steps("able"), known: steps("known"))
  }
}
