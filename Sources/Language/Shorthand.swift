/// How people write in a hurry or as they speak at home, brought to the usual spelling before anything is read.
enum Shorthand {
  /// Words of one token each; what has no entry stays.
  static func usual(_ token: Token) -> Token {
    guard token.kind == .word else { return token }
    // The letters of 2nd are no word.
    if token.text == "nd", !token.isSpaced { return token }
    guard let usual = english[token.text] ?? Misspelling.mended(token.text) else { return token }
    return Token(kind: .word, text: usual, isSpaced: token.isSpaced)
  }

  private static let english: [String: String] = [
    "u": "you", "ya": "you", "yu": "you", "ur": "your", "urs": "yours", "youre": "you're", "r": "are",
    "im": "i'm", "ive": "i've", "ill": "i'll", "n": "and", "nd": "and", "y": "why",
    "pls": "please", "plz": "please", "plse": "please", "pleas": "please", "thx": "thanks", "tks": "thanks",
    "tq": "thanks", "ty": "thanks", "thks": "thanks", "abt": "about", "bout": "about", "amt": "amount",
    "acct": "account", "acc": "account", "msg": "message", "txt": "text", "wk": "week", "wks": "weeks",
    "mth": "month", "mths": "months", "mnth": "month", "tmr": "tomorrow", "tmrw": "tomorrow",
    "tomoro": "tomorrow", "tomorow": "tomorrow", "tommorow": "tomorrow", "tommorrow": "tomorrow",
    "tonite": "tonight", "nite": "night", "todays": "today", "ystd": "yesterday", "b4": "before",
    "bc": "because",
    "cuz": "because", "coz": "because", "cos": "because", "cause": "because", "gonna": "going",
    "gotta": "must", "wanna": "want", "lemme": "let", "gimme": "give", "kinda": "kind", "dunno": "don't",
    "dont": "don't", "cant": "can't", "wont": "won't", "didnt": "didn't", "doesnt": "doesn't",
    "isnt": "isn't", "arent": "aren't", "wasnt": "wasn't", "havent": "haven't", "hasnt": "hasn't",
    "couldnt": "couldn't", "shouldnt": "shouldn't", "wouldnt": "wouldn't", "ain't": "isn't",
    "aint": "isn't", "whats": "what's", "thats": "that's", "theres": "there's", "hows": "how's",
    "wheres": "where's", "whos": "who's", "lets": "let's", "weve": "we've", "youve": "you've",
    "youll": "you'll", "hes": "he's", "shes": "she's", "theyre": "they're", "wat": "what", "wot": "what",
    "wht": "what", "nvm": "never", "yr": "your", "yrs": "years", "bk": "back", "hv": "have", "hav": "have",
    "shld": "should", "cld": "could", "wld": "would", "coulda": "could", "shoulda": "should", "cd": "could",
    "frm": "from", "wif": "with", "wth": "with", "jus": "just", "juz": "just", "sry": "sorry", "soz": "sorry",
    "paymnt": "payment", "pymt": "payment", "pymts": "payments", "pmts": "payments",
    "paymnts": "payments", "pmt": "payment", "repaymnt": "repayment", "instal": "instalment",
    "inst": "instalment", "bal": "balance", "smth": "something", "sth": "something", "sumthing": "something",
    "evry": "every", "rly": "really", "rlly": "really", "prob": "problem", "probs": "problems",
    "ppl": "people", "mins": "minutes", "hrs": "hours", "hr": "hour", "ph": "phone", "fone": "phone",
    "becuase": "because", "beleive": "believe", "recieve": "receive", "recieved": "received",
    "adress": "address", "thier": "their", "teh": "the", "hte": "the", "realy": "really",
    "definately": "definitely", "wich": "which", "untill": "until", "truely": "truly",
    "nxt": "next", "giv": "give", "wkly": "weekly", "mthly": "monthly", "mnthly": "monthly",
    "fornight": "fortnight", "fortnite": "fortnight", "thousnd": "thousand", "hundrd": "hundred",
    "hunderd": "hundred", "hundered": "hundred", "dollers": "dollars", "punds": "pounds", "xmas": "christmas",
    "chrismas": "christmas", "cristmas": "christmas",
  ]

  /// Dialect and its characters, and the letter of courtesy of one sex, as Mandarin writes them.
  static let chinese: [Unicode.Scalar: String] = [
    "啥": "什么", "咋": "怎么", "俺": "我", "恁": "您", "妳": "你", "甭": "不用", "佢": "他", "哋": "们", "嘅": "的",
    "唔": "不", "冇": "没", "嚟": "来", "喺": "在", "咗": "了", "啲": "些", "畀": "给", "俾": "给", "乜": "什么",
    "睇": "看", "嗰": "那", "揾": "找", "搵": "找", "咁": "这样", "啱": "对", "攞": "拿", "嘢": "东西", "噉": "这样",
    "廿": "二十", "卅": "三十", "嚿": "百", "冧": "倒", "诶": "哎", "欸": "哎", "噻": "吧", "呗": "吧", "咧": "呢", "哩": "呢",
    "𠮶": "那", "囉": "了", "啰": "了",
  ]
}
