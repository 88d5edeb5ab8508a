import Conduct
import Language

/// A profile as its file has it, with the places of the sets that it names.
struct ProfileFile {
  var profile: Profile
  var place: Place
  var setPlaces: [Place]

  /// Reads a file of kind `profiles`.
  static func list(_ file: Record) -> [ProfileFile] {
    _ = file["id"].id()
    return file["profiles"].list(1...200).map { item in
      let record = item.record()
      let sets = record["sets"].list(1...40)
      var facts = ConductEvent()
      for fact in Profile.factsOfCase {
        guard let value = record.maybe(fact.name),
          let name = value.name(among: fact.values, called: fact.name), let code = fact.code(of: name)
        else { continue }
        facts.set(fact, code: code)
      }
      let profile = Profile(
        id: record["id"].id(), title: record["title"].wording(longest: 200).byTag,
        jurisdiction: record.maybe("jurisdiction")?.id(), sets: sets.map { $0.id() }, facts: facts,
        isRegulatedCredit: record.maybe("regulatedCredit")?.bool(),
        reachesByAnalogy: record.maybe("byAnalogy")?.bool() ?? false)
      return ProfileFile(profile: profile, place: item.place, setPlaces: sets.map(\.place))
    }
  }
}
