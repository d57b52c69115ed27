import type { Filter, SortKey } from "#lib/platform/records/contract.ts";
import { listedField } from "../figures/listed-field.ts";
import { flatten } from "../flatten.ts";
import type { Condition, QueryReading } from "../reading.ts";
import type { Scene } from "../scene.ts";
import { BESIDE, changeConditions } from "./change-conditions.ts";
import { EXCLUDES, leftOut } from "./left-out.ts";
import { replaceTime } from "./replace-time.ts";
import { movedComparison, shiftedComparison } from "./shifted-comparison.ts";
import { withoutFields } from "./without-fields.ts";

const ALSO = /(?:再)?加上|也(?:要|算|加|看)|算上|还要|顺便/;
const LISTS = /有?哪些|列(?:出来|一下|个)|是谁|都有谁|明细|名单|list them|which ones/i;

/** 合计多少 after figures by person asks for the one figure of all. */
const WHOLE =
  /(?:合计|总共|一共|总计|加起来|加一起|全部加)[^,.;各每分]{0,6}(?:是|有)?(?:多少|几|呢|$)|^总(?:数|额|金额|计)(?:是|呢|多少)/;

const listOf = (filter: Filter | undefined): Filter[] =>
  filter === undefined ? [] : "all" in filter ? filter.all : [filter];

function figures(former: QueryReading, next: QueryReading, text: string): Partial<QueryReading> {
  if (LISTS.test(text) && !next.measures) return {};
  // Months are held against months as a whole: 上半年跟去年上半年比 after 每个季度签了多少.
  const whole = WHOLE.test(text) && !next.groupBy;
  const groups = whole ? undefined : former.groupBy;
  const kept = next.compareTo ? groups?.filter(({ by }) => by === undefined) : groups;
  const groupBy = next.groupBy ?? (kept?.length === 0 ? undefined : kept);
  // 按阶段分 tells the figures that were asked for.
  const asked =
    next.measures && !(next.groupBy && former.measures && onlyCounts(next, text)) ? next.measures : undefined;
  const also = ALSO.test(text) && former.measures && asked;
  const measures = also
    ? [...(former.measures ?? []), ...(asked ?? [])]
    : (asked ?? former.measures ?? next.measures);
  return { ...(groupBy && { groupBy }), ...(measures && { measures }) };
}

/** A count that nobody named comes with every group. */
const onlyCounts = ({ measures = [] }: QueryReading, text: string): boolean =>
  measures.every(({ fn }) => fn === "count") && !/数|多少|几/.test(text);

/** The order that was asked for, by the figures that are told now; that of a list does not order figures. */
function order(former: QueryReading, next: QueryReading, told: Partial<QueryReading>): Partial<QueryReading> {
  const alike = (former.measures === undefined) === (told.measures === undefined);
  const sort = next.sort ?? (alike ? former.sort : undefined);
  const limit = next.limit ?? (alike && !next.sort ? former.limit : undefined);
  const ordered = told.measures ? sort && orderOfFigures(sort, told) : sort;
  return { ...(ordered && { sort: ordered }), ...(limit !== undefined && { limit }) };
}

function orderOfFigures(
  sort: SortKey[],
  { measures = [], groupBy = [] }: Partial<QueryReading>,
): SortKey[] | undefined {
  if (groupBy.length === 0) return undefined;
  const names = measures.map(({ fn, field }) => (field === undefined ? fn : `${fn}_${field}`));
  const last = names.at(-1) ?? "count";
  const groups = groupBy.map(({ field }) => field);
  return sort.map((key) =>
    names.includes(key.field) || groups.includes(key.field) ? key : { ...key, field: last },
  );
}

type Followed = { scene: Scene; conditions: readonly Condition[] };

/**
 * Returns the former query with what a follow-up says changed in it: its conditions take the place of those about the
 * same, its figures, groups and order that of the former ones. What it does not touch stays.
 */
export function refineQuery(
  former: QueryReading,
  next: QueryReading,
  { scene, conditions }: Followed,
): QueryReading {
  const timed = replaceTime(listOf(former.filter), scene);
  const said = conditions.filter(
    ({ start, end }) => !timed?.taken.some((t) => start <= t.start && t.end <= end),
  );
  const kept = withoutFields(timed?.filters ?? listOf(former.filter), scene.text);
  const filters = changeConditions(
    kept,
    said.map(({ filter }) => (EXCLUDES.test(scene.text) ? leftOut(filter) : filter)),
    scene.text,
  );
  const filter = flatten(filters);
  // 跟许鹏比呢: the two stand side by side.
  const beside = BESIDE.test(scene.text) ? listedField(former.object, filter) : undefined;
  const names = JSON.stringify(filter ?? {});
  const period = timed?.period ?? next.period ?? former.period;
  // 华北呢 after 华东和华南 side by side is one figure.
  const [only] = former.groupBy ?? [];
  const apart = only !== undefined && only.field === listedField(former.object, former.filter);
  const alone = apart && listedField(former.object, filter) === undefined;
  const asked = beside
    ? { ...next, groupBy: [{ field: beside }], measures: former.measures ?? [{ fn: "count" as const }] }
    : next;
  const { groupBy: _sides, ...ungrouped } = former;
  const told = figures(alone ? ungrouped : former, asked, scene.text);
  const compareTo =
    shiftedComparison(scene.spans, filters) ??
    next.compareTo ??
    (told.measures && (timed ? movedComparison(former, filters) : former.compareTo));
  const unresolved = [...former.unresolved, ...next.unresolved].filter(
    ({ object, name }) => object === "condition" || names.includes(JSON.stringify(name)),
  );
  return {
    object: former.object,
    ...(filter && { filter }),
    ...told,
    ...order(former, next, told),
    ...(period && { period }),
    ...(compareTo && { compareTo }),
    ...(told.groupBy && (next.share ?? former.share) && { share: next.share ?? former.share }),
    unresolved,
    ...(next.unread && { unread: next.unread }),
  };
}
