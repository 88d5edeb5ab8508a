/// The lists behind `Lexicon`: lower case, Simplified, `_` for any one word.
enum LexiconEntries {
  static let english: [(Lexicon.Tag, [String])] = [
    (
      .threatViolence,
      [
        "break your legs", "break your arms", "break your _", "break both", "smash your", "smash up",
        "beat you", "beat the",
        "hurt you", "hurt your", "kill you", "burn your", "burn down", "someone will get hurt", "get hurt",
        "you'll get hurt", "send some boys", "send the boys", "send some guys", "send a few guys",
        "something might happen to", "something could happen to", "something may happen to",
        "something will happen to", "accidents happen", "happens to your family", "happens to your kids",
        "happen to your", "know where you live", "know where your kids", "know where your children",
        "know where your daughter", "know where your son", "watch your back", "teach you a lesson",
        "you'll regret", "you will regret", "make you pay for", "make your life hell", "living hell",
        "make your life", "rough you up", "blood", "kneecaps", "or else", "come after you",
      ]
    ),
    (
      .threatArrest,
      [
        "have you arrested", "get you arrested", "you arrested", "be arrested", "arrest you",
        "throw you in jail",
        "go to jail", "going to jail", "end up in jail", "in jail", "to prison", "in prison", "behind bars",
        "lock you up", "locked up", "send the police", "police to your", "police will come", "handcuffs",
        "put you away", "in a cell", "criminal record", "police are on",
      ]
    ),
    (
      .threatRuin,
      [
        "ruin you", "ruin your", "destroy you", "destroy your", "finish you", "make sure you lose your job",
        "get you fired", "lose your children", "take your children", "take your kids", "never work again",
        "never find work", "your business is finished", "shut your shop down", "shut you down",
        "take everything you", "strip your house", "empty your house",
      ]
    ),
    (
      .insult,
      [
        "you liar", "a liar", "bloody liar", "liar", "you idiot", "an idiot", "idiot", "stupid", "moron",
        "scum",
        "scumbag", "deadbeat", "parasite", "loser", "pathetic", "worthless", "useless", "shameless",
        "no shame", "piece of trash", "trash like you", "people like you", "lazy", "thief", "crook", "cheat",
        "leech", "coward", "bum", "disgrace", "disgusting", "dumb", "fool", "freeloader", "sponger",
        "garbage",
        "lowlife", "shut up", "your mouth", "bastard", "damn you", "rat", "beggar", "con artist", "dirtbag",
        "clown",
        "jerk", "swindler",
      ]
    ),
    (
      .falseAuthority,
      [
        "i'm a police", "i am a police", "this is the police", "from the police", "police officer",
        "i'm from the court", "i am from the court", "calling from the court", "from the court",
        "court officer",
        "i'm a judge", "i'm a lawyer", "i am a lawyer", "i'm an attorney", "i'm the prosecutor",
        "prosecutor's office",
        "warrant has been", "warrant is", "a warrant", "already been issued", "from the public security",
        "the bailiffs are on", "from the tax", "government officer", "as a police", "detective",
        "the sheriff",
        "law enforcement", "the judge has already", "federal", "criminal investigation",
      ]
    ),
    (
      .threatDisclosure,
      [
        "tell your boss", "tell your employer", "call your boss", "call your employer", "ring your boss",
        "tell your neighbours", "tell your neighbors", "tell all your", "tell everyone", "everyone will know",
        "everybody will know", "whole village", "whole street", "the whole town", "tell your family",
        "tell your wife", "tell your husband", "tell your mother", "tell your parents", "post your",
        "post it online", "put your photo", "your photo on", "put up posters", "poster", "posters",
        "your contacts",
        "your colleagues", "your neighbours", "your neighbors", "name and shame", "in the group chat",
        "wechat group", "your customers", "your in-laws", "all over social media", "facebook", "loudspeaker",
        "your workmates", "your friends", "your phone book", "your classmates",
      ]
    ),
    (
      .threatHarassment,
      [
        "call you every hour", "every hour", "ring you every", "every ten minutes", "every five minutes",
        "day and night",
        "night and day", "all night", "keep calling until", "keep ringing until", "won't stop calling",
        "not stop calling", "never stop calling", "camp outside", "sit outside your", "stand outside your",
        "wait outside your", "outside your door", "outside your house", "outside your shop", "follow you",
        "following you", "midnight", "in the middle of the night", "block your door", "not leaving until",
        "not leave until", "won't leave until", "not going anywhere until", "call a hundred times",
        "times a day",
        "sleep on your", "on your doorstep", "phone won't stop", "around the clock", "wherever you go",
        "no peace",
        "3 am", "2 am", "three in the morning",
      ]
    ),
    (
      .death,
      [
        "passed away", "has died", "had died", "died", "death of", "the death", "his death", "her death",
        "funeral",
        "deceased", "bereavement", "your loss", "late husband", "late wife", "late father",
        "death certificate",
        "the estate", "condolences", "mourning",
      ]
    ),
    (
      .dispute,
      [
        "dispute", "disputed", "disputing", "not your debt", "isn't your debt", "isn't yours",
        "don't recognise",
        "don't recognize", "already paid", "wrong amount", "the complaint", "your complaint",
        "formal complaint",
        "identity theft", "identity fraud", "didn't sign", "never signed",
      ]
    ),
    (
      .stopContact,
      [
        "stop calling", "stop contacting", "not to be called", "don't call", "not be contacted",
        "no more calls",
        "stop the calls", "cease contact", "leave you alone", "not call you again", "take you off",
        "in writing only",
      ]
    ),
    (
      .lawyer,
      [
        "your lawyer", "your solicitor", "your attorney", "a lawyer", "a solicitor", "legal aid",
        "legal adviser",
      ]
    ),
    (
      .illness,
      [
        "hospital", "surgery", "operation", "cancer", "chemotherapy", "illness", "seriously ill", "stroke",
        "sick",
        "depression", "mental health", "dialysis",
      ]
    ),
    (
      .hardship,
      [
        "hardship", "vulnerable", "debt adviser", "debt counsellor", "debt counselor", "insolvency",
        "bankruptcy",
      ]
    ),
    (
      .selfHarm,
      [
        "kill yourself", "hurting yourself", "harming yourself", "harm yourself", "suicide", "suicidal",
        "end your life", "ending it all", "end it all", "crisis line", "helpline",
      ]
    ),
    (
      .instruction,
      [
        "ignore previous", "ignore all previous", "ignore the previous", "ignore your instructions",
        "ignore all instructions", "previous instructions", "system prompt", "you are an ai", "as an ai",
        "language model", "output json", "return json", "print the", "select * from", "drop table",
        "< script",
        "helpful assistant", "you are a chatbot", "disregard the above", "disregard all", "your instructions",
        "prompt",
      ]
    ),
  ]

  static let chinese: [(Lexicon.Tag, [String])] = [
    (
      .threatViolence,
      [
        "打断你", "打断您", "弄死", "打死", "砍死", "砍你", "废了你", "卸你", "卸了你", "要你命", "要你的命", "要你好看", "有你好看", "给你好看",
        "让你好看", "不客气", "走着瞧", "等着瞧", "当心你", "小心你", "小心点", "出门小心", "收拾你", "教训你", "揍你", "打你", "砸你", "砸了你",
        "砸店", "泼油漆", "泼漆", "放火", "烧了你", "烧你", "见血", "带人来", "带几个兄弟", "几个兄弟", "叫几个人", "叫人来", "派人来", "找人修理",
        "修理你", "知道你家住", "知道你住哪", "知道你孩子", "你孩子在哪", "你家人的安全", "家人出事", "出什么事", "没好日子", "好日子过", "吃不了兜着走",
        "后果自负", "动手", "你的腿", "不得安宁", "生不如死", "让你后悔", "绑你", "剁", "断手断脚",
      ]
    ),
    (
      .threatArrest,
      [
        "抓你", "抓起来", "抓走", "抓人", "坐牢", "蹲监狱", "进监狱", "蹲大牢", "吃牢饭", "牢饭", "拘留你", "拘留所", "逮捕", "通缉", "刑事责任",
        "判刑",
        "把你关", "关进去", "进去蹲", "手铐", "警察来", "警察上门", "叫警察", "让警察", "派出所来", "看守所", "铐",
      ]
    ),
    (
      .threatRuin,
      [
        "毁了你", "毁掉你", "让你破产", "搞垮", "搞臭", "身败名裂", "混不下去", "丢工作", "丢饭碗", "让你失业", "孩子别想", "孩子上不了学", "倾家荡产",
        "家破人亡", "别想做生意", "开不下去", "永无宁日", "这辈子完", "你就完了", "一辈子别想", "搬空", "全部拉走",
      ]
    ),
    (
      .insult,
      [
        "骗子", "老赖", "无赖", "赖皮", "不要脸", "要脸吗", "厚脸皮", "脸皮", "废物", "垃圾", "人渣", "蠢", "笨蛋", "白痴", "傻", "穷鬼",
        "穷光蛋", "没出息",
        "窝囊", "丢人现眼", "丢人", "王八", "混蛋", "混账", "畜生", "狗东西", "贱", "良心被", "没良心", "没人品", "什么东西",
        "算什么东西", "算什么男人",
        "滚", "他妈", "妈的", "放屁", "死皮赖脸", "社会败类", "败类", "寄生虫", "小偷", "没脑子", "脑子有", "没教养", "没用的", "流氓", "欠债鬼",
        "可耻", "无耻",
        "恶心", "懒鬼", "骗吃骗喝", "乞丐", "要饭", "败家", "孬种", "缩头乌龟",
      ]
    ),
    (
      .falseAuthority,
      [
        "我是警察", "我是公安", "我是法院", "我是法官", "我是律师", "我是检察", "我是派出所", "我们是公安", "我们是法院", "我们是警察", "这里是公安", "这里是法院",
        "这里是派出所", "公安局的", "法院的人", "法院执行局", "法院工作人员", "经侦", "检察院", "已经立案", "立案了", "逮捕令", "拘捕令", "搜查令", "传票已经",
        "已经判了", "我是政府",
        "公安机关", "专案组", "我是银监", "税务局的", "法院已经批", "纪委",
      ]
    ),
    (
      .threatDisclosure,
      [
        "告诉你老板", "告诉你单位", "告诉你领导", "告诉你同事", "告诉你家", "告诉你老婆", "告诉你爱人", "告诉你父母", "告诉你邻居", "告诉邻居", "告诉村里",
        "告诉全村",
        "告诉您", "全村", "全镇", "全小区", "所有人都知道", "大家都知道", "人人都知道", "都知道你欠", "让大家", "通讯录", "爆通讯", "群发", "发到群里",
        "发群里", "发朋友圈",
        "朋友圈", "贴大字报", "大字报", "贴你家门", "贴到你", "你照片", "您照片", "你的照片", "曝光", "大喇叭", "喇叭", "公告栏", "贴出来", "拉横幅",
        "横幅", "你公司领导", "给你单位",
        "打给你单位", "打到你单位", "打你单位", "你的同事", "你亲戚", "亲戚朋友", "找你父母", "找你爸妈", "给你爸妈", "给你父母", "跟你老板", "跟你领导",
        "街坊邻居", "左邻右舍", "抖音",
        "公之于众", "你老板", "你客户",
      ]
    ),
    (
      .threatHarassment,
      [
        "每小时打", "每个小时", "每隔十分钟", "每十分钟", "天天打", "天天来", "天天上门", "每天来", "每天打", "从早打到晚", "从早到晚", "打到你", "打爆",
        "轰炸", "半夜", "凌晨",
        "三更半夜", "夜里打", "不停地打", "一直打", "打几十个", "几十个电话", "上百个电话", "守在你", "守着你", "蹲在你", "堵在", "堵你", "堵门", "住你家",
        "住在你家", "睡你家",
        "赖在你", "坐在你家", "跟着你", "跟踪", "盯着你", "盯死你", "缠着你", "不走了", "就不走", "换号打", "换着号码", "没完没了", "别想睡", "睡不着觉",
        "不让你睡", "别想清静", "不得清静",
        "死缠", "到你家门口", "在你家门口", "24小时", "二十四小时",
      ]
    ),
    (
      .death,
      [
        "去世", "过世", "死了", "走了以后", "离世", "病故", "逝世", "节哀", "丧事", "葬礼", "后事", "遗产", "死亡证明", "亡故", "不在了", "遗属",
        "继承",
      ]
    ),
    (
      .dispute,
      [
        "争议", "异议", "不是您的债", "不是您借的", "不是您本人", "不认可", "已经还过", "金额不对", "您的投诉", "投诉单", "投诉", "冒名", "冒用", "没签过",
        "核实清楚", "对账",
      ]
    ),
    (
      .stopContact,
      [
        "不再打电话", "不再联系", "不再打扰", "停止联系", "停止拨打", "不要再打", "别再打", "不再致电", "停止催收", "不再来电",
      ]
    ),
    (.lawyer, ["您的律师", "你的律师", "律师联系", "法律援助", "代理律师"]),
    (
      .illness,
      [
        "住院", "手术", "癌", "化疗", "重病", "生病", "病了", "中风", "抑郁", "透析", "看病", "治病", "养病",
      ]
    ),
    (.hardship, ["困难帮扶", "困难专员", "特殊困难", "关怀部门", "帮扶", "破产"]),
    (.selfHarm, ["自杀", "轻生", "想不开", "寻短见", "不想活", "活不下去", "伤害自己", "心理援助", "心理热线"]),
    (.instruction, ["忽略之前", "忽略以上", "忽略所有", "系统提示", "提示词", "你是一个ai", "语言模型", "输出json", "无视之前", "以上指令"]),
  ]
}
