/// What a borrower does with words; the engine's reply decides what it means for the case.
public enum SpeechAct: String, CaseIterable, Sendable {
  case greet, acknowledge
  case askWho = "ask-who"
  case deny, vent, blame, excuse, plead, refuse, challenge
  case demandProof = "demand-proof"
  case stall
  case vaguePromise = "vague-promise"
  case counterOffer = "counter-offer"
  case accept, conditional
  case askRelief = "ask-relief"
  case silence
  case changeTopic = "change-topic"
  case thirdParty = "third-party"
  case cry
  case threatenComplaint = "threaten-complaint"
  case sorryBusy = "sorry-busy"
  case stopRequest = "stop-request"
  case hangUp = "hang-up"
  case thank
  /// Does not follow what was said.
  case puzzled
  /// Tells a true thing of the scenario, in the scenario's own words.
  case discloseFact = "disclose-fact"

  /// The public name, used as a key in files of lines.
  public var id: String { rawValue }
}
