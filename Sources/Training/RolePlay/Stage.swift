import Conduct
import Language
import Lending
import Simulation

/// Everything that a role-play is played from; it does not change during the play.
public struct Stage: Sendable {
  /// Says who practises, in which language and on which seed; the first event of the transcript.
  public var header: Event.Header
  public var scenario: Scenario
  public var `case`: Case
  public var profile: TypeProfile
  /// What the borrower is going through; nil for nothing out of the way.
  public var situation: SituationProfile?
  /// In the header's language.
  public var lines: Lines
  public var examples: [Move: MoveExamples]
  /// The script that fits the type.
  public var script: Script
  /// Who plays on from a trainee's lines in a review: whoever follows that script, unless someone is put here who has
  /// to find out the type.
  public var reference: ReferenceCollector
  /// In the header's language.
  public var catalogue: Catalogue
  /// Turns what the trainee typed into moves.
  public var hear: @Sendable (String) -> Heard
  /// The rules of the jurisdiction; nil where none are known, and nothing is held against any.
  public var law: ContactLaw?
  /// The contact as those rules see it.
  public var conduct = ConductEvent.contact(channel: "call", with: "debtor", outcome: "connected")
  /// What the trainee is asked to guess when the call is over.
  public var guesses = GuessChoices.none
  /// Copies of the borrower in which hints and debrief measure what a line is worth.
  public var copies = 1024
  /// What the borrower said in earlier contacts of the same case, and so will not say again.
  public var spoken = SpeakerState()
  /// Which conversation of the case it is, counted from 0: part of the address of replies and words.
  public var contact: UInt32 = 0

  public init(
    header: Event.Header, scenario: Scenario, case: Case, profile: TypeProfile,
    situation: SituationProfile? = nil, lines: Lines,
    examples: [Move: MoveExamples], script: Script, catalogue: Catalogue,
    hear: @escaping @Sendable (String) -> Heard
  ) {
    self.header = header
    self.scenario = scenario
    self.case = `case`
    self.profile = profile
    self.situation = situation
    self.lines = lines
    self.examples = examples
    self.script = script
    reference = ReferenceCollector(
      script: script.talk(in: situation), for: `case`,
      longestPlan: scenario.longestPlan(in: situation))
    self.catalogue = catalogue
    self.hear = hear
    conduct.set(.contact, number: scenario.history.isEmpty ? 1 : 2)
  }

  public var tongue: Tongue { header.language }

  /// Lines of the trainee after which a call ends by itself.
  public var longestCall: Int { header.exercise?.longest ?? 40 }
  /// Characters of a line that are read.
  public static let longestLine = 2_000
}
