import Chance

extension Experiment {
  /// Lives one replication day by day, all accounts together, so that they compete for the desk's hours.
  func liveTogether(_ piece: Piece, _ strategy: Strategy, _ cut: Cut, keepsAccounts: Bool) -> Part {
    var blocks = blocks(of: piece, strategy, cut, keepsAccounts: keepsAccounts)
    var queues = Capacity.Resource.allCases.map { _ in Queue() }
    var thresholds: [[Threshold]] = []
    var load = Workload()
    var workday = 0
    for day in 1...setting.days {
      if !setting.daysOff.contains(day) { workday += 1 }
      for i in queues.indices { queues[i].clear() }
      for i in blocks.indices {
        blocks[i].begin(day: day)
        for candidate in blocks[i].candidates {
          queues[candidate.resource.rawValue].add(bin: candidate.bin, cost: candidate.cost)
        }
      }
      let today = Capacity.Resource.allCases.map {
        threshold($0, on: workday, queues[$0.rawValue], blocks, &load)
      }
      thresholds.append(today)
      for i in blocks.indices {
        blocks[i].serve(today, today: day)
        blocks[i].end(day: day)
      }
    }
    return Part(
      figures(of: &blocks, keepsAccounts: keepsAccounts), from: piece.replications.lowerBound,
      thresholds: [thresholds], workloads: [load])
  }

  /// Where the hours of a resource run out today: ties in the last bin go to the lowest account numbers.
  private func threshold(
    _ resource: Capacity.Resource, on workday: Int, _ queue: Queue, _ blocks: [AccountBlock],
    _ load: inout Workload
  ) -> Threshold {
    guard let budget = setting.capacity?.budget(resource, on: workday), let cut = queue.cut(budget) else {
      load.served[resource.rawValue] += queue.total
      return Threshold()
    }
    var tied: [(account: Int32, cost: Int64)] = []
    for block in blocks {
      for candidate in block.candidates where candidate.resource == resource && candidate.bin == cut.bin {
        tied.append((block.accounts[Int(candidate.index)].number, candidate.cost))
      }
    }
    tied.sort { $0.account < $1.account }
    var left = cut.left
    var last: Int32 = -1
    for (account, cost) in tied {
      guard cost <= left else { break }
      left -= cost
      last = account
    }
    load.served[resource.rawValue] += budget - left
    load.shortDays[resource.rawValue] += 1
    return Threshold(bin: cut.bin, lastAccount: last)
  }

  /// Lives one account of one replication again, alone, against the thresholds that the whole run left behind.
  func replay(_ piece: Piece, _ strategy: Strategy, against thresholds: [[Threshold]], trace: TraceLog? = nil)
    -> Part
  {
    var blocks = blocks(of: piece, strategy, Cut(), keepsAccounts: true, trace: trace)
    for day in 1...setting.days {
      for i in blocks.indices {
        blocks[i].begin(day: day)
        blocks[i].serve(thresholds[day - 1], today: day)
        blocks[i].end(day: day)
      }
    }
    return Part(figures(of: &blocks, keepsAccounts: true), from: piece.replications.lowerBound)
  }

  /// Hands in what is still open, and adds the blocks' figures up.
  private func figures(of blocks: inout [AccountBlock], keepsAccounts: Bool) -> Tally {
    var tally = Tally(replications: 1, setting: setting, keepsAccounts: keepsAccounts)
    for i in blocks.indices {
      blocks[i].finishAll()
      tally.add(blocks[i].tally)
    }
    return tally
  }

  private func blocks(
    of piece: Piece, _ strategy: Strategy, _ cut: Cut, keepsAccounts: Bool, trace: TraceLog? = nil
  ) -> [AccountBlock] {
    let orders = Orders(strategy, at: setting.desk)
    var blocks: [AccountBlock] = []
    forEachMuster(of: piece, cut) { muster in
      blocks.append(
        AccountBlock(
          muster, orders, tally: Tally(replications: 1, setting: setting, keepsAccounts: keepsAccounts),
          trace: trace))
    }
    return blocks
  }
}
