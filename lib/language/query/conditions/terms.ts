import type { Filter } from "#lib/platform/records/contract.ts";
import { isWiderThanCity } from "../../dictionaries/places.ts";
import type { Span } from "../../model/span.ts";
import { isLeftOut } from "../negation.ts";
import { BELONGS, TERM_FIELDS } from "../object-fields.ts";
import type { Condition, RecordName, UnresolvedName } from "../reading.ts";
import type { Scene } from "../scene.ts";

type Asked = { field: string; value: string; unresolved?: UnresolvedName };

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
    case "region": {
      const { name } = span.value;
      const asked = onObject(object, TERM_FIELDS.region, name);
      return asked && !isWiderThanCity(name) ? { field: "city", value: name } : asked;
    }
    case "stage":
      return object === "opportunity"
        ? { field: "stage", value: span.value.name, unresolved: { object: "stage", name: span.value.name } }
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

/** 华东的商机: what only the customer has is asked of the customer. */
function askedOfCustomer(span: Span, object: RecordName): { related: string; asked: Asked } | undefined {
  const related = object === "customer" ? undefined : BELONGS[object]?.customer;
  const asked =
    span.type === "industry" || span.type === "region" || span.type === "size"
      ? askedBy(span, "customer")
      : undefined;
  return related === undefined || asked === undefined ? undefined : { related, asked };
}

/** Conditions by words: 制造业的, 华东的, 展会来的, 在谈的, 不是零售的. */
export function termConditions({ text, spans, object }: Scene): Condition[] {
  return spans.flatMap((span): Condition[] => {
    const own = askedBy(span, object);
    const other = own === undefined ? askedOfCustomer(span, object) : undefined;
    const asked = own ?? other?.asked;
    // 从线索到签单 tells a way, and no stage.
    const way = span.type === "stage" && /从[^,.;]{1,8}到$/.test(text.slice(0, span.start));
    if (asked === undefined || way) return [];
    const op: "eq" | "ne" = isLeftOut(text, span) ? "ne" : "eq";
    const leaf: Filter = { field: asked.field, op, value: asked.value };
    const filter: Filter = other ? { related: other.related, where: leaf } : leaf;
    const { start, end } = span;
    return [{ start, end, filter, ...(asked.unresolved && { unresolved: [asked.unresolved] }) }];
  });
}
