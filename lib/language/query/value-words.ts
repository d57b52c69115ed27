import type { Operator } from "#lib/platform/records/contract.ts";
import type { RecordName } from "./reading.ts";

/** What words ask of a field: one of its choices, or several. */
export type ValueWords = {
  field: string;
  value: string | readonly string[] | boolean;
  cue: RegExp;
  op?: Operator;
};

const UNDONE = ["open", "doing"] as const;

const LEAD: readonly ValueWords[] = [
  { field: "companySize", value: ["small", "medium"], op: "in", cue: /中小(?:型)?(?:微)?(?:企业|公司)/g },
  {
    field: "status",
    value: "converted",
    op: "ne",
    cue: /(?:还|都|一直)?(?:没有?|未)(?:被)?转(?:化|成|为)?(?:客户|商机)?(?:的|过|$)?/g,
  },
  {
    field: "status",
    value: "converted",
    cue: /(?:已经?|都)转(?:化|成|为)(?:客户|商机)?(?:了|过)?的?|转化(?:了|过)的?|(?:最后|最终|后来)?(?:真正)?(?:成(?:单|交)?|变成(?:了)?客户)了?(?=几|多少)/g,
  },
  {
    field: "status",
    value: "lost",
    cue: /(?:已经?|被)?(?:流失|丢失|丢|放弃|作废|废|关闭|淘汰)(?:了|掉|的)+|(?:无效|不合格|作废|废)(?:掉|了)?(?:的)?(?=线索|有|多少|几|$|[,.?])|不合格的?|\b(?:lost|disqualified|unqualified)\b/gi,
  },
  {
    field: "status",
    value: "new",
    cue: /(?:还|都|一直)?(?:没有?|未)(?:人)?(?:处理|理|看|动手)(?:过|的|掉)?|待处理的?|未处理的?|刚进来的?|状态(?:是|为)?新(?:建|的)?/g,
  },
  {
    field: "status",
    value: "contacted",
    cue: /(?:跟进|联系|沟通|接触|洽谈)(?:当)?中的?|在(?:跟进|联系|沟通)的|已(?:经)?联系(?:上|过)?的?/g,
  },
  {
    field: "status",
    value: "qualified",
    cue: /(?<![没未待])(?:已|被)?(?:确认|验证)(?:了|过)的?|(?<!无)有效(?:的)?(?=线索)|(?<!不)(?<!没)合格的?|(?<!un)(?<!dis)(?<!not )qualified/g,
  },
];

const CUSTOMER: readonly ValueWords[] = [
  {
    field: "status",
    value: "customer",
    op: "ne",
    cue: /(?:还|都|从|一直)?(?:没有?|未)(?:被)?(?:成交|签约|签单|下单|买单|合作)(?:的|过|$)?/g,
  },
  {
    field: "status",
    value: "customer",
    cue: /(?<![没未有])(?:已经?)(?:成交|签约|签单|合作)(?:了|过)?的?|(?<![没未有])成交(?:了|过)的|(?:成交|签约)了(?=几|多少)|老客户(?!介绍|推荐|转)|正式客户/g,
  },
  { field: "status", value: "prospect", cue: /潜在(?:的)?客户|潜客/g },
  { field: "status", value: "churned", cue: /流失(?:掉|了)?的?(?=客户|老客户|$)|流失客户/g },
  { field: "status", value: "inactive", cue: /(?:沉默|沉睡|不活跃|休眠)的?(?:老)?客户/g },
  { field: "size", value: "enterprise", cue: /集团(?:型|类|化)?的?客户|集团公司|(?<=是|为|算)集团/g },
  { field: "size", value: "large", cue: /大(?:型)?客户/g },
  { field: "size", value: ["small", "medium"], op: "in", cue: /中小(?:型)?(?:微)?(?:客户|企业|公司)/g },
  { field: "size", value: "medium", cue: /中型(?:的)?客户/g },
  { field: "size", value: "small", cue: /(?<!中)小(?:微|型)?(?:的)?客户/g },
  { field: "profile.decisionStyle", value: "fast", cue: /(?:决策|决定|拍板)(?:很|比较|得)?快|爽快/g },
  { field: "profile.decisionStyle", value: "careful", cue: /谨慎|慎重|(?:决策|决定|拍板)(?:很|比较|得)?慢/g },
  {
    field: "profile.decisionStyle",
    value: "by_committee",
    cue: /(?:集体|开会|委员会|班子|会上)(?:决策|决定|拍板|讨论决定)/g,
  },
  {
    field: "profile.decisionStyle",
    value: "top_down",
    cue: /(?:一把手|老板|老总|领导|董事长)(?:一个人)?(?:拍板|说了算|决策|决定|定)/g,
  },
  {
    field: "profile.decisionStyle",
    value: "by_price",
    cue: /(?:只|就|很|更|比较)?(?:看重?|注重|在意|在乎)价格?|(?:对)?价格(?:很|比较)?敏感|图便宜|价格导向/g,
  },
  {
    field: "profile.decisionStyle",
    value: "by_relation",
    cue: /(?:只|就|很|更|比较)?(?:看重?|靠|讲|注重)关系|关系型|关系导向/g,
  },
];

const OPPORTUNITY: readonly ValueWords[] = [
  {
    field: "type",
    value: "renewal",
    cue: /续(?:约|签|费|保|订)(?!报价|阶段)(?:类|型|的)?|[要该]续(?=的|$|[,.?])|renewals?/gi,
  },
  {
    field: "type",
    value: "upsell",
    cue: /(?:增购|加购|扩容|增补|追加|升级)(?:类|型|的)?(?!需求)|upsells?/gi,
  },
  { field: "type", value: "cross_sell", cue: /交叉(?:销售)?(?:类|型|的)?|cross[- ]?sells?/gi },
  {
    field: "type",
    value: "new",
    cue: /新客户?的?(?=(?:今年|本|上个?|去年|这个?)?(?:年|月|季度|周)?(?:贡献|签(?!约率)|成交|带来|业绩|的?单))/g,
  },
  {
    field: "type",
    value: "new",
    op: "ne",
    cue: /老客户?的?(?=(?:今年|本|上个?|去年|这个?)?(?:年|月|季度|周)?(?:贡献|签(?!约率)|成交|带来|业绩|的?单))/g,
  },
  { field: "type", value: "new", cue: /新购(?:类|型|的)?|首购(?:类|型|的)?|新签类(?:型)?/g },
  {
    field: "forecastCategory",
    value: "commit",
    cue: /(?:放在?|列入|归(?:到|为|在)|属于|算)?承诺(?:类|里的?|的|成交|单)?|十拿九稳|稳(?:签|拿)|committed?/gi,
  },
  {
    field: "forecastCategory",
    value: "best_case",
    cue: /最好(?:的)?情况|最佳情况|乐观(?:的|类)?|best case/gi,
  },
  { field: "forecastCategory", value: "omitted", cue: /(?:不计入|不算|排除在|不进)预测(?:外|之外|的)?/g },
];

const CONTACT: readonly ValueWords[] = [
  {
    field: "gender",
    value: "female",
    cue: /女(?:性|士|的|(?=联系人|老板|经理|总|客户))|female|\bwom[ae]n\b/gi,
  },
  {
    field: "gender",
    value: "male",
    cue: /(?<!fe)\bmale\b|男(?:性|士|的|(?=联系人|老板|经理|总|客户))/gi,
  },
  {
    field: "doNotContact",
    value: true,
    cue: /(?:不要|不能|不可|不让|勿|别|请勿|免|禁止|拒绝|谢绝)(?:再)?(?:联系|打扰|扰)(?:的)?|勿扰/g,
  },
  ...(
    [
      ["wechat", "微信"],
      ["phone", "电话"],
      ["email", "邮件|邮箱"],
      ["visit", "上门|当面|面谈|见面|拜访"],
    ] as const
  ).map(([value, words]) => ({
    field: "preferredChannel",
    value,
    cue: new RegExp(
      `(?:喜欢|偏好|偏爱|习惯|愿意|倾向|更爱|只|首选|prefers?)(?:用|走|通过|以|于|在|打|发| )?(?:${words})(?:联系|沟通|聊|交流)?`,
      "g",
    ),
  })),
];

const ACTIVITY: readonly ValueWords[] = [
  {
    field: "direction",
    value: "inbound",
    cue: /(?:客户|对方|他们)?主动(?:打|找|来|联系|发)(?:来|过来|上门|我们|的)*|(?:客户|对方|他们)?打(?:来|过来|进来|进)(?:的|(?=没|未|电话))|(?:客户|对方|他们)打(?:来|过来|进来)|找(?:上门|过来)的?|呼入的?|来电|inbound/g,
  },
  {
    field: "direction",
    value: "outbound",
    cue: /我(?:们|方)(?:主动)?(?:打|发|发起)(?:出|出去)?的|呼出的?|打出(?:去)?的|外呼|outbound/g,
  },
  {
    field: "outcome",
    value: "not_reached",
    cue: /(?:没有?|未)(?:联系上|打通|接通|接[听到上]?|见到|人接|找到人)的?|打不通的?|无人接听?的?|未接/g,
  },
  {
    field: "outcome",
    value: "negative",
    cue: /(?:结果|反馈|效果|态度)?(?:消极|负面|不理想|不顺利|不太好|不好|很差|差的|被拒绝?)的?|negative/g,
  },
  {
    field: "outcome",
    value: "positive",
    cue: /(?:结果|反馈|效果|态度)(?:都|比较|挺|还)?好的?|(?:结果|反馈|效果|态度)?(?<!不)(?:积极|正面|顺利|很好|不错|良好)的?|positive/g,
  },
  { field: "outcome", value: "neutral", cue: /(?:结果|反馈|效果|态度)(?:一般|平平|中性)的?|neutral/g },
];

const TASK: readonly ValueWords[] = [
  { field: "priority", value: "urgent", cue: /(?<!不)(?:紧急|加急|特急|很急|着急)的?|\burgent\b/gi },
  {
    field: "priority",
    value: "high",
    cue: /高优(?:先级)?的?|优先级(?:为|是)?高的?|(?<!不)重要的?|high[- ]priority/gi,
  },
  {
    field: "priority",
    value: "low",
    cue: /低优(?:先级)?的?|优先级(?:为|是)?低的?|不(?:紧)?急的?|low[- ]priority/gi,
  },
  { field: "priority", value: "normal", cue: /(?:普通|中等?)优先级的?|优先级(?:为|是)?(?:普通|中)的?/g },
  {
    field: "status",
    value: UNDONE,
    op: "in",
    cue: /(?:还|都|仍)?(?:没有?|未)(?:做|办|完成|处理|搞定|搞|干|结)(?:完|好|掉|的)*|待(?:完成|处理|做)的?|(?:not|un)(?: ?done| ?finished| ?completed)|\bopen\b/g,
  },
  {
    field: "status",
    value: "done",
    cue: /(?<![没未要需该得待])(?:已经?)?(?:完成|做完|办完|搞定|办结|做好)(?:了|的|过)+|已(?:完成|办|做完)的?|(?<!un)(?<!un)\b(?:done|finished|completed)\b/g,
  },
  { field: "status", value: "cancelled", cue: /(?:已|被)?取消(?:了|掉)?的|已取消|cancelled/g },
  { field: "status", value: "doing", cue: /(?:正在|在)(?:做|办|进行)的?|进行中的?|做着的/g },
];

const PRODUCT: readonly ValueWords[] = [
  { field: "status", value: "active", cue: /在售的?|(?:还|正)在卖的?|(?<![没未])上架的?/g },
  { field: "status", value: "retired", cue: /停售的?|已?下架的?|不(?:再)?卖(?:了)?的?|停产的?/g },
  { field: "status", value: "draft", cue: /草稿的?|(?:还|尚)?(?:没有?|未)(?:上架|发布)的?/g },
  { field: "kind", value: "service", cue: /(?:实施)?服务(?:类|型)(?:的)?|服务(?=产品)/g },
  { field: "kind", value: "maintenance", cue: /维(?:保|护)(?:类|型)?的?(?=产品|$)/g },
  { field: "kind", value: "module", cue: /模块(?:类|型)?的?/g },
  { field: "kind", value: "base", cue: /基础(?:类|型)?(?:的)?(?=产品)|主(?:力)?产品/g },
];

/** By kind of record, earlier ones first; words that stand within others are part of those. */
export const VALUE_WORDS: Partial<Record<RecordName, readonly ValueWords[]>> = {
  lead: LEAD,
  customer: CUSTOMER,
  opportunity: OPPORTUNITY,
  contact: CONTACT,
  activity: ACTIVITY,
  task: TASK,
  product: PRODUCT,
};
