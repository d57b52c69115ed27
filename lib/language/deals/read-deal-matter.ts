/** What is asked or told of one deal beside its fields; `words` is what it is about. */
export type DealMatter =
  | { kind: "standing" }
  | { kind: "chance" }
  | { kind: "people" }
  | { kind: "stakeholder"; role?: StakeholderRole; stance?: Stance }
  | { kind: "risk"; words: string | null; level?: "high" | "medium" | "low" }
  | { kind: "risk_over"; words: string | null; how: "closed" | "mitigated" }
  | { kind: "similar" }
  | { kind: "forward" }
  | { kind: "rival" }
  | { kind: "step"; words: string }
  | { kind: "amount"; how: AmountChange }
  | { kind: "pause" }
  | { kind: "confidence" };
/** What becomes of a deal's amount by words that say it against what it was; a number that follows says by how much. */
export type AmountChange = "add" | "take" | "double" | "half" | "discount";
type StakeholderRole =
  | "decision_maker"
  | "economic_buyer"
  | "technical_buyer"
  | "user_buyer"
  | "influencer"
  | "coach"
  | "gatekeeper"
  | "procurement";
type Stance = "champion" | "supporter" | "neutral" | "sceptic" | "blocker";

const longest = 200;
const shortest = 16;
const standing =
  /(?:哪个|哪一个?|什么|啥|几)(?:阶段|环节)|(?:到|走到|推到|进行到|做到)(?:了)?(?:哪(?:儿|里|一步|步|个阶段)?|什么程度)(?:了|$)|卡在(?:哪|什么)|(?:还|都)?(?:差|缺)(?:了)?(?:什么|哪些|啥|几个)(?:条件|才能|东西|资料|信息)?|(?:什么|哪些|几个)条件(?:没|还|要|才|不)|条件(?:够|齐|满足)(?:了)?(?:吗|没)|能(?:不能)?(?:进|推)(?:到)?(?:下一|[\p{Script=Han}]{2,4}阶段了?吗)|在(?:这个|那个|当前|现在这个)?阶段(?:多久|多少天|几天|待了|停了)|(?:什么时候|哪天|几号)(?:能|可以|会)?(?:签(?:约|单)?|成交|结单|关单)|是(?:不是)?(?:已经)?(?:赢|丢|输|签)(?:单)?了?(?:吗|没)|(?:赢|丢|输|签|成)了(?:吗|没(?:有)?)(?:[?？。]|$)|what stage|which stage/iu;
/** 标准版跟专业版差啥: of what is sold, and of no deal. */
const compares =
  /版.{0,4}(?:跟|和|与|比|、).{0,10}(?:版|差|区别|不同)|(?:区别|不同|差别)(?:是|在|有)?(?:哪|什么|啥)/u;
const chance =
  /(?:赢率|胜率|胜算|赢面|把握|成功率|成交(?:概率|可能))[^，。]{0,8}(?:多少|多大|几成|多高|大不大|高不高|有吗|大吗|高吗|如何|怎么样|呢)|(?:有)?几成(?:把握|胜算|可能|希望)|(?:能|会)(?:不能|不会)?成(?:吗|不)|(?:这单|这个单子?|它)(?:靠谱|悬不悬|稳不稳|有戏)(?:吗|不)?|(?:几|多大)(?:成)?(?:的)?(?:希望|胜算|把握)|odds|how likely(?![^?]{0,60}\bconvert)/iu;
const manyDeals =
  /哪[些几]|各(?:个)?阶段|每个阶段|按阶段|所有|全部|我们?(?:的)?(?:单子|商机|漏斗)|(?:单子|商机)(?:都|们)/u;
const people =
  /(?:什么|啥|哪种|怎么个)(?:态度|立场|想法)|(?:态度|立场)(?:怎么样|如何|咋样|呢)|谁(?:是)?(?:最后|来)?(?:拍板|决策|说了算|能定|做主|管钱|出钱)|(?:拍板|决策|做主|说了算)(?:的)?(?:人)?(?:是谁|是哪|找到了?[吗没])|(?:拍板|决策|做主|说了算)(?:的)?(?:人|者)?(?:我们?|咱们?)?(?:见|聊|接触|拜访|约)(?:过|到|上)?(?:了)?(?:没有?|吗)|是不是(?:拍板|决策|能定)|(?:差|缺|还有|剩)(?:了)?谁(?:还)?没(?:有)?(?:见|聊|拜访|接触|搞定)|(?:谁|哪些人|哪几个)(?:我们?)?(?:还|都)?没(?:有)?(?:见|聊|拜访|接触)过?|决策链|关键人(?:物)?(?:有|是|都|呢)|干系人(?:有|是|都|呢)|stakeholders?\b/iu;
const roles: [StakeholderRole, RegExp][] = [
  ["decision_maker", /决策人|决策者|拍板(?!一半)|说了算|最终决定|做主|decision maker/iu],
  ["economic_buyer", /出钱|管钱|批预算|批钱|预算负责|economic buyer/iu],
  ["technical_buyer", /技术(?:评估|把关|选型|决策|负责|买家)|technical buyer/iu],
  ["procurement", /采购(?:负责人|方|决策|经办)|procurement/iu],
  ["user_buyer", /使用(?:方|人|者|部门)|最终用户|实际用的|user buyer/iu],
  ["coach", /内线|教练|自己人|线人|\bcoach\b/iu],
  ["gatekeeper", /把门|守门|挡(?:驾|着)|gatekeeper/iu],
  ["influencer", /影响(?:者|人|力)|能?拍板一半|说得上话|参谋|influencer/iu],
];
const stances: [Stance, RegExp][] = [
  [
    "blocker",
    /(?<!(?:不(?![仅但光只])|没有?|无|未)[^，。]{0,2})(?:反对|抵触|唱反调|拦着)|(?<!没有?)不(?:同意|支持|认可)|倾向(?:对手|别家)|\bblocker\b|against us/iu,
  ],
  ["champion", /力挺|死忠|铁杆|(?:坚决|强烈|全力|非常|很)支持|\bchampion\b/iu],
  [
    "supporter",
    /支持|倾向(?:我们|咱们|于我们)|看好(?:我们|咱们)|站(?:在)?(?:我们|咱们)|偏向(?:我们|咱们)|认可(?:我们|咱们)|supporter|on our side/iu,
  ],
  ["sceptic", /(?<!(?:不|没有?|无|未)[^，。]{0,2})(?:犹豫|怀疑|观望|保留|顾虑)|sceptic|skeptic/iu],
  [
    "neutral",
    /中立|(?:不|没有?|未)(?:再|太)?(?:明确|表示)?反对|无所谓|谁便宜用谁|都行|随便|没(?:有)?表态|不表态|neutral/iu,
  ],
];
/** 王总说周三都行: of when, and of no side. */
const whenever =
  /(?:时间|说|[周今明后][一二三四五六日天末]|星期|礼拜|[上下中]午|晚上|\d|[点号]).{0,10}(?:都行|随便|无所谓)|(?:都行|随便|无所谓).{0,10}(?:时间|[周今明后][一二三四五六日天末]|星期|礼拜|[上下中]午|晚上|\d|[点号])/u;
const marked =
  /标(?:成|为|记|注)|设(?:成|为|置)|加(?:到|进|入|上)|记(?:成|为|录|下|一下)|登记|列(?:为|成|入)|改(?:成|为)|态度|角色|立场|(?:算)?是(?:个|我们|咱们|这单|这个)?|mark|set/iu;
const asks =
  /行不行|可不可以|能不能|好不好|要不要|[?？]\s*$|(?:吗|呢|么)[。]?$|是不是|什么|啥|谁|怎么|如何|哪|有没有|多少|为何/u;
const riskAdd =
  /(?:加|记|登记|补|新增|添|列|标|挂)(?:上|入|进|到)?(?:一)?(?:个|条|下|项|笔)?(?:新的?)?(?:(?<before>[高中低])(?:等级)?)?(?:的)?风险|风险(?:给我|帮我)?(?:加|记|补|新增|登|添|挂)|有(?:一)?(?:个|条)(?:新)?风险[：:，,是]|(?:是|算|作为|列为|记成|记为|当)(?:一)?个(?:新)?(?:大)?风险/u;
const riskOver =
  /风险.{0,20}(?:解除|解决|消除|关(?:闭|掉|了)|没(?:有)?了|处理(?:完|好|掉)|搞定|过去了|不存在)|(?:解除|关闭|关掉|消除|去掉|划掉).{0,12}风险/u;
const riskMet = /风险.{0,16}(?:应对|缓解|措施|对策|预案)(?:是|为|：|:|就是)|(?:应对|缓解)(?:办法|措施|方案)/u;
const levels: [NonNullable<Extract<DealMatter, { kind: "risk" }>["level"]>, RegExp][] = [
  [
    "high",
    /[，,、：\s]高[，,、\s]|(?:等级|级别|程度|，|,|、|：|\s)(?:很|为|是)?高(?:的)?$|高(?:等级|级)?(?:的)?风险|严重|很大/u,
  ],
  [
    "low",
    /[，,、：\s]低[，,、\s]|(?:等级|级别|程度|，|,|、|：|\s)(?:为|是)?低(?:的)?$|低(?:等级|级)?(?:的)?风险|不大|轻微/u,
  ],
  [
    "medium",
    /[，,、：\s]中[，,、\s]|(?:等级|级别|程度|，|,|、|：|\s)(?:为|是)?中等?(?:的)?$|中(?:等|级)?(?:的)?风险/u,
  ],
];
const figure = String.raw`(?:了|个|上|掉)?\s*(?:\d|[一二两三四五六七八九十百千万半几])`;
const amounts: [AmountChange, RegExp][] = [
  ["double", /翻(?:一)?(?:倍|番)|乘(?:以)?二|加倍|\bdouble\b/iu],
  ["half", /(?:砍|减|降)(?:掉|了)?(?:一)?半|减半|对半(?:砍)?|\bhalve\b/iu],
  ["discount", /打(?:个)?\s*[\d.一二三四五六七八九]{1,3}折|按\s*[\d.一二三四五六七八九]{1,3}折/u],
  ["add", new RegExp(`(?:再|又|多|往上)?(?:加|涨|增加|追加|上调|提高|提|多报|上浮)${figure}`, "u")],
  ["take", new RegExp(`(?:再|又|往下)?(?:减|降|少|让|便宜|下调|抹|砍|优惠|降低|下浮)${figure}`, "u")],
];
const counted =
  /[万元块千亿%％折]|个?点|[一二两三四五六七八九十百千万]{2,}|翻(?:一)?(?:倍|番)|加倍|减半|半|\d{4,}|double|halve/iu;
const ofOthers =
  /他们?(?:说|想|要|希望|让|嫌)|客户(?:说|想|要|希望|让)|对方|她(?:说|想|要|希望|让)|[董总](?:说|想|要|嫌)|心理价|用户|席位|人[,，。]?|个(?:人|仓|库|点位|模块)|天|月|周|[次家条]/u;
const pause =
  /(?:单子?|项目|商机|他们|客户|那边|先|就)?[^，。；]{0,6}(?:暂停|搁置|搁一边|搁一搁|放一放|先放放|先放着|缓缓(?:再|吧|$)|停一停|缓一缓|往后放|先冻结|冷冻|on hold)|(?:明年|年后|[下一二三四五六七八九十\d]{1,3}(?:个)?(?:季度|月份?|年|周))[^，。；]{0,6}再(?:说|看|议|谈|启动|聊)|别算(?:在|进|入)?(?:这|本)(?:个)?(?:季|月)|不(?:计入|算进?)(?:这|本)?(?:个)?(?:季度?|月)?(?:的)?预测/iu;
const confident =
  /(?:指定|肯定|一定|绝对|铁定|百分百|妥妥)(?:能|会|可以)?(?:成|签|拿下|中)|稳(?:了|的|拿)|十拿九稳|板上钉钉|没跑(?:了)?|八九不离十|基本(?:上)?(?:定了|能成)/u;

const similar =
  /(?:类似|相似|同类|差不多|同行业?|一样)(?:的|行业的?)?[^，。；]{0,6}(?:单子?|商机|项目|赢单|丢单|成交)|(?:赢|丢|成交)(?:过|了)?(?:的)?(?:哪些)?(?:类似|相似|同类|同行)/u;
const forward =
  /(?:可以|能|该|要|准备)?(?:进|走|推|往)(?:到|入|进)?下一?个?(?:步|阶段|环节)(?:了)?$|(?:往前|向前)(?:推|走)(?:一)?步|推进一步/u;
const rival =
  /(?:竞争对手|对手|竞品|友商)(?:里|那边|这边|方面)?(?:还|又|现在|已经)?(?:是|有|为|叫|多了|来了|冒出|[：:]|加了?|再加|记(?:一下|上)?|登记)|(?:竞争对手|对手|竞品|友商)[，,]\s?(?:名字)?叫|(?:竞争对手|对手|竞品|友商)[^，。]{2,10}?(?:也|又)?(?:报(?:了|价)|出价|开价|在(?:抢|争)|介入|进来了)|(?:也|还|正)?在(?:看|比|对比|接触|考察|试用)(?!什么|谁|哪)[^，。；]{0,4}(?:[a-z]|\p{Script=Han}){2,8}(?:家)?(?:的)?(?:产品|方案|系统)?(?:[，,]|$)|(?:加|记|登记|补)(?:上|一下)?(?:一个|个)?(?:竞争对手|对手|竞品)/iu;
const step =
  /^(?:那|所以)?(?:我们的?|这单的?|这个商机的?)?下一步(?:就)?(?:是|为|[：:]|定为|改成|要)\s{0,3}(?<words>.{2,80})$/u;

/** 跟何总申请22万，换她签两年: what one has to ask a superior for is the next step. */
const applies =
  /^(?:我)?(?:得|要|先|去|再)?(?:跟|向|找|报给?)\p{Script=Han}{1,4}?(?:申请|报批|请示)(?!了|过)/u;

/** What is left of the words for a risk when the order, the level and the record are taken out. */
function riskWords(text: string): string | null {
  const [, behind] =
    /风险[^：:，,。；\s]{0,8}[：:，,\s]\s{0,3}(?:[高中低](?:等级|级)?[，,\s]{1,3})?(.+)$/su.exec(text) ?? [];
  const [, before] =
    /^(?:把|将)?(.{2,60}?)(?:这件事|这个|这一条|这点)?(?:是|算|作为|列为|记成|记为|当|加为|记到|登记)(?:一)?(?:个|条)?(?:新)?(?:大)?风险/u.exec(
      text,
    ) ?? [];
  const words = (behind ?? before ?? "")
    .replace(/[，,、：:\s]{0,3}(?:等级|级别|程度)?(?:为|是|很)?[高中低]等?(?:级|等级)?(?:的)?[。！!]?$/u, "")
    .replace(/^(?:是|就是|说)/u, "")
    .trim();
  return words.length >= 2 && !/^(?:风险|这个|那个)$/u.test(words) ? words.slice(0, longest) : null;
}

const firstOf = <K>(pairs: readonly [K, RegExp][], text: string): K | undefined =>
  pairs.find(([, pattern]) => pattern.test(text))?.[0];

function stakeholderIn(text: string): DealMatter | undefined {
  // 尹磊反对 says no more than on whose side somebody is.
  const short =
    text.length <= shortest &&
    !whenever.test(text) &&
    !/价|钱|方案|系统|功能|上线|实施|预算|合同/u.test(text);
  // 谁便宜用谁 asks for nobody.
  const asked = asks.test(text.replace(/谁[^，。谁]{1,4}谁/gu, ""));
  if (asked || !(marked.test(text) || short)) return undefined;
  const role = firstOf(roles, text);
  const stance = firstOf(stances, text);
  if (!role && !stance) return undefined;
  return { kind: "stakeholder", ...(role && { role }), ...(stance && { stance }) };
}

/** 再加五千, 打九折, 翻倍: said as an order, and not of what somebody else wants or of how many. */
function amountIn(text: string): DealMatter | undefined {
  if (text.length > 30 || asks.test(text) || !counted.test(text) || ofOthers.test(text)) return undefined;
  const how = firstOf(amounts, text);
  return how ? { kind: "amount", how } : undefined;
}

function riskIn(text: string): DealMatter | undefined {
  if (asks.test(text)) return undefined;
  if (riskOver.test(text)) return { kind: "risk_over", words: riskWords(text), how: "closed" };
  if (riskMet.test(text)) return { kind: "risk_over", words: riskWords(text), how: "mitigated" };
  if (!riskAdd.test(text)) return undefined;
  const level = firstOf(levels, text);
  return { kind: "risk", words: riskWords(text), ...(level && { level }) };
}

/**
 * What is asked or told of one deal: where it stands, who decides, a risk, that it waits. Undefined where the words are
 * about none of it, or about many deals.
 */
export function readDealMatter(said: string): DealMatter | undefined {
  const text = said.trim().slice(0, longest);
  const risk = riskIn(text);
  if (risk) return risk;
  if (similar.test(text)) return { kind: "similar" };
  if (people.test(text)) return { kind: "people" };
  const stakeholder = stakeholderIn(text);
  if (stakeholder) return stakeholder;
  if (chance.test(text) && !manyDeals.test(text)) return { kind: "chance" };
  if (standing.test(text) && !compares.test(text) && !manyDeals.test(text)) return { kind: "standing" };
  if (asks.test(text)) return undefined;
  const words = step.exec(text)?.groups?.words;
  if (words) return { kind: "step", words };
  if (applies.test(text)) return { kind: "step", words: text };
  if (forward.test(text)) return { kind: "forward" };
  if (rival.test(text)) return { kind: "rival" };
  const amount = amountIn(text);
  if (amount) return amount;
  if (pause.test(text)) return { kind: "pause" };
  return confident.test(text) ? { kind: "confidence" } : undefined;
}
