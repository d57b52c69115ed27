import type { Span } from "../model/span.ts";
import { DATE_FIELDS } from "./object-fields.ts";
import type { QueryReading, RecordName } from "./reading.ts";
import type { Scene } from "./scene.ts";

type Group = NonNullable<QueryReading["groupBy"]>[number];
type Found = { start: number; end: number; group: Group };

const BY = /(?:按照?|依|分|各个?|每个?|每一?(?:个|位|名|家)?|以|by|per|each)(?:不同的?)?$/i;
const SPREAD = /^(?:的)?(?:分布|构成|占比|分类|分组|维度|结构)/;
const UNITS: readonly (readonly [RegExp, NonNullable<Group["by"]>])[] = [
  [/(?:按|分|逐|每个?|各)(?:个)?月(?:份|度)?|月度|逐月|by month|monthly/i, "month"],
  [/(?:按|分|逐|每个?|各)(?:个)?季度?|逐季|by quarter|quarterly/i, "quarter"],
  [/(?:按|分|逐|每个?|各)(?:个)?(?:周|星期)|逐周|周度|by week|weekly/i, "week"],
  [/(?:按|分|逐|每)(?:个)?年(?!营收)|年度(?:分布|走势)|by year|yearly/i, "year"],
  [/(?:按|分|逐|每)(?:天|日)|by day|daily/i, "day"],
];
const PEOPLE =
  /(?:按照?|分|各个?|每个?|每一?(?:个|位|名)?)(?:个)?(?:销售(?!额|机会|阶段|漏斗)|业务员|人员?|代表|同事|负责人|rep)(?!数)|人均|哪个(?:销售|业务员|人|同事)|谁(?!负责)|by rep|by owner|per rep/i;
const TEAMS = /(?:按照?|分|各个?|每个?)(?:个)?(?:团队|小组|组|部门|大区|区)(?!域|间)|by team/i;
const CUSTOMERS = /(?:按照?|分|各个?|每个?|每一?家)(?:个)?(?:客户|公司)(?!级别|来源|行业|状态)/;
const WORDS: readonly (readonly [RegExp, Partial<Record<RecordName, string>>])[] = [
  [
    /(?:按照?|分|各个?|每个?)(?:个)?渠道|渠道(?:分布|占比|构成)/,
    { lead: "source", customer: "source", opportunity: "source" },
  ],
  [
    /(?:按照?|分)(?:丢单|赢单|输单)?原因|(?:的|主要)?原因(?:分布|占比|构成|统计|排名|是什么|有哪些)/,
    { opportunity: "closeReason" },
  ],
  [
    /(?:按照?|分|各个?|每个?)(?:个)?(?:省份?|地区|区域)|(?:地区|区域)(?:分布|占比)/,
    { lead: "region", customer: "region" },
  ],
  [/(?:按照?|分|各个?|每个?)(?:个)?城市|城市(?:分布|占比)/, { lead: "city", customer: "city" }],
  [/(?:按照?|分|各个?|每个?)(?:个)?行业|行业(?:分布|占比|构成)/, { lead: "industry", customer: "industry" }],
];
const GROUPABLE =
  /^(?:stage|status|outcome|source|industry|region|city|size|companySize|level|kind|closeReason|type|title|department|tags|category|owner|team|priority)$/;

function namedGroup({ text, object }: Scene, span: Span): Found | undefined {
  if (span.type !== "field") return undefined;
  const name = span.value.on[object];
  if (name === undefined || !GROUPABLE.test(name)) return undefined;
  const by = BY.exec(text.slice(Math.max(0, span.start - 5), span.start));
  const after = text.slice(span.end, span.end + 4);
  if (by === null && !SPREAD.test(after)) return undefined;
  return { start: span.start - (by?.[0].length ?? 0), end: span.end, group: { field: name } };
}

function dateGroup({ text, object }: Scene, dateField: string | undefined): Found | undefined {
  const field = dateField ?? defaultDate(object);
  if (field === undefined) return undefined;
  for (const [cue, by] of UNITS) {
    const match = cue.exec(text);
    if (match !== null)
      return { start: match.index, end: match.index + match[0].length, group: { field, by } };
  }
  return undefined;
}

const defaultDate = (object: RecordName): string | undefined =>
  object === "opportunity" ? "closedAt" : DATE_FIELDS[object]?.[0];

function wordGroup(text: string, cue: RegExp, field: string): Found | undefined {
  const match = cue.exec(text);
  return match === null
    ? undefined
    : { start: match.index, end: match.index + match[0].length, group: { field } };
}

/** What figures are told by: 按行业, 每个销售, 分月. `dateField` is the date that the sentence bounds. */
export function readGroups(scene: Scene, dateField: string | undefined): Found[] {
  const { text, object, spans } = scene;
  const found = [
    ...spans.map((span) => namedGroup(scene, span)),
    dateGroup(scene, dateField),
    wordGroup(text, PEOPLE, "owner"),
    wordGroup(text, TEAMS, "team"),
    ...WORDS.map(([cue, on]) => (on[object] === undefined ? undefined : wordGroup(text, cue, on[object]))),
    object === "customer" ? undefined : wordGroup(text, CUSTOMERS, "customer"),
  ].filter((each) => each !== undefined);
  const unique = new Map(found.map((each) => [`${each.group.field}${each.group.by ?? ""}`, each]));
  return [...unique.values()].sort((a, b) => a.start - b.start).slice(0, 3);
}
