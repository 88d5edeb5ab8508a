import Archive
import ArgumentParser
import Conduct
import Foundation
import Language
import Library
import Reporting
import Training

struct ConductCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "conduct",
    abstract: "Say which rules of conduct a sentence, a call, a contact log, events or a strategy break.",
    discussion: """
      EXAMPLES
        parley conduct --explain us-calls-7-in-7
        parley conduct --list --profile cn-card-bank
        parley conduct "Pay tonight, or we tell your boss." --profile cn-card-bank
        parley conduct transcripts/first-call.jsonl --profile cn-microloan
        parley conduct ladder
        parley conduct --template > calls.csv
        parley conduct --log calls.csv --profile us-third-party --time-zone America/New_York
        parley conduct --events events.json --format json

      A sentence is what a collector says to the debtor on the telephone, unless --set party=employer and the like
      say otherwise. Without a profile it is only told what was heard. Of a transcript every line is judged, and what
      the opening or the whole call leaves open.

      A log is CSV: time, account, channel, and what else the dialler knows. A column may have the name of any fact,
      such as party, tags or state.unreachable; --set party=debtor says one of all contacts. What no column says is
      not guessed: rules that need it are listed as not to be judged, with what is missing.

      Events are [{"rule": id, "event": {…}}, …] or [{"profile": name, "event": {…}}, …].
      Exit code 1: a sentence, call or log breaks a rule; 2: a line or an entry could not be read, the rest is judged. Not legal advice.
      """)

  @OptionGroup var common: CommonOptions

  @Argument(help: "A sentence, a transcript (*.jsonl) or a strategy of the library.")
  var subject: String?

  @Option(help: "A JSON file of events to judge.")
  var events: String?

  @Option(help: "A contact log in CSV to judge.")
  var log: String?

  @Option(help: "Who collects what from whom, as in us-third-party.")
  var profile: String?

  @Option(name: .customLong("time-zone"), help: "With --log: where the persons are, as in Europe/London.")
  var timeZone: String?

  @Option(
    name: .customLong("set"),
    help: "With a sentence, a call or --log: a fact of every contact, as in party=debtor.")
  var given: [String] = []

  @Option(help: "A rule to explain.")
  var explain: String?

  @Flag(help: "All rules, or those of a profile.")
  var list = false

  @Flag(help: "The header of a contact log, and two lines.")
  var template = false

  @Option(help: "text, json or csv.")
  var format = Format.text

  /// Largest file of events, in bytes.
  private static let largest = 64 << 20

  func run() throws {
    let modes = [
      ("a sentence or strategy", subject != nil), ("--events", events != nil), ("--log", log != nil),
      ("--explain", explain != nil), ("--list", list), ("--template", template),
    ].filter(\.1).map(\.0)
    guard modes.count == 1 else {
      let all =
        "Name one of: a sentence, a transcript, a strategy, --events, --log, --explain, --list, --template."
      throw Complaint(
        modes.isEmpty ? "nothing to judge. \(all)" : "\(modes.joined(separator: " and ")) at once. \(all)")
    }
    try refuseStray()
    if template { return Screen(plain: common.plain).write(exact: ContactLog.template) }
    let workspace = try Workspace(common)
    let kinds: Set<Kind> = subject == nil ? [.ui, .rules, .profiles] : [.ui, .rules, .profiles, .strategy]
    let library = try workspace.library(kinds)
    let words = RuleWords(text: workspace.catalogue(of: library), vocabulary: library.vocabulary)
    if let events { return try judge(events: events, workspace, library, words) }
    if let log { return try judge(log: log, workspace, library, words) }
    let pages = RulePages(library: library, words: words)
    if let explain {
      guard let rule = library.rules[explain] else {
        throw Complaint(unknown("rule", explain, among: library.rules.keys.sorted()))
      }
      return show(pages.page(rule), pages.json(rule), workspace)
    }
    if let subject { return try judge(subject, workspace, library, words) }
    let chosen = try profile.map { id in try named(id, library) }
    let rules = pages.sets(chosen).flatMap(\.rules)
    show(pages.list(chosen), .array(rules.map(pages.json)), workspace)
  }

  /// Options that belong to another way of asking.
  private func refuseStray() throws {
    if log == nil, timeZone != nil { throw Complaint("--time-zone belongs to --log. Name the log.") }
    if log == nil, subject == nil, !given.isEmpty {
      throw Complaint("--set belongs to a sentence, a transcript or --log. Name one.")
    }
    if profile != nil, log == nil, !list, subject == nil {
      throw Complaint(
        "--profile belongs to a sentence, a transcript, --log or --list; an entry of events names its own.")
    }
    if log != nil, profile == nil {
      throw Complaint("--log needs a profile. Name one with --profile, as in --profile us-third-party.")
    }
    if format == .csv, events == nil, log == nil {
      throw Complaint("--format csv: this is told as text or json.")
    }
  }

  /// A strategy by its name, a transcript by its file, or else a sentence.
  private func judge(_ subject: String, _ workspace: Workspace, _ library: Library, _ words: RuleWords) throws
  {
    if let file = library.strategies[subject] {
      guard profile == nil, given.isEmpty else {
        throw Complaint("a strategy bears its findings itself. Leave out --profile and --set.")
      }
      let pages = RulePages(library: library, words: words)
      return show(pages.lines(file), pages.json(file), workspace)
    }
    let law = try profile.map { id in ContactLaw(try named(id, library), of: library.ruleSets) }
    let facts: ConductEvent
    do throws(EventEntry.Problem) { facts = try .talk(given: given) } catch {
      throw Complaint("--set: \(error)")
    }
    if subject.hasSuffix(".jsonl") { return try judge(call: subject, under: law, facts, workspace, words) }
    // One word is rather a strategy that was spelt wrong.
    let isName = subject.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x2D }
    if isName, nearest(subject, in: library.strategies.keys.sorted()) != nil {
      throw Complaint(unknown("strategy", subject, among: library.strategies.keys.sorted()))
    }
    let cues = try workspace.conductEar().hear(subject, simplify: Workspace.simplify)
    let judged = JudgedSentence(
      text: subject, cues: cues, findings: law?.findings(saying: cues.mask, in: facts) ?? [],
      contact: law?.findings(onceReached: facts).filter(\.isFault) ?? [])
    var lines = judged.lines(words)
    if !cues.isEmpty, judged.findings.isEmpty, judged.contact.isEmpty {
      let places = ["id": law?.profile.id ?? ""]
      let key = law == nil ? "conduct.sentence-no-case" : "conduct.sentence-clear"
      lines.append(("  " + words.text[key, places], 2))
    }
    let contact = JSON.Member("contact", .array(judged.contact.map { $0.json(in: words.text.tongue) }))
    show(lines, .object(judged.members(in: words.text.tongue) + [contact]), workspace)
    if judged.fallsShort { throw ExitCode(1) }
  }

  private func judge(
    call path: String, under law: ContactLaw?, _ facts: ConductEvent, _ workspace: Workspace,
    _ words: RuleWords
  ) throws {
    guard let law else {
      throw Complaint("a transcript needs a profile. Name one with --profile, as in --profile cn-card-bank.")
    }
    let call = try StoredCall(path)
    let ear = try workspace.conductEar()
    let judged = JudgedCall(call.events, at: path, under: law, facts: facts) {
      ear.hear($0, simplify: Workspace.simplify)
    }
    show(judged.text(words), judged.json(in: words.text.tongue), workspace)
    if judged.fallsShort { throw ExitCode(1) }
  }

  private func named(_ id: String, _ library: Library) throws -> Profile {
    guard let profile = library.profiles[id] else {
      throw Complaint(unknown("profile", id, among: library.profiles.keys.sorted()))
    }
    return profile
  }

  private func show(_ lines: [(text: String, hanging: Int)], _ json: JSON, _ workspace: Workspace) {
    if format == .json { return workspace.screen.write(exact: json.text + "\n") }
    for line in lines { workspace.screen.paragraph(line.text, hanging: line.hanging) }
  }

  private func judge(events path: String, _ workspace: Workspace, _ library: Library, _ words: RuleWords)
    throws
  {
    let text: String
    do { text = try TextFile.read(path, atMost: Self.largest) } catch { throw Complaint(error) }
    let judged: JudgedEvents
    do {
      judged = try JudgedEvents(JSON(text), in: library)
    } catch {
      throw Complaint("\(path): \(error)\(error is JSONError ? ". Give a JSON array of entries." : "")")
    }
    switch format {
    case .json: workspace.screen.write(exact: judged.jsonLines(in: words.text.tongue))
    case .csv: workspace.screen.write(exact: judged.csv)
    case .text: for line in judged.lines(words) { workspace.screen.paragraph(line, hanging: 4) }
    }
    for (index, why) in judged.wrong.prefix(ContactLog.most) {
      workspace.screen.note("\(path): entry \(index): \(why)")
    }
    if !judged.wrong.isEmpty { throw ExitCode(2) }
  }

  private func judge(log path: String, _ workspace: Workspace, _ library: Library, _ words: RuleWords) throws
  {
    let profile = try named(profile ?? "", library)
    let meter = Meter(workspace.screen, what: "conduct")
    let log: ContactLog
    do {
      // Reading takes about twice as long as judging.
      log = try ContactLog(path: path, zone: timeZone, given: given) { meter.show($0 * 0.66) }
    } catch {
      meter.done()
      throw Complaint(error)
    }
    let judged = JudgedLog(log, at: path, as: profile, in: library) { meter.show(0.66 + $0 * 0.34) }
    meter.done()
    switch format {
    case .json: workspace.screen.write(exact: judged.json(in: words.text.tongue).text + "\n")
    case .csv: workspace.screen.write(exact: judged.csv)
    case .text:
      for line in judged.lines(words) { workspace.screen.paragraph(line.text, hanging: line.hanging) }
    }
    if format != .text, log.unread > 0, let first = log.problems.first {
      workspace.screen.note("\(first.text(in: path))\(log.unread > 1 ? " (+\(log.unread - 1))" : "")")
    }
    if log.unread > 0 { throw ExitCode(2) }
    if judged.fallsShort { throw ExitCode(1) }
  }
}
