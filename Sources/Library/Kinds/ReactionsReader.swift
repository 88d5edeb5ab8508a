import Simulation

extension ReactionTable {
  /// Reads a file of kind `reactions`.
  init(_ file: Record) {
    var rows: [Move: Row] = [:]
    let moves = file["moves"]
    for (key, value) in moves.record().entries(called: "move") {
      if let move = key.move() { rows[move] = Row(value.record()) }
    }
    let missing = Move.allCases.filter { rows[$0] == nil }.map(\.id)
    if !missing.isEmpty {
      moves.report(
        "no reaction to \(missing.joined(separator: ", "))", rule: "Every move has a row.", remedy: "Add it.")
    }
    let none = Row(change: .init(), leaning: Leanings.none, accept: 0, hangUp: 0, whenAngry: 1, heat: 0)
    let pulls = file["pulls"].record()
    let aftermaths = file["aftermaths"].record()
    self.init(
      rows: Move.allCases.map { rows[$0] ?? none },
      usual: Leanings.read(file["usual"]),
      pulls: Leanings.plain.map { Pull(pulls.maybe($0.id)?.record()) },
      aftermaths: Reply.allCases.map { Aftermath(aftermaths.maybe($0.id)?.record()) },
      acceptance: Acceptance(file["acceptance"].record()))
  }
}

/// Log2 weights of the eight plain replies.
enum Leanings {
  static let plain = Reply.allCases.filter { $0 != .accepts && $0 != .hangsUp }
  static let none = [Float](repeating: 0, count: plain.count)

  /// A map from reply to weight; what is not named weighs nothing.
  static func read(_ field: Field) -> [Float] {
    var weights = none
    for (key, value) in field.record().entries(called: "reply") {
      guard let name = key.name(among: plain.map(\.id), called: "reply"),
        let index = plain.firstIndex(where: { $0.id == name })
      else { continue }
      weights[index] = value.float(-20...20)
    }
    return weights
  }
}

extension ReactionTable.Row {
  fileprivate init(_ record: Record) {
    self.init(
      change: record.maybe("change").map { .init($0.record()) } ?? .init(),
      leaning: record.maybe("replies").map { Leanings.read($0) } ?? Leanings.none,
      accept: record.maybe("accept")?.float(-20...20) ?? 0,
      hangUp: record.maybe("hangUp")?.float(-20...20) ?? 0,
      whenAngry: record.maybe("whenAngry")?.float(-2...2) ?? 1,
      heat: record.maybe("heat")?.float(0...2) ?? 0,
      whenPromised: record.maybe("whenPromised")?.float(-2...2) ?? 1)
  }
}

extension ReactionTable.Change {
  /// Steps by feeling; what is not named stays as it is.
  init(_ record: Record) {
    func step(_ key: String) -> Float { record.maybe(key)?.float(-1...1) ?? 0 }
    self.init(
      willingness: step("willingness"), trust: step("trust"), anger: step("anger"), shame: step("shame"),
      seriousness: step("seriousness"), binding: step("binding"))
  }
}

extension ReactionTable.Pull {
  fileprivate init(_ record: Record?) {
    func pull(_ key: String) -> Float { record?.maybe(key)?.float(-20...20) ?? 0 }
    self.init(
      willingness: pull("willingness"), trust: pull("trust"), anger: pull("anger"), shame: pull("shame"),
      seriousness: pull("seriousness"))
  }
}

extension ReactionTable.Aftermath {
  fileprivate init(_ record: Record?) {
    func step(_ key: String) -> Float { record?.maybe(key)?.float(-1...1) ?? 0 }
    self.init(
      willingness: step("willingness"), trust: step("trust"), anger: step("anger"), shame: step("shame"))
  }
}

extension ReactionTable.Acceptance {
  /// Signs are those of the formula: anger pulls down and is written negative, strain is taken off.
  fileprivate init(_ record: Record) {
    func odds(_ key: String) -> Float { record[key].float(-40...40) }
    func maybe(_ key: String) -> Float { record.maybe(key)?.float(-40...40) ?? 0 }
    self.init(
      base: odds("base"), willingness: odds("willingness"), trust: odds("trust"), anger: odds("anger"),
      seriousness: odds("seriousness"), strain: odds("strain"), waived: odds("waived"), met: odds("met"),
      relief: odds("relief"), unready: maybe("unready"), again: maybe("again"),
      hangUpBase: odds("hangUpBase"), hangUpAnger: odds("hangUpAnger"))
  }
}
