import type { Filter } from "#lib/platform/records/contract.ts";
import type { Span, SpanOf } from "../../model/span.ts";
import { TERM_FIELDS } from "../object-fields.ts";
import type { Condition, RecordName, UnresolvedName } from "../reading.ts";
import type { Scene } from "../scene.ts";

type Asked = { field: string; value: string; unresolved?: UnresolvedName };

const NOT_BEFORE =
  /(?:不是|并非|不属于|不在|非|除了?|除开|排除|不要|不含|不包括|去掉|刨去|except|not)(?:在|属于|来自)?(?:[^,.;]{0,6}[、和与及])?$/i;
const NOT_AFTER = /^(?:行业|客户|地区|的)?(?:以外|之外|除外)/;

function onObject(
  object: RecordName,
  fields: Partial<Record<RecordName, string>>,
  value: string,
): Asked | undefined {
  const field = fields[object];
  return field === undefined ? undefined : { field, value };
}

/** What a word asks of the records that are meant; undefined when they have no such field. */
function askedBy(span: Span, object: RecordName): Asked | undefined {
  switch (span.type) {
    case "industry":
      return onObject(object, TERM_FIELDS.industry, span.value.name);
    case "source":
      return onObject(object, TERM_FIELDS.source, span.value.source);
    case "size":
      return span.value.employees === undefined
        ? onObject(object, TERM_FIELDS.size, span.value.band)
        : undefined;
    case "region":
      return onObject(object, TERM_FIELDS.region, span.value.name);
    case "stage":
      return object === "opportunity"
        ? { field: "stage", value: span.value.name, unresolved: { object: "stage", name: span.value.name } }
        : undefined;
    case "competitor":
      return object === "opportunity"
        ? {
            field: "competitor",
            value: span.value.name,
            unresolved: { object: "competitor", name: span.value.name },
          }
        : undefined;
    case "status": {
      const value = span.value.on[object];
      const field = object === "opportunity" ? "outcome" : "status";
      return value === undefined ? undefined : { field, value };
    }
    default:
      return undefined;
  }
}

const isNegated = (text: string, { start, end }: Span): boolean =>
  NOT_BEFORE.test(text.slice(Math.max(0, start - 14), start)) || NOT_AFTER.test(text.slice(end, end + 6));

/** Conditions by words: 制造业的, 华东的, 展会来的, 在谈的, 不是零售的. */
export function termConditions({ text, spans, object }: Scene, today: string): Condition[] {
  return spans.flatMap((span): Condition[] => {
    const asked = askedBy(span, object);
    if (span.type === "tag") return [tagCondition(span)];
    if (span.type === "status" && span.value.name === "overdue") return overdue(span, object, today);
    if (asked === undefined) return [];
    const { start, end } = span;
    const op: "eq" | "ne" = isNegated(text, span) ? "ne" : "eq";
    const filter: Filter =
      span.type === "region" ? inPlace(op, asked.value) : { field: asked.field, op, value: asked.value };
    return [{ start, end, filter, ...(asked.unresolved && { unresolved: [asked.unresolved] }) }];
  });
}

/** People say a city and a province alike, and records hold either in either field. */
function inPlace(op: "eq" | "ne", value: string): Filter {
  const fields = ["region", "city"].map((field): Filter => ({ field, op, value }));
  return op === "eq" ? { any: fields } : { all: fields };
}

function tagCondition({ start, end, value }: SpanOf<"tag">): Condition {
  return { start, end, filter: { field: "tags", op: "has_any", value: [value.name] } };
}

/** Past its day and not done: of tasks what is due, of deals what was to be signed. */
function overdue({ start, end }: Span, object: RecordName, today: string): Condition[] {
  const open: Filter =
    object === "task"
      ? { field: "status", op: "in", value: ["open", "doing"] }
      : { field: "outcome", op: "eq", value: "open" };
  const field = { task: "dueAt", opportunity: "expectedCloseOn" }[String(object)];
  return field === undefined
    ? []
    : [{ start, end, filter: { all: [open, { field, op: "lt", value: today }] } }];
}
