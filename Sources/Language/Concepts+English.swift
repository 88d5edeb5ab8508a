// Lower case, usual endings left out; a word stands in one concept only.

extension Concepts {
  static let english: [Concept: String] = [
    .speaker: "i i'm i'll i've i'd me my mine myself im ive",
    .lenderSpeaking: "we we're we'll we've we'd us our ours ourselves",
    .borrower: "you you're you'll you've you'd your yours yourself ya u ur y'all ye youre",
    .others: "he he's him his she she's her hers they they're them their theirs",
    .lender: """
    bank lender company fund society union cooperative branch office agency firm institution headquarters
    """,
    .colleagues: """
    team department desk section unit specialist colleague supervisor manager officer staff panel committee \
    board
    """,
    .address: """
    mr mrs ms mdm sir madam ma'am uncle auntie aunty aunt boss bro mate pal friend love dear folks buddy pakcik \
    makcik ji bhai didi
    """,
    .greeting: "hello hi hey hiya howdy morning afternoon evening greetings namaste knock",
    .name: "name name's named introduce calling",
    .identity: """
    speaking identity identify verify verification dob birth birthday postcode zip passport digits surname \
    license licence id memorable maiden
    """,
    .debt: """
    debt loan borrow borrowed borrowing mortgage credit card facility advance lending
    """,
    .arrears: """
    owe owed owing due overdue arrears outstanding unpaid delinquent behind late missed past lapsed bounced \
    short
    """,
    .account: "account balance bill invoice statement ledger books figure total",
    .instalment: "instalment installment payment repayment dues premium",
    .charges: "interest penalty fee fees charge surcharge fine cost rate apr accrue compound",
    .money: """
    money cash funds sum amount dollar pound yuan quid bucks cheque check rupee ringgit kes euro
    """,
    .pay: """
    pay pays paid paying payin repay settle clear transfer send sent remit wire deposit put bring brought hand \
    forward chip tap swipe
    """,
    .whole: "full whole entire everything all totality altogether complete lump lot",
    .part: """
    part partial some half third quarter portion bit little something small token piece least few fraction \
    smaller minimum modest
    """,
    .now: """
    now today tonight immediately straight instantly asap right currently presently moment
    """,
    .later: """
    tomorrow soon later next week friday monday tuesday wednesday thursday saturday sunday fortnight payday
    """,
    .day: "when date deadline day time hour noon latest",
    .recurring: "every each monthly weekly per month regular fortnightly",
    .division: """
    plan schedule spread split divide instalments stages stagger stretch equal parts breakdown slice chunk
    """,
    .remainder: "rest remainder remaining leftover",
    .income: """
    income salary wage earn earning payroll payslip takings turnover revenue profit sales pension benefit bonus \
    commission harvest crop shift gig overtime stipend allowance remittance
    """,
    .work: """
    job work working business shop store trade farm stall restaurant employed employer customer orders season
    """,
    .expenses: """
    rent expense outgoing spend budget bills groceries tuition household living utilities childcare
    """,
    .means: """
    afford manage realistic realistically comfortable comfortably affordable able capable feasible doable \
    managable reach spare scrape raise find
    """,
    .why: "why reason cause because how come",
    .what: "what which who where whose whom what's",
    .howMuch: "much many far long",
    .request: "can could would will shall may might please kindly possible",
    .event: "happened happen happening went wrong going changed matter trouble problem",
    .condition: "if unless suppose supposing should were case once provided whether assuming",
    .listening: """
    listen listening hear heard ears continue carry finish interrupt story talk tell speak say explain describe \
    share hush uninterrupted mm mhm hmm okay
    """,
    .meaning: """
    mean meaning sounds seems understand understood gather saying hearing summary words correctly basically \
    essentially figured gist
    """,
    .hardship: """
    hard tough difficult awful terrible painful exhausting heavy worry worried worrying stress stressful sad \
    scared frightening frightened rough lonely overwhelming hurt upset heartbreaking horrible miserable brutal \
    dreadful distressing draining pressure burden struggle struggling grief strain anxious tired exhausted ache
    """,
    .feeling: """
    feel feelings sympathy imagine shoes heart sympathise empathise care compassion anyone blame
    """,
    .calm: """
    calm calmly slow breath breathe easy relax quiet quietly gently cool temper shout shouting voice row fight \
    argue quarrel yell loud minute tea water seat sit whoa steady anger angry heat enemy attack rush
    """,
    .apology: """
    sorry apologise apologize apology apologies apologising fault mistake error blunder forgive excuse oversight \
    regret unacceptable mishandled messed
    """,
    .complaint: """
    complaint complain grievance ombudsman investigate log report rude treated review feedback concern ticket \
    escalate
    """,
    .apart: """
    separate separately apart meanwhile alongside independent different matters track tracks parallel both side \
    sides affect
    """,
    .rule: """
    rule rules policy contract agreement term clause law require required regulation procedure process standard \
    condition paragraph guideline statutory obliged system
    """,
    .benefit: """
    advantage save saving keep protect improve qualify eligible free freedom reward unlock better cheaper relief \
    perk restore gain peace sleep
    """,
    .record: """
    record score bureau rating history file cibil fico experian blacklist register listing mark stain
    """,
    .loss: """
    damage harm lower drop refuse refused decline declined reject lose loss worse consequence suspend block \
    cancel
    """,
    .court: """
    court judge sue lawsuit legal legally solicitor lawyer attorney bailiff judgment judgement proceedings claim \
    enforcement enforce summons writ tribunal litigation seize seizure garnish repossess repossession lien \
    counsel arbitration
    """,
    .police: """
    police jail prison arrest arrested cell handcuffs criminal cops sheriff warrant detective crime custody \
    prosecute prosecutor jailed fraud
    """,
    .document: """
    show shows shown copy receipt slip screenshot photo recording document documents signature signed sign page \
    evidence proof paperwork contract's dated printed stamp entry confirms
    """,
    .seeing: "see saw seen look watch noticed visited counted",
    .promise: """
    promise promised agreed word assured commit committed commitment pledge swore vow guarantee undertook \
    undertaking
    """,
    .past: "last previous previously earlier ago before yesterday already again twice",
    .failure: """
    nothing never broken broke fail failed none missing still didn't hasn't haven't not arrived
    """,
    .character: """
    responsible responsibility duty obligation honest honour honor fair fairness trust reputation character \
    conscience example decent integrity principled proud pride dignity respect honourable reliable moral
    """,
    .community: """
    member members villager saver neighbour everyone others community depend rely depositor fellow shared pool
    """,
    .resumption: """
    back return focus stick point subject topic aside digress steer drift wander main
    """,
    .relief: """
    waive waiver defer deferral deferment postpone reduce reduction discount extend extension holiday grace \
    freeze restructure refinance cut lengthen longer reschedule remove concession writeoff rebate
    """,
    .help: """
    help assist assistance support advice adviser advisor buyer buyers market guide fill form apply subsidy \
    grant training bookkeeping counsellor charity walk
    """,
    .obstacle: """
    stop prevent obstacle risk unexpected delay backup fallback certain certainty sure confident doubt hiccup \
    snag hurdle derail fallthrough surprise contingency chance worst
    """,
    .confirmation: """
    confirm confirmed recap repeat summarise summarize correct noted note writing write written deal settled \
    down read text sms email
    """,
    .guarantor: """
    guarantor cosigner surety mediator mediation mediate joint neutral elder headman arbitrator presence
    """,
    .pause: """
    pause hold halt cease refer pass handover bereavement hardship vulnerable welfare dispute suspended stand
    """,
    .family: """
    wife husband mother father mum mom dad parents brother sister son daughter kid kids child children family \
    relatives cousin grandmother grandfather grandma grandpa spouse baby
    """,
    .death: """
    die died death dead passed funeral estate condolences deceased widow mourning executor probate
    """,
    .illness: """
    hospital ill illness sick surgery doctor cancer treatment medicine clinic patient recover recovery accident \
    injury disability health depression stroke operation
    """,
    .disaster: "flood drought storm hail pest disease fire earthquake frost typhoon disaster",
    .farewell: """
    bye goodbye thanks thank cheers ta farewell weekend night ciao appreciate welcome luck
    """,
    .workplace: "colleagues workmates coworkers hr workplace principal teacher school",
    .neighbourhood: """
    neighbours neighbors village street town church friends online facebook whatsapp group poster loudspeaker \
    public post gossip classmates wechat tiktok contacts everybody mosque temple shame
    """,
    .telling: "telling inform announce let's warn know learn",
    .calling: "call ring phone message visit dial redial voicemail",
    .frequency: """
    hourly midnight nonstop constantly endlessly forever until till daily dawn relentless
    """,
    .staying: """
    door doorstep house home gate outside porch parked waiting follow following camp stay leave wait lobby \
    reception window corner
    """,
    .abuse: """
    liar idiot thief loser stupid pathetic useless worthless lazy shameless disgrace joke coward cheat parasite \
    deadbeat fool scum trash garbage crook dishonest disgusting failure leech moron dumb dumbass rat pig clown \
    bum beggar freeloader scumbag hopeless incompetent embarrassing ugly brainless cheapskate con conman worm \
    cockroach imbecile spineless gutless ignorant halfwit lowlife jerk scrounger filthy
    """,
    .shame: """
    ashamed embarrass excuses pretend act drama lie lies lied lying sob whining crying
    """,
    .violence: """
    break legs burn smash kill beat blood bones bruise knife destroy ruin crush revenge safe careful danger \
    dangerous boys dogs lads muscle punch pain suffer lesson disappear teeth knees fingers bury
    """,
    .taking: "take confiscate strip haul tow grab empty drag throw",
    .denial: """
    no don't won't can't cannot isn't aren't wasn't doesn't wouldn't couldn't shouldn't ain't nobody without \
    neither nor dont cant
    """,
    .scarcity: "only just offer exclusive left slot",
    .authority: """
    government ministry federal official authority tax inspector agent bailiffs audit
    """,
    .erasing: "delete erase vanish wiped guaranteed magic special private personal secret",
    .smallTalk: """
    weather rain raining sunny snow hot cold football match game lunch dinner breakfast coffee film movie tv \
    song music garden cat dog train bus traffic parking vacation recipe wifi printer password test lol haha asdf \
    phone's battery elevator lift toilet cinema concert cricket goal team's cake bread rice soup tree bird clock \
    shirt hair colour
    """,
  ]
}
