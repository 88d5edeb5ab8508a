import Simulation

// `|` parts words of which one must stand; `*` is a gap of up to three words.

extension Cues {
  static let english: [(Move, [String])] = englishTalk + englishAsks

  /// Opening, understanding and persuading.
  private static let englishTalk: [(Move, [String])] = [
    (
      .greet,
      [
        "hello|hi|hey", "good morning|afternoon|evening", "my name is|'s", "this is * from|at|with|of",
        "calling|ringing|phoning from",
        "it's * from|at|with", "i'm * from|with the|your", "i work for|at",
        "i am|represent * bank|fund|lender",
      ]
    ),
    (
      .verifyIdentity,
      [
        "am i speaking|talking to|with", "am i through to", "is this|that mr|mrs|ms|miss",
        "could|can|would you confirm your|the",
        "confirm * date of birth", "date of birth", "last|final four|three digits", "is|who am i speaking",
        "speaking with mr|mrs|ms|miss",
        "verify|check * identity|who|you're|speaking", "security question|questions|check",
        "are you mr|mrs|ms|miss", "have i got|reached",
        "right person", "id number|card", "postcode|address * file|confirm", "full name",
      ]
    ),
    (
      .stateDebt,
      [
        "is|are * overdue", "days overdue|late|past", "fell|was due", "outstanding balance|amount",
        "in arrears", "calling|ringing|here about * loan|payment|account|instalment",
        "instalment|payment * missed", "past due", "amount due", "you owe", "hasn't|not been paid|received",
        "our records show", "regarding|concerning * loan|account|instalment",
        "comes to", "behind by|on",
      ]
    ),
    (
      .askReason,
      [
        "why * pay|paid|late|missed|payment|fall|stop|stopped|happen|happened", "what happened",
        "what's happened|changed|behind", "what went wrong", "what has|is caused|changed|causing",
        "how come", "what is|'s * reason", "reason|reasons for|why|behind", "what made", "what got|led",
        "how did * come|happen|fall|get",
        "tell|help me * happened|why|understand", "what stopped|kept|prevented|stood", "what's going on|been",
      ]
    ),
    (
      .askAbility,
      [
        "how much * could|can|afford|manage|earn|coming|take|left|bring",
        "what could|can you manage|afford|pay|do|realistically",
        "what would be affordable|manageable|possible",
        "when * paid|payday|money|income|wages|salary|harvest",
        "what|how is|are|'s * income|wage|wages|business|takings|sales", "other debts|loans|income",
        "expect|expecting * money|income|payment",
        "how is|are|'s * business|shop|trade|sales|work", "are you * working|employed", "left over",
        "afford * month|week", "next * wage|salary|pay|income", "within * means|budget",
        "household|monthly income|budget|expenses|outgoings",
      ]
    ),
    (
      .listen,
      [
        "go on", "i'm|am listening", "please continue|go", "tell me more", "take your time", "i hear you",
        "say|tell * more|everything|rest|all", "carry on", "keep going|talking",
        "i'm all ears", "get it off", "let it out", "no rush|hurry", "and then", "mm|mhm|uh|hmm|mmm",
        "i won't interrupt", "talk|walk me through", "what else", "finish|say what you",
      ]
    ),
    (
      .reflect,
      [
        "so you're|your|you|what|it|the", "sounds like|as", "what i'm|am hearing",
        "if i understand|understood|hear|heard|follow|got", "you're saying|telling", "you mean|feel|felt",
        "in other words", "let me * right|see|repeat|sum",
        "am i right|hearing", "did i get|understand|hear", "is that right|it|so", "what you're saying",
        "you've told", "from your point|side", "you feel|felt",
      ]
    ),
    (
      .empathise,
      [
        "i'm|am * sorry to hear",
        "that must|sounds|is * hard|tough|awful|difficult|painful|exhausting|frightening|rough",
        "must|can * be|have * hard|tough|difficult|stressful|heavy|frightening|exhausting",
        "anyone would", "i can * see|hear|imagine|understand|tell", "i understand how|that|why|it",
        "i feel for", "not easy", "you've had|been through|a", "i'm glad you", "no wonder",
        "that's|what a lot|awful|terrible|hard",
        "in your shoes|place|position", "my heart", "you're not alone", "a lot to|on",
      ]
    ),
    (
      .calm,
      [
        "calm|slow down|things", "let's * calm|slow|breath|breathe|step|moment|quietly|easy|start",
        "take a breath|moment|minute|break|deep", "no need to|for", "i'm not here to",
        "i'm not * argue|fight|attack|against|judge|blame|enemy",
        "not * fight|argue|quarrel|accuse", "same side", "lower * voice|voices", "no one|nobody is|'s",
        "we can * calmly|quietly|talk", "without shouting", "easy now", "one thing at a time",
        "nothing * decided|bad|rush", "i don't want * argue|fight|upset",
      ]
    ),
    (
      .apologise,
      [
        "i|we apologise|apologize", "my|our apologies|mistake|fault|error",
        "i'm|am|we're|are * sorry for|that|we|about|if", "should not|never have", "shouldn't have",
        "was|that's|were our|my|wrong", "we got * wrong", "we * let you down",
        "apology|apologies", "forgive", "we made * mistake|error", "my colleague * wrong|rude|should|out",
        "that was * wrong|unfair|unacceptable|rude",
      ]
    ),
    (
      .separateComplaint,
      [
        "your complaint|grievance", "complaint|issue|matter|question|problem * separate|separately|apart",
        "two * things|matters|issues|questions",
        "log|logged|record|register|pass|raise|file * complaint|this|it|your",
        "complaints team|department|desk", "at the same time", "separate|separately|apart",
        "look|looked into * complaint|that|it|service", "take * complaint|seriously",
        "does not|doesn't change * owe|due|payment|instalment|loan", "meanwhile",
        "the payment|loan|instalment still|itself|remains",
      ]
    ),
    (
      .explainPolicy,
      [
        "the contract|agreement|rules|rule|policy|terms|law|procedure says|state|states|requires|require|is|works|means",
        "under|according|by * contract|agreement|terms|rules|policy", "our policy|rules|procedure|process",
        "how it|this|the works|process|goes", "let me explain|walk",
        "reason|why we * ask|charge|have|call|need",
        "works like", "interest|fee|penalty is|are * calculated|charged|worked", "clause|section|article",
        "we're|are|i'm|have required|obliged|to", "treated|same * everyone|every|borrower|customer",
        "the next step|steps|stage", "you signed", "after * days * account|case|file",
      ]
    ),
    (
      .explainBenefit,
      [
        "if you * pay|clear|settle * you|your|we|the", "once * paid|cleared|settled|paid|payment",
        "keep|keeps|keeping|protect|protects * record|credit|score|history|rating|clean|good",
        "save|saves|saving you|on|interest|money",
        "stop|stops|stopping * interest|fees|charges|penalty|calls", "good|clean standing|record",
        "new|next|another|future|bigger|larger|again loan|credit|limit|borrow|lend", "means * no|you|less",
        "qualify|eligible|lower|better * rate|loan|limit", "good for you", "peace of mind",
        "off your mind|back|shoulders", "the advantage|benefit|upside|good", "less interest",
        "you'd|you'll * save|keep|avoid|free|sleep",
      ]
    ),
    (
      .warnCredit,
      [
        "credit record|report|file|score|history|rating|bureau|bureaux|reference|register",
        "penalty|late|default interest|fee|fees|charge|charges",
        "interest * grow|grows|adds|add|running|mounting|accrue|accrues|accruing",
        "reported|report * credit|bureau|missed|late|default",
        "no|harder|difficult|refuse|refused|turned * loan|loans|credit|mortgage|borrow", "stays on",
        "affect|affects|damage|damages|hurt|hurts|lower * credit|score|rating|chances",
        "cost * more", "late fee|fees", "will|shows * show|record|up",
      ]
    ),
    (
      .warnLegal,
      [
        "legal action|proceedings|department|team|step|steps|route|process|claim|notice",
        "take|go|goes|going|end * to court",
        "court|judge|lawsuit|sue|judgment|judgement|summons|bailiff|arbitration", "lawyers|solicitors|legal",
        "file|filed|filing * claim|suit|case|court", "enforce|enforcement|enforced",
        "court costs|fees|order|claim", "formal|final notice|demand|letter",
        "attach|seize|freeze|garnish", "may|might|could|will * court|legal|sue",
      ]
    ),
    (
      .stateFacts,
      [
        "according to * records|statement|our|file|system",
        "our|the|my records|statement|statements|system|log|file|photos|contract show|shows|say|says|has|have|it|list",
        "statement|statements|contract|receipt|receipts|ledger|agreement|delivery|invoice|invoices|signature|recording * show|shows|says|here|dated|with|in",
        "you signed", "i have|'ve|here * copy|contract|statement|record|photo|receipt|front|signature",
        "on * you * paid|signed|received|withdrew|transferred|bought",
        "here is|'s the|a|your", "i saw|visited|was|passed",
        "was|were * paid|transferred|credited * your|account|into",
        "the money|loan was * paid|transferred|released", "the fact|facts|evidence|proof",
        "bank|transfer record|slip|shows",
      ]
    ),
    (
      .recallPromise,
      [
        "you promised|agreed|said|told|assured|committed|undertook|gave", "your promise|word|last promise",
        "last|previous time|week|month|call * you|we", "we agreed|had|shook",
        "promise|promised * broken|not|didn't|kept|pay", "did|has not|n't * arrive|come|happen|reach|paid",
        "when we * spoke|talked|last|met", "nothing came|arrived|has|was",
        "didn't|hasn't|never arrive|arrived|come|came|happen|happened|showed|show",
        "second|third|another promise|time", "broke|broken * promise|word|agreement",
      ]
    ),
    (
      .appealResponsibility,
      [
        "you're|are * man|woman|person * word|honest|responsible|good|reliable",
        "honest|responsible|decent|reliable|fair|honourable|honorable person|man|woman|people|borrower|member|thing",
        "other people|members|families|farmers|savers|borrowers|villagers|members|neighbours * depend|money|rely|wait|need|share|savings",
        "depend|rely|count * on", "the right thing", "fair to|on|for", "your|good name|reputation|character",
        "your word", "set|example for|to * children|kids|others",
        "responsibility|responsible|duty", "trusted|trust you", "proud|pride",
        "the fund|money belongs|comes|is * everyone|members|village|savers|shared|people",
        "keep|kept|keeping your word", "conscience", "believe in you",
      ]
    ),
    (
      .refocus,
      [
        "back|return|come to * payment|loan|instalment|matter|point|today|why|business|question|amount|debt",
        "let's * back|return|focus|stick|stay|get", "focus on",
        "coming|going|getting|come|go|bringing back to", "the reason i",
        "why i|i'm|we're * calling|called|here", "point|matter|question * hand|is|today|remains",
        "off|from * track|topic|subject", "another time|day|talk|conversation",
        "for now * payment|instalment|loan", "as i * saying|said|asked", "stay|stick * with|to|on",
        "that aside|said", "aside",
      ]
    ),
  ]
}
