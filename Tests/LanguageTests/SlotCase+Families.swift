extension SlotCase {
  /// Lines by the kind of mistake that lists of lines showed, in other words than theirs.
  static let families: [SlotCase] = numbers + named + shares + plans + days

  private static let numbers: [SlotCase] = [
    SlotCase("You could clear it for somewhere between four hundred and five hundred.", [400, 500]),
    SlotCase("It'll be between two thousand and three thousand, I'd guess.", [2000, 3000]),
    SlotCase("Anything between a hundred and fifty and two hundred by Friday.", [150, 200], on: "11-27"),
    SlotCase("Between one hundred and one fifty is all I've got.", [100, 150]),
    SlotCase("They quoted me between five hundred and two thousand.", [500, 2000]),
    SlotCase("That's a hundred and twenty thousand naira in all.", [120_000]),
    SlotCase("Right now 2,310 is past due, and 400 would hold it.", [2310, 400]),
    SlotCase("There's 640 past due on the van, sir.", [640]),
    SlotCase("You're sixty days past due."),
    SlotCase("The total is 1,480 Singapore dollars, please.", [1480]),
    SlotCase("You said 4,000 U.S. dollars by December 3.", [4000], on: "12-03"),
    SlotCase("I counted 40 heads. Dollars are another matter."),
    SlotCase("Thirteen forty is what's left.", [1340]),
    SlotCase("The offer is twelve ninety-five, take it or leave it.", [1295]),
    SlotCase("I get twelve fifty an hour.", [12.5]),
    SlotCase("We open at eleven fifteen, call me around ten thirty."),
    SlotCase("She was born in nineteen eighty-two."),
    SlotCase("The debt stands at four twenty.", [420]),
    SlotCase("I leave at four twenty."),
    SlotCase("The kitty stays at twelve hundred and sixty until you sign.", [1260]),
    SlotCase("If you make 1,500 available by Monday we hold it.", [1500], on: "11-30"),
    SlotCase("A penalty of 45 follows if it's late.", [45]),
    SlotCase("Ring me between 8 and 10 tonight.", on: "11-24"),
    SlotCase("Could you manage between 10 and 12 a week?", [10, 12]),
    SlotCase("I had 9 missed calls from you, and there are 140 of us here."),
  ]

  private static let named: [SlotCase] = [
    SlotCase("My address is 2210 Sycamore Avenue, hers is 9 Rose Terrace."),
    SlotCase("Can you pay 60 down the road?", [60]),
    SlotCase("My extension, 4410, is on the letter, and the reference, 88120, too."),
    SlotCase("The last four digits are 9921."),
    SlotCase("I need the last six digits of your ID, which should be 104422."),
    SlotCase("Reply STOP to 40404 if you want no more texts."),
    SlotCase("I got a message from 62226 saying I owe 450.", [450]),
    SlotCase("It was room 117, not 171."),
    SlotCase("Is Mr Monday there please?"),
    SlotCase("Hello, is that Mrs Faith Sunday?"),
    SlotCase("This is Sunday from the recovery desk."),
    SlotCase("Mr Brown, Friday is the last day.", on: "11-27"),
    SlotCase("Can I pay Mr Patel on Friday?", on: "11-27"),
    SlotCase("Mondays and Fridays are my busy days."),
    SlotCase("We're closed on Sundays."),
    SlotCase("Never on a Friday, I'm at prayers."),
    SlotCase("There's no tomorrow on this one, sir."),
  ]

  private static let shares: [SlotCase] = [
    SlotCase("I can't pay the whole balance this month."),
    SlotCase("I'm not asking for the full amount, just 50.", [50]),
    SlotCase("Nobody expects you to pay it in full tomorrow.", on: "11-25"),
    SlotCase("There's no way I'm paying the full amount."),
    SlotCase("Can't you pay the full amount by Friday?", [3000], on: "11-27"),
    SlotCase("I can't clear the full balance until the 18th.", [3000], on: "12-18"),
    SlotCase("We can't accept anything less than the full balance.", [3000]),
    SlotCase("I can't do half, but a quarter on Friday is fine.", [750], on: "11-27"),
    SlotCase("Half won't do this time, Mr Lowe."),
    SlotCase("Half would be no problem on Friday.", [1500], on: "11-27"),
    SlotCase("The lot by Friday, please.", [3000], on: "11-27"),
    SlotCase("That's the lot, then."),
    SlotCase("A third each week would do me.", [1000]),
  ]

  private static let plans: [SlotCase] = [
    SlotCase("We offer ten instalments of 2,050.", [2050], in: 10),
    SlotCase("Pay it off in six EMIs of 1,980 each.", [1980], in: 6),
    SlotCase("Pay 250 for four months and it's closed.", [250], in: 4),
    SlotCase("I can't pay the 300 for two weeks.", [300]),
    SlotCase("You've paid nine of the 12 instalments."),
    SlotCase("You've already paid four instalments."),
    SlotCase("We've taken five payments and the sixth is late."),
    SlotCase("You've had two warnings, and the third is final."),
    SlotCase(
      "Two deposits of 90, 1st on Dec 11 and 2nd on Dec 24.", [90], on: "12-11", "12-24"),
  ]

  private static let days: [SlotCase] = [
    SlotCase("Sometime around mid-February, maybe."),
    SlotCase("It has to be here by mid-January.", on: "2027-01-15"),
    SlotCase("No more than five calls in a week, and never more than one in a day."),
    SlotCase("You could pay 90 in a week.", [90], on: "12-01"),
    SlotCase("Could you do it in ten days, or would a month suit better?", on: "12-04", "12-24"),
    SlotCase("If it slips past Friday the fee is 25.", [25], on: "11-27"),
    SlotCase("It can't run past December 12.", on: "12-12"),
    SlotCase("This past Friday nobody answered."),
    SlotCase("Have you considered paying a third by end of February?", [1000], on: "2027-02-28"),
    SlotCase("How about clearing it by the 20th?", on: "12-20"),
    SlotCase("Thanks for paying 50 on the 13th.", [50], on: "11-13"),
    SlotCase("You agreed to 60 on 5 December and 60 on 5 January.", [60, 60], on: "12-05", "2027-01-05"),
    SlotCase("40 on Saturday and 40 the Saturday after and we're square.", [40, 40], on: "11-28", "12-05"),
    SlotCase("That's the third Tuesday running you've rung."),
    SlotCase("Your payment failed on Thursday and the fee is 12.", [12]),
    SlotCase("Between 9 and 11 December I'm away.", on: "12-09", "12-11"),
  ]
}
