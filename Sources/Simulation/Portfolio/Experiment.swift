import Chance

/// Strategies on one portfolio, each meeting the same luck.
///
/// The result depends on nothing but these values: not on threads, on the order of work, or on how it was cut up.
/// Any account of any replication can be lived through again alone (`replay`).
public struct Experiment: Sendable {
  public var setting: Setting
  public var portfolio: Portfolio
  public var strategies: [Strategy]
  public var replications: Int
  public var seed: UInt64
  /// Number of the first replication, so that more can be added to a run later.
  public var firstReplication: Int

  public init(
    setting: Setting, portfolio: Portfolio, strategies: [Strategy], replications: Int, seed: UInt64,
    firstReplication: Int = 0
  ) {
    self.setting = setting
    self.portfolio = portfolio
    self.strategies = strategies
    self.replications = replications
    self.seed = seed
    self.firstReplication = firstReplication
  }

  /// How many accounts of how many replications one piece of work takes. It changes speed and memory only.
  public struct Cut: Sendable {
    /// Account-replications in one piece.
    public var piece = 16_384
    /// Accounts in one block.
    public var block = 512

    public init() {}
    public init(piece: Int, block: Int) {
      self.piece = max(1, piece)
      self.block = max(1, block)
    }
  }

  /// One piece: some replications of some accounts.
  struct Piece: Sendable {
    var replications: Range<Int>
    var accounts: Range<Int>
  }

  func pieces(_ cut: Cut) -> [Piece] {
    let accounts = portfolio.accounts.count
    var pieces: [Piece] = []
    if setting.capacity != nil {
      // Accounts of one replication compete with each other.
      return (0..<replications).map { Piece(replications: $0..<$0 + 1, accounts: 0..<accounts) }
    }
    if accounts >= cut.piece {
      for replication in 0..<replications {
        for first in stride(from: 0, to: accounts, by: cut.piece) {
          pieces.append(
            Piece(
              replications: replication..<replication + 1,
              accounts: first..<min(accounts, first + cut.piece)))
        }
      }
    } else {
      let together = max(1, cut.piece / max(1, accounts))
      for first in stride(from: 0, to: replications, by: together) {
        pieces.append(
          Piece(replications: first..<min(replications, first + together), accounts: 0..<accounts))
      }
    }
    return pieces
  }

  /// Runs everything and calls `progress` with the share done, 0…1, after each piece.
  public func run(
    threads: Int, cut: Cut = Cut(), keepsAccounts: Bool = false, progress: (Double) -> Void = { _ in }
  ) async -> [RunResult] {
    let pieces = pieces(cut)
    var results = strategies.map { _ in
      RunResult(
        replications: replications, types: setting.types.count, causes: setting.causes.count,
        days: setting.days)
    }
    await withTaskGroup(of: [Part].self) { group in
      var next = 0
      while next < min(max(1, threads), pieces.count) {
        let piece = pieces[next]
        group.addTask { live(piece, cut, keepsAccounts: keepsAccounts) }
        next += 1
      }
      var done = 0
      while let parts = await group.next() {
        for (index, part) in parts.enumerated() { results[index].add(part) }
        done += 1
        progress(Double(done) / Double(pieces.count))
        if next < pieces.count {
          let piece = pieces[next]
          group.addTask { live(piece, cut, keepsAccounts: keepsAccounts) }
          next += 1
        }
      }
    }
    for index in results.indices { results[index].putInOrder() }
    return results
  }

  /// Brings a piece's accounts together as they stand on day 0, by type, in musters of even size: conversations fill
  /// their lanes best where no block is nearly empty. Each muster is gone before the next.
  func forEachMuster(of piece: Piece, _ cut: Cut, _ body: (Muster) -> Void) {
    struct Member {
      var opening: Opening
      var dice: Dice
      var replication: Int
      var number: Int
    }
    var byType = Array(repeating: [Member](), count: setting.types.count)
    for replication in piece.replications {
      for number in piece.accounts {
        let dice = dice(account: number, replication: replication)
        let opening = portfolio.opening(number, dice, setting)
        byType[opening.type].append(
          Member(
            opening: opening, dice: dice, replication: replication - piece.replications.lowerBound,
            number: number))
      }
    }
    let ground = Ground(setting)
    for (type, members) in byType.enumerated() {
      let musters = max(1, (members.count + cut.block - 1) / cut.block)
      let size = max(1, (members.count + musters - 1) / musters)
      for first in stride(from: 0, to: members.count, by: size) {
        let some = members[first..<min(members.count, first + size)]
        var muster = Muster(ground, type: type, capacity: some.count)
        for member in some {
          muster.add(
            member.opening, dice: member.dice, replication: member.replication, number: member.number)
        }
        body(muster)
      }
    }
  }

  /// Lives one piece under every strategy.
  func live(_ piece: Piece, _ cut: Cut, keepsAccounts: Bool, trace: TraceLog? = nil) -> [Part] {
    if setting.capacity != nil {
      return strategies.map { liveTogether(piece, $0, cut, keepsAccounts: keepsAccounts) }
    }
    let orders = strategies.map { Orders($0, at: setting.desk) }
    var tallies = orders.map { _ in
      Tally(replications: piece.replications.count, setting: setting, keepsAccounts: keepsAccounts)
    }
    forEachMuster(of: piece, cut) { muster in
      for index in orders.indices {
        var tally = Tally.none
        swap(&tally, &tallies[index])
        var block = AccountBlock(muster, orders[index], tally: tally, trace: trace)
        tally = .none
        block.run()
        swap(&block.tally, &tallies[index])
      }
    }
    return tallies.map { Part($0, from: piece.replications.lowerBound) }
  }

  func dice(account: Int, replication: Int) -> Dice {
    Dice(
      seed: seed, replication: UInt32(truncatingIfNeeded: firstReplication + replication),
      account: UInt32(truncatingIfNeeded: account))
  }

  /// Lives one account of one replication again, alone.
  public func replay(account: Int, replication: Int, strategy: Int) -> AccountResult {
    replay(account: account, replication: replication, strategy: strategy, trace: nil)
  }

  func replay(account: Int, replication: Int, strategy: Int, trace: TraceLog?) -> AccountResult {
    let alone = Piece(replications: replication..<replication + 1, accounts: account..<account + 1)
    var one = self
    one.strategies = [strategies[strategy]]
    if setting.capacity != nil {
      // The others' demand for the desk's hours comes from the whole replication.
      let whole = Piece(replications: alone.replications, accounts: 0..<portfolio.accounts.count)
      let run = liveTogether(whole, strategies[strategy], Cut(), keepsAccounts: false)
      return replay(alone, strategies[strategy], against: run.thresholds[0], trace: trace).single[0].result
    }
    return one.live(alone, Cut(), keepsAccounts: true, trace: trace)[0].single[0].result
  }
}
