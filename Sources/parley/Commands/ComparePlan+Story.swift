import Language
import Reporting
import Simulation

extension ComparePlan {
  /// One account's run under every strategy, told day by day.
  func story(of id: String, replication: Int) throws -> Report {
    let number = try number(of: id, replication: replication)
    let blocks = experiment.strategies.indices.flatMap { index -> [Report.Block] in
      let trace = experiment.trace(account: number, replication: replication - 1, strategy: index)
      let cause = world.causes[trace.opening.cause]
      return AccountStory(
        trace, under: experiment.strategies[index], catalogue,
        strategyTitle: files[index].title[catalogue.tongue],
        typeName: world.types[trace.opening.type].name[catalogue.tongue],
        causeName: world.library.causeTitles[cause.id]?[catalogue.tongue] ?? cause.id,
        regimes: cause.regimes, days: experiment.setting.days
      ).blocks
    }
    return Report(
      title: catalogue["trace.title", ["account": id, "replication": "\(replication)"]], blocks: blocks)
  }
}
