import Chance
import Language
import Lending
import Simulation
import Testing

@testable import Training

@Suite("A campaign over days")
struct CampaignTests {
  @Test(
    "random campaigns end, money adds up, and everything is saved before it is shown",
    arguments: 1...8 as ClosedRange<UInt64>)
  func random(seed: UInt64) throws {
    let tongue: Tongue = seed % 2 == 0 ? .english : .simplified
    var (campaign, events, effects, _) = CampaignFixture.played(
      try CampaignFixture.stage(seed: seed, tongue: tongue), seed: seed)
    // What is left unfinished is brought to its end.
    while campaign.mode == .talking || campaign.mode == .aside { effects += campaign.ended() }
    for _ in 0..<40 where campaign.mode != .over { effects += campaign.receive("wait 30") }
    #expect(campaign.mode == .over)
    #expect(campaign.life.result.isBalanced)
    #expect(campaign.life.today <= 30)
    events = effects.saved
    #expect(events.last.map { if case .end = $0 { true } else { false } } == true)
    let report = campaign.report()
    for result in [report.mine, report.ladder, report.silence] { #expect(result.isBalanced) }
    let shown = report.sections.flatMap { [$0.title] + $0.lines } + effects.infos
    let key = #/(practice|debrief|campaign|card|finding|move|weekday)\.[a-z]/#
    #expect(shown.filter { $0.contains("{") || $0.contains(key) } == [])
  }

  @Test(
    "every save of an answer comes before anything shown with it", arguments: 1...6 as ClosedRange<UInt64>)
  func savedFirst(seed: UInt64) throws {
    var campaign = Campaign(try CampaignFixture.stage(seed: seed))
    var typist = CampaignFixture.Typist(dice: Dice(seed: seed))
    _ = campaign.start()
    for _ in 0..<150 where campaign.mode != .over {
      let effects = campaign.receive(typist.next(campaign.mode))
      #expect(!effects.savesAfterSaying)
    }
  }

  @Test(
    "every prefix of the events gives the campaign as it was, to the bit",
    arguments: 1...3 as ClosedRange<UInt64>)
  func everyPrefix(seed: UInt64) throws {
    let stage = try CampaignFixture.stage(seed: seed)
    let (_, events, _, snapshots) = CampaignFixture.played(stage, seed: seed &+ 90, most: 70)
    #expect(events.count > 20)
    for count in 1...events.count {
      let resumed = try Campaign.resume(Array(events.prefix(count)), on: stage)
      #expect(resumed.disagreements.isEmpty, "\(resumed.disagreements.first?.message ?? "")")
      // What is owed is exactly what the killed session would have written next.
      #expect(Array(events.dropFirst(count).prefix(resumed.owed.count)) == resumed.owed)
      if let snapshot = snapshots[count + resumed.owed.count] {
        #expect(resumed.machine.snapshot == snapshot)
      }
    }
  }

  @Test("events survive being written and read, and a changed state is named")
  func writtenAndRead() throws {
    let stage = try CampaignFixture.stage(seed: 3)
    let (campaign, events, _, _) = CampaignFixture.played(stage, seed: 4)
    var read = try Event.read(events.map(\.line).joined(separator: "\n"))
    #expect(read == events)
    #expect(try Campaign.resume(read, on: stage).machine.snapshot == campaign.snapshot)
    let index = try #require(read.lastIndex { if case .state = $0 { true } else { false } })
    guard case .state(var state) = read[index] else { return }
    state.affect.trust = state.affect.trust.nextUp
    read[index] = .state(state)
    #expect(try Campaign.resume(read, on: stage).disagreements.map(\.line) == [index + 1])
  }

  @Test(
    "the same choices on the campaign's own dice give the campaign", arguments: 1...12 as ClosedRange<UInt64>)
  func retrace(seed: UInt64) throws {
    let stage = try CampaignFixture.stage(seed: seed)
    var (campaign, _, _, _) = CampaignFixture.played(stage, seed: seed &+ 30)
    while campaign.mode == .talking || campaign.mode == .aside { _ = campaign.ended() }
    let retrace = Retrace(
      setting: stage.setting, opening: stage.opening, treatments: stage.strategy.treatments,
      deeds: campaign.deeds)
    #expect(retrace.result(on: stage.dice) == campaign.life.result)
  }

  @Test("a campaign in which nobody is reached is what nobody calling gives, but for the work")
  func silence() throws {
    var campaign = Campaign(try CampaignFixture.stage(seed: 11))
    _ = campaign.start()
    for _ in 0..<40 where campaign.mode != .over { _ = campaign.receive("wait 30") }
    let report = campaign.report()
    #expect(report.mine == report.silence)
    #expect(campaign.ending?.why == .horizon || campaign.ending?.why == .paid)
  }

  @Test("the ladder followed day by day reaches the borrower on the day and attempt that its calendar gives")
  func following() throws {
    var reached = 0
    for seed in 1...8 as ClosedRange<UInt64> {
      let stage = try CampaignFixture.stage(seed: seed, guarantor: false)
      var campaign = Campaign(stage)
      _ = campaign.start()
      for _ in 0..<90 where campaign.mode == .planning || campaign.mode == .aside {
        _ = campaign.mode == .aside ? campaign.ended() : campaign.receive("follow")
      }
      let first = Self.firstAnswer(stage)
      #expect((campaign.mode == .talking) == (first != nil))
      guard let first else { continue }
      reached += 1
      #expect(campaign.life.today == first.day)
      #expect(campaign.life.attempts == first.attempts)
    }
    #expect(reached > 2)
  }

  /// Day and number of the attempt at which the calendar by itself first speaks to the borrower.
  static func firstAnswer(_ stage: CampaignStage) -> (day: Int, attempts: Int)? {
    var life = LivingAccount(
      stage.setting, opening: stage.opening, treatments: stage.strategy.treatments, dice: stage.dice)
    var plan = StandingPlan(stage.strategy, at: stage.setting.desk)
    plan.look(at: life)
    while life.today < stage.facts.days - 1, life.isOpen {
      life.live(to: life.today + 1)
      plan.look(at: life)
      guard case .treat(let number)? = plan.due(on: life.today) else { continue }
      plan.tried(life)
      guard life.attempt(number) == .borrower else { continue }
      let treatment = stage.strategy.treatments[number]
      guard treatment.channel.isOneWay else { return (life.today, life.attempts) }
      life.play(treatment.talk.steps, number)
      plan.look(at: life)
    }
    return nil
  }

  @Test("no line of the borrower comes twice in a campaign, and none of the program tells others of the debt")
  func lines() throws {
    var asides = 0
    for seed in 1...10 as ClosedRange<UInt64> {
      var stage = try CampaignFixture.stage(seed: seed, accept: -2)
      stage.base.profile.type.id = ["stubborn", "evasive", "victim"][Int(seed % 3)]
      let (campaign, events, _, _) = CampaignFixture.played(stage, seed: seed, most: 140)
      let said = (campaign.play?.scene.speaker ?? campaign.spoken).said.filter { $0 != "…" }
      var hasTold = false
      for event in events {
        guard case .turn(let turn) = event else {
          if case .contact = event { hasTold = false }
          continue
        }
        switch turn.speaker {
        case .trainee:
          hasTold = hasTold || turn.moves.contains { $0.move == .stateDebt || !$0.amounts.isEmpty }
        case .other:
          asides += 1
          if !hasTold { #expect(!stage.text.names("campaign.debt-words", in: turn.text.lowercased())) }
        default: break
        }
      }
      let twice = Dictionary(grouping: said) { $0 }.filter { $0.value.count > 1 }.keys
      #expect(twice.isEmpty, "\(twice.sorted()) of \(said.count) lines, \(campaign.log.count) contacts")
    }
    #expect(asides > 5)
  }

  @Test("limits are told at the contact that breaks them")
  func limits() throws {
    var campaign = Campaign(try CampaignFixture.stage(seed: 5))
    _ = campaign.start()
    let late = campaign.receive("call 22:30")
    #expect(late.infos.contains { $0.hasPrefix("⚖ Keep hours.") })
    #expect(campaign.log[0].findings.map { $0.values["id"] } == ["hours"])
    while campaign.mode == .talking || campaign.mode == .aside { _ = campaign.ended() }
    _ = campaign.receive("wait")
    #expect(!campaign.receive("call 21:00").infos.contains { $0.contains("Keep hours") })
  }

  @Test("court has to be said twice and ends it; so does giving up, with yes")
  func ends() throws {
    var campaign = Campaign(try CampaignFixture.stage(seed: 6))
    _ = campaign.start()
    #expect(campaign.receive("court").saved.isEmpty)
    #expect(campaign.receive("/case").saved.isEmpty)
    #expect(campaign.receive("court").saved.isEmpty)
    #expect(campaign.receive("court").ends)
    #expect(campaign.ending?.why == .court)
    #expect(campaign.life.result.lawsuits == 1)

    var other = Campaign(try CampaignFixture.stage(seed: 6))
    _ = other.start()
    #expect(other.receive("end").lastPrompt == .confirmEnd)
    #expect(!other.receive("n").ends)
    #expect(other.receive("end").lastPrompt == .confirmEnd)
    #expect(other.receive("y").ends)
    #expect(other.ending?.why == .givenUp)
  }

  @Test("a single call's transcript and a campaign's are told apart")
  func kinds() throws {
    let stage = try CampaignFixture.stage(seed: 2)
    let events = CampaignFixture.played(stage, seed: 2, most: 10).events
    var single = stage.base
    single.header.campaign = nil
    #expect(throws: TranscriptError.self) { try RolePlay.resume(events, on: single) }
    var call = RolePlay(single)
    #expect(throws: TranscriptError.self) { try Campaign.resume(call.start().saved, on: stage) }
  }

  @Test("a damaged transcript is told of, and never brings the program down")
  func damage() throws {
    let stage = try CampaignFixture.stage(seed: 8)
    let events = CampaignFixture.played(stage, seed: 8, most: 60).events
    for (index, event) in events.enumerated() {
      var damaged = events
      switch event {
      case .contact(var contact):
        contact.minute = .max
        damaged[index] = .contact(contact)
      case .wait: damaged[index] = .wait(Event.Wait(day: Day(number: 1_000_000)))
      case .header: continue
      default:
        // What is left may be a shorter campaign in which nothing is wrong; the file's chain of hashes tells.
        damaged.remove(at: index)
        _ = try Campaign.resume(damaged, on: stage)
        continue
      }
      #expect(try !Campaign.resume(damaged, on: stage).disagreements.isEmpty, "event \(index)")
    }
    for days in ["0", "61", "-3", "99999999999999999999"] {
      let line = events[0].line.replacing("\"campaign\":30", with: "\"campaign\":\(days)")
      #expect(throws: TranscriptError.self) { try Event(line: line, number: 1) }
    }
  }
}
