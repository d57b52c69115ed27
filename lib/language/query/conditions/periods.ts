import type { Filter } from "#lib/platform/records/contract.ts";
import { calendar } from "../../dates/calendar.ts";
import type { DateValue } from "../../model/entity.ts";
import type { SpanOf } from "../../model/span.ts";
import { rateField } from "../figures/measures.ts";
import { DATE_FIELDS } from "../object-fields.ts";
import { HAPPENINGS, type Happening } from "../periods/happenings.ts";
import { inPast } from "../periods/in-past.ts";
import { inPeriod } from "../periods/in-period.ts";
import type { Condition } from "../reading.ts";
import { clauseAround, inside, type Scene, spansOf } from "../scene.ts";
import { pastLengths } from "./aged.ts";

type Place = Omit<Happening, "cue">;

const LARGEST_DEALS =
  /最[大贵]的(?:那|前)?(?:[一二两三四五六七八九十\d]{0,2}|几)(?:个|笔|张)?(?:大)?单(?!位|据|价|子?(?:在|还))/;

/** Deals without a word of what happens: those of a coming period are to be signed in it, those of a past one began in it. */
function plainPlace({ object, clock, text }: Scene, value: DateValue): Place | undefined {
  // 今年最大的三单 were signed.
  if (object === "opportunity" && LARGEST_DEALS.test(text) && value.from < calendar.format(clock.today))
    return { field: "closedAt", also: { field: "outcome", op: "eq", value: "won" } };
  if (object === "opportunity" && value.to >= calendar.format(clock.today))
    return { field: "expectedCloseOn", also: { field: "outcome", op: "eq", value: "open" } };
  const field = object === "opportunity" ? "createdAt" : DATE_FIELDS[object]?.[0];
  return field === undefined ? undefined : { field };
}

/** A share of what ended is asked of all that ended then; one of what came in of all that came in. */
function ratePlace(scene: Scene): Place | undefined {
  const rate = rateField(scene);
  if (rate === undefined) return undefined;
  return rate === "outcome"
    ? { field: "closedAt", also: { field: "outcome", op: "in", value: ["won", "lost"] } }
    : { field: DATE_FIELDS[scene.object]?.[0] ?? "createdAt" };
}

const APPOINTMENT = /拜访|走访|见|会议|开会|上门/;

/** Visits and meetings stand in the calendar where they begin, other tasks where they are due. */
function taskPlace({ object, text }: Scene): Place | undefined {
  return object === "task" && APPOINTMENT.test(text) ? { field: "startsAt" } : undefined;
}

/** The date field that is named in the clause, if the object has it. */
function namedPlace({ spans, object }: Scene, clause: { start: number; end: number }): Place | undefined {
  const names = spansOf(spans, "field")
    .filter((span) => inside(span, clause))
    .map(({ value }) => value.on[object]);
  const field = names.find((name) => name !== undefined && (DATE_FIELDS[object] ?? []).includes(name));
  if (field === undefined) return undefined;
  const open: Filter = { field: "outcome", op: "eq", value: "open" };
  return field === "expectedCloseOn" ? { field, also: open } : { field };
}

/** What is said to happen then: told behind the date, beside it, or anywhere in the sentence. */
function happeningAt(scene: Scene, date: SpanOf<"date">): Place | undefined {
  const { text, spans, object } = scene;
  const clause = clauseAround(text, date.start, date.end);
  const next = spansOf(spans, "date").find(({ start }) => start >= date.end)?.start ?? clause.end;
  const behind = text.slice(date.end, Math.min(next, clause.end));
  const places = HAPPENINGS[object] ?? [];
  const told = (words: string) => places.find(({ cue }) => cue.test(words));
  // 上个月进来的线索转化了几个: what stands nearest took place then.
  const [nearest] = places
    .map((place) => ({ place, at: behind.search(place.cue) }))
    .filter(({ at }) => at >= 0)
    .sort((one, other) => one.at - other.at);
  return nearest?.place ?? told(clause.text) ?? told(text);
}

const EXPECTED = /(?:预计|预期|预测|计划|准备|打算|争取|希望|有望|可能|应该|要|能)(?:在|于)?$/;

/** 预计明年签的 is no deal that was signed: what is to come, or expected, did not take place. */
function isAhead({ object, text, clock }: Scene, { start, value }: SpanOf<"date">, place: Place): boolean {
  if (object !== "opportunity" || place.field !== "closedAt") return false;
  const coming = value.from > calendar.format(clock.today) && /[明下后]|未来|接下来/.test(value.text);
  return coming || EXPECTED.test(text.slice(Math.max(0, start - 4), start));
}

function placeOf(scene: Scene, date: SpanOf<"date">): Place | undefined {
  const clause = clauseAround(scene.text, date.start, date.end);
  const happened = happeningAt(scene, date);
  return (
    ratePlace(scene) ??
    namedPlace(scene, clause) ??
    (happened && isAhead(scene, date, happened) ? undefined : happened) ??
    taskPlace(scene) ??
    plainPlace(scene, date.value)
  );
}

// 元旦到现在 runs up to today.
const UNTIL_NOW = /^(?:到|至)(?:今(?:天|日)?|现在|目前|当前)/;

const UP_TO = /(?:到|至|截[至止]到?|截止)$/;

/** 本季度到昨天签了多少: one stretch, from the beginning of the one to the other. */
function joinedUntil(dates: readonly SpanOf<"date">[], text: string): SpanOf<"date">[] {
  const [first, second, third] = dates;
  const until = second && UP_TO.test(text.slice(0, second.start));
  if (
    !first ||
    !second ||
    third ||
    !until ||
    second.value.to > first.value.to ||
    second.value.from < first.value.from
  )
    return [...dates];
  return [
    {
      ...first,
      end: second.end,
      value: { text: text.slice(first.start, second.end), from: first.value.from, to: second.value.to },
    },
  ];
}

/** Conditions on when: 上个月新增的, 本季度成交的, 月底前预计签约的. What was or was not done in a period is read elsewhere. */
export function periodConditions(scene: Scene): Condition[] {
  const { spans, clock, text } = scene;
  const comparisons = spansOf(spans, "period_comparison");
  const ages = pastLengths(scene);
  return joinedUntil(spansOf(spans, "date"), text).flatMap((date) => {
    // Of a named comparison the period that is held against is taken out before.
    const told = comparisons.some((each) => each.value.kind !== "named" && inside(date, each));
    if (date.value.urgent || told || ages.some((age) => inside(age, date))) return [];
    const { start, end } = date;
    const place = placeOf(scene, date);
    if (place === undefined) return [];
    const until = UNTIL_NOW.exec(text.slice(end, end + 6))?.[0];
    const today = calendar.format(clock.today);
    const said = inPast(date.value, place.field, today);
    const value = until === undefined ? said : { ...said, to: today, direction: "after" as const };
    const when = inPeriod(place.field, value, clock, text.slice(0, start));
    const filter = place.also === undefined ? when : { all: [place.also, when] };
    return [{ start, end, filter, period: { from: value.from, to: value.to } }];
  });
}
