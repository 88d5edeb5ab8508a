/// Every fact that a rule may ask for, in the order in which they are numbered.
///
/// Values of choices are numbered from 1 in the order given here; 0 is no value.
enum Vocabulary {
  struct Entry {
    var name: String
    var sort: Fact.Sort
    /// What a choice may be; empty for other sorts.
    var values: [String] = []
    /// Whether leaving it out means that nobody knows, rather than no.
    var isUnknownByDefault = false
  }

  static let channels = words(
    "call ai-call voicemail sms email work-email im-private social-public letter postcard posting visit-home",
    "visit-work visit-public")

  /// What was said, or how something was written, as hearing or a person marks it.
  static let tags = words(
    "accuse-crime action-claimed-not-taken bypass-representation coerce-borrow-or-sell contact-after-cease",
    "debt-details debt-disclosure-full debt-disclosure-short demand-full-unaffordable",
    "demand-unreasonably-fast detain disclosure-third-party dispute-rights-given employer-named-unasked",
    "envelope-reveals exploit-vulnerability fake-legal-document false-amount false-credit-consequence",
    "false-promise free-advice-signpost group-pressure harassment-frequency hardship-probe identified-self",
    "identified-self-firm illegal-funds-suggestion impersonate-authority intrusion letter-complete",
    "mislead-contact-reason mislead-limitation no-identification off-channel-payment opt-out-notice",
    "overshadow-rights plan-offered profanity-insult public-shaming recording-notice refuse-dispute",
    "refuse-plan right-party-check stalking-or-watch third-party-demand threat-arrest threat-disclosure",
    "threat-dishonest-list threat-freeze threat-legal-unfounded threat-seizure threat-suit threat-violence",
    "unauthorised-fee unlawful-personal-data vulnerability-routing")

  private static let choices: [(String, [String])] = [
    ("channel", channels),
    (
      "party",
      words(
        "debtor co-borrower spouse parent-of-minor guardian executor heir guarantor counter-guarantor parent",
        "child relative friend colleague employer superior-org neighbour village-cadre police listed-contact",
        "stranger attorney debt-adviser credit-bureau creditor")
    ),
    ("day", words("weekday saturday sunday holiday festival bereavement wedding disaster")),
    ("place", words("home work restaurant street commute school hospital funeral branch")),
    (
      "purpose",
      words(
        "demand inform plan offer-loan locate relay mediate legal-notice advise-ending may-invoke-remedy",
        "will-invoke-remedy adviser debtor-request reply-complaint cca-notice unrelated optout-confirm",
        "reply-once")
    ),
    ("outcome", words("no-answer connected left-message delivered refused")),
    ("role", words("first-party third-party debt-buyer law-firm")),
    (
      "action",
      words(
        "report-credit freeze-account seize sue payment-order enforce order-for-sale bankruptcy-petition",
        "instalment-plan new-loan new-loan-repays-old outsource outsource-demand transfer-debt publish-list",
        "advertise-debt charge-fee accrue-interest setoff visit demand-delivered notice-signed plan-signed",
        "part-payment assignment-notice")
    ),
    (
      "product",
      words(
        "card online-consumer consumer other-personal microfinance microloan mortgage business",
        "sole-trader-business farm secured non-performing-bank-loan")
    ),
    (
      "lender",
      words(
        "bank consumer-finance microloan auto-finance internet-finance nbfc cooperative arc private other")
    ),
    ("debtKind", words("consumer sole-trader company")),
    ("region", words("us us-nyc england wales scotland northern-ireland china hong-kong taiwan other")),
    ("residence", words("nyc")),
    ("guaranteeType", words("general joint unspecified")),
    ("venue", words("signed resides property other")),
    ("device", words("institution private")),
    ("incentive", words("amount-only mixed")),
    ("message", words("limited-content full-content")),
    ("state.moratorium", words("none breathing mental-health")),
  ]

  private static let numbers = words(
    "headcount principal rate plan.months recordRetentionYears contactIndex.debtor contactIndex.session",
    "count.calls.person.debt.7d count.calls.person.debt.1d daysSince.conversation.person.debt",
    "gapMinutes.lastUnansweredSameNumber count.attempts.account.7d count.contacts.all.7d",
    "count.connected.debtor.allAgents.1d count.effectiveTalks.debtor.1d count.dials.sameNumber.1d",
    "count.locate.person.ever count.effectiveDunning gapDays.effectiveDunning daysSince.secondDunning",
    "daysSince.firstCommunication daysSince.letterSent daysSince.textConsentOrCheck",
    "daysSince.adviserNotice yearsSince.limitationStart")

  /// Numbers that nobody may guess.
  private static let openNumbers = words("lpr.oneYear")

  /// False unless the case says otherwise.
  private static let truths = words(
    "policy.holidayConcentration state.adviserEngaged state.askedToLeave state.cease.written",
    "state.complaintAtFOS state.consent.contact state.consent.enter state.consent.frequency",
    "state.consent.place state.consent.tcpa state.consent.time state.consent.workEmail",
    "state.customerHappyNow state.deceased state.dispute.open state.dispute.written state.distressed",
    "state.draftRules state.employerProhibits state.grievanceOpen state.hardship state.inValidationPeriod",
    "state.incapacitated state.inconvenient state.judgment state.lawyer state.lawyer.consents",
    "state.lawyer.silent state.listedContactAgreed state.locate.earlierWrong state.locate.requested",
    "state.mediationRefused state.memberConsentDevice state.paidBefore state.planInForce",
    "state.planProposalReasonable state.postJudgment state.preservation state.repudiatedAsBarred",
    "state.thirdPartyOffersToPay state.thirdPartyRefused state.timeBarred state.unreachable",
    "state.vulnerable state.warnedByAuthority state.workoutRequested")

  /// Case facts without a safe default.
  private static let openTruths = words(
    "state.agencyListed state.agentNotified state.badge state.creditNotice state.crimeTrue",
    "state.dataBasis state.debtorEnforcedInVain state.disputePassedOn state.evidenceOfIntent",
    "state.forbearanceConsidered state.generalGuaranteeException state.guaranteeClaimedInTime",
    "state.guaranteePeriodOpen state.guarantorsConsent state.illegalDebt state.licensed",
    "state.optionsExplored state.outsourcedNotified state.recorded state.seizureIntended",
    "state.seizureLawful state.spoken state.spouseJointDebt state.suitIntended state.suitLawful",
    "state.transferNotified state.validationSent state.verificationSent state.visitNotice")

  static let entries: [Entry] =
    choices.map { Entry(name: $0.0, sort: .choice, values: $0.1) }
    + [Entry(name: "time", sort: .time)]
    + numbers.map { Entry(name: $0, sort: .number) }
    + openNumbers.map { Entry(name: $0, sort: .number, isUnknownByDefault: true) }
    + [
      Entry(name: "tags", sort: .tags, values: tags),
      Entry(name: "state.stopMedium", sort: .channels, values: channels),
    ]
    + truths.map { Entry(name: $0, sort: .truth) }
    + openTruths.map { Entry(name: $0, sort: .truth, isUnknownByDefault: true) }

  /// Numbers of the first entry of each sort; a fact's slot is counted from it.
  static let firstNumber = choices.count
  static let firstSet = firstNumber + 1 + numbers.count + openNumbers.count
  static let firstTruth = firstSet + 2

  static let byName: [String: Fact] = Dictionary(
    uniqueKeysWithValues: entries.enumerated().map { ($1.name, Fact(index: UInt8($0))) })

  private static func words(_ lines: String...) -> [String] {
    lines.flatMap { $0.split(separator: " ").map(String.init) }
  }
}
