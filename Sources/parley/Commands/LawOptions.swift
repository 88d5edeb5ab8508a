import ArgumentParser
import Conduct
import Library

/// Under whose law strategies are judged, and whether what it forbids is left out.
struct LawOptions: ParsableArguments {
  @Option(
    help: """
      Under whose rules of conduct strategies are judged, as in cn-card-bank. Default: the portfolio's own, if it \
      names one.
      """)
  var profile: String?

  @Flag(
    help: """
      Leave out what hard law forbids (criminal law, statute, regulation), and simulate the nearest lawful variant \
      in its place.
      """)
  var lawful = false

  /// The strategies under the profile that was named, or that the portfolio names; nil under none.
  func planned(_ files: [StrategyFile], of portfolio: String?, in library: Library) throws -> PlannedLaw? {
    let id = profile ?? portfolio
    guard let id else {
      guard !lawful else {
        throw Complaint(
          "--lawful: under whose law? Name a profile with --profile, as in --profile cn-card-bank.")
      }
      return nil
    }
    guard let profile = library.profiles[id] else {
      throw Complaint(unknown("profile", id, among: library.profiles.keys))
    }
    let law = PlannedLaw(files, as: profile, isLawful: lawful, in: library)
    guard !law.offered.isEmpty else {
      throw Complaint(
        "--lawful: hard law forbids every strategy named, and none has a lawful variant. Name another with --strategy."
      )
    }
    return law
  }

  /// What goes into the hash of inputs; nil where nothing was asked.
  var words: String? {
    let words = (profile.map { ["profile \($0)"] } ?? []) + (lawful ? ["lawful"] : [])
    return words.isEmpty ? nil : words.joined(separator: " ")
  }
}
