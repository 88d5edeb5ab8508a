import Conduct

extension Library {
  /// What the rules make of a strategy, or of some of its steps: the assessment, and its acts by number.
  ///
  /// Nothing is found where the table of methods was not read.
  public func assessment(
    of file: StrategyFile, by evaluator: Evaluator, only steps: [String] = []
  ) -> (assessment: Assessment, acts: [StrategyAct]) {
    let acts = methods?.acts(of: file, scripts, only: steps) ?? []
    return (Assessment(acts.map(\.event), by: evaluator), acts)
  }

  /// The same of a row of the table of methods.
  public func assessment(of row: MethodsFile.Row, by evaluator: Evaluator) -> Assessment {
    if let file = strategies[row.strategy] {
      return assessment(of: file, by: evaluator, only: row.steps).assessment
    }
    let events = row.acts.map { facts in
      var event = ConductEvent()
      event.lay((methods?.always ?? []) + facts)
      return event
    }
    return Assessment(events, by: evaluator)
  }
}
