import Foundation
import Language
import Lending
import Simulation
import TestSupport
import Testing

/// A sentence and what rules must find in it; today is Tuesday 2026-11-24 and 3,000 is due.
struct SlotCase: Sendable, CustomTestStringConvertible {
  var text: String
  var amounts: [Int64]
  var dates: [String]
  var periods: Int?

  init(_ text: String, _ amounts: [Double] = [], on dates: String..., in periods: Int? = nil) {
    self.text = text
    self.amounts = amounts.map { Int64(($0 * 100).rounded()) }
    self.dates = dates.map { $0.count > 5 ? $0 : "2026-\($0)" }
    self.periods = periods
  }

  var testDescription: String { text }
}

@Suite("amounts, days and parts")
struct SlotTests {
  static let today = Day(number: 20_781)
  // Without phrases nothing is recognised, so that all that is found hangs on one move.
  static let deaf = Recogniser.train(on: Phrasebook(), simplify: { $0 })

  @Test("today is the Tuesday that the cases count from")
  func today() {
    #expect(Self.today.description == "2026-11-24")
    #expect(Self.today.weekday == 2)
  }

  @Test(
    "a sentence's sums, days and parts are read",
    arguments: SlotCase.english + SlotCase.families + SlotCase.chinese + SlotCase.chineseVoices)
  func reads(_ slot: SlotCase) throws {
    let context = HearingContext(today: Self.today, amountDue: Money(minor: 300_000))
    let heard = Self.deaf.hear(slot.text, in: context, simplify: { $0 })
    let move = try #require(heard.moves.first)
    #expect(move.amounts == slot.amounts.map(Money.init(minor:)))
    #expect(move.dates.map(\.description) == slot.dates)
    #expect(move.periods == slot.periods)
  }

  @Test(
    "tables of lines give what is said in them, but for a few",
    arguments: [
      ("en", 0.99), ("zh", 0.99), ("2-en", 0.99), ("2-zh", 0.99), ("3-en", 0.99), ("3-zh", 0.99),
      ("4-en", 0.98), ("5-en", 0.98), ("6-en", 0.96), ("7-en", 0.969), ("4-zh", 0.985), ("5-zh", 0.98),
    ] as [(String, Float)])
  func tables(_ name: String, least: Float) throws {
    let figures = try SlotTable(
      URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Development/slots-\(name).tsv"),
      simplify: Simplified.simplify)
    #expect(figures.lines >= 80)
    #expect(figures.share >= least, "missed: \(figures.missed)")
  }

  @Test("a share of an unknown debt stays a share")
  func shareWithoutDebt() {
    let heard = Self.deaf.hear(
      "Could you pay a third now?", in: HearingContext(today: Self.today), simplify: { $0 })
    #expect(heard.moves.first?.amounts == [])
    #expect(heard.moves.first?.shareOfDue == [Share(1, over: 3)])
  }

  @Test("a doubtful reading is told back")
  func ambiguity() {
    let heard = Self.deaf.hear(
      "Pay by 12/1 please.", in: HearingContext(today: Self.today), simplify: { $0 })
    #expect(heard.ambiguities == ["12/1 → 2026-12-01"])
  }
}

/// How many lines of a table are read exactly: columns text, amounts, dates and periods, values parted by `;`.
struct SlotTable {
  var lines = 0
  var missed: [String] = []
  var share: Float { Float(lines - missed.count) / Float(lines) }

  init(_ file: URL, simplify: (String) -> String = { $0 }) throws {
    let rows = try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline)
      .drop { $0.hasPrefix("#") }.dropFirst()
    for row in rows {
      let fields = row.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      try #require(fields.count == 4, "four fields in \(row)")
      let heard = SlotTests.deaf.hear(
        fields[0], in: HearingContext(today: SlotTests.today), simplify: simplify)
      lines += 1
      if Self.isExact(try #require(heard.moves.first), fields) { continue }
      missed.append(fields[0])
    }
  }

  /// Sums and shares apart, each in order: a table writes them into one column.
  private static func isExact(_ move: HeardMove, _ fields: [String]) -> Bool {
    let written = fields[1].split(separator: ";").map(String.init)
    let sums = written.filter { !$0.hasSuffix("%") }.compactMap(Double.init)
    let shares = written.filter { $0.hasSuffix("%") }.compactMap { Double($0.dropLast()) }
    return move.amounts.map { Double($0.minor) / 100 } == sums
      && move.shareOfDue.map { (Double($0.value) * 10_000).rounded() / 100 } == shares
      && move.dates.map(\.description) == fields[2].split(separator: ";").map(String.init)
      && move.periods == Int(fields[3])
  }
}

extension SlotCase {
  static let english: [SlotCase] = [
    .init("Give me ten days and it will be sorted, I promise.", on: "12-04"),
    .init("Just give us two weeks, please.", on: "12-08"), .init("Give me a day or two."),
    .init("What if we made it three payments of 90?", [90], in: 3),
    .init("You made three payments of 90.", [90]),
    .init("Christmas is dear, I know. Could you begin on 4 January?", on: "2027-01-04"),
    SlotCase("250, no, sorry, 230 on Friday", [230], on: "11-27"),
    SlotCase("I can do 90 Wednesday, sorry, Thursday", [90], on: "11-26"),
    SlotCase("So 150 on Thursday, well, no, make that 125", [125], on: "11-26"),
    SlotCase("Not 500, and sorry about the delay, but 300 on Friday", [500, 300], on: "11-27"),
    SlotCase("406 pounds and twenty-two p by a week tonight", [406.22], on: "12-01"),
    SlotCase("1,25,000 rupees this time next week", [125_000], on: "12-01"),
    SlotCase("Could you pay 500 on Friday?", [500], on: "11-27"),
    SlotCase("Let's say 1,200 yuan by next Tuesday.", [1200], on: "12-01"),
    SlotCase("Can you manage five hundred now?", [500]),
    SlotCase("Pay ¥1,200 by Friday noon.", [1200], on: "11-27"),
    SlotCase("Half today and the rest later.", [1500], on: "11-24"),
    SlotCase("Could you pay a third now?", [1000]),
    SlotCase("Two thirds by the 15th would help.", [2000], on: "12-15"),
    SlotCase("The 15th works for us.", on: "12-15"),
    SlotCase("Can you pay in ten days?", on: "12-04"),
    SlotCase("By the end of the month, please.", on: "11-30"),
    SlotCase("Can it be tomorrow?", on: "11-25"),
    SlotCase("It falls due on December 1.", on: "12-01"),
    SlotCase("Pay it on 2026-12-01.", on: "12-01"),
    SlotCase("1 Dec at the latest.", on: "12-01"),
    SlotCase("We could take it in four instalments.", in: 4),
    SlotCase("Three monthly parts of 1,000.", [1000], in: 3),
    SlotCase("Spread it over 6 months.", in: 6),
    SlotCase("You are 90 days overdue."),
    SlotCase("Call me on 13812345678."),
    SlotCase("Your loan 20391 is in arrears."),
    SlotCase("I have called you 3 times."),
    SlotCase("Loan number 5521, balance 4,500 yuan.", [4500]),
    SlotCase("One thousand two hundred and fifty by Monday.", [1250], on: "11-30"),
    SlotCase("Send 2k on Wednesday.", [2000], on: "11-25"),
    SlotCase("1.5k this Friday, 500 next Friday.", [1500, 500], on: "11-27", "12-04"),
    SlotCase("Can you do RMB 800 before the 28th?", [800], on: "11-28"),
    SlotCase("Pay 300 dollars a month for three months.", [300], in: 3),
    SlotCase("Four payments of 450, the first on December 1.", [450], on: "12-01", in: 4),
    SlotCase("the day after tomorrow at 3 pm", on: "11-26"),
    SlotCase("within three days", on: "11-27"),
    SlotCase("two weeks from now", on: "12-08"),
    SlotCase("in a week", on: "12-01"),
    SlotCase("in a month's time", on: "12-24"),
    SlotCase("a fortnight is too long; in two weeks", on: "12-08"),
    SlotCase("Pay on Tuesday.", on: "12-01"),
    SlotCase("this Thursday or next Thursday", on: "11-26", "12-03"),
    SlotCase("by month end", on: "11-30"),
    SlotCase("end of next month", on: "12-31"),
    SlotCase("by the end of December", on: "12-31"),
    SlotCase("the 5th of next month", on: "12-05"),
    SlotCase("the first of December", on: "12-01"),
    SlotCase("on the fifteenth", on: "12-15"),
    SlotCase("December 15th, 2026", on: "12-15"),
    SlotCase("the 20th of January", on: "2027-01-20"),
    SlotCase("Friday, November 27", on: "11-27"),
    SlotCase("Pay 50% of the balance today.", [1500], on: "11-24"),
    SlotCase("Please pay in full today.", [3000], on: "11-24"),
    SlotCase("I need the full amount by Monday.", [3000], on: "11-30"),
    SlotCase("The rate is 12% a year."),
    SlotCase("I waited half an hour at your shop."),
    SlotCase("You missed two payments."),
    SlotCase("This is the third time."),
    SlotCase("A third party must not learn of it."),
    SlotCase("How are you today?"),
    SlotCase("I'm calling today about your account."),
    SlotCase("You promised last Friday."),
    SlotCase("How many customers came, 200 people?"),
    SlotCase("I'll ring at 10:30 tomorrow.", on: "11-25"),
    SlotCase("Clause 14 of the contract says so."),
    SlotCase("Since 2024 nothing was paid."),
    SlotCase("Pay $1,234.56 now.", [1234.56]),
    SlotCase("One hundred now, two hundred on Friday.", [100, 200], on: "11-27"),
    SlotCase("twenty-five hundred yuan", [2500]),
    SlotCase("Could you find two and a half thousand?", [2500]),
    SlotCase("Split it in four: 750 each.", [750], in: 4),
    SlotCase("six weekly payments starting Monday", on: "11-30", in: 6),
    SlotCase("We met at the weekend market."),
    SlotCase("You were sick for 3 weeks?"),
    SlotCase("Between 500 and 800, what could you do?", [500, 800]),
    SlotCase("625 a month from December 5", [625], on: "12-05"),
    SlotCase("How about 625 every two weeks until it is cleared?", [625]),
    SlotCase("the 2nd and the 22nd", on: "12-02", "12-22"),
    SlotCase("How are you today? How about 300 today?", [300], on: "11-24"),
    SlotCase("half on Friday, half at the end of the month", [1500, 1500], on: "11-27", "11-30"),
    SlotCase("I paid you on the 3rd and nothing since.", on: "11-03"),
    SlotCase("It bounced on the 20th, so I owe the 35 as well.", [35], on: "11-20"),
    SlotCase("You were meant to pay 80 by the 14th.", [80], on: "11-14"),
    SlotCase("I get paid on the 15th, then it's yours.", on: "12-15"),
    SlotCase("We've moved your date to the 5th.", on: "12-05"),
    SlotCase("If I paid you on the 3rd would that stop it?", on: "12-03"),
    SlotCase("Can you pay on the 5th? I lost my job.", on: "12-05"),
    SlotCase("The hearing was adjourned to the 8th of January.", on: "2027-01-08"),
    SlotCase("The money landed on the 18th of last month.", on: "10-18"),
    SlotCase("You last paid on 14 July.", on: "07-14"),
    SlotCase("I'd already paid 25 on Monday.", [25]),
    SlotCase("We wrote on 2/11.", on: "11-02"),
    SlotCase("on or before the 14th day of December", on: "12-14"),
    SlotCase("I owe her 50, him 70 and you the usual forty.", [50, 70, 40]),
    SlotCase("from the 1st to the 5th of January", on: "2027-01-01", "2027-01-05"),
    SlotCase("not the 3rd but the 10th", on: "12-10"),
    SlotCase("every other Friday I get 90", [90]),
    SlotCase("the 4th, the 11th and New Year's Eve", on: "12-04", "12-11", "12-31"),
    SlotCase("two weeks Friday", on: "12-11"),
    SlotCase("the first Friday of the new year", on: "2027-01-01"),
    SlotCase("a hundred in the first month", [100]),
    SlotCase("Nothing since Guy Fawkes.", on: "11-05"),
    SlotCase("I can do it Good Friday.", on: "2027-03-26"),
    SlotCase("By St Patrick's Day it'll be cleared.", on: "2027-03-17"),
    SlotCase("it's forty, forty-five with the fee", [40, 45]),
    SlotCase("what about thirty, then thirty again, then forty", [30, 30, 40]),
    SlotCase("55 would be easier", [55]),
    SlotCase("The water's 38 and the phone's 22.", [38, 22]),
    SlotCase("They docked me 60.", [60]),
    SlotCase("she wants 45 and i've 25", [45, 25]),
    SlotCase("You're 62 over, so 62 by the 1st", [62, 62], on: "12-01"),
    SlotCase("as of the 20th you were 87 in arrears", [87], on: "11-20"),
    SlotCase("I've got twenty-odd here."),
    SlotCase("let's split it at five seventy-five", [575]),
    SlotCase("The shop is open till six thirty, come at nine thirty."),
    SlotCase("I'll have paid on Friday", on: "11-27"),
    SlotCase("end of this month and end of next", on: "11-30", "12-31"),
    SlotCase("I was paid on Friday and it's gone."),
    SlotCase("I'm 54 and I've never owed a penny."),
    SlotCase("I'll be fifty on Friday.", on: "11-27"),
    SlotCase("my son, 17, and my daughter, 14"),
    SlotCase("You sent 14 letters, 14!"),
    SlotCase("I'm working 50, 60 hours."),
    SlotCase("I work nights, ten till six."),
    SlotCase("error 404 on your website"),
    SlotCase("a 40-dollar late fee", [40]),
    SlotCase("She had a nine-pound baby."),
    SlotCase("five hundred and sixty-two ninety", [562.9]),
    SlotCase("nineteen ninety-nine a month", [19.99]),
    SlotCase("one-fifty now and six-oh-five after", [150, 605]),
    SlotCase("fr. 1'250.50 is open", [1250.5]),
    SlotCase("1.350,75 euros to you and R1 200 to them", [1350.75, 1200]),
    SlotCase("Two-eighty's the balance, seventy-five p the stamp.", [280, 0.75]),
    SlotCase("two tenners and a pound fifty", [20, 1.5]),
    SlotCase("a ton on the 12th for a ton of bills", [100], on: "12-12"),
    SlotCase("500 dirhams by the weekend", [500], on: "11-28"),
    SlotCase("twenty per cent of what I owe", [600]),
    SlotCase("60% on the 1st, 40% on the 15th", [1800, 1200], on: "12-01", "12-15"),
    SlotCase("Ninety per cent of people pay."),
    SlotCase("half the arrears, says my other half", [1500]),
    SlotCase("36 months at 55", [55], in: 36),
    SlotCase("cut it four ways", in: 4),
    SlotCase("payments, six of them, 35 each", [35], in: 6),
    SlotCase("Eight of seventy, starting the 12th.", [70], on: "12-12", in: 8),
    SlotCase("can u do 4x60?", [60], in: 4),
    SlotCase("half a dozen instalments of 80", [80], in: 6),
    SlotCase("We could stretch it to 30 months.", in: 30),
    SlotCase("I've made 4 payments out of 10"),
    SlotCase("80, sorry, I misspoke, 60 on Monday", [60], on: "11-30"),
    SlotCase("make that 80 rather than 90", [80, 90]),
  ]

  static let chinese: [SlotCase] = [
    SlotCase("五千，啊不对，四千五，下周五", [4500], on: "12-04"),
    SlotCase("周四，不是，周六还900", [900], on: "11-28"),
    SlotCase("是五百不是四百，周五还", [500, 400], on: "11-27"),
    SlotCase("礼拜5，250块", [250], on: "11-27"),
    SlotCase("下个月最后一天，六万三", [63_000], on: "12-31"),
    SlotCase("周五能还五百吗？", [500], on: "11-27"),
    SlotCase("先还500，行吗？", [500]),
    SlotCase("5百也可以", [500]),
    SlotCase("五百块钱总有吧", [500]),
    SlotCase("一千二，月底之前", [1200], on: "11-30"),
    SlotCase("两万三什么时候还？", [23000]),
    SlotCase("欠款1.2万元", [12000]),
    SlotCase("¥1,200，下周三", [1200], on: "12-02"),
    SlotCase("先还一半好吗？", [1500]),
    SlotCase("先付三分之一", [1000]),
    SlotCase("请今天全部还清", [3000], on: "11-24"),
    SlotCase("下个月15号还三千", [3000], on: "12-15"),
    SlotCase("28号能到账吗", on: "11-28"),
    SlotCase("后天可以吗", on: "11-26"),
    SlotCase("大后天我再打给您", on: "11-27"),
    SlotCase("三天内还两千", [2000], on: "11-27"),
    SlotCase("十天后再还", on: "12-04"),
    SlotCase("明天中午前转300块", [300], on: "11-25"),
    SlotCase("这个周末可以吗", on: "11-28"),
    SlotCase("分四期还", in: 4),
    SlotCase("每月300，分3次", [300], in: 3),
    SlotCase("分六个月还清，每月五百", [500], in: 6),
    SlotCase("您已经逾期90天了"),
    SlotCase("我的电话是13812345678"),
    SlotCase("合同编号20391"),
    SlotCase("我打了三次电话"),
    SlotCase("这是第三期"),
    SlotCase("您尾号8866的卡"),
    SlotCase("年利率百分之十二"),
    SlotCase("利率是12%"),
    SlotCase("三千五百八十元，12月1号", [3580], on: "12-01"),
    SlotCase("十二月一日之前付一千零五十", [1050], on: "12-01"),
    SlotCase("2026年12月1日到期", on: "12-01"),
    SlotCase("2026-12-01还款800元", [800], on: "12-01"),
    SlotCase("下周一还两百，下周五还三百", [200, 300], on: "11-30", "12-04"),
    SlotCase("礼拜天行不行", on: "11-29"),
    SlotCase("星期二可以吗", on: "12-01"),
    SlotCase("本周四之前", on: "11-26"),
    SlotCase("本月底结清", on: "11-30"),
    SlotCase("下个月底", on: "12-31"),
    SlotCase("下月5号", on: "12-05"),
    SlotCase("年底之前一定要还", on: "12-31"),
    SlotCase("两周后", on: "12-08"),
    SlotCase("一个月后", on: "12-24"),
    SlotCase("半个月内", on: "12-09"),
    SlotCase("三块五", [3.5]),
    SlotCase("一万两千块", [12000]),
    SlotCase("一百五十块", [150]),
    SlotCase("一百五", [150]),
    SlotCase("三千多块", [3000]),
    SlotCase("店里来了两百个客人"),
    SlotCase("借了三年了"),
    SlotCase("下午3点半我来找您"),
    SlotCase("上周五您答应过"),
    SlotCase("昨天怎么没接电话"),
    SlotCase("今天给您打电话是想了解一下"),
    SlotCase("十分理解您的难处"),
    SlotCase("千万不要这样想"),
    SlotCase("一定要保重"),
    SlotCase("您有两期没还"),
    SlotCase("拆成两笔，15号和30号", on: "12-15", "11-30", in: 2),
    SlotCase("５００元，周五", [500], on: "11-27"),
    SlotCase("三成先还上", [900]),
    SlotCase("明晚八点前", on: "11-25"),
    SlotCase("3千元，三天后", [3000], on: "11-27"),
    SlotCase("再过五天发工资", on: "11-29"),
    SlotCase("先交个一千", [1000]),
    SlotCase("五千六百元分12期", [5600], in: 12),
    SlotCase("全额结清可以免罚息", [3000]),
    SlotCase("我在102室等您"),
    SlotCase("1月20号还", on: "2027-01-20"),
  ]
}
