import type { Line, SubList } from "#agents/artifacts/contract.ts";
import type { RecordObject } from "#lib/domains/records/contract.ts";
import { recordsOf } from "#lib/domains/records/index.ts";
import type { Translate } from "#lib/platform/messages/translate.ts";
import type { RecordDto } from "#lib/platform/records/contract.ts";
import type { RecordBrief } from "./read-brief.ts";
import { fieldText, fieldValue, hrefOf, labelOf } from "./record-words.ts";

const shown = 5;

function lineOf(object: RecordObject, record: RecordDto, names: readonly string[], t: Translate): Line {
  const { fields } = recordsOf(object).spec;
  const details = names.map((name) => {
    const field = fields.find((each) => each.name === name);
    return field ? fieldText(object, field, fieldValue(record, name), t) : null;
  });
  const href = hrefOf(object, record);
  const detail = details.filter(Boolean).join(" · ");
  return { text: labelOf(object, record), ...(detail && { detail }), ...(href && { href }) };
}

const parts = [
  { key: "deals", object: "opportunity", names: ["stage", "amount", "expectedCloseOn"] },
  { key: "contacts", object: "contact", names: ["title", "department", "phone"] },
  { key: "tasks", object: "task", names: ["kind", "dueAt", "owner"] },
  { key: "activities", object: "activity", names: ["kind", "at", "contact"] },
] as const;

/** What stands around a record, as lists in its card. */
export function briefLists(brief: RecordBrief, t: Translate): SubList[] {
  return parts.flatMap(({ key, object, names }) => {
    const records = brief[key].filter((record) => record.id !== brief.record.id);
    if (records.length === 0) return [];
    const items = records.slice(0, shown).map((record) => lineOf(object, record, names, t));
    return [{ key, title: t(`objects.${object}`), total: records.length, items }];
  });
}
