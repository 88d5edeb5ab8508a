import Language
import Lending
import Simulation
import TestSupport
import Testing

/// Lines typed in real calls that were once heard wrongly.
@Suite("lines heard in calls")
struct HeardInCallsTests {
  static func heard(
    _ line: String, on today: Day = Day(number: 20_781), due: Money? = nil
  ) throws -> [HeardMove] {
    try HeldOutTests.recogniser.get().hear(
      line, in: HearingContext(today: today, amountDue: due), simplify: Simplified.simplify
    ).moves
  }

  @Test(
    "thanks end no call",
    arguments: [
      "Thank you for letting me come.", "Thank you for seeing me.", "Thanks for picking up.",
      "Thank you for your patience, just one more thing.", "谢谢您抽空见我。", "那您尽量早点吧",
    ])
  func thanks(_ line: String) throws { #expect(try Self.heard(line).map(\.move) == [.other]) }

  @Test(
    "lawful lines are no misconduct",
    arguments: [
      "Please let your wife know you can call me back at any time.", "I won't call you at work any more.",
      "I will not ring again today.", "If I can't reach you I won't keep ringing.", "我以后不会再打您单位电话。",
    ])
  func lawful(_ line: String) throws {
    #expect(!(try Self.heard(line).contains(where: \.move.isMisconduct)))
  }

  @Test(
    "a promise not to call excuses nothing else",
    arguments: [
      "Unless you pay I won't stop calling you day and night.",
      "I won't come to your house today, but if you don't pay I'll be at your door every night.",
      "I won't call again, I'll send the boys with bats.",
      "I won't call today, I'll sit outside your house all night.",
      "I'll just tell your wife.", "我不会再给你打电话了，下次直接带人砸你店。",
    ])
  func threats(_ line: String) throws {
    #expect(try Self.heard(line).contains(where: \.move.isMisconduct))
  }

  @Test(
    "moves are heard",
    arguments: [
      (
        "They will write to your brother about the papers; a copy of the death certificate is enough, whenever you're ready.",
        Move.referSupport
      ),
      ("他们会联系您哥哥，告诉他需要哪些材料。", .referSupport),
      ("I won't ring again today. I'll call on Friday at noon.", .close),
      ("They'll want the hospital letter and the injury claim; post copies, no hurry.", .referSupport),
      ("What stood in the way on the due date?", .askReason),
      ("您說有錢了就還，眼下是哪裡卡住了？", .askReason),
      ("So you'd rather name no day at all than name one and miss it. I respect that.", .reflect),
      ("A broken hip and no wage since, that is hard. I'm sorry it hit you like this.", .empathise),
      ("I understand why you said no to my colleague.", .empathise),
      ("How long will it be until you can earn again?", .askAbility),
      ("What would be left on Friday, once the flour is paid?", .askAbility),
      ("下一笔货款哪天到，能拿出多少来？", .askAbility),
      ("What about 400 on Friday?", .askPartPayment),
      ("I am sorry to have troubled you.", .apologise),
      ("要是哪个月连50元也拿不出来，会是因为什么？", .checkObstacle),
      ("会有什么事让您哪个月还不上吗？", .checkObstacle),
      ("要么换一个：周六先付1400元，余下的两周后付。您选哪个？", .proposePlan),
      ("那就下週四，1030元，您說話算話？", .askCommitment),
      ("您今天还上1225元，我就把25元罚息免掉。", .offerRelief),
      ("合同第六条写着，从逾期第一天起就计罚息，没有三十天这一说，您看这儿。", .stateFacts),
    ])
  func moves(_ line: String, _ move: Move) throws { #expect(try Self.heard(line).map(\.move) == [move]) }

  @Test(
    "days and parts of payments that recur are read",
    arguments: [
      SlotCase(
        "What about four parts of 182, one each Friday, the first this week?", [182], on: "11-27", in: 4),
      SlotCase(
        "Could you manage 182 every Friday, four times, beginning this week?", [182], on: "11-27", in: 4),
      SlotCase(
        "Could you pay it in four parts, 182 each Friday, starting on 11 December?", [182], on: "12-11", in: 4
      ),
      SlotCase("65 every Monday, the first next week", [65], on: "11-30"),
      SlotCase("每周五还182，从12月11号开始", [182], on: "12-11"),
      SlotCase("And the other 830 on Monday, once the guesthouse has paid on Sunday.", [830], on: "11-30"),
      SlotCase("Then give me 200 of that here and now", [200], on: "11-24"),
      SlotCase("那说好了，每月133元，从1月10号开始", [133], on: "2027-01-10"),
      SlotCase("期限拉长到十八个月，每月还50元", [50], in: 18),
    ])
  func slots(_ slot: SlotCase) throws {
    let heard = try Self.heard(slot.text)
    #expect(heard.flatMap(\.amounts) == slot.amounts.map(Money.init(minor:)))
    #expect(heard.flatMap(\.dates).map(\.description) == slot.dates)
    #expect(heard.compactMap(\.periods) == [slot.periods].compactMap(\.self))
  }

  @Test(
    "a day in what was just agreed is one to come",
    arguments: [
      ("那说好了，每月133元，从1月10号开始", "2027-01-10"),
      ("Could you pay it in four parts, 182 each Friday, starting on 11 December?", "2026-12-11"),
    ])
  func inDecember(_ line: String, _ date: String) throws {
    #expect(try Self.heard(line, on: Day(number: 20_790)).flatMap(\.dates).map(\.description) == [date])
  }

  @Test(
    "to ask for all that is due is to ask for full payment",
    arguments: [
      ("Could you transfer 6,936 today?", Move.askFullPayment),
      ("Could you transfer 7,000 today?", .askFullPayment),
      ("您今天能转6936元吗？", .askFullPayment), ("Could you transfer 500 today?", .askPartPayment),
    ])
  func whole(_ line: String, _ move: Move) throws {
    #expect(try Self.heard(line, due: Money(minor: 693_600)).map(\.move) == [move])
    #expect(try Self.heard(line).map(\.move) == [.askPartPayment])
  }
}
