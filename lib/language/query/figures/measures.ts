import { fieldNamed, MONEY_FIELDS, NUMBER_FIELDS } from "../object-fields.ts";
import type { QueryReading, RecordName, Share } from "../reading.ts";
import { type Scene, spansOf } from "../scene.ts";
import { FALLING, RISING } from "./order-words.ts";

export type Measure = NonNullable<QueryReading["measures"]>[number];

const COUNT =
  /(?<![哪前这那十好后第])(?:多少|几)(?:个(?!月|季|星期|工作日|小时|点)|家|条|张|件|桩|宗|单|位|次|笔|人|名|项|场|通)|(?:商机|线索|客户|单子|任务|联系人)(?:有|是)?多少(?![钱万个家条单位])|数量|总数|个数|条数|家数|次数|单量|(?:单|客户|线索|商机|任务|人|联系人|项目|拜访|签约|待办)数(?!据|字|码|额)|(?:一共|总共|共)有多少(?!钱|万)|有多少(?=[,.?]|$|是|为|在|没|未|还)|how many|number of|\bcount\b/i;
const HOW_MANY = /(?<!哪)(?:多少|几)(?:新|老|大)?$/;
const SUM =
  /总额|总金额|总量|合计|加起来|总和|总计|总共?(?:是)?多少钱|一共多少钱|多少钱|多少万|几(?:十|百|千)?万|金额(?:是|有|一共|总共|合计)?多少|业绩|销售额|成交额|流水|产出|收入|盘子(?:多大|有多大)|有多大(?:盘子)?|钱(?:加起来|合计|一共|总共)|金额(?:加起来|加一加|加总|汇总)|多大(?=$|[,.?])|签约额|合同额|回款|签单额|丢单额|(?:成交|签约|签单|赢单|丢单|合同)总?金额|\btotal\b|\bsum\b|revenue|\bworth\b|how much/i;
/** 加权的pipeline是多少 */
const PIPELINE =
  /(?:pipeline|管道|漏斗|加权|盘子)(?:里|中|的)?(?:总?金额|总?额)?(?:现在|一共|总共)?(?:是|有)?多(?:少|大)/i;
/** 每个销售平均几个商机 counts by person. */
const PER_HEAD =
  /平均(?:每个?(?:月|周|天|季度?|年|星期)|一个?(?:月|周|天|季度?))?(?:能|要)?(?:签|赢|丢|成交|拜访|打|来|进|新增|跟进?)(?:了)?(?:几|多少)(?:个|家|条|单|笔|次|通)|(?:每个?(?:销售|人|组)|人均)[^,.;]{0,8}(?:几|多少)(?:个|家|条|单|笔)/;
const EXPLICIT_SUM = /总额|总金额|合计|加起来|总和|总计|\btotal\b|\bsum\b/i;
const TOTAL = /(?:一共|总共|加起来|总计|合计)(?:有|是)?多少(?![个家条单位次笔人名项])/;
const BARE_SIGNED =
  /(?:签|成交|卖|做|拿下|赢|丢|输|贡献|采购|买|下单|花)(?:下|成|出|掉)?(?:了|过)?多少(?![个家条单位次笔人名项钱万元新老]|客户|线索|商机|项目)/;
const MONEY = /多少(?:钱|万)|金额|总额|贡献|花/;
const COUNT_ONLY = /数量|个数|家数|条数|多少[个家条单位次笔]|几[个家条单位次笔]/;
const AVERAGE =
  /(?<![款付施同约件品])周期(?:有)?(?:多长|多久|多少天|几天|怎么?样)|单子?(?:平均)?多大|从[^,.;]{1,8}到(?:成交|签单|签约|签下|赢单|签合同|成单|拿下)[^,.;]{0,6}(?:多久|多长时间|多少天|几天|几个月)|(?:一般|通常|大概|平均)?(?:要|得|需要)?(?:跑|谈|跟|走|用|花|停|待|卡|呆|压)(?:了)?(?:平均)?(?:多久|多少天|几天|多长时间)|(?:多久|多少天|几天|几个月|多长时间)(?:才)?(?:能|会)?(?:签|成交|赢|拿下|成(?:一)?单|关单|开单|出单)|sales cycle|days to close|单均|平均(?:每|一)单|每单(?:多少|多大|金额)|质量(?:最|更|怎|如何|比|好|差|高|低)|平均|均值|客单价|均价|人均|average|\bavg\b|\bmean\b/i;
const LARGEST =
  /(?:最大|最高|最多|max)(?:的)?(?:一?(?:单|笔|个|条))?(?:金额|预算|评分|额度)?(?:是|有|到)?多少/i;
const SMALLEST =
  /(?:最小|最低|最少|min)(?:的)?(?:一?(?:单|笔|个|条))?(?:金额|预算|评分|额度)?(?:是|有|到)?多少/i;
const RATE: readonly (readonly [RegExp, RecordName, Share])[] = [
  [/(?:丢单|输单|失败|流失)率|loss rate/i, "opportunity", { field: "outcome", of: ["lost"] }],
  [
    /(?<!平均)(?<!低)(?<!高)(?:赢率|赢单率|成单率|签单率|签约率|胜率|中标率|成交率|成功率|win rate)(?!最|[前头]|(?:比较|很)?[高低]的|(?:在)?[\d一二三四五六七八九十]|的?(?:商机|单)|(?:从|由)|排)/i,
    "opportunity",
    { field: "outcome", of: ["won"] },
  ],
  [
    /(?:无效|流失|作废|不合格|丢失)(?:掉)?的?(?:线索)?(?:的)?(?:占(?:了)?(?:多少|几成|比|多大)|比[例重]|率)/,
    "lead",
    { field: "status", of: ["lost"] },
  ],
  [/续[约签费]率/, "opportunity", { field: "outcome", of: ["won"] }],
  // 谁的赢率最高 ranks people, 赢率最高的商机 deals.
  [
    /(?:谁|哪个?(?:位|名|个)?(?:销售|人|同事|团队|组|行业|渠道|来源|地区|区域|大区|城市|产品)|[各每][^,.;]{1,5})的?(?:赢率|赢单率|成单率|签单率|胜率|成交率)最|(?:赢率|赢单率|成单率|签单率|胜率|成交率)最[高低好差]的?(?:是|前|那)?[^,.;商单]{0,3}(?:谁|哪|人|销售|同事|团队|组|行业|渠道|来源|地区|大区)/,
    "opportunity",
    { field: "outcome", of: ["won"] },
  ],
  [
    /转[化换]率|转[化换]得?(?:比较|更|最)?(?:高|低|好|差|快)|(?:最|更|比较)?(?:容易|能|难)(?:成单|成交|成|转化?)(?=$|[,.?的])|转[化换](?:得|的)?(?:怎么?样|怎样|咋样|如何|情况|效果|比例|好不好|好吗|高不高|高吗)|转(?:成|为)?(?:商机|客户)的?(?:比例|比率|几率|百分比)|效果(?:最|更|比较)?(?:好|差|怎么?样|如何)|(?:线索)?到(?:商机|客户|成交)的?转[化换]|conversion/i,
    "lead",
    { field: "status", of: ["converted"] },
  ],
  [/完成(?:率|情况|得?怎么?样|如何|比例)|completion rate/i, "task", { field: "status", of: ["done"] }],
];
/** Numbers by other words than the field's own. */
const SIZED = /单子?(?:平均)?(?:有)?多大|单价|金额|客单价|单均|多少钱/;

const NUMBERS: readonly (readonly [RegExp, Partial<Record<RecordName, string>>])[] = [
  [/(?:得|评|平均)分|分数|质量/, { lead: "score" }],
  [
    /(?:停留|阶段|各环节)(?:的)?(?:平均)?(?:天数|时间|时长|多久|多少天|几天)|(?:停|待|卡|呆|留|压|停留|滞留)(?:了|在)?(?:平均)?(?:多少天|几天|多久|多长时间)|(?:阶段|环节)[^,.;]{0,6}花(?:了)?(?:平均)?(?:多少天|几天|多久|多长时间)/,
    { opportunity: "daysInStage" },
  ],
  [
    /(?<![款付施同约件品])周期|从[^,.;]{1,8}到(?:成交|签单|签约|签下|赢单|签合同|成单|拿下)[^,.;]{0,6}(?:多久|多长时间|多少天|几天|几个月|时间|周期)|(?:成交|销售|赢单|签单|签约|成单|跟单)(?:的)?(?:平均)?(?:周期|时长|天数|(?:要|得|需要)?(?:多久|多长时间|多少天|几天))|(?:平均)?(?:要|得|需要)?(?:跑|谈|跟|走|用|花)(?:了)?(?:平均)?(?:多久|多少天|几天|多长时间|几个月)(?:才)?(?:能)?(?:签|成交|拿下|赢|成)?|(?:多久|多少天|几天|几个月|多长时间)(?:才)?(?:能|会)?(?:签|成交|赢|拿下|成(?:一)?单|成(?!了)|关单|落袋|开单|出单)|sales cycle|days to close/i,
    { opportunity: "cycleDays" },
  ],
  [/(?:平均|花(?:了)?)(?:的)?(?:天数|时间|时长|多久|多少天|几天|多长时间)/, { opportunity: "daysInStage" }],
  [/时长|多长时间|多少分钟|几分钟|多久/, { activity: "minutes" }],
  [/人数|员工数|规模/, { lead: "employees", customer: "employees" }],
];

/** The number that is measured: the one named, else the money of the object. */
function measured({ spans, object, text }: Scene): string | undefined {
  const fitting = [...(MONEY_FIELDS[object] ?? []), ...(NUMBER_FIELDS[object] ?? [])];
  const named = spansOf(spans, "field").flatMap((span) => fieldNamed(object, span) ?? []);
  const other = NUMBERS.find(([cue, on]) => on[object] !== undefined && cue.test(text))?.[1][object];
  const own = named.find((name) => fitting.includes(name)) ?? other;
  // Nobody means a customer's revenue without naming it.
  return own ?? (object === "customer" ? undefined : MONEY_FIELDS[object]?.[0]);
}

/** The share that is asked for; undefined when none is. */
export function shareAsked({ text, object, spans }: Scene): Share | undefined {
  // 赢率不到五成的 bounds it, and asks for none.
  if (spansOf(spans, "percent").length > 0 || /一半|过半/.test(text)) return undefined;
  return RATE.find(([cue, of]) => of === object && cue.test(text))?.[2];
}

/** A rate is counted by how records ended, so that the share can be told with its base. */
export const rateField = (scene: Scene): Share["field"] | undefined => shareAsked(scene)?.field;

const ORDERS = /(?:按照?|依|根据)(?:人数|员工数)[^,.;]{0,6}/g;
const DID_HOW_MANY =
  /(?:转化|新增|来|进|成交|流失|完成|录入|建|丢|拜访|跟进|联系|打)(?:了|过)多少(?:[,.?]|$)/;
const HOW_MANY_OF = /(?<!是|有|金额|预算)多少(?!钱|万|元|块|金额|天|分|费用|预算|营收|[,.?]|$)/;

function countsAsked({ text: said, spans, object }: Scene): boolean {
  // 按人数从多到少 orders, and counts nothing.
  const text = said.replace(ORDERS, "");
  if (COUNT.test(text)) return true;
  if (object !== "opportunity" && DID_HOW_MANY.test(text)) return true;
  if (object !== "opportunity" && HOW_MANY_OF.test(text) && !AVERAGE.test(text)) return true;
  return spansOf(spans, "object").some(({ start }) =>
    HOW_MANY.test(text.slice(Math.max(0, start - 4), start)),
  );
}

/** 金额 beside what figures are told by, where no amount bounds it. */
function moneyNamed({ spans, object }: Scene): string | undefined {
  if (spansOf(spans, "money").length > 0) return undefined;
  const names = spansOf(spans, "field").flatMap((span) => fieldNamed(object, span) ?? []);
  return names.find((name) => MONEY_FIELDS[object]?.includes(name));
}

// 在谈商机加权金额
const ENDS_IN_MONEY = /(?<!没填|没写|没有|按)(?:总|加权)?金额(?:呢|吗|情况|统计|是?多少)?[?.]?$/;

/** Chances and points are never added up: 赢率七成以上的单总额. */
const summed = (object: RecordName, field: string): string =>
  MONEY_FIELDS[object]?.includes(field) ? field : (MONEY_FIELDS[object]?.[0] ?? field);

type Asked = { grouped: boolean; ordered: string | undefined };

/** Which figures are asked for; empty when records are. `ordered` names what they are ordered by. */
export function readMeasures(scene: Scene, { grouped, ordered }: Asked): Measure[] {
  const { text, object } = scene;
  const field = measured(scene);
  const bare = BARE_SIGNED.test(text) && object === "opportunity";
  const average = AVERAGE.test(text) && !PER_HEAD.test(text);
  const total = TOTAL.test(text) && MONEY_FIELDS[object]?.[0] === field;
  const ends = ENDS_IN_MONEY.test(text) && !FALLING.test(text) && !RISING.test(text);
  const named = (grouped || ends) && !average ? moneyNamed(scene) : undefined;
  const listed =
    !grouped &&
    /额最[大小高低多少]的|[最前]?(?:大|高|多|小|低|少)的(?:[\d一两二三四五六七八九十]{1,3})(?:个|单|笔|条)/.test(
      text,
    );
  const sum = listed
    ? false
    : average
      ? EXPLICIT_SUM.test(text)
      : SUM.test(text) || PIPELINE.test(text) || bare || total || named !== undefined;
  const count =
    countsAsked(scene) ||
    rateField(scene) !== undefined ||
    (bare && ordered === undefined && !MONEY.test(text));
  const measures: Measure[] = count && !(total && !COUNT_ONLY.test(text)) ? [{ fn: "count" }] : [];
  if (field === undefined) return measures;
  if (sum) measures.push({ fn: "sum", field: named ?? summed(object, field) });
  // 平均单子多大，周期多长 asks for both.
  const money = MONEY_FIELDS[object]?.[0];
  const both = average && money !== undefined && field !== money && SIZED.test(text);
  if (both) measures.push({ fn: "avg", field: money });
  if (average) measures.push({ fn: "avg", field });
  if (LARGEST.test(text)) measures.push({ fn: "max", field });
  if (SMALLEST.test(text)) measures.push({ fn: "min", field });
  return measures;
}
