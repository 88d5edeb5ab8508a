import Language

extension Loader {
  /// A strategy's lawful variant is another one, and not one that has a variant itself.
  mutating func checkLawfulVariants() {
    for (id, file) in library.strategies.sorted(by: { $0.key < $1.key }) {
      guard let other = file.lawful, let place = file.lawfulPlace, let home = home(of: .strategy, id),
        other == id || library.strategies[other]?.lawful != nil
      else { continue }
      problems.append(
        LibraryError(
          file: home, place: place,
          what: other == id
            ? "strategy \(quoted(id)) is its own lawful variant"
            : "\(quoted(other)) has a lawful variant itself",
          rule: "A lawful variant stands on its own.", remedy: "Name another strategy, or none."))
    }
  }

  /// Rows of the table of methods name steps that their strategy has.
  mutating func checkRows() {
    guard let file = library.methods, let home = home(of: .methods, "methods") else { return }
    for row in file.rows {
      guard let strategy = library.strategies[row.strategy]?.strategy else { continue }
      let names = strategy.treatments.map(\.id) + ["sue", "report", "sell"]
      for step in row.steps where !names.contains(step) {
        let near = nearest(step, in: names).map { "Did you mean \(quoted($0))?" }
        problems.append(
          LibraryError(
            file: home, place: row.place, what: "row \(quoted(row.id)): unknown step \(quoted(step))",
            remedy: near ?? "There are: \(names.joined(separator: ", "))."))
      }
    }
  }
}
