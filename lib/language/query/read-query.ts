import type { Filter } from "#lib/platform/records/contract.ts";
import type { Span } from "../model/span.ts";
import { chooseObject } from "./choose-object.ts";
import { comparedPeriods } from "./compared-periods.ts";
import { amountConditions } from "./conditions/amounts.ts";
import { blankConditions } from "./conditions/blanks.ts";
import { contactConditions } from "./conditions/contacts-made.ts";
import { kindConditions } from "./conditions/kinds.ts";
import { levelConditions } from "./conditions/levels.ts";
import { outcomeConditions } from "./conditions/outcomes.ts";
import { nameConditions, ownerConditions, surnameConditions } from "./conditions/people.ts";
import { periodConditions } from "./conditions/periods.ts";
import { plannedConditions } from "./conditions/planned.ts";
import { boughtConditions, relatedConditions } from "./conditions/related.ts";
import { termConditions } from "./conditions/terms.ts";
import { flatten } from "./flatten.ts";
import { readGroups } from "./groups.ts";
import { joinConditions } from "./join-conditions.ts";
import { rateField, readMeasures } from "./measures.ts";
import { readOrder } from "./order.ts";
import type { Condition, QueryReading } from "./reading.ts";
import { refineQuery } from "./refine-query.ts";
import type { Scene } from "./scene.ts";

type Head = ReturnType<typeof chooseObject>;

function conditionsOf(scene: Scene, head: Head, today: string): Condition[] {
  // Of two readings of the same words the longer stays: a period beside 没人碰 says when nobody touched it.
  return joinConditions(scene.text, [
    ...relatedConditions(scene, head?.mention),
    ...contactConditions(scene),
    ...plannedConditions(scene),
    ...periodConditions(scene, today),
    ...outcomeConditions(scene),
    ...amountConditions(scene),
    ...ownerConditions(scene),
    ...nameConditions(scene),
    ...surnameConditions(scene),
    ...kindConditions(scene),
    ...levelConditions(scene),
    ...boughtConditions(scene),
    ...blankConditions(scene),
    ...termConditions(scene, today),
  ]);
}

const dateFieldOf = (filter: Filter | undefined): string | undefined => {
  const all = filter === undefined ? [] : "all" in filter ? filter.all : [filter];
  const dated = all.find((each) => "field" in each && /(?:At|On|To)$/.test(each.field));
  return dated && "field" in dated ? dated.field : undefined;
};

/** What a sentence groups, ranks or compares is counted at least; deals that were won are summed as well. */
function measuresOf(
  scene: Scene,
  grouped: boolean,
  filter: Filter | undefined,
): NonNullable<QueryReading["measures"]> {
  const measures = readMeasures(scene);
  if (measures.length > 0 || !grouped) return measures;
  const won = JSON.stringify(filter ?? {}).includes('"won"');
  return won ? [{ fn: "count" }, { fn: "sum", field: "amount" }] : [{ fn: "count" }];
}

/** The name under which a measure is sorted by. */
function measureName(measures: NonNullable<QueryReading["measures"]>): string | undefined {
  const measured = measures.findLast(({ fn }) => fn !== "count") ?? measures[0];
  if (measured === undefined) return undefined;
  return measured.field === undefined ? measured.fn : `${measured.fn}_${measured.field}`;
}

/**
 * Returns the records or figures that a sentence asks for, or undefined when it names no kind of record and no act that
 * implies one. `text` is normalised, spans lie on it, `today` is a day in the speaker's zone. `former` is the query that
 * an incomplete sentence goes on from: 那成都的呢, 比上季度呢.
 */
export function readQuery(
  text: string,
  spans: readonly Span[],
  today: string,
  former?: QueryReading,
): QueryReading | undefined {
  const head = chooseObject(text, spans);
  const object = head?.object ?? former?.object;
  if (object === undefined) return undefined;
  const { compareTo, against } = comparedPeriods(text, spans);
  const scene: Scene = { text, spans: spans.filter((span) => span !== against), object };
  const groups = readGroups(scene, undefined);
  // 按渠道看 is no condition on channels.
  const conditions = conditionsOf(scene, head, today).filter(
    ({ start, end }) => !groups.some((group) => start < group.end && group.start < end),
  );
  const filter = flatten(conditions.map((each) => each.filter));
  const dateField = dateFieldOf(filter);
  const rate = rateField(scene);
  const groupBy = [
    ...readGroups(scene, dateField).map(({ group }) => group),
    ...(rate ? [{ field: rate }] : []),
  ];
  const measures = measuresOf(scene, groupBy.length > 0 || compareTo !== undefined, filter);
  const grouped = groupBy.length > 0 ? measureName(measures) : undefined;
  const period = conditions.find((each) => each.period)?.period;
  const next: QueryReading = {
    object,
    ...(filter && { filter }),
    ...(groupBy.length > 0 && { groupBy }),
    ...(measures.length > 0 && { measures }),
    ...readOrder(scene, { head: head?.mention, dateField, grouped }),
    ...(period && { period }),
    ...(compareTo && { compareTo }),
    unresolved: conditions.flatMap((each) => each.unresolved ?? []),
  };
  return head === undefined && former ? refineQuery(former, next) : next;
}
