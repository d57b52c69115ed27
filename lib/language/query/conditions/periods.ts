import type { Filter } from "#lib/platform/records/contract.ts";
import type { DateValue } from "../../model/entity.ts";
import type { SpanOf } from "../../model/span.ts";
import { DATE_FIELDS } from "../object-fields.ts";
import type { Condition, RecordName } from "../reading.ts";
import { clauseAround, type Scene, spansOf } from "../scene.ts";

/** What happened or is to happen in a period: the field that says when, and what holds besides. */
type Happening = { cue: RegExp; field: string; also?: Filter };

const outcome = (value: "open" | "won" | "lost"): Filter => ({ field: "outcome", op: "eq", value });
const ENTERED =
  /新(?:增|建|来|进|录|加|客户|线索|商机|单)|创建|录入|进来|来的|来了|收到|登记|建档|建的|加的|立项|拿到的?线索|入库|created|added|new\b/i;

const HAPPENINGS: Partial<Record<RecordName, readonly Happening[]>> = {
  lead: [
    { cue: /转化|转成|转了|converted/i, field: "convertedAt" },
    { cue: /上线|要上|想上|要用|启用|落地|go live/i, field: "timelineTo" },
    { cue: ENTERED, field: "createdAt" },
  ],
  customer: [
    { cue: /成交|签[约单下了]|成为客户|合作|买单/, field: "customerSince" },
    { cue: /成立|注册/, field: "foundedOn" },
    { cue: ENTERED, field: "createdAt" },
  ],
  contact: [{ cue: /生日/, field: "birthday" }],
  opportunity: [
    { cue: ENTERED, field: "createdAt" },
    { cue: /[没未]签(?!下)|没成交|未成交|没关/, field: "expectedCloseOn", also: outcome("open") },
    { cue: /丢|输|没签下|流失|lost/i, field: "closedAt", also: outcome("lost") },
    {
      cue: /预计|预期|计划|准备|应该|要签|能签|该签|会签|可签|待签|要成交|能成交|能关|要关|可能签|有望|到期|expected|closing/i,
      field: "expectedCloseOn",
      also: outcome("open"),
    },
    {
      cue: /成交|赢|签[了约单下过得]|签的|拿下|关单|中标|业绩|销售额|won|closed/i,
      field: "closedAt",
      also: outcome("won"),
    },
  ],
  task: [
    { cue: /完成|做完|办完/, field: "doneAt" },
    { cue: /新建|创建|新增/, field: "createdAt" },
  ],
};

const today = (day: string, now: string): "past" | "coming" => (day < now ? "past" : "coming");

/** Deals without a word of what happens: those of a coming period are to be signed in it, those of a past one began in it. */
function plainHappening(
  object: RecordName,
  value: DateValue,
  now: string,
): Omit<Happening, "cue"> | undefined {
  if (object === "opportunity" && today(value.to, now) === "coming")
    return { field: "expectedCloseOn", also: outcome("open") };
  const field = object === "opportunity" ? "createdAt" : DATE_FIELDS[object]?.[0];
  return field === undefined ? undefined : { field };
}

/** The date field that is named in the clause, if the object has it. */
function namedField({ spans, object }: Scene, clause: { text: string; start: number }): string | undefined {
  const names = spansOf(spans, "field")
    .filter(({ start, end }) => start >= clause.start && end <= clause.start + clause.text.length)
    .map(({ value }) => value.on[object]);
  return names.find((name) => name !== undefined && (DATE_FIELDS[object] ?? []).includes(name));
}

function bounds(field: string, { from, to, direction }: DateValue): Filter {
  if (direction === "before") return { field, op: "lte", value: to };
  if (direction === "after") return { field, op: "gte", value: from };
  return from === to ? { field, op: "eq", value: from } : { field, op: "between", value: [from, to] };
}

/** Conditions on when: 上个月新增的, 本季度成交的, 月底前预计签约的. What was or was not done in a period is read elsewhere. */
export function periodConditions(scene: Scene, now: string): Condition[] {
  const { text, object, spans } = scene;
  const comparisons = spansOf(spans, "period_comparison");
  const isCompared = (date: SpanOf<"date">) =>
    comparisons.some(({ start, end }) => date.start >= start && date.end <= end);
  return spansOf(spans, "date").flatMap((date) => {
    if (isCompared(date)) return [];
    const { start, end, value } = date;
    const clause = clauseAround(text, start, end);
    const named = namedField(scene, clause);
    const happening =
      named !== undefined
        ? { field: named }
        : (HAPPENINGS[object]?.find(({ cue }) => cue.test(clause.text)) ??
          plainHappening(object, value, now));
    if (happening === undefined) return [];
    const when = bounds(happening.field, value);
    const also = "also" in happening ? happening.also : undefined;
    const filter = also === undefined ? when : { all: [also, when] };
    return [{ start, end, filter, period: { from: value.from, to: value.to } }];
  });
}
