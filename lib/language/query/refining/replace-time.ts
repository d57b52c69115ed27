import type { Filter } from "#lib/platform/records/contract.ts";
import { calendar } from "../../dates/calendar.ts";
import { HAPPENINGS } from "../periods/happenings.ts";
import { inPast } from "../periods/in-past.ts";
import { inPeriod } from "../periods/in-period.ts";
import { lengthSaid } from "../periods/length-said.ts";
import { inside, type Scene, type Stretch, spansOf } from "../scene.ts";

type Time = Stretch & {
  also?: true;
  in(field: string): Filter;
  days?(field: string): { from: string; to: string };
};
const DATE_FIELD = /(?:At|On|To|^at|Since)$/;
const ACTS = /联系|跟进|拜访|碰|动静|互动/;

/** The time that a follow-up names without saying what happens in it: 上个月呢, 半年的呢. */
function bareTime({ text, spans, object, clock }: Scene): Time | undefined {
  const comparisons = spansOf(spans, "period_comparison");
  if (ACTS.test(text) || HAPPENINGS[object]?.some(({ cue }) => cue.test(text))) return undefined;
  const date = spansOf(spans, "date").find(
    (span) => !span.value.urgent && !comparisons.some((each) => inside(span, each)),
  );
  if (date !== undefined) {
    const { start, end } = date;
    // 二季度呢 after 三季度签了多少 lies behind as well.
    const today = calendar.format(clock.today);
    const at = (field: string) => inPast(date.value, field, today);
    return { start, end, in: (field) => inPeriod(field, at(field), clock), days: at };
  }
  const length = spansOf(spans, "duration")[0];
  const whole = length && lengthSaid(length);
  if (length === undefined || whole === undefined) return undefined;
  const { start, end } = length;
  const last = { last: whole.amount, unit: whole.unit };
  return { start, end, in: (field) => ({ field, op: "within", value: last }) };
}

const ALSO = /也(?:要|算|看|加|列)|算上|加上|还要/;

/** 昨天的也算上: the time that was asked for, and this one too. */
const alsoThen = (time: Time): Time => ({ ...time, also: true });

type Leaf = Extract<Filter, { field: string }>;

/** 六十天呢 after 三十天没跟进的 looks back as well, although a bare length looks ahead. */
function sameWay({ value: old }: Leaf, next: Filter): Filter {
  const looksBack = typeof old === "object" && "last" in old;
  if (!looksBack || !("field" in next) || typeof next.value !== "object" || !("next" in next.value))
    return next;
  const { next: last, unit } = next.value;
  return { ...next, value: { last, unit } };
}

/** The filter with another time in its first condition on a date; undefined when it has none. */
function inFilter(filter: Filter, time: Time): Filter | undefined {
  if ("field" in filter) {
    if (!DATE_FIELD.test(filter.field)) return undefined;
    const next = sameWay(filter, time.in(filter.field));
    return time.also ? { any: [filter, next] } : next;
  }
  if ("related" in filter) {
    const where = filter.where && inFilter(filter.where, time);
    return where && { ...filter, where };
  }
  if (!("all" in filter)) return undefined;
  const all = replaced(filter.all, time);
  return all && { all };
}

function replaced(filters: readonly Filter[], time: Time): Filter[] | undefined {
  for (const [at, filter] of filters.entries()) {
    const other = inFilter(filter, time);
    if (other !== undefined) return filters.map((each, index) => (index === at ? other : each));
  }
  return undefined;
}

/** The former conditions with the time that the follow-up names; undefined when it names none or they had none. */
export function replaceTime(
  former: readonly Filter[],
  scene: Scene,
): { filters: Filter[]; taken: Stretch[]; period?: { from: string; to: string } } | undefined {
  const said = bareTime(scene);
  const time = said && (ALSO.test(scene.text) ? alsoThen(said) : said);
  const filters = time && replaced(former, time);
  if (time === undefined || filters === undefined) return undefined;
  const field = filters.flatMap((each) =>
    "field" in each && DATE_FIELD.test(each.field) ? each.field : [],
  )[0];
  const days = field === undefined ? undefined : time.days?.(field);
  return { filters, taken: [time], ...(days && { period: { from: days.from, to: days.to } }) };
}
