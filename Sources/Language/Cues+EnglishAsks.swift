import Simulation

extension Cues {
  /// Solving, and what is never right.
  static let englishAsks: [(Move, [String])] = [
    (
      .askFullPayment,
      [
        "pay|clear|settle|transfer|send|repay * full|whole|entire|everything|all",
        "full amount|balance|payment|sum", "in full", "whole amount|balance|sum|lot|thing",
        "entire amount|balance|sum", "all of it",
        "clear * balance|debt|account|arrears|outstanding|everything", "bring * up to date|current",
        "settle|settled * today|now|account|balance", "pay * today|now|straight|immediately|right",
        "everything|all * owe|owed|due|outstanding",
        "catch up", "one go|payment",
      ]
    ),
    (
      .askPartPayment,
      [
        "pay|put|send|transfer|make|manage|spare|give|start * part|some|something|little|bit|half|third|portion|least",
        "something now|today|towards|small|on", "part payment|of it|now", "at least",
        "a small|token|first|partial|down|little payment|amount|sum|deposit|part|bit|something", "start with",
        "as a start|beginning|first|sign|gesture|deposit", "down payment",
        "any|whatever * amount|can|today|now", "even * a|if|small|little|just",
        "towards it|the|this", "to show", "good faith", "half of|now|today",
      ]
    ),
    (
      .proposePlan,
      [
        "instalments|installments|instalment * plan|of|over|months|each",
        "payment|repayment|instalment plan|schedule",
        "spread|split|divide|break * over|into|in|it|across|up|down|the|this",
        "a month|week * for|until|over|starting|from", "each|every|per month|week|fortnight|friday|payday",
        "monthly|weekly|fortnightly|equal payments|parts|instalments|amounts",
        "the rest|remainder|balance * on|by|in|next|over|at|later|then",
        "in|into * parts|stages|steps|pieces|instalments", "and * then * month|the|on|another",
        "how about|what if|suppose|we could|let's say", "first * on|payment|part * second|then|rest",
      ]
    ),
    (
      .offerRelief,
      [
        "waive|waived|waiver|waiving",
        "defer|deferred|deferral|postpone|postponed|suspend|pause|freeze|put * payment|payments|interest|instalment|instalments|hold",
        "write off|down", "longer term|time|period", "extend|extension|extended|stretch|lengthen",
        "restructure|restructuring|reschedule|refinance|rearrange",
        "reduce|reduced|lower|lowered|cut|drop|halve * interest|rate|instalment|payment|payments|fee|fees|penalty|monthly",
        "discount|settlement|forgive", "payment|repayment holiday|break|pause",
        "grace period|days|week|month", "more time", "interest only", "new loan|funds|credit|money",
        "take * off", "without * penalty|fees|interest",
      ]
    ),
    (
      .offerHelp,
      [
        "i|we can|could|will|would help|look|introduce|sit|go|put|find|show|send|come|arrange * books|accounts|budget|buyer|buyers|customers|stock|invoices|adviser|with|through|collect|you",
        "help you * find|collect|sell|with|sort|get|draw|work|plan|chase",
        "introduce|put you * to|in|touch|buyer|buyers|someone",
        "adviser|advisor|accountant|training|course|subsidy|grant|programme|program|cooperative",
        "your books|accounts|budget|receivables|customers|invoices|stock|bookkeeping",
        "go through * books|figures|numbers|budget|accounts|together|bills",
        "budget|budgeting plan|sheet|together|with",
        "collect|chase * owe|money|customers|invoices|owed|bills", "market|buyers|buyer|wholesaler",
        "would it help", "is there|what * we|i can * help", "debt advice|counselling|counsellor",
        "free advice|service",
      ]
    ),
    (
      .askCommitment,
      [
        "what|which day|date",
        "when * will|can|could|exactly|would|do you * pay|send|transfer|bring|commit|have",
        "can|could|will|would * commit|promise|give me|guarantee|agree|undertake",
        "give me * date|day|exact|firm",
        "exact|specific|definite|firm|fixed|clear date|day|amount|time|answer|commitment|figure",
        "how much * when|on|by|and", "by when|which|what", "commit to",
        "i need * date|day|commitment|answer|deadline|definite|firm", "deadline",
        "can i * count|rely|put|write|note|expect", "put * down for|me",
        "latest", "shall|should i|we * say|put|write|note|expect", "name a|the|me", "until when",
      ]
    ),
    (
      .checkObstacle,
      [
        "what * could|might|would|may * stop|prevent|go|get|keep|happen|derail|block|come",
        "get|gets|stand|stands|come|comes in the|between", "in the|your way",
        "anything|something|is there * stop|prevent|wrong|way|come|happen|block|between|up|trip",
        "go|goes|went wrong", "what if|happens if * doesn't|late|not|wages|customer|money|income|falls|is",
        "how sure|certain|confident|likely|realistic", "plan b|backup|fallback|back-up",
        "scale|out of ten|of", "obstacle|obstacles|hurdle|snag|risk", "can you really|actually",
        "is * realistic|doable|certain|secure", "unexpected|unforeseen",
      ]
    ),
    (
      .confirmAgreement,
      [
        "so|let me|to|just * confirm|recap|repeat|summarise|summarize|sum|read|agreed|settled|clear",
        "we've|have|we agreed|settled", "so * you'll|you|will|that's * pay|send|transfer|on|by",
        "that's|it's * agreed|settled|deal|right|correct|then|noted", "agreed",
        "to confirm|recap|summarise|summarize|sum|repeat|be", "as agreed",
        "i've|have|i'll|will * noted|note|written|write|put|recorded|record|send|text", "in writing",
        "have i got * right", "is that * correct|right|agreed|understanding",
        "our agreement|arrangement|understanding|deal", "confirmation|confirming|confirm",
      ]
    ),
    (
      .involveThirdParty,
      [
        "guarantor|guarantors|co-signer|cosigner|surety",
        "mediator|mediation|mediate|conciliator|ombudsman|arbitrator",
        "village head|committee|elder|elders|leader|chief", "with your * permission|consent|agreement",
        "someone|anyone|somebody|person|family you trust|could|who", "co",
        "bring * in|along|someone|guarantor|husband|wife|brother|son",
        "joint|together|three * meeting|sit|us|way", "signed|stood|stands for|guarantee|as|with",
        "neutral|third person|party",
        "your * brother|husband|wife|father|partner * guarantor|signed|join|guarantee|there",
      ]
    ),
    (
      .referSupport,
      [
        "hardship|support|specialist|care|bereavement|vulnerable|welfare|dispute|disputes team|department|unit|colleague|desk|line|officer",
        "pause|paused|hold|stop|suspend|put * collection|account|calls|everything|this|file|case|contact|activity|hold",
        "pass|passing|hand|handing|transfer|refer|referring * team|colleague|specialist|file|over|case|you|to",
        "your lawyer|solicitor|attorney|representative|adviser", "no more|further * calls|contact|action",
        "until * looked|checked|investigated|resolved|clear|verified|recovered|better|ready", "on hold",
        "take * time|care * yourself|family|need", "counsellor|helpline|hotline|doctor|samaritans",
        "death certificate|estate|executor", "don't worry * payment|about|now",
        "won't|not be * call|called|chase|contacted|ask", "investigate|investigation|dispute",
      ]
    ),
    (
      .close,
      [
        "goodbye|bye", "thank you|thanks * time|talking|call|today|patience|for", "thanks for|again",
        "have a * day|evening|weekend|afternoon|good|nice", "take care",
        "speak|talk * soon|again|then|you|friday|monday|next|to",
        "i'll|we'll|will * call|ring|phone|check|speak|be * again|back|on|next|then|touch", "all the best",
        "until then|next|friday", "good|nice to|talking|speaking", "that's all|everything",
        "any|if you have questions|you|need * call|ring|me|number", "see you", "good night", "in touch",
      ]
    ),
    (
      .threaten,
      [
        "or else", "you'll|will * regret|sorry|pay|see|jail|prison|lose|arrested|suffer",
        "jail|prison|arrested|arrest|handcuffs|police|cell",
        "hurt|break|beat|smash|burn|kill|destroy|ruin|finish you|your", "watch|mind your|out|yourself",
        "know where * live|kids|children|work|family|daughter|son|school|shop",
        "i'll|we'll|i|we * make sure|you|your * lose|regret|never|suffer|life", "come|coming for|after|round",
        "something * happen|happens|happened", "send * boys|men|people|guys|someone|lads|some",
        "take * kids|children|house|everything",
        "your family|kids|children|wife|daughter|son|mother * safe|hurt|suffer|pay|harm|regret|careful",
        "last warning", "be careful", "shame if|something",
      ]
    ),
    (
      .insult,
      [
        "you're|are|you * liar|idiot|thief|loser|stupid|pathetic|useless|worthless|lazy|shameless|disgrace|joke|coward|cheat|parasite|deadbeat|fool|scum|trash|garbage|crook|dishonest|disgusting|failure|fraud|leech|nobody",
        "people like you",
        "liar|idiot|loser|deadbeat|scum|parasite|moron|thief|coward|cheat|crook|leech|clown",
        "no|any shame|shame|honour|honor|backbone|brain|brains|spine|dignity", "aren't you ashamed",
        "ashamed of yourself", "what kind|sort of * man|woman|person|father|mother|parent", "grow up",
        "you|your disgust|make * sick", "shut up", "sick of you|your|people", "too stupid|lazy|dumb",
        "can't even", "call yourself",
      ]
    ),
    (
      .deceive,
      [
        "i'm|am|this|we're|calling * police|court|lawyer|judge|officer|attorney|prosecutor|government|sheriff|bailiff|tax",
        "warrant|summons|indictment * issued|out|signed|ready|name|arrest",
        "already * filed|issued|judgment|sentenced|ruled|signed|judged|court|convicted|warrant|seized|frozen",
        "from * police|court|government|ministry|prosecutor|prosecutor's|tax|security|authority|bailiffs",
        "your account|accounts|house|wages * already|frozen|seized|been",
        "debt|amount|it * doubled|tripled|double|triple",
        "criminal offence|offense|case|charge|charges|fraud|crime", "only today|chance|offer|hour * or|left",
        "won't|will never|not|nobody * affect|appear|show|know * credit|record|anyone",
        "sign|pay * and * erased|deleted|wiped|disappear|vanish|forgotten",
        "by law * must|children|family|parents|wife|husband",
        "your * husband|wife|children|parents * must|have|legally|also|liable",
        "prize|refund|won|delivery|parcel|survey",
      ]
    ),
    (
      .disclose,
      [
        "tell|telling|told|call|calling|ring|inform|ask|phone|contact|speak|write|visit|let * boss|employer|neighbour|neighbours|neighbor|neighbors|friends|family|colleagues|customers|parents|mother|wife|husband|relatives|village|everyone|school|landlord|in-laws|know|church|sister|brother|workmates|coworkers",
        "everyone|everybody|neighbours|village|boss|family|colleagues|street|friends * know|knows|hear|hears|find|told|learn|see",
        "post|posting|put|publish|share|send|hang * photo|picture|name|online|posters|notice|list|door|group|wall|facebook|page|gate|board|contacts",
        "your|the boss|employer|neighbours|neighbors|colleagues|contacts|customers|workmates|in-laws * will|would|know|hear|about|called|already",
        "in front of", "name * list|board|door|online|public|shame", "publicly|public",
        "contact list|contacts|phonebook",
        "group chat", "your neighbour|brother|sister|husband|wife|mother|cousin|friend owes",
        "he|she owes us",
      ]
    ),
    (
      .harass,
      [
        "every * hour|minutes|morning|night|day|half * until|till|we|i|call|ring|ringing|calls",
        "day and night", "all day|night|night",
        "keep|keeps|never|won't|not * calling|ringing|phoning|coming|stop|knocking|texting|rest|hanging",
        "times a|today|in * day|hour", "outside your|the|until", "follow|following you",
        "not|won't * leave|leaving|moving|going|move * until|till|before|without",
        "sit|stand|stay|wait|camp|park|sleep|staying|sitting|waiting * here|door|doorstep|shop|house|gate|outside|office|home",
        "midnight|dawn|2am|3am|5am", "wake|wakes you", "no peace|sleep|rest|escape",
        "can't|cannot hide|escape|block|run", "new|different|another|other number|numbers|phone|phones",
        "block * number|me|us",
        "wherever you", "again and again", "until you pay|answer|pick",
      ]
    ),
  ]
}
