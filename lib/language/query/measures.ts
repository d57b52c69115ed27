import { MONEY_FIELDS, NUMBER_FIELDS } from "./object-fields.ts";
import type { QueryReading, RecordName } from "./reading.ts";
import { type Scene, spansOf } from "./scene.ts";

type Measure = NonNullable<QueryReading["measures"]>[number];

const COUNT =
  /(?<!哪)(?:多少|几)(?:个|家|条|单|位|次|笔|人|名|项)|数量|总数|个数|条数|家数|次数|单量|客户数|线索数|商机数|(?:一共|总共|共)?有多少(?!钱|万)|how many|number of|\bcount\b/i;
const HOW_MANY = /(?<!哪)(?:多少|几)(?:新|老)?$/;
const SUM =
  /总额|总金额|总量|合计|加起来|总和|总共?(?:是)?多少钱|一共多少钱|多少钱|多少万|金额(?:是|有|一共|总共)?多少|业绩|销售额|成交额|签约额|合同额|回款|签单额|(?:成交|签约|签单|赢单)金额|total|\bsum\b/i;
const BARE_SIGNED = /(?:签|成交|卖|做|拿下|赢)(?:下|成|出)?了?多少(?![个家条单位次笔人名项])/;
const AVERAGE = /平均|均值|客单价|均价|average|\bavg\b|\bmean\b/i;
const LARGEST = /(?:最大|最高|最多|max)(?:的)?(?:金额|预算|评分|额度)?(?:是|有|到)?多少/i;
const SMALLEST = /(?:最小|最低|最少|min)(?:的)?(?:金额|预算|评分|额度)?(?:是|有|到)?多少/i;
const RATE: readonly (readonly [RegExp, RecordName])[] = [
  [/赢率|赢单率|成单率|胜率|win rate/i, "opportunity"],
  [/转化率|转换率|conversion/i, "lead"],
];

/** The number that is measured: the one named, else the money of the object. */
function measured({ spans, object }: Scene): string | undefined {
  const fitting = [...(MONEY_FIELDS[object] ?? []), ...(NUMBER_FIELDS[object] ?? [])];
  const named = spansOf(spans, "field").map(({ value }) => value.on[object]);
  return named.find((name) => name !== undefined && fitting.includes(name)) ?? MONEY_FIELDS[object]?.[0];
}

/** A rate is counted by how records ended, so that the share can be told with its base. */
export function rateField({ text, object, spans }: Scene): string | undefined {
  // 赢率不到五成的 bounds it, and asks for none.
  const asked =
    RATE.some(([cue, of]) => of === object && cue.test(text)) && spansOf(spans, "percent").length === 0;
  if (!asked) return undefined;
  return object === "opportunity" ? "outcome" : "status";
}

/** Which figures are asked for; empty when records are. */
export function readMeasures(scene: Scene): Measure[] {
  const { text, spans } = scene;
  const field = measured(scene);
  const measures: Measure[] = [];
  const bare = BARE_SIGNED.test(text);
  const howMany = spansOf(spans, "object").some(({ start }) =>
    HOW_MANY.test(text.slice(Math.max(0, start - 4), start)),
  );
  if (COUNT.test(text) || howMany || bare || rateField(scene) !== undefined) measures.push({ fn: "count" });
  if (field !== undefined && (SUM.test(text) || bare)) measures.push({ fn: "sum", field });
  if (field !== undefined && AVERAGE.test(text)) measures.push({ fn: "avg", field });
  if (field !== undefined && LARGEST.test(text)) measures.push({ fn: "max", field });
  if (field !== undefined && SMALLEST.test(text)) measures.push({ fn: "min", field });
  return measures;
}
