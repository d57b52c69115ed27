import type { QueryReading, RecordName } from "../reading.ts";

type Unit = NonNullable<NonNullable<QueryReading["groupBy"]>[number]["by"]>;

export const UNITS: readonly (readonly [RegExp, Unit])[] = [
  [
    /(?:按|分|逐|每个?|各)(?:自然)?(?:个)?月(?:份|度)?(?!初|底|末)|月度(?!目标)|逐月|哪个月|by month|(?:什么|啥)(?:时候|时间)(?=[^,.;]{0,8}最)|几月份?(?=[^,.;]{0,8}最)|monthly|each month|per month/i,
    "month",
  ],
  [
    /(?:按|分|逐|每个?|各)(?:个)?季度?|逐季|季度(?:分布|走势|趋势)|哪个季度|by quarter|quarterly|per quarter/i,
    "quarter",
  ],
  [/(?:按|分|逐|每|各)(?:个)?(?:周|星期)(?![一二三四五六日])|逐周|周度|by week|weekly|per week/i, "week"],
  [/(?:按|分|逐|每|各)(?:个)?年(?!营收|龄)|年度(?:分布|走势|趋势)|历年|by year|yearly|per year/i, "year"],
  [/(?:按|分|逐|每)(?:天|日)|by day|daily|per day/i, "day"],
];

const BY =
  "(?:按照?|分|各(?:个|位|家|类|种)?|每一?(?:个|位|名|家|类)?|不同|哪(?:个|位|些|家|类|种|一个))(?:不同的?)?";

export const PEOPLE = new RegExp(
  `(?:垫底|倒数|排名?(?:靠|最)?[前后])的?(?:前|后)?[一二两三四五六七八九十\\d]{0,2}(?:个|位|名)?的?(?:销售(?!额)|人(?!数)|同事|代表|业务员)|${BY}(?:个)?(?:销售(?!额|机会|阶段|漏斗|员数)员?|业务员?|人员?(?!数)|代表|同事|负责人|rep\\b)|人均|每人|(?:销售|同事|业务员|人)(?:和|与|跟)(?:销售|同事|业务员|人)之?间|(?:销售|同事|业务员|人员)之间|前[一二两三四五六七八九十\\d]{1,3}(?:名|位|个)?的?销售(?!额)|(?:前|后)[一二两三四五六七八九十\\d]{1,3}(?:名|位|个)?的?(?:销售(?!额)|人|同事|代表)|最[多少高低好差]的?(?:前|后)?[一二两三四五六七八九十\\d]{0,2}(?:个|位|名)?(?:销售(?!额)|人(?!数)|同事|代表|业务员)|销售(?:员)?(?:排名|排行|榜)|个人(?:业绩|排名)|最[多少高低好差大勤忙]快?的?(?:人)?是(?:谁|哪位|哪个)|(?<=[分派落归](?:给|到)(?:了)?)谁(?=的?(?:线索|客户)?(?:是)?最)|谁(?=(?:跟进?|跑|聊|打|见|签|卖|做|拜访|联系)(?:得|的)?单?最)|最[多少勤]的(?:人)?(?:是|有)?(?:哪[几两][个位]|哪些人|哪位)(?=$|[,.?])|谁(?=的[^,.;]{0,6}最[多少高低大小好差])|(?<!里|中|[还都是给在到]|给了|在了)谁(?!负责|有(?:两|三|\\d|超|多)|呢|$|[,.?])|by (?:rep|owner|person|sales)|\\b(?:which|what) (?:sales ?)?(?:reps?|person|people)\\b|per rep|each rep|(?<=^|[,. ])who (?!is|are)|(?:top|best) reps?`,
  "i",
);
export const TEAMS = new RegExp(
  `${BY}(?:个)?(?:销售)?(?:团队|小组|组(?!织)|部门|大区|战区|区(?!域|间))|(?:前|后)[一二两三四五六七八九十\\d]{1,3}(?:名|个)?的?(?:团队|小组|部门|大区)|最[多少高低好差]的?(?:前|后)?[一二两三四五六七八九十\\d]{0,2}(?:个|名)?(?:团队|小组|部门|大区)|(?:团队|部门|小组|大区|(?<=各)组)(?:排名|排行|对比|之?间)|组(?:与|和|跟)组|by team|which team`,
  "i",
);

const word = (words: string): RegExp =>
  new RegExp(
    `${BY}(?:个)?(?:${words})(?:里|的)?|最[多高少低大好差长短快慢久](?:的)?(?:前)?(?:那|[\\d一两二三四五六七八九十]{1,2})?(?:个|种|类|大)?(?:${words})|(?:${words})(?:的)?(?:分布|占比|构成|结构|排名|排行)`,
  );

const english = (words: string): RegExp =>
  new RegExp(`\\b(?:by|per|each|for each|which) (?:the )?(?:${words})s?\\b`, "i");

/** Groups by other words than the field's own. */
export const GROUP_WORDS: readonly (readonly [RegExp, Partial<Record<RecordName, string>>])[] = [
  [
    english("source|channel"),
    { lead: "source", customer: "source", opportunity: "source", contact: "source" },
  ],
  [english("industry|sector"), { lead: "industry", customer: "industry", opportunity: "customerIndustry" }],
  [english("region|area|province"), { lead: "region", customer: "region", opportunity: "customerRegion" }],
  [english("city"), { lead: "city", customer: "city", opportunity: "customerCity" }],
  [english("stage"), { opportunity: "stage" }],
  [english("status"), { lead: "status", customer: "status", opportunity: "outcome", task: "status" }],
  [english("level|tier"), { customer: "level", opportunity: "customerLevel" }],
  [english("size"), { lead: "companySize", customer: "size", opportunity: "customerSize" }],
  [english("type|kind"), { opportunity: "type", activity: "kind", task: "kind", product: "kind" }],
  [english("(?:loss |lost |win )?reason"), { opportunity: "closeReason" }],
  [english("competitor"), { opportunity: "competitor" }],
  [
    english("customer|account|company"),
    { opportunity: "customer", activity: "customer", contact: "customer" },
  ],
  [
    /(?:都|各)?(?:是)?(?:从)?哪(?:儿|里|个渠道|些渠道)?(?:来|进来)的/,
    { lead: "source", customer: "source", opportunity: "source", contact: "source" },
  ],
  [
    word("渠道|来源渠道|获客渠道|来源"),
    { lead: "source", customer: "source", opportunity: "source", contact: "source" },
  ],
  [
    /最(?:多|少|大|高|常)(?:见)?的(?:前?[一二两三四五六七八九十\d]{1,2}(?:个|大|种|条))?(?:丢单|赢单|输单|失败)?原因|(?:按照?|分)(?:丢单|赢单|输单|失败|流失)?(?:的)?原因|(?:的|主要)?原因(?:分布|占比|构成|统计|排名|排行|是什么|有哪些|都有哪些)|(?:丢|输|赢)在(?:了)?(?:哪些|什么|哪个)(?:原因|理由)|(?:丢|输)在(?:了)?(?:哪(?:里|儿|些?地方|一?块儿?)?|什么地方|什么上)(?:了|上)?(?=$|[,.?])|(?:为什么|因为什么|什么原因)(?:丢|输|赢)|(?:丢|输|赢)(?:单|的|了|掉){0,3}(?:主要|都|大多){0,2}(?:是|因为){0,2}(?:什么|啥|哪些|主要)?原因/,
    { opportunity: "closeReason" },
  ],
  [word("行业|产业|领域"), { lead: "industry", customer: "industry", opportunity: "customerIndustry" }],
  [word("省份?|地区|区域|地域"), { lead: "region", customer: "region", opportunity: "customerRegion" }],
  [word("城市|市"), { lead: "city", customer: "city", opportunity: "customerCity" }],
  [
    word("(?:公司|企业|客户)?规模|大小"),
    { lead: "companySize", customer: "size", opportunity: "customerSize" },
  ],
  [word("(?:客户)?(?:级别|等级)"), { customer: "level", opportunity: "customerLevel" }],
  [word("阶段|环节"), { opportunity: "stage" }],
  [
    /(?:都|各自?|分别)(?:还)?(?:在|处于|卡在|停在|走到|到)(?:了)?(?:什么|哪(?:个|些|几个|一个)?)(?:阶段|环节|步)/,
    { opportunity: "stage" },
  ],
  [
    /(?:新单|新签|新购|新客|续单|续约|续签|增购|扩容|复购|老客户?)(?:的)?(?:单子?)?(?:所)?(?:占|的?比例|的?占比)/,
    { opportunity: "type" },
  ],
  [word("状态"), { lead: "status", customer: "status", opportunity: "outcome", task: "status" }],
  [
    /新(?:签|单|购|客户?)[^,.;]{0,4}(?:多少|几[单个笔])[^.;]{0,4}(?:续(?:约|签|费|单)|老客户?|增购)[^,.;]{0,3}(?:多少|几)|新(?:签|单|购|客户?)的?(?:和|与|跟|、|还是|对)(?:续(?:约|签|费|单)|老客户?|增购)|(?:续(?:约|签|费|单)|老客户?)的?(?:和|与|跟|、|还是|对)新(?:签|单|购|客户?)/,
    { opportunity: "type" },
  ],
  [word("(?:商机|订单|业务)?类型"), { opportunity: "type", activity: "kind", task: "kind" }],
  [word("预测(?:类别|分类)?"), { opportunity: "forecastCategory" }],
  [word("产品(?:线)?|模块"), { opportunity: "products" }],
  [english("product"), { opportunity: "products" }],
  [word("(?:竞品|竞争对手|对手|友商)"), { opportunity: "competitor" }],
  [
    /(?:输|丢|败|栽)(?:单)?(?:给|在|到)(?:了)?(?:谁|哪(?:家|些|几家)(?![^,.;]{0,2}(?:原因|理由|方面|环节|阶段))|什么(?:竞品|对手|公司|人))(?:手里|手上)?|(?:被)?(?:谁|哪家)(?:抢|赢)(?:走|了)/,
    { opportunity: "competitor" },
  ],
  [word("优先级"), { task: "priority" }],
  [word("方式|种类|形式"), { activity: "kind", task: "kind" }],
  [word("类别|品类|分类"), { product: "category" }],
  [word("职务|职位|岗位"), { contact: "title", lead: "contactTitle" }],
  [word("部门"), { contact: "department" }],
  [word("性别"), { contact: "gender" }],
  [word("标签"), { lead: "tags", customer: "tags", contact: "tags", opportunity: "tags" }],
  [word("决策风格"), { customer: "profile.decisionStyle" }],
  [
    /(?:前[一二两三四五六七八九十\d]{1,3}(?:名|位|个|家|大)?的?|最[多高大少低]的?(?:[\d一二三四五六七八九十]{0,3}[个家位大])?(?:老|大)?)(?:客户|公司)|(?:客户|大客户)(?:贡献|成交|签单)?(?:排名|排行|榜)|(?:哪些|哪个|哪家|什么|哪几[家个])(?:老|大)?(?:客户|公司)/,
    { opportunity: "customer", activity: "customer", contact: "customer", task: "customer" },
  ],
  [
    new RegExp(`${BY}(?:个)?(?:客户|公司)(?!级别|等级|状态|来源|行业|规模|类型|数|有(?!几|多少)|里|没|还)`),
    { opportunity: "customer", activity: "customer", task: "customer", contact: "customer" },
  ],
];
