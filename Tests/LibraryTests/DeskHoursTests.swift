import Library
import Simulation
import Testing

@Suite("A desk's hours")
struct DeskHoursTests {
  private static let desk = """
    parley: 1
    kind: desk
    id: small-desk
    title: {en: "A small desk"}
    currency: CNY
    wage: 30.00
    complaintCost: 200.00
    discountRate: 0.06
    penaltyRate: 0.0005
    work:
      call: {attempt: 45, contact: 60, turn: 12, price: 0.15}
      sms: {attempt: 5, contact: 0, turn: 0, price: 0.06}
      email: {attempt: 3, contact: 0, turn: 0, price: 0.00}
      letter: {attempt: 240, contact: 0, turn: 0, price: 6.00}
      visit: {attempt: 4200, contact: 600, turn: 20, price: 25.00, people: 2}
      group-visit: {attempt: 3600, contact: 1800, turn: 25, price: 60.00, people: 3}
      mediation: {attempt: 2400, contact: 3600, turn: 30, price: 80.00}
      court: {attempt: 0, contact: 0, turn: 0, price: 0.00}
    court:
      daysToFiling: 14
      daysToMediation: 35
      daysToJudgment: 75
      daysToEnforcement: 70
      feeShare: 0.02
      leastFee: 50.00
      secondsOfWork: 14400
      seizable: 0.45
      planParts: 6

    """

  private static func hours(_ lines: String) throws -> Desk.Hours {
    var options = Samples.options
    options.kinds = [.desk]
    let library = try Library.load([Source(name: "d.yaml", text: desk + lines)], options)
    return try #require(library.desks["small-desk"]).hours
  }

  @Test("limits, weekdays and holidays are read, and none means none")
  func read() throws {
    #expect(try Self.hours("") == Desk.Hours())
    let hours = try Self.hours(
      """
      capacity: {collectorHours: 24, courtSlots: 0.5}
      workdays: [1, 2, 3, 4, 5]
      firstWeekday: 3
      holidays: [30, 31]

      """)
    #expect(hours.capacity == Capacity(collectorHours: 24, courtSlots: 0.5))
    #expect(hours.workdays == [1, 2, 3, 4, 5])
    #expect(hours.firstWeekday == 3)
    #expect(hours.holidays == [30, 31])
  }

  static let mistakes: [(String, String)] = [
    (
      "capacity: {collectorHours: 0}\n",
      #"d.yaml:29:28: "collectorHours" of 0 a day would leave all such work undone for good. "#
        + "Write what there is, or leave it out where nothing limits it."
    ),
    (
      "capacity: {fieldHours: -2}\n", #"d.yaml:29:24: "fieldHours" must be 0.01 to 10000, but is -2."#
    ),
    (
      "capacity: {collectorHour: 2}\n",
      #"d.yaml:29:12: unknown key "collectorHour". Did you mean "collectorHours"?"#
    ),
    (
      "capacity: {}\n",
      #"d.yaml:29:11: "capacity" limits nothing. Name collectorHours, fieldHours or courtSlots, or remove it."#
    ),
    ("workdays: [0, 1]\n", #"d.yaml:29:12: "workdays" must be 1 to 7, but is 0."#),
    ("workdays: [1, 2, 1]\n", #"d.yaml:29:18: a day stands twice in "workdays". Write each once."#),
    ("workdays: []\n", #"d.yaml:29:11: "workdays" has 0 items. It takes 1 to 7."#),
    (
      "firstWeekday: 3\n",
      #"d.yaml:29:15: "firstWeekday" tells nothing without "workdays". Add them, or remove it."#
    ),
    ("workdays: [1]\nfirstWeekday: 8\n", #"d.yaml:30:15: "firstWeekday" must be 1 to 7, but is 8."#),
    ("holidays: [0]\n", #"d.yaml:29:12: "holidays" must be 1 to 3650, but is 0."#),
  ]

  @Test("a mistake is told with its place and remedy", arguments: mistakes)
  func refused(lines: String, message: String) {
    #expect(Samples.problems(Self.desk + lines, file: "d.yaml", kinds: [.desk]) == [message])
  }
}
