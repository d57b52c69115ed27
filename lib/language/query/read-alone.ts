import type { Filter } from "#lib/platform/records/contract.ts";
import { blankOut } from "../text/blank-out.ts";
import type { Head } from "./choose-object.ts";
import { defaultConditions } from "./default-conditions.ts";
import { comparedPeriods } from "./figures/compared-periods.ts";
import { type Found, readGroups } from "./figures/groups.ts";
import { listedField } from "./figures/listed-field.ts";
import { type Measure, rateField, readMeasures, shareAsked } from "./figures/measures.ts";
import { orderedField, readOrder } from "./figures/order.ts";
import { LATEST_FEW, LONGEST_IN_STAGE } from "./figures/order-words.ts";
import { flatten } from "./flatten.ts";
import { leftOpen } from "./left-open.ts";
import { leavesOut } from "./negation.ts";
import { DATE_FIELDS } from "./object-fields.ts";
import { HAPPENINGS } from "./periods/happenings.ts";
import { readConditions } from "./read-conditions.ts";
import { type Compared, type Condition, type QueryReading, RECORD_NAMES, type Share } from "./reading.ts";
import { meets, type Scene, type Stretch } from "./scene.ts";
import { unreadWords } from "./unread-words.ts";

const dateFieldOf = (filter: Filter | undefined): string | undefined => {
  const all = filter === undefined ? [] : "all" in filter ? filter.all : [filter];
  const dated = all.find((each) => "field" in each && /(?:At|On|To|^at|Since)$/.test(each.field));
  return dated && "field" in dated ? dated.field : undefined;
};

/** What a sentence groups, ranks or compares is counted at least; of deals that were won the money is told. */
function figuresOf(scene: Scene, grouped: boolean, filter: Filter | undefined): Measure[] {
  const measures = readMeasures(scene, { grouped, ordered: orderedField(scene) });
  // 哪个阶段停得最久
  const stays = LONGEST_IN_STAGE.test(scene.text) && scene.object === "opportunity";
  if (measures.length > 0 || !grouped) return measures;
  if (stays) return [{ fn: "avg", field: "daysInStage" }];
  if (scene.object !== "opportunity" || !JSON.stringify(filter ?? {}).includes('"won"'))
    return [{ fn: "count" }];
  const sum: Measure = { fn: "sum", field: "amount" };
  return /最|排|前/.test(scene.text) ? [sum] : [{ fn: "count" }, sum];
}

/** The name under which a measure is sorted by. */
function sortedBy(text: string, measures: readonly Measure[]): string | undefined {
  const counted = /按(?:照)?(?:数量|个数|单数|次数|件数)/.test(text);
  const measured = counted ? measures[0] : (measures.findLast(({ fn }) => fn !== "count") ?? measures[0]);
  if (measured === undefined) return undefined;
  return measured.field === undefined ? measured.fn : `${measured.fn}_${measured.field}`;
}

const EACH =
  /(?:对比|比较|比)(?:一下|一比|下|看看)?(?=$|[,.?])|哪(?:边|头|个|一个)|各(?:自|有|是|签|赢|丢|新增|来|打|拜访|占)?(?:了)?(?:有)?(?:多少|几)|分别(?:有|是|签|赢|新增)?(?:了)?(?:多少|几)|(?:哪[个家边种]|谁)[^,.;最]{0,12}[多少高低大小好差](?:一?[些点])?(?=$|[,.?])|respectively/;

const VALUES: ReadonlySet<string> = new Set(["region", "industry", "source", "product", "size", "stage"]);
const RECORDS = /客户|公司|线索|商机|单子?|项目|任务|的/;

/** 华东和华南今年谁做得好 asks which of the two; 华东和华南的客户谁在跟 asks for a person. */
function asksWhichOfThem({ text, spans }: Scene): boolean {
  const who = text.indexOf("谁");
  const last = spans.findLast(({ type, end }) => VALUES.has(type) && end <= who);
  return who >= 0 && last !== undefined && !RECORDS.test(text.slice(last.end, who));
}

function groupsOf(scene: Scene, filter: Filter | undefined): NonNullable<QueryReading["groupBy"]> {
  const rate = rateField(scene);
  const groups = readGroups(scene, dateFieldOf(filter)).map(({ group }) => group);
  const each = EACH.test(scene.text) ? listedField(scene.object, filter) : undefined;
  // 华东一组和华东二组谁做得好 is about the two teams, and not who is in them.
  const which = groups.length === 0 || each === "team" || asksWhichOfThem(scene);
  if (each !== undefined && which)
    return [{ field: each }, ...(rate === undefined || rate === each ? [] : [{ field: rate }])];
  return rate === undefined ? groups : [...groups.slice(0, 2), { field: rate }];
}

/** 销售排名 and 丢单原因 say how the deals ended as well. */
const tellsOutcome = ({ filter }: Condition, groups: readonly Found[]): boolean =>
  "field" in filter && filter.field === "outcome" && !groups.some(({ group }) => group.field === "outcome");

const stretchesOf = (text: string, { source, flags }: RegExp): Stretch[] =>
  [...text.matchAll(new RegExp(source, flags.includes("g") ? flags : `${flags}g`))].map(
    ({ index, 0: said }) => ({ start: index, end: index + said.length }),
  );

/** 成交 in 去年成交的: what a period is said of. */
function happenings({ text, object }: Scene, conditions: readonly Condition[]): Stretch[] {
  if (conditions.every(({ period }) => period === undefined)) return [];
  return (HAPPENINGS[object] ?? []).flatMap(({ cue }) => stretchesOf(text, cue));
}

const ACTS = /沟通|互动|往来|跟进|回访|联系|拜访|走访|电话|通话|会议|活动/g;

/** Activities are named by what was done. */
const acts = ({ text, object }: Scene): Stretch[] => (object === "activity" ? stretchesOf(text, ACTS) : []);

/** Quotes, contracts and tickets are nothing that can be asked of records: their words are told as not read. */
const TOLD: ReadonlySet<string> = new Set([...RECORD_NAMES, "user", "team", "competitor"]);

/** Spans that the figures, the order, the limit or a condition beside them stand for. */
function standingFor({ spans }: Scene, reading: QueryReading, taken: readonly Stretch[]): Stretch[] {
  const told = (reading.measures ?? reading.sort) !== undefined;
  return spans.filter((span) => {
    if (span.type === "object") return TOLD.has(span.value.object);
    if (span.type === "count_order" || span.type === "period_comparison") return true;
    if (span.type === "quantity") return span.value.value === reading.limit;
    // 职位是总经理
    return (
      span.type === "field" && (told || taken.some(({ start }) => start >= span.end && start - span.end <= 2))
    );
  });
}

/** When what is asked of took place. */
function happenedField({ object, text }: Scene, filter: Filter | undefined): string {
  if (JSON.stringify(filter ?? {}).includes('"outcome"')) return "closedAt";
  const told = HAPPENINGS[object]?.find(({ cue }) => cue.test(text))?.field;
  return told ?? (object === "opportunity" ? "createdAt" : (DATE_FIELDS[object]?.[0] ?? "createdAt"));
}

/** 客单价比上季度高吗: the period that is asked for is the one after that it is held against. */
function comparedBase(scene: Scene, filter: Filter | undefined, compareTo: Compared | undefined): Filter[] {
  if (compareTo === undefined || !("offset" in compareTo) || dateFieldOf(filter) !== undefined) return [];
  const { unit, offset } = compareTo;
  const field = happenedField(scene, filter);
  if (offset >= 0) return [];
  const base = { unit, offset: offset < -1 && offset > -4 ? offset + 1 : 0 };
  return [{ field, op: "within", value: base }];
}

const COMPARES = /比|跟|和|与|较|涨|跌|降|增长|变化|多了|少了|versus|vs|compar/i;

/** 去年同期新增了多少: the period itself is asked for, and held against nothing. */
function periodAlone(
  scene: Scene,
  filter: Filter | undefined,
  compared: Compared | undefined,
): Filter | undefined {
  if (compared === undefined || !("from" in compared) || dateFieldOf(filter) !== undefined) return undefined;
  if (COMPARES.test(scene.text)) return undefined;
  return { field: happenedField(scene, filter), op: "between", value: [compared.from, compared.to] };
}

/** 无效线索占多少 is a share of all of them, and not of those. */
function withoutPart(conditions: readonly Condition[], object: string, share: Share | undefined): Filter[] {
  const isPart = (filter: Filter) =>
    "field" in filter &&
    filter.field === share?.field &&
    filter.op === "eq" &&
    share.of.includes(String(filter.value));
  return conditions.map(({ filter }) => filter).filter((each) => object !== "lead" || !isPart(each));
}

/** A query as one sentence says it, with its conditions and the words of it that nothing was read from. */
export type Alone = { reading: QueryReading; conditions: Condition[]; unread: Stretch[] };

/** Reads a sentence by itself, for one kind of record. */
export function readAlone(scene: Scene, head: Head | undefined): Alone {
  const { text, spans, object, clock } = scene;
  const { compareTo: compared, against } = comparedPeriods(text, spans, clock);
  const rest = { ...scene, spans: spans.filter((span) => span !== against) };
  const groups = readGroups(rest, undefined);
  // 按渠道看 is no condition on channels.
  const conditions = readConditions(rest, head?.mention).filter(
    (each) => tellsOutcome(each, groups) || !groups.some((group) => meets(each, group)),
  );
  const share = shareAsked(rest);
  const known = withoutPart(conditions, object, share);
  const alone = periodAlone(rest, flatten(known), compared);
  const compareTo = alone === undefined ? compared : undefined;
  const said = [...known, ...(alone ? [alone] : comparedBase(rest, flatten(known), compareTo))];
  const groupBy = groupsOf(rest, flatten(said));
  const filter = flatten([...said, ...defaultConditions(text, object, said, groupBy)]);
  // 商机总数不少于三个的 bounds a count and asks for none.
  const counts = conditions.filter((each) => "related" in each.filter && (each.filter.count?.value ?? 0) > 0);
  const asked = { ...rest, text: blankOut(text, counts) };
  const measures = figuresOf(asked, groupBy.length > 0 || compareTo !== undefined, filter);
  const grouped = groupBy.length > 0 ? sortedBy(text, measures) : undefined;
  const period = conditions.find((each) => each.period)?.period;
  const reading: QueryReading = {
    object,
    ...(filter && { filter }),
    ...(groupBy.length > 0 && { groupBy }),
    ...(measures.length > 0 && { measures }),
    ...(measures.length > 0 && grouped === undefined
      ? {}
      : readOrder(rest, { dateField: dateFieldOf(filter), grouped })),
    ...(period && { period }),
    ...(compareTo && { compareTo }),
    unresolved: conditions.flatMap((each) => each.unresolved ?? []),
  };
  const taken = [
    ...conditions,
    ...groups,
    ...(against ? [against] : []),
    ...happenings(scene, conditions),
    ...acts(scene),
    ...stretchesOf(text, LATEST_FEW),
    ...conditions.flatMap((each) => leavesOut(text, each) ?? []),
  ];
  const named = head?.mention ? [head.mention] : [];
  const unread = unreadWords(text, [...taken, ...named, ...standingFor(scene, reading, taken)]);
  const open = leftOpen(text, unread);
  return {
    reading: {
      ...reading,
      ...(share && { share }),
      unresolved: [...reading.unresolved, ...open.unresolved],
      ...(open.unread.length > 0 && { unread: open.unread }),
    },
    conditions,
    unread,
  };
}
