import Conduct
import Language

extension Loader {
  /// Adds a rule set unless another file has one of that id.
  mutating func add(_ set: RuleSet, at place: Place, in file: String) {
    guard library.ruleSets[set.id] == nil else {
      problems.append(
        LibraryError(
          file: file, place: place, what: "rule set \(quoted(set.id)) exists already",
          remedy: "Rename or remove one of them."))
      return
    }
    library.ruleSets[set.id] = set
    for rule in set.rules { library.rules[rule.id] = rule }
  }

  /// Profiles name sets that exist and that can bind them.
  mutating func checkProfiles() {
    guard options.kinds.contains(.rules), !isBroken(.rules) else { return }
    for (file, profiles) in profileFiles.sorted(by: { $0.key < $1.key }) {
      for entry in profiles {
        for (id, place) in zip(entry.profile.sets, entry.setPlaces) {
          if let problem = problem(with: id, of: entry.profile, in: file, at: place) {
            problems.append(problem)
          }
        }
      }
    }
  }

  private func problem(with id: String, of profile: Profile, in file: String, at place: Place)
    -> LibraryError?
  {
    guard let set = library.ruleSets[id] else {
      let near = nearest(id, in: library.ruleSets.keys).map { "Did you mean \(quoted($0))?" }
      let all = "There are: \(library.ruleSets.keys.sorted().joined(separator: ", "))."
      return LibraryError(
        file: file, place: place, what: "unknown rule set \(quoted(id))", remedy: near ?? all)
    }
    guard !set.rules.contains(where: { $0.scope.admits(profile) }) else { return nil }
    return LibraryError(
      file: file, place: place,
      what: "no rule of \(quoted(id)) can bind profile \(quoted(profile.id))",
      rule: "Its role, product, lender, kind of debt or region is outside the scope of all of them.",
      remedy: "Take the set out, or correct the profile.")
  }
}
