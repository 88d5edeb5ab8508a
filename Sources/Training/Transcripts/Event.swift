import Language
import Lending
import Simulation

/// One line of a transcript: something that happened and is never changed afterwards.
public enum Event: Hashable, Sendable {
  case header(Header)
  case turn(Turn)
  /// How the borrower feels after a turn; only in practice transcripts, hidden from raters.
  case state(State)
  case undo(Undo)
  case hint(Hint)
  case contact(Contact)
  /// Days pass; only in campaigns.
  case wait(Wait)
  /// Something that the lender learns between contacts.
  case news(News)
  case note(Note)
  /// What the trainee took the borrower for, before being told.
  case guess(Guess)
  /// A scorecard or a part of one, in a form that scoring owns.
  case score(JSON)
  case end(End)

  /// The newest transcript format that this program writes and reads.
  public static let format = 1

  /// What a transcript is about; always the first line.
  public struct Header: Hashable, Sendable {
    public var scenario: String
    /// Hash of the scenario's file.
    public var hash: String
    /// Id of the borrower's type; nil while it is to be guessed, and in imported calls.
    public var type: String?
    public var seed: UInt64
    public var language: Tongue
    public var jurisdiction: String
    /// Pseudonym of the trainee.
    public var who: String
    /// ISO 8601 time at which the call began.
    public var when: String
    /// Version of the program that wrote it.
    public var version: String
    public var isExam: Bool
    /// What an exam hides, sealed to the trainer, in Base64; seed and type are not there then.
    public var sealed: String?
    /// Days of a campaign; nil for a single call.
    public var campaign: Int?
    /// The call that this one begins as; such a call counts for no mastery. Nil for calls of their own.
    public var origin: Origin?
    /// Nil for calls that are nothing but calls.
    public var exercise: Exercise?

    /// Where a call that was gone back into parts from the first one.
    public struct Origin: Hashable, Sendable {
      /// Name of the first call's file.
      public var transcript: String
      /// The first turn that is new.
      public var turn: Int

      public init(transcript: String, turn: Int) {
        self.transcript = transcript
        self.turn = turn
      }
    }

    public init(
      scenario: String, hash: String, type: String? = nil, seed: UInt64, language: Tongue,
      jurisdiction: String, who: String, when: String, version: String, isExam: Bool = false,
      sealed: String? = nil, campaign: Int? = nil, origin: Origin? = nil, exercise: Exercise? = nil
    ) {
      self.scenario = scenario
      self.hash = hash
      self.type = type
      self.seed = seed
      self.language = language
      self.jurisdiction = jurisdiction
      self.who = who
      self.when = when
      self.version = version
      self.isExam = isExam
      self.sealed = sealed
      self.campaign = campaign
      self.origin = origin
      self.exercise = exercise
    }
  }

  public enum Speaker: String, CaseIterable, Sendable {
    case trainee, borrower, other
  }

  /// Something said.
  public struct Turn: Hashable, Sendable {
    /// Counts the trainee's understood lines from 1; the borrower's answer bears the same number, the opening 0.
    public var number: Int
    public var speaker: Speaker
    public var text: String
    public var heard: [HeardMove]
    /// What the trainee says was meant instead; nil where the hearing stood.
    public var corrected: [HeardMove]?
    public var tags: [String]
    /// A line that was not understood; it takes up no number.
    public var isUnclear: Bool
    /// The borrower's: the engine's reply, and the speech act that put it into words.
    public var reply: Reply?
    public var act: SpeechAct?

    public init(
      number: Int, speaker: Speaker, text: String, heard: [HeardMove] = [], corrected: [HeardMove]? = nil,
      tags: [String] = [], isUnclear: Bool = false, reply: Reply? = nil, act: SpeechAct? = nil
    ) {
      self.number = number
      self.speaker = speaker
      self.text = text
      self.heard = heard
      self.corrected = corrected
      self.tags = tags
      self.isUnclear = isUnclear
      self.reply = reply
      self.act = act
    }

    /// The moves that count.
    public var moves: [HeardMove] { corrected ?? heard }
  }

  public struct State: Hashable, Sendable {
    public var number: Int
    public var affect: Affect
    public var facts: Facts
    /// Number of the offer agreed to, 0 for none.
    public var agreed: Int

    public init(number: Int, affect: Affect, facts: Facts, agreed: Int) {
      self.number = number
      self.affect = affect
      self.facts = facts
      self.agreed = agreed
    }
  }

  /// Goes back to just before a turn.
  public struct Undo: Hashable, Sendable {
    public var turn: Int
    public var why: Why

    public enum Why: String, CaseIterable, Sendable {
      /// The trainee took the line back; the session counts for no mastery.
      case trainee
      /// The line stands and is heard otherwise; costs nothing.
      case correction
    }

    public init(turn: Int, why: Why) {
      self.turn = turn
      self.why = why
    }
  }

  public struct Hint: Hashable, Sendable {
    /// The turn about to be made.
    public var turn: Int
    /// 1, the cheapest, to 5.
    public var level: Int

    public init(turn: Int, level: Int) {
      self.turn = turn
      self.level = level
    }
  }

  /// An attempt to reach the borrower.
  public struct Contact: Hashable, Sendable {
    public var day: Day
    /// Minute of the borrower's local day.
    public var minute: Int?
    public var channel: String
    /// Who was reached, as `borrower`, `family`, `stranger`, `nobody`.
    public var reached: String
    /// What a message said, and what it was heard as; nil where nothing was written.
    public var text: String?
    public var heard: [HeardMove]?
    public var tags: [String]

    public init(
      day: Day, minute: Int? = nil, channel: String, reached: String, text: String? = nil,
      heard: [HeardMove]? = nil, tags: [String] = []
    ) {
      self.day = day
      self.minute = minute
      self.channel = channel
      self.reached = reached
      self.text = text
      self.heard = heard
      self.tags = tags
    }
  }

  public struct Wait: Hashable, Sendable {
    /// The day whose morning it is then.
    public var day: Day

    public init(day: Day) { self.day = day }
  }

  public struct News: Hashable, Sendable {
    public var day: Day
    public var what: What
    public var amount: Money?

    public init(day: Day, what: What, amount: Money? = nil) {
      self.day = day
      self.what = what
      self.amount = amount
    }

    public enum What: String, CaseIterable, Sendable {
      case payment
      case fromGuarantor = "from-guarantor"
      /// A part of a plan came in; the promise runs on.
      case partKept = "part-kept"
      case promiseKept = "promise-kept"
      case promiseBroken = "promise-broken"
      case complaint, death
    }
  }

  public struct Note: Hashable, Sendable {
    public var kind: Kind
    public var text: String
    public var amount: Money?
    public var date: Day?

    public enum Kind: String, CaseIterable, Sendable {
      /// Jotted down during the call.
      case memo
      /// What the trainee recorded as agreed, after the call.
      case call
    }

    public init(kind: Kind, text: String, amount: Money? = nil, date: Day? = nil) {
      self.kind = kind
      self.text = text
      self.amount = amount
      self.date = date
    }
  }

  public struct End: Hashable, Sendable {
    public var turn: Int
    public var why: Why

    public enum Why: String, CaseIterable, Sendable {
      case closed
      case hungUp = "hung-up"
      case trainee
      /// The input came to an end.
      case input
      case limit
      // Campaigns only.
      case paid, settled, court
      /// The trainee stopped before the last day.
      case givenUp = "given-up"
      case horizon
    }

    public init(turn: Int, why: Why) {
      self.turn = turn
      self.why = why
    }
  }
}
