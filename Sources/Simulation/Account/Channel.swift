/// Permanent numbers of the kinds of chance; a number never changes its meaning.
enum Channel: UInt8 {
  case payment = 1
  case regime = 2
  /// Also decides what a conversation keeps and whether a complaint follows: one block a contact.
  case reach = 3
  case promise = 4
  case legal = 5
  case guarantor = 6
  case help = 7
  case opening = 8
  /// Who answers in the borrower's place, one block an attempt.
  case bystander = 9
  case reply = 16

  /// Borrowers' words are drawn here, so that wording never moves a case.
  static let words: UInt8 = 17
}

extension Encounters {
  /// Where the borrower's replies are drawn: (seed, replication, account, this channel, contact, turn).
  public static let replyChannel = Channel.reply.rawValue
  public static let wordsChannel = Channel.words
}
