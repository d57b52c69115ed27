import type { Filter } from "#lib/platform/records/contract.ts";
import type { Clock } from "../dates/read-clock.ts";
import type { Span } from "../model/span.ts";
import { chooseObject, type Head } from "./choose-object.ts";
import { defaultConditions } from "./default-conditions.ts";
import { comparedPeriods } from "./figures/compared-periods.ts";
import { type Found, readGroups } from "./figures/groups.ts";
import { type Measure, rateField, readMeasures } from "./figures/measures.ts";
import { orderedField, readOrder } from "./figures/order.ts";
import { flatten } from "./flatten.ts";
import { readConditions } from "./read-conditions.ts";
import type { Condition, QueryReading, RecordName } from "./reading.ts";
import { continuesQuery } from "./refining/continues-query.ts";
import { refineQuery } from "./refining/refine-query.ts";
import { meets, type Scene } from "./scene.ts";

/** A question is short; of what is longer only the beginning is read. */
const LONGEST = 400;

const dateFieldOf = (filter: Filter | undefined): string | undefined => {
  const all = filter === undefined ? [] : "all" in filter ? filter.all : [filter];
  const dated = all.find((each) => "field" in each && /(?:At|On|To|^at|Since)$/.test(each.field));
  return dated && "field" in dated ? dated.field : undefined;
};

/** What a sentence groups, ranks or compares is counted at least; of deals that were won the money is told. */
function figuresOf(scene: Scene, grouped: boolean, filter: Filter | undefined): Measure[] {
  const measures = readMeasures(scene, { grouped, ordered: orderedField(scene) });
  if (measures.length > 0 || !grouped) return measures;
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
  /各(?:自|有|是|签|赢|丢|新增|来|打|拜访|占)?(?:了)?(?:有)?(?:多少|几)|分别(?:有|是|签|赢|新增)?(?:了)?(?:多少|几)|respectively/;

/** 上海和杭州各有多少: the field whose values were listed. */
function listedField(filter: Filter | undefined): string | undefined {
  const all = filter === undefined ? [] : "all" in filter ? filter.all : [filter];
  const listed = all.find((each) => "field" in each && each.op === "in" && each.field !== "status");
  return listed && "field" in listed ? listed.field : undefined;
}

function groupsOf(scene: Scene, filter: Filter | undefined): NonNullable<QueryReading["groupBy"]> {
  const rate = rateField(scene);
  const groups = readGroups(scene, dateFieldOf(filter)).map(({ group }) => group);
  const each = groups.length === 0 && EACH.test(scene.text) ? listedField(filter) : undefined;
  if (each !== undefined) return [{ field: each }];
  return rate === undefined ? groups : [...groups.slice(0, 2), { field: rate }];
}

/** 销售排名 and 丢单原因 say how the deals ended as well. */
const tellsOutcome = ({ filter }: Condition, groups: readonly Found[]): boolean =>
  "field" in filter && filter.field === "outcome" && !groups.some(({ group }) => group.field === "outcome");

/** Reads a sentence by itself, for one kind of record. */
function readAlone(scene: Scene, head: Head | undefined): QueryReading & { conditions: Condition[] } {
  const { text, spans, object, clock } = scene;
  const { compareTo, against } = comparedPeriods(text, spans, clock);
  const rest = { ...scene, spans: spans.filter((span) => span !== against) };
  const groups = readGroups(rest, undefined);
  // 按渠道看 is no condition on channels.
  const conditions = readConditions(rest, head?.mention).filter(
    (each) => tellsOutcome(each, groups) || !groups.some((group) => meets(each, group)),
  );
  const said = conditions.map(({ filter }) => filter);
  const groupBy = groupsOf(rest, flatten(said));
  const filter = flatten([...said, ...defaultConditions(text, object, said, groupBy)]);
  const measures = figuresOf(rest, groupBy.length > 0 || compareTo !== undefined, filter);
  const grouped = groupBy.length > 0 ? sortedBy(text, measures) : undefined;
  const period = conditions.find((each) => each.period)?.period;
  return {
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
    conditions,
  };
}

/**
 * Returns the records or figures that a sentence asks for, or undefined when it names no kind of record and no act that
 * implies one. `text` is normalised, spans lie on it. `former` is the query that an incomplete sentence goes on from:
 * 那成都的呢, 比上季度呢.
 */
export function readQuery(
  text: string,
  spans: readonly Span[],
  clock: Clock,
  former?: QueryReading,
): QueryReading | undefined {
  const said = text.slice(0, LONGEST);
  const near = spans.filter(({ end }) => end <= LONGEST);
  const head = chooseObject(said, near, clock);
  const goesOn = former !== undefined && continuesQuery(said, head, former);
  const object: RecordName | undefined = goesOn ? former.object : head?.object;
  if (object === undefined) return undefined;
  const scene: Scene = { text: said, spans: near, object, clock };
  const { conditions, ...reading } = readAlone(scene, head);
  return goesOn ? refineQuery(former, reading, { scene, conditions }) : reading;
}
