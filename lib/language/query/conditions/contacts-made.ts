import type { Filter, Period } from "#lib/platform/records/contract.ts";
import type { DurationUnit } from "../../model/entity.ts";
import { RELATIONS } from "../object-fields.ts";
import type { Condition } from "../reading.ts";
import { clauseAround, type Scene, spansOf } from "../scene.ts";

const DONE =
  "(?:跟进(?!人)|联系(?!人|方式)|联络(?!人)|碰|动静|动|互动|拜访|走访|沟通|回访|打理|理会|理|走动|见|聊|打电话|通话|打招呼|活动记录|往来|消息|回应|回音|管|过问|维护|touch|contact|follow)";
const NOT = "(?:没有?|未|无|从没|从未|还没|一直没|都没|毫无|零|不曾|not|no)";
const NEVER = new RegExp(
  `${NOT}(?:有)?(?:人|任何|什么|怎么|再|去|被|做|得到|安排|进行|及时|主动)*${DONE}(?:动|系|进|访|电话)?(?:过|了|的)?`,
  "gi",
);
const MADE = new RegExp(`(?:${DONE}(?:过|了)的?|刚${DONE})`, "gi");
const BUSY = /(?:断联|失联|沉默|冷(?:掉|下来|落)|晾着|晾了|搁置|荒废)/g;

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/拜访|走访|见/, "visit"],
  [/电话|通话/, "call"],
];
const UNITS: Partial<Record<DurationUnit, "day" | "week" | "month" | "quarter" | "year">> = {
  day: "day",
  workday: "day",
  week: "week",
  month: "month",
  quarter: "quarter",
  year: "year",
};

// 上周新来的线索里还没联系的: the period belongs to something else.
const OTHER = /新|来的|录入|创建|分配|成交|签/;

/** The stretch of time in the clause: a period as its days, a length as the last so many. */
function timeOf({ text, spans }: Scene, from: number, to: number, act: number) {
  const inside = spans.filter(
    ({ start, end }) => start >= from && end <= to && !(end <= act && OTHER.test(text.slice(end, act))),
  );
  const date = spansOf(inside, "date")[0];
  if (date !== undefined) {
    const { from: first, to: last, direction } = date.value;
    const op = direction === "after" ? ("gte" as const) : ("between" as const);
    const value = direction === "after" ? first : [first, last];
    return { start: date.start, end: date.end, filter: { field: "at", op, value } satisfies Filter };
  }
  const length = spansOf(inside, "duration")[0];
  const unit = length && UNITS[length.value.unit];
  if (length === undefined || unit === undefined) return undefined;
  const { amount, days } = length.value;
  const whole: Period = Number.isInteger(amount)
    ? { last: amount, unit }
    : { last: Math.round(days), unit: "day" };
  return {
    start: length.start,
    end: length.end,
    filter: { field: "at", op: "within", value: whole } satisfies Filter,
  };
}

function kindOf(said: string): Filter | undefined {
  const value = KINDS.find(([cue]) => cue.test(said))?.[1];
  return value === undefined ? undefined : { field: "kind", op: "eq", value };
}

const joined = (filters: (Filter | undefined)[]): Filter | undefined => {
  const all = filters.filter((each) => each !== undefined);
  return all.length > 1 ? { all } : all[0];
};

/** What was done with a record, or not: 没跟进过的, 上周没人碰过, 十天没动静, 这周拜访过的. */
export function contactConditions(scene: Scene): Condition[] {
  const { text, object } = scene;
  const related = RELATIONS[object]?.activity;
  if (related === undefined) return [];
  const silent = [...text.matchAll(NEVER), ...text.matchAll(BUSY)];
  const taken = (at: number) => silent.some(({ index, 0: said }) => at >= index && at < index + said.length);
  const made = [...text.matchAll(MADE)].filter(({ index }) => !taken(index));
  return [
    ...silent.map((match) => ({ match, none: true })),
    ...made.map((match) => ({ match, none: false })),
  ].map(({ match, none }) => {
    const [start, end] = [match.index, match.index + match[0].length];
    const clause = clauseAround(text, start, end);
    const time = timeOf(scene, clause.start, clause.start + clause.text.length, start);
    // Not touched at all is meant by 没人碰, a visit by 没拜访.
    const where = joined([kindOf(match[0]), time?.filter]);
    return {
      start: Math.min(start, time?.start ?? start),
      end: Math.max(end, time?.end ?? end),
      filter: {
        related,
        ...(where && { where }),
        ...(none && { count: { op: "eq" as const, value: 0 } }),
      },
    };
  });
}
