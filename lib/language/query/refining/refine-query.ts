import type { Filter, SortKey } from "#lib/platform/records/contract.ts";
import { fixesField, listedField } from "../figures/listed-field.ts";
import { flatten } from "../flatten.ts";
import type { Condition, QueryReading } from "../reading.ts";
import type { Scene } from "../scene.ts";
import { BESIDE, changeConditions } from "./change-conditions.ts";
import { EXCLUDES, leftOut } from "./left-out.ts";
import { replaceTime } from "./replace-time.ts";
import { movedComparison, shiftedComparison } from "./shifted-comparison.ts";
import { withoutFields } from "./without-fields.ts";

const ALSO = /(?:再)?加上|也(?:要|算|加|看)|算上|还要|顺便/;
const LISTS =
  /^(?:那么?)?(?:其中|里面)?最(?:老|早|新|久|晚)的?(?:那)?一?[条个单家笔]|^(?:那么?)?(?:其中|里面)?哪(?:一?[个单笔])[^,.;]{0,6}最(?:可惜|惨|冤|亏|大|小|贵)|有?哪些|列(?:出来|一下|个)|是谁|都有谁|明细|名单|list them|which ones/i;

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
  const groupBy = sameTimes(next.groupBy, former.groupBy) ?? (kept?.length === 0 ? undefined : kept);
  // 按阶段分 tells the figures that were asked for.
  // A share is made of counts, whatever was summed up before.
  if (next.share)
    return {
      groupBy: ofShare(next.share.field, next.groupBy, kept),
      ...(next.measures && { measures: next.measures }),
    };
  const asked =
    next.measures && !(next.groupBy && former.measures && onlyCounts(next, text)) ? next.measures : undefined;
  const also = ALSO.test(text) && former.measures && asked;
  const measures = also
    ? [...(former.measures ?? []), ...(asked ?? [])]
    : (asked ?? former.measures ?? next.measures);
  return { ...(groupBy && { groupBy }), ...(measures && { measures }) };
}

/** 哪个月最多 after 每个月新增多少: by the months that were told. */
function sameTimes(
  next: QueryReading["groupBy"],
  former: QueryReading["groupBy"] = [],
): QueryReading["groupBy"] {
  const timed = former.find(({ by }) => by !== undefined);
  return next?.map((group) => (group.by && timed ? { ...group, field: timed.field } : group));
}

/** 赢单率呢 after figures by team: of each team, by how its deals ended. */
function ofShare(
  field: string,
  next: QueryReading["groupBy"] = [],
  former: QueryReading["groupBy"] = [],
): NonNullable<QueryReading["groupBy"]> {
  const other = (groups: NonNullable<QueryReading["groupBy"]>) =>
    groups.filter((group) => group.field !== field);
  const own = other(next);
  return [...(own.length > 0 ? own : other(former)), { field }];
}

/** A count that nobody named comes with every group. */
const onlyCounts = ({ measures = [] }: QueryReading, text: string): boolean =>
  measures.every(({ fn }) => fn === "count") && !/数|多少|几/.test(text);

/** The order that was asked for, by the figures that are told now; that of a list does not order figures. */
function order(former: QueryReading, next: QueryReading, told: Partial<QueryReading>): Partial<QueryReading> {
  const alike = (former.measures === undefined) === (told.measures === undefined);
  // 他丢在哪 after who is last is told from the most common reason on.
  const [by] = next.groupBy ?? [];
  const regrouped = by !== undefined && by.field !== former.groupBy?.[0]?.field;
  const sort = next.sort ?? (alike && !next.share && !regrouped ? former.sort : undefined);
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

/** 汽配的赢率呢 after 今年签了多少 is asked of all that ended, and not of what was won. */
function ofAll(filter: Filter, share: QueryReading["share"]): Filter {
  if (share?.field !== "outcome" || !("field" in filter) || filter.field !== "outcome") return filter;
  return { field: "outcome", op: "in", value: ["won", "lost"] };
}

const RANKS = /排(?!除)|谁|哪个(?:人|销售)/;

/** 换成按单数排 after the figures of one of them ranks all again. */
function dropRanked(filters: readonly Filter[], { groupBy = [] }: QueryReading, text: string): Filter[] {
  const ranked = RANKS.test(text) && groupBy.some(({ field }) => field === "owner");
  return filters.filter(
    (each) =>
      !(
        ranked &&
        "field" in each &&
        each.field === "owner" &&
        each.op === "eq" &&
        typeof each.value === "string"
      ),
  );
}

/** Sides by side, a share of each of what it is made of. */
const besideBy = (field: string, { share }: QueryReading): NonNullable<QueryReading["groupBy"]> => [
  { field },
  ...(share ? [{ field: share.field }] : []),
];

/** A share of the former question goes on as long as nothing is said of what it is taken of. */
function shareOf(former: QueryReading, next: QueryReading): QueryReading["share"] {
  const told = former.share && JSON.stringify(next.filter ?? {}).includes(`"field":"${former.share.field}"`);
  return next.share ?? (told && !next.share ? undefined : former.share);
}

/** 还有多少在谈的 after what was signed in a quarter: what is open was closed in none. */
function stillOpen(filters: readonly Filter[]): Filter[] {
  const open = filters.some(
    (each) => "field" in each && each.field === "outcome" && each.op === "eq" && each.value === "open",
  );
  return filters.filter((each) => !(open && "field" in each && each.field === "closedAt"));
}

/** 哪个渠道最高 after a share is a share of each. */
const withBase = (
  groupBy: NonNullable<QueryReading["groupBy"]>,
  field: string,
): NonNullable<QueryReading["groupBy"]> =>
  groupBy.some((group) => group.field === field) ? groupBy : [...groupBy, { field }];

/** 客单价呢 after a share is told by the sides alone, and not by how deals ended. */
const withoutBase = (
  groupBy: NonNullable<QueryReading["groupBy"]>,
  field: string,
): NonNullable<QueryReading["groupBy"]> => {
  const left = groupBy.filter((group) => group.field !== field);
  return left.length > 0 ? left : groupBy;
};

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
  const ended = next.share ? filters.map((each) => ofAll(each, next.share)) : filters;
  const filter = flatten(stillOpen(dropRanked(ended, former, scene.text)));
  // 跟许鹏比呢: the two stand side by side.
  const beside = BESIDE.test(scene.text) ? listedField(former.object, filter) : undefined;
  const names = JSON.stringify(filter ?? {});
  const period = timed?.period ?? next.period ?? former.period;
  // 华北呢 after 华东和华南 side by side is one figure.
  const [only] = former.groupBy ?? [];
  const apart = only !== undefined && only.field === listedField(former.object, former.filter);
  const alone = apart && listedField(former.object, filter) === undefined;
  // Of one colleague figures are told as they are, and all can be ranked again.
  const fixed = only !== undefined && only.field !== "owner" && fixesField(only.field, filter);
  const asked = beside
    ? { ...next, groupBy: besideBy(beside, former), measures: former.measures ?? [{ fn: "count" as const }] }
    : next;
  const { groupBy: _sides, ...ungrouped } = former;
  const told = figures(alone || fixed ? ungrouped : former, asked, scene.text);
  const compareTo =
    shiftedComparison(scene.spans, filters) ??
    next.compareTo ??
    (told.measures && (timed ? movedComparison(former, filters) : former.compareTo));
  const share = shareOf(former, next);
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
    ...(told.groupBy && share && { share, groupBy: withBase(told.groupBy, share.field) }),
    ...(former.share && !share && told.groupBy && { groupBy: withoutBase(told.groupBy, former.share.field) }),
    unresolved,
    ...(next.unread && { unread: next.unread }),
  };
}
