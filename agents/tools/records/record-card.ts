import type { Line, RecordCard, RecordField, SubList } from "#agents/artifacts/contract.ts";
import type { RecordObject } from "#lib/domains/records/contract.ts";
import { formatMoney, formatShortDay } from "#lib/platform/messages/format.ts";
import type { Translate } from "#lib/platform/messages/translate.ts";
import type { FieldSpec, RecordDto } from "#lib/platform/records/contract.ts";
import { kindOf } from "./record-kinds.ts";
import { fieldLabel, fieldText, fieldValue, hrefOf, isNamed, labelOf, type Named } from "./record-words.ts";

/** A value that is a record leads to that record. */
function hrefOfValue(field: FieldSpec, value: unknown): string | null {
  if (field.type !== "record" || !isNamed(value)) return null;
  const object = field.object as RecordObject | undefined;
  return object && object in paths ? (kindOf(object).path?.(value.id) ?? null) : null;
}
const paths = { customer: true, contact: true, lead: true, opportunity: true, product: true };

function cardField(
  object: RecordObject,
  record: RecordDto,
  field: FieldSpec,
  t: Translate,
  changed: readonly string[],
): RecordField | null {
  const value = fieldValue(record, field.name);
  const text = fieldText(object, field, value, t);
  if (text === null) return null;
  const href = hrefOfValue(field, value);
  return {
    key: field.name,
    label: fieldLabel(object, field, t),
    value: text,
    ...(href && { href }),
    changed: changed.includes(field.name),
  };
}

type Part = Record<string, unknown>;
const nameIn = (part: Part, key: string): string => (part[key] as Named | null)?.name ?? "";
const choice = (of: string, part: Part, key: string, t: Translate): string =>
  t.has(`choices.${of}.${key}.${String(part[key])}`) ? t(`choices.${of}.${key}.${String(part[key])}`) : "";

const partLines: Record<string, (part: Part, t: Translate) => Line> = {
  items: (part, t) => ({
    text: `${String(part.name)} × ${String(part.quantity)}`,
    detail: formatMoney(Number(part.total), t),
  }),
  stakeholders: (part, t) => ({
    text: nameIn(part, "contact"),
    detail: [choice("stakeholder", part, "role", t), choice("stakeholder", part, "stance", t)].join(" · "),
    href: `/contacts/${(part.contact as Named | null)?.id ?? ""}`,
  }),
  competitors: (part, t) => ({
    text: nameIn(part, "competitor"),
    detail: [
      choice("rival", part, "threat", t),
      part.price === null ? "" : formatMoney(Number(part.price), t),
      String(part.strengths ?? ""),
    ]
      .filter(Boolean)
      .join(" · "),
  }),
  risks: (part, t) => ({
    text: String(part.title),
    detail: [
      choice("risk", part, "kind", t),
      choice("risk", part, "status", t),
      typeof part.dueOn === "string" ? formatShortDay(part.dueOn, t) : "",
    ]
      .filter(Boolean)
      .join(" · "),
    mark: {
      text: choice("risk", part, "level", t),
      tone: part.level === "high" ? "danger" : part.level === "medium" ? "warn" : "neutral",
    },
  }),
};
const shownParts = 5;

/** The lists that stand inside a record: what a deal is made of, who decides, who else is after it, what may go wrong. */
function partLists(object: RecordObject, record: RecordDto, t: Translate): SubList[] {
  return Object.entries(partLines).flatMap(([key, line]) => {
    const parts = record[key];
    if (!Array.isArray(parts) || parts.length === 0) return [];
    return [
      {
        key,
        title: t(`fields.${object}.${key}`),
        total: parts.length,
        items: parts.slice(0, shownParts).map((part) => line(part as Part, t)),
      },
    ];
  });
}

export type CardOptions = {
  fields: readonly FieldSpec[];
  /** Names of the fields that this turn wrote. */
  changed?: readonly string[];
  lists?: SubList[];
};

/** A record as a card, with what of it is known; empty fields are left out. */
export function recordCard(
  object: RecordObject,
  record: RecordDto,
  t: Translate,
  { fields, changed = [], lists = [] }: CardOptions,
): RecordCard {
  const tags = Array.isArray(record.tags) ? record.tags : [];
  return {
    object,
    id: record.id,
    title: labelOf(object, record),
    subtitle: t(`objects.${object}`),
    href: hrefOf(object, record),
    marks: tags.slice(0, 6).map((tag) => ({ text: String(isNamed(tag) ? tag.name : tag), tone: "neutral" })),
    fields: fields.flatMap((field) => cardField(object, record, field, t, changed) ?? []),
    lists: [...partLists(object, record, t), ...lists],
  };
}
