import { now } from "#lib/platform/clock.ts";
import { dayOf } from "#lib/platform/day-range.ts";
import { formatMoney } from "#lib/platform/messages/format.ts";
import type { Locale } from "#lib/platform/messages/locale.ts";
import { translate } from "#lib/platform/messages/translate.ts";
import type { FieldSpec, Filter } from "#lib/platform/records/contract.ts";
import type { Records, Row } from "#lib/platform/records/define-records.ts";

const dayMs = 86_400_000;
const placeholder = /\{([\w.]+?)(\.days)?\}/g;

/** The record's own fields that a rule asks of. */
export function fieldsOf(rule: Filter): string[] {
  if ("all" in rule) return [...new Set(rule.all.flatMap(fieldsOf))];
  if ("any" in rule) return [...new Set(rule.any.flatMap(fieldsOf))];
  if ("not" in rule) return fieldsOf(rule.not);
  return "field" in rule ? [rule.field] : [];
}

/** A field's value on a row; of what lies within a document, along its path. */
export function valueAt(records: Records, row: Row, name: string): unknown {
  const key = records.fields.get(name)?.key;
  if (key) return row[key] ?? null;
  let value: unknown = row;
  for (const part of name.split(".")) value = (value as Record<string, unknown> | null | undefined)?.[part];
  // An amount with words to it: { amount, text }.
  const amount = (value as { amount?: unknown } | null | undefined)?.amount;
  return amount ?? value ?? null;
}

type Telling = { records: Records; row: Row; locale: Locale };

function told({ records, locale }: Telling, spec: FieldSpec | undefined, value: unknown): string {
  const t = translate(locale);
  if (value === null || value === undefined) return t("tag.unknown");
  if (value instanceof Date) return dayOf(value);
  if (typeof value === "number")
    return spec?.type === "money" ? formatMoney(value, t) : value.toLocaleString(locale);
  const key = `choices.${records.object}.${spec?.name ?? ""}.${String(value)}`;
  return spec?.type === "choice" && t.has(key) ? t(key) : String(value);
}

/** Why a record has a tag: the rule's words with the record's own values in them. */
export function tellReason(template: string | null, telling: Telling): string | null {
  const { records, row } = telling;
  return (
    template?.replace(placeholder, (_whole, name: string, days: string | undefined) => {
      const value = valueAt(records, row, name);
      if (!days) return told(telling, records.fields.get(name), value);
      const at = value instanceof Date ? value : new Date(String(value));
      const since = Math.floor((now().getTime() - at.getTime()) / dayMs);
      return Number.isFinite(since) ? String(since) : told(telling, undefined, null);
    }) ?? null
  );
}
