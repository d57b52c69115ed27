import type { ObjectionKind, SentimentValue } from "../model/entity.ts";
import type { Span } from "../model/span.ts";

const FEARS =
  "担心|担忧|害怕|怕(?:的是)?|顾虑|犹豫|不放心|没(?:有)?底|没把握|发怵|吃不准|心虚|慌|悬着|不踏实|忐忑|发愁|嘀咕|打鼓|犯怵";
const NEAR = "[^,。;!?\\n]{0,8}";
const ROLLOUT =
  "上线|实施|落地|部署|切换|迁移|割接|投产|试运行|换系统|上系统|换(?:新|了)?系统|新系统|老系统|旧系统|数据(?:迁移|丢|乱|错|搬)|用不起来|没人用|推不下去";
const GOES_WRONG =
  "出(?:岔子|茬子|差错|事|事故|问题|乱子|毛病|状况|漏子|娄子|洋相)|翻车|搞砸|砸(?:了|锅|手里)|掉链子|崩";

const OBJECTIONS: readonly (readonly [ObjectionKind, RegExp])[] = [
  [
    "budget",
    /(?:没有?|缺|不够|超|超出|砍了?|压缩了?)预算|预算(?:今年|现在|最近|也|都|很|挺|比较|非常|特别|有点|有些|确实|真的|太){0,3}(?:还?没(?:有|批|下来|定)?|不够|不足|有限|紧张|紧|吃紧|被?(?:砍|削|减|缩)(?:减|掉)?了?|超了?|花完了?|用完了?)|没(?:有|得|这笔|那么多|啥)?(?:闲|这笔)?钱(?!了?[少多])|short on budget|(?:没|没有)(?:这块|这个|这笔)预算|资金(?:紧张|不足|困难)/g,
  ],
  [
    "price",
    /(?:太|有点|有些|偏|嫌|觉得|比较|实在)贵|贵(?:了|太多)|(?:价格|报价|价钱|费用)(?:还是|有点|有些)?(?:太|偏|比较|过)?高(?:了)?|便宜(?:点|一点|些|一些)|贵得|(?:再|能不能|给)?(?:降|让)(?:点|个|一点)?价|打(?:个|点)折|性价比(?:不高|低)/g,
  ],
  [
    "delay",
    /(?:再|先)?考虑考虑|再考虑(?:一下|下)?|再等等|等等再说|(?:明年|下半年|以后|过段时间|过完年|年后|回头)再(?:说|看|定|谈|议)|再看看|缓一?缓|先放一?放|不着?急(?:着)?|(?:一直)?拖着|推迟|暂缓|搁置|内部(?:还在|还要)?(?:商量|讨论|研究)/g,
  ],
  [
    "competitor",
    /(?:已经|目前|现在|正在|在)(?:用|跟|和)[^,。;!?\n]{1,10}?(?:合作|的(?:系统|产品|软件))|(?:对比|比较)(?:一下)?(?:几|两|三|多)家|货比(?:三|多|几)家|(?:别|另外?一)家(?:更|也)|(?:已经|现在)有(?:固定的?)?供应商|竞(?:品|争对手)(?:更|也|报价)/g,
  ],
  [
    "implementation_risk",
    new RegExp(
      [
        `(?:${FEARS})${NEAR}(?:${ROLLOUT})(?:[^,。;!?\\n]{0,4}(?:太长|太慢|风险|失败|不了|影响|麻烦|${GOES_WRONG}))?`,
        `(?:${FEARS})${NEAR}(?:${GOES_WRONG}|停产|停机|停工|停摆|影响生产|丢数据|不会用|不稳定|失败|烂尾)`,
        `(?:${ROLLOUT})[^,。;!?\\n]{0,8}(?:${FEARS})`,
        "(?:实施|上线|部署|切换|迁移)(?:周期)?[^,。;!?\\n]{0,3}(?:太长|太慢|有?风险|麻烦|复杂|难)|用不起来|落地难",
      ].join("|"),
      "g",
    ),
  ],
  [
    "no_authority",
    /做不了主|说了不算|定不了|决定不了|没(?:有)?(?:决定|决策|拍板|审批)?权(?!限)|(?:要|得|需要|还要)(?:请示|问问?|报|汇报给?|经过?)(?:一下)?(?:领导|老板|老总|总部|上级|集团|董事会|总经理)|(?:领导|老板|老总|总部|上级|集团|大老板)(?:还?[不没](?:拍板|点头|同意|签字|批|松口)|说了算|来?定|拍板|决定)/g,
  ],
];
const SENTIMENTS: readonly (readonly [SentimentValue["polarity"], RegExp])[] = [
  [
    "negative",
    /满意度(?:不高|很?低|下降|下滑|很差|堪忧)|不(?:太|是很|大|怎么)?(?:满意|高兴|开心|感兴趣|认可|认同|理想|耐烦|信任|积极|热情)|没(?:什么|有)?兴趣|(?:很|非常|特别|比较|有点|挺)?(?:失望|生气|恼火|冷淡|抵触|焦虑|犹豫|着急上火|抱怨|发火|反感|敷衍)/g,
  ],
  [
    "positive",
    /(?:很|非常|特别|比较|挺|蛮|十分|都|也)?(?:满意(?!度)|高兴|开心|感兴趣|有兴趣|认可|认同|热情|积极|信任|看好|赞赏|喜欢|点赞)/g,
  ],
  ["neutral", /(?:反应|态度|感觉|印象|意愿)(?:很|比较)?(?:一般|平淡|还行|还可以)|不冷不热|模棱两可/g],
];

/** Returns why a customer hesitates: budget, price, delay, another supplier, the roll-out, no say in it. */
export function extractObjections(text: string): Span[] {
  return OBJECTIONS.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].map(
      (match): Span => ({
        type: "objection",
        start: match.index,
        end: match.index + match[0].length,
        value: { kind },
      }),
    ),
  );
}

/** Returns words of mood: 很满意, 不太感兴趣, 不冷不热. */
export function extractSentiments(text: string): Span[] {
  return SENTIMENTS.flatMap(([polarity, pattern]) =>
    [...text.matchAll(pattern)].map(
      (match): Span => ({
        type: "sentiment",
        start: match.index,
        end: match.index + match[0].length,
        value: { polarity, words: match[0] },
      }),
    ),
  );
}
