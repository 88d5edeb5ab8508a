import Language
import Lending
import Simulation

extension Event {
  /// The event as one JSON object, members always in the same order.
  public var json: JSON {
    switch self {
    case .header(let header): header.json
    case .turn(let turn): turn.json
    case .state(let state): state.json
    case .undo(let undo):
      .object(["event": .string("undo"), "turn": .int(undo.turn), "why": .string(undo.why.rawValue)])
    case .hint(let hint):
      .object(["event": .string("hint"), "turn": .int(hint.turn), "level": .int(hint.level)])
    case .contact(let contact):
      .object([
        "event": .string("contact"), "day": .string(contact.day.description),
        "minute": contact.minute.map { .int($0) }, "channel": .string(contact.channel),
        "reached": .string(contact.reached), "text": contact.text.map { .string($0) },
        "heard": contact.heard.map { .array($0.map(\.json)) },
        "tags": contact.tags.isEmpty ? nil : .strings(contact.tags),
      ])
    case .wait(let wait):
      .object(["event": .string("wait"), "day": .string(wait.day.description)])
    case .news(let news):
      .object([
        "event": .string("news"), "day": .string(news.day.description), "what": .string(news.what.rawValue),
        "amount": news.amount.map { .number($0.description) },
      ])
    case .note(let note):
      .object([
        "event": .string("note"), "kind": .string(note.kind.rawValue), "text": .string(note.text),
        "amount": note.amount.map { .number($0.description) },
        "date": note.date.map { .string($0.description) },
      ])
    case .guess(let guess): guess.json
    case .score(let payload): .object(["event": .string("score"), "score": payload])
    case .end(let end):
      .object(["event": .string("end"), "turn": .int(end.turn), "why": .string(end.why.rawValue)])
    }
  }

  /// The event as a line of a transcript, without the hash that an archive adds and without a line end.
  public var line: String { json.text }
}

extension Event.Header {
  var json: JSON {
    .object([
      "event": .string("header"), "parley": .int(Event.format), "scenario": .string(scenario),
      "hash": .string(hash), "type": type.map { .string($0) }, "seed": .int(seed),
      "language": .string(language.rawValue), "jurisdiction": .string(jurisdiction), "who": .string(who),
      "when": .string(when), "version": .string(version), "exam": isExam ? .bool(true) : nil,
      "sealed": sealed.map { .string($0) },
      "campaign": campaign.map { .int($0) },
      "origin": origin.map {
        .object(["transcript": .string($0.transcript), "turn": .int($0.turn)])
      },
      "exercise": exercise?.json,
    ])
  }
}

extension Event.Turn {
  var json: JSON {
    .object([
      "event": .string("turn"), "number": .int(number), "speaker": .string(speaker.rawValue),
      "text": .string(text), "heard": speaker == .borrower && heard.isEmpty ? nil : .array(heard.map(\.json)),
      "corrected": corrected.map { .array($0.map(\.json)) },
      "tags": tags.isEmpty ? nil : .strings(tags), "unclear": isUnclear ? .bool(true) : nil,
      "reply": reply.map { .string($0.id) }, "act": act.map { .string($0.id) },
    ])
  }
}

extension HeardMove {
  var json: JSON {
    .object([
      "move": .string(move.id), "confidence": .float(confidence),
      "amounts": amounts.isEmpty ? nil : .array(amounts.map { .number($0.description) }),
      "dates": dates.isEmpty ? nil : .strings(dates.map(\.description)),
      "periods": periods.map { .int($0) },
      "shares": shareOfDue.isEmpty
        ? nil : .array(shareOfDue.map { .array([.int($0.numerator), .int($0.denominator)]) }),
      "rest": rest?.json,
    ])
  }
}

extension Rest {
  /// An object with the day and the number of parts, each only where it was named.
  public var json: JSON {
    .object(["day": day.map { .string($0.description) }, "periods": periods.map { .int($0) }])
  }
}

extension Event.State {
  var json: JSON {
    .object([
      "event": .string("state"), "number": .int(number), "willingness": .float(affect.willingness),
      "trust": .float(affect.trust), "anger": .float(affect.anger), "shame": .float(affect.shame),
      "seriousness": .float(affect.seriousness), "binding": .float(affect.binding),
      "facts": .strings(
        Facts.ids.enumerated().filter { facts.rawValue & 1 << UInt32($0.offset) != 0 }.map(\.element)),
      "agreed": .int(agreed),
    ])
  }
}
