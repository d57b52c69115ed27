import type { Filter } from "#lib/platform/records/contract.ts";
import type { Condition } from "../reading.ts";
import type { Scene } from "../scene.ts";

const RISK =
  /(?<none>(?<!有)没有?|无|不存在)?(?:有|存在|带着?)?(?<level>高|中|低|重大|严重)?(?:等级?的?)?(?<kind>预算|资金|决策|竞争|竞品|技术|实施|交付|时间|进度|关系|法务|合同)?风险(?:等级?|级别)?(?:是|为)?(?<after>高|中|低)?(?:的)?(?<open>(?:还|都|仍)?(?:没有?|未)(?:处理|解决|关闭|化解|应对)|待处理|未关闭)?(?<closed>已(?:处理|解决|关闭|化解))?/g;
const LEVELS: Readonly<Record<string, string>> = {
  高: "high",
  重大: "high",
  严重: "high",
  中: "medium",
  低: "low",
};
const RISK_KINDS: readonly (readonly [RegExp, string])[] = [
  [/预算|资金/, "budget"],
  [/决策/, "decision"],
  [/竞争|竞品/, "competition"],
  [/技术/, "technical"],
  [/实施|交付/, "implementation"],
  [/时间|进度/, "timing"],
  [/关系/, "relationship"],
  [/法务|合同/, "legal"],
];

const is = (field: string, value: string): Filter => ({ field, op: "eq", value });

/** Deals by their risks: 有高风险没处理的, 预算风险的, 没有风险的. */
export function riskConditions({ text, object }: Scene): Condition[] {
  if (object !== "opportunity") return [];
  return [...text.matchAll(RISK)].map(({ index, 0: said, groups = {} }) => {
    const level = LEVELS[groups.level ?? groups.after ?? ""];
    const kind = RISK_KINDS.find(([cue]) => cue.test(groups.kind ?? ""))?.[1];
    const all = [
      ...(level ? [is("level", level)] : []),
      ...(kind ? [is("kind", kind)] : []),
      ...(groups.closed === undefined ? [] : [is("status", "closed")]),
      ...(groups.open === undefined ? [] : [is("status", "open")]),
    ];
    const where = all.length > 1 ? { all } : all[0];
    return {
      start: index,
      end: index + said.length,
      filter: {
        related: "risks",
        ...(where && { where }),
        ...(groups.none !== undefined && { count: { op: "eq" as const, value: 0 } }),
      },
    };
  });
}
