import Archive
import Foundation
import Language
import TestSupport
import Testing
import Training

@Suite("a practice call at a terminal", .serialized)
struct PracticeSessionTests {
  /// What a person types and reads in one language.
  struct Words: Sendable, CustomTestStringConvertible {
    var language: String
    var lines: [String]
    var heard: [String]
    var speaker: String
    var card: String
    var prompt: String
    var question: String
    var goingOn: String
    var undone: String
    var hint: String
    var ended: String
    var note: String
    var guess: (prompt: String, line: String, judged: String)
    var debrief: [String]

    var testDescription: String { language }
  }

  static let english = Words(
    language: "en",
    lines: ["Good morning, this is Chen from Pomegranate Street Microcredit.", "I'm listening, go on."],
    heard: ["heard: greet", "heard: listen"], speaker: "Mr Luo: ",
    card: "The workshop that pays at month end",
    prompt: "you> ", question: "End the call here? (y/n)", goingOn: "Then we go on.", undone: "Taken back",
    hint: "Before you ask for anything", ended: "You ended the call.", note: "call note",
    guess: (
      "guess –", "stubborn 70, part 60", "You guessed the type: “stubborn”, 70 % sure; it was “provocative”."
    ),
    debrief: [
      "How it came out", "Turn by turn", "expected", "Three moments that mattered", "Scorecard:",
      "Transcript:",
    ])

  static let simplified = Words(
    language: "zh-Hans", lines: ["罗老板您好，我是石榴街小贷的小陈。", "您慢慢说，我听着。"],
    heard: ["听成：问候", "听成：倾听"], speaker: "罗老板", card: "月底才还款的五金店", prompt: "你> ",
    question: "就此结束通话吗？", goingOn: "那就接着谈。", undone: "已撤回", hint: "开口要钱之前想一想",
    ended: "你结束了通话。", note: "通话记录",
    guess: ("猜测，", "挑衅型 60", "把握 60 %，猜对了"), debrief: ["结果", "一句一句地看", "最要紧的三处", "评分"])

  static let traditional = Words(
    language: "zh-Hant", lines: ["羅老闆您好，我是石榴街小貸的小陳。", "您慢慢說，我聽著。"],
    heard: ["聽成：問候", "聽成：傾聽"], speaker: "羅老闆", card: "月底才還款的五金店", prompt: "你> ",
    question: "就此結束通話嗎？", goingOn: "那就接", undone: "已撤回", hint: "開口要錢之前想一想",
    ended: "你結束了通話。", note: "通話記錄",
    guess: ("猜測，", "挑釁型 60", "把握 60 %，猜對了"), debrief: ["結果", "一句一句地看", "最要緊的三處", "評分"])

  @Test("from the case card to the debrief", arguments: [english, simplified, traditional])
  func whole(words: Words) throws {
    let trial = try Trial()
    let terminal = try trial.terminal([
      "practice", "month-end-payer", "--language", words.language, "--seed", "7", "--transcripts",
      trial.calls,
    ])
    try terminal.expect(words.card)
    try terminal.expect(words.speaker)
    try terminal.expect(words.prompt)
    for (line, heard) in zip(words.lines, words.heard) {
      terminal.enter(line)
      try terminal.expect(heard)
      try terminal.expect(words.speaker)
      try terminal.expect(words.prompt)
    }
    terminal.enter("/hint")
    try terminal.expect(words.hint)
    try terminal.expect(words.prompt)
    terminal.enter("/heard")
    try terminal.expect(words.heard[1])
    try terminal.expect(words.prompt)
    terminal.enter("/undo")
    try terminal.expect(words.undone)
    try terminal.expect(words.prompt)
    terminal.send("half a line\u{3}")
    try terminal.expect(words.question)
    terminal.enter("n")
    try terminal.expect(words.goingOn)
    try terminal.expect(words.prompt)
    terminal.enter("/end")
    try terminal.expect(words.ended)
    try terminal.expect(words.note)
    terminal.enter("")
    try terminal.expect(words.guess.prompt)
    terminal.enter(words.guess.line)
    for part in words.debrief { try terminal.expect(part, timeout: 20) }
    // The prompt after the debrief stays until an empty line.
    try terminal.expect("> ", timeout: 20)
    terminal.enter("")
    #expect(terminal.wait() == .code(0))
    let debrief = try #require(trial.kept.first { $0.hasSuffix(".debrief.txt") })
    let told = try String(contentsOfFile: trial.calls + "/" + debrief, encoding: .utf8)
    #expect(told.contains(words.guess.judged))

    #expect(terminal.transcript.contains("\u{1b}[2m\(words.heard[0])"), "what was heard is dim")
    #expect(terminal.transcript.contains("\u{1b}[1m\(words.speaker)"), "what the borrower says is bold")
    let kept = try Kept(trial.transcript())
    #expect(kept.isWhole)
    #expect(kept.turns.filter { $0.speaker == .trainee }.map(\.text) == words.lines)
    #expect(kept.events.contains { if case .hint(let hint) = $0 { hint.turn == 3 } else { false } })
    #expect(kept.events.contains { if case .undo(let undo) = $0 { undo.turn == 2 } else { false } })
    #expect(kept.ends == [Event.End(turn: 1, why: .trainee)])
    #expect(trial.kept.count == 2, "a transcript and a debrief: \(trial.kept)")
    for name in trial.kept {
      let mode = try FileManager.default.attributesOfItem(atPath: trial.calls + "/" + name)[.posixPermissions]
      #expect(mode as? Int == 0o600, "\(name) can be read by others")
    }
  }

  @Test(
    "commands are understood as each language writes them",
    arguments: [
      ["zh-Hans", "/帮助", "/案情", "/提示", "/听成", "/记录 明天回电", "/撤回", "/结束"],
      ["zh-Hant", "/幫助", "/案情", "/提示", "/聽成", "/記錄 明天回電", "/撤回", "/結束"],
    ])
  func chineseCommands(words: [String]) throws {
    let trial = try Trial()
    let result = try trial.practise(
      "month-end-payer", language: words[0], ["您好，我是石榴街小贷的小陈。"] + words.dropFirst() + [""])
    #expect(result.status == .code(0))
    let unknown = words[0] == "zh-Hans" ? "这个命令" : "這個命令"
    let complaints = result.output.split(separator: "\n").filter { $0.contains(unknown) }
    #expect(complaints.isEmpty, "\(complaints.joined(separator: " "))")
    #expect(try Kept(trial.transcript()).ends.first?.why == .trainee)
  }

  @Test("each wrapped line fits the terminal, in wide characters too", arguments: [english, simplified])
  func fits(words: Words) throws {
    let trial = try Trial()
    let result = try trial.practise("month-end-payer", language: words.language, words.lines)
    for line in result.output.split(separator: "\n") where !line.contains("/") {
      let width = line.unicodeScalars.reduce(0) { $0 + ((0x2E80...0xFFEF).contains($1.value) ? 2 : 1) }
      #expect(width <= 80, "\(line)")
    }
  }

  @Test("arrow up brings back a line of this session and of the one before")
  func history() throws {
    let trial = try Trial()
    let arguments = ["practice", "month-end-payer", "--seed", "7", "--transcripts", trial.calls]
    let up = "\u{1b}[A"
    let first = try trial.terminal(arguments)
    try first.expect("you> ")
    first.enter("I'm listening, go on.")
    try first.expect("heard: listen")
    try first.expect("you> ")
    first.send(up)
    try first.expect("I'm listening, go on.")
    first.send("\u{15}")
    first.enter("/end")
    try first.expect("call note")
    first.enter("")
    try first.expect("guess –")
    first.enter("")
    try first.expect("afterwards> ", timeout: 20)
    first.enter("")
    #expect(first.wait() == .code(0))

    let second = try trial.terminal(arguments)
    try second.expect("you> ")
    second.send(up + up)
    try second.expect("I'm listening, go on.")
    second.enter("")
    try second.expect("heard: listen")
    // Before the prompt the terminal is not the editor's yet, and swallows an end of input.
    try second.expect("you> ")
    second.send("\u{4}")
    try second.expect("call note")
    second.send("\u{4}")
    try second.expect("guess –")
    second.send("\u{4}")
    try second.expect("afterwards> ", timeout: 20)
    second.enter("")
    #expect(second.wait() == .code(0))
    let history = trial.scratch.file("state/parley/history")
    let mode = try FileManager.default.attributesOfItem(atPath: history)[.posixPermissions]
    #expect(mode as? Int == 0o600)
  }

  @Test("Ctrl-D ends the call and saves it")
  func endOfInput() throws {
    let trial = try Trial()
    let terminal = try trial.terminal([
      "practice", "spoilt-vegetables", "--seed", "5", "--transcripts", trial.calls,
    ])
    try terminal.expect("you> ")
    terminal.enter("What happened, why is it late?")
    try terminal.expect("heard: ")
    try terminal.expect("you> ")
    terminal.send("\u{4}")
    try terminal.expect("call note")
    terminal.send("\u{4}")
    try terminal.expect("guess –")
    terminal.send("\u{4}")
    try terminal.expect("How it came out", timeout: 20)
    try terminal.expect("afterwards> ", timeout: 20)
    terminal.send("\u{4}")
    #expect(terminal.wait() == .code(0))
    let kept = try Kept(trial.transcript())
    #expect(kept.isWhole)
    #expect(kept.ends.map(\.why) == [.input])
    #expect(kept.turns.contains { $0.text == "What happened, why is it late?" })
  }

  @Test("Ctrl-C twice ends the call, and nothing is lost")
  func interruptedTwice() throws {
    let trial = try Trial()
    let terminal = try trial.terminal([
      "practice", "month-end-payer", "--seed", "7", "--transcripts", trial.calls,
    ])
    try terminal.expect("you> ")
    terminal.enter("I'm listening, go on.")
    try terminal.expect("heard: ")
    try terminal.expect("you> ")
    terminal.send("\u{3}")
    try terminal.expect("(y/n)")
    terminal.send("\u{3}")
    try terminal.expect("You ended the call.")
    try terminal.expect("call note")
    terminal.send("\u{3}")
    try terminal.expect("guess –")
    terminal.send("\u{3}")
    try terminal.expect("How it came out", timeout: 20)
    try terminal.expect("afterwards> ", timeout: 20)
    terminal.send("\u{4}")
    #expect(terminal.wait() == .code(0))
    #expect(try Kept(trial.transcript()).ends.map(\.why) == [.trainee])
  }

  @Test("a terminal without a scenario offers a menu, and without a command the three jobs")
  func menus() throws {
    let trial = try Trial()
    let menu = try trial.terminal(["practice", "--seed", "7", "--transcripts", trial.calls])
    try menu.expect("number or name")
    menu.enter("month-end-payer")
    try menu.expect("The workshop that pays at month end")
    try menu.expect("you> ")
    menu.signal(SIGKILL)
    let greeting = try trial.terminal([])
    try greeting.expect("1, 2 or 3")
    greeting.enter("")
    try greeting.expect("Later")
    #expect(greeting.wait() == .code(0))
  }

  @Test("no colour is used where it is not wanted", arguments: ["--plain", "NO_COLOR", "dumb"])
  func plain(way: String) throws {
    let trial = try Trial()
    var changes = trial.changes
    if way == "NO_COLOR" { changes["NO_COLOR"] = "1" }
    if way == "dumb" { changes["TERM"] = "dumb" }
    let terminal = try PseudoTerminal(
      Trial.program,
      ["practice", "month-end-payer", "--seed", "7", "--transcripts", trial.calls]
        + (way == "--plain" ? [way] : []), environment: changes, folder: trial.scratch.path)
    try terminal.expect("you> ")
    terminal.enter("I'm listening, go on.")
    try terminal.expect("heard: listen")
    try terminal.expect("you> ")
    let colours = terminal.transcript.matches(of: /\u{1b}\[[0-9;]+m/)
    #expect(colours.isEmpty)
  }
}
