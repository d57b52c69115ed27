import type { Span, SpanOf } from "../model/span.ts";
import { RECORD_NAMES, type RecordName } from "./reading.ts";

type Mention = SpanOf<"object"> & { value: { object: RecordName } };

/** Words that end in a kind of record without being its name: 成交客户, 线索来源. */
const WITHIN: readonly (readonly [RegExp, RecordName])[] = [
  [/客户$|^客户/, "customer"],
  [/线索$|^线索/, "lead"],
  [/(?:商机|单)$|^商机/, "opportunity"],
];
const TIMES =
  /(?:拜访|走访|跟进|回访|通话|打电话|联系|沟通)(?:了|过)?(?:多少|几|\d+)次|(?:拜访|跟进|回访|通话|电话|沟通)(?:次数|量|记录|频率)/;

const isRecord = (name: string): name is RecordName => (RECORD_NAMES as readonly string[]).includes(name);

const ASKED =
  /(?:哪些|哪个|哪家|哪几[个家条位单笔]|哪[个家条位单笔]|多少[个家条位单笔]?|几[个家条位单笔]|所有的?|全部的?|列出|列一下)$/;
const HEAD =
  /^(?:的?(?:名单|列表|清单|数量|总数|个数|条数|总额|金额|名字|有(?:哪些|多少|几|谁|没有)|都有|都是|是(?:谁|哪)|里|中|排|按|呢|吗)|[?,]|$)/;
const OF = /^的/;
const HELD =
  /(?:有|没有?|无|缺|带)(?:超过|至少|多于|不到|不止|任何|过)?(?:[一两二三四五六七八九十\d]+[个家条位单笔])?(?:以上)?$/;
const IMPLIED: readonly (readonly [RegExp, RecordName])[] = [
  [/待办|要做的事|该做(?:的|什么)|日程/, "task"],
  [
    /(?:拜访|走访|跟进|回访|通话|打了?|联系|见)(?:了|过)?(?:多少|几)(?:次|家|个)?|跟进(?:次数|量)|拜访(?:次数|量)/,
    "activity",
  ],
  [
    /签[了单下约得]|[没未]签|成交|赢[了单]|丢[了单掉]|输[了单掉]|(?:几|多少|[那这大小]|\d)单(?!位|据|价)|业绩|销售额|关单|拿下|回款|客单价|赢率|在谈|卡在|漏斗/,
    "opportunity",
  ],
  [/公司|企业|厂家|厂子|工厂|单位/, "customer"],
  [/\bdeals?\b|pipeline/i, "opportunity"],
];

/** How likely a mention is what is asked for, and not what hangs on it. */
function weigh(text: string, mention: Mention, last: boolean): number {
  const before = text.slice(Math.max(0, mention.start - 8), mention.start);
  const after = text.slice(mention.end, mention.end + 4);
  let weight = last ? 1 : 0;
  if (ASKED.test(before)) weight += 3;
  if (HEAD.test(after)) weight += 2;
  if (OF.test(after)) weight -= 2;
  if (HELD.test(before) && !/(?:哪些|有没有)$/.test(before)) weight -= 2;
  if (/的$/.test(before)) weight += 2;
  return weight;
}

function mentionsIn(text: string, spans: readonly Span[]): Mention[] {
  return spans.flatMap(({ type, start, end, value }): Mention[] => {
    if (type === "object") {
      const { object } = value;
      return isRecord(object) ? [{ type, start, end, value: { object } }] : [];
    }
    if (type !== "status" && type !== "field") return [];
    const object = WITHIN.find(([cue]) => cue.test(text.slice(start, end)))?.[1];
    return object === undefined ? [] : [{ type: "object", start, end, value: { object } }];
  });
}

/** The kind of record that a sentence asks for, its mention when it is named; undefined when none is meant. */
export function chooseObject(
  text: string,
  spans: readonly Span[],
): { object: RecordName; mention?: Mention } | undefined {
  if (TIMES.test(text)) return { object: "activity" };
  const mentions = mentionsIn(text, spans);
  const weighed = mentions
    .map((mention, index) => ({ mention, weight: weigh(text, mention, index === mentions.length - 1) }))
    .sort((one, other) => other.weight - one.weight);
  const best = weighed[0]?.mention;
  if (best !== undefined) return { object: best.value.object, mention: best };
  const implied = IMPLIED.find(([cue]) => cue.test(text))?.[1];
  return implied === undefined ? undefined : { object: implied };
}
