import Conduct
import Language
import Testing

@testable import Training

@Suite("What is typed between contacts")
struct CampaignOrderTests {
  @Test("orders are understood as people write them, in both languages")
  func orders() throws {
    let cases: [(String, CampaignOrder)] = [
      ("call", .contact(.call, minute: nil)), ("Call 10:30", .contact(.call, minute: 630)),
      ("/call at 7 pm", .contact(.call, minute: 1_140)), ("1", .contact(.call, minute: nil)),
      ("phone 9.15", .contact(.call, minute: 555)), ("打电话 10:30", .contact(.call, minute: 630)),
      ("下午3点半打电话", .unknown(nearest: nil)), ("打电话下午3点半", .contact(.call, minute: 930)),
      ("visit", .contact(.visit, minute: nil)), ("visit with guarantor 14:00", .visitTogether(minute: 840)),
      ("和担保人一起上门", .visitTogether(minute: nil)), ("上门 9点", .contact(.visit, minute: 540)),
      ("message \"Please ring me.\"", .message("Please ring me.", minute: nil)),
      ("message 18:00 “See you.”", .message("See you.", minute: 1_080)),
      ("message Please ring me", .message("Please ring me", minute: nil)),
      ("message", .message("", minute: nil)),
      ("短信 “方便回个电话吗？”", .message("方便回个电话吗？", minute: nil)), ("发短信：在吗", .message("在吗", minute: nil)),
      ("message it's Mr Chen", .message("it's Mr Chen", minute: nil)),
      ("notice", .contact(.letter, minute: nil)), ("送达书面通知", .contact(.letter, minute: nil)),
      ("guarantor", .contact(.guarantor, minute: nil)), ("court", .contact(.court, minute: nil)),
      ("wait", .wait(days: 1, words: "")), ("wait 3", .wait(days: 3, words: "3")),
      ("wait 3 days", .wait(days: 3, words: "3 days")), ("等三天", .wait(days: 3, words: "三天")),
      ("7", .wait(days: 1, words: "")),
      ("wait until Friday", .wait(days: nil, words: "until friday")), ("/ladder", .ladder), ("阶梯", .ladder),
      ("照做", .follow), ("/case", .case), ("/history", .history), ("help", .help), ("end", .end), ("结束", .end),
      ("caller", .unknown(nearest: "call")), ("blah", .unknown(nearest: nil)),
    ]
    for tongue in [Tongue.english, .simplified] {
      let text = try Fixture.catalogue(tongue)
      for (line, order) in cases {
        if case .unknown(nil) = order {
          guard case .unknown = CampaignOrder(line, text) else {
            Issue.record("\(line) in \(tongue)")
            continue
          }
        } else {
          #expect(CampaignOrder(line, text) == order, "\(line) in \(tongue)")
        }
      }
    }
  }

  @Test("times of day")
  func times() {
    let cases: [(String, Int?)] = [
      ("10", 600), ("10:30", 630), ("1030", 630), ("7pm", 1_140), ("12 am", 0), ("晚上8点", 1_200),
      ("中午12点", 720),
      ("25:00", nil), ("10:75", nil), ("", nil), ("soon", nil), ("１０：３０", 630), ("99999999999999999999", nil),
    ]
    for (words, minute) in cases { #expect(ClockTime.minute(in: words) == minute, "\(words)") }
  }
}
