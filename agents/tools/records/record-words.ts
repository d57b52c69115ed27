import type { RecordObject } from "#lib/domains/records/contract.ts";
import { formatMoment, formatMoney, formatShortDay } from "#lib/platform/messages/format.ts";
import type { Translate } from "#lib/platform/messages/translate.ts";
import type { FieldSpec, RecordDto } from "#lib/platform/records/contract.ts";
import { kindOf } from "./record-kinds.ts";

export type Named = { id: string; name: string };

/** A reference to a person, a team or another record. */
export function isNamed(value: unknown): value is Named {
  return typeof value === "object" && value !== null && "id" in value && "name" in value;
}

/** The value of a field; `custom.<key>` and `profile.<key>` stand inside a part of the record. */
export function fieldValue(record: Record<string, unknown>, name: string): unknown {
  if (name in record) return record[name];
  const [part = "", ...rest] = name.split(".");
  const inner = record[part];
  if (rest.length === 0 || typeof inner !== "object" || inner === null) return undefined;
  return (inner as Record<string, unknown>)[rest.join(".")];
}

/** What a field is called. */
export function fieldLabel(object: string, field: Pick<FieldSpec, "name" | "label">, t: Translate): string {
  // The profile as a whole; its parts have names of their own.
  if (field.name === "profile") return t("agents.history.profile");
  const key = `fields.${object}.${field.name}`;
  return field.label ?? (t.has(key) ? t(key) : field.name);
}

function choiceText(object: string, field: FieldSpec, value: string, t: Translate): string {
  const key = `choices.${object}.${field.name}.${value}`;
  return t.has(key) ? t(key) : value;
}

function partText(object: string, field: FieldSpec, value: unknown, t: Translate): string {
  if (isNamed(value)) return value.name;
  const text = String(value);
  return field.choices ? choiceText(object, field, text, t) : text;
}

const numeric = new Set<FieldSpec["type"]>(["money", "percent", "number"]);
const plain = new Intl.NumberFormat("en-US", { maximumFractionDigits: 2 });

function numberText(type: FieldSpec["type"], value: unknown, t: Translate): string {
  const amount = isAmount(value) ? value.amount : Number(value);
  // A masked amount is dots.
  if (Number.isNaN(amount)) return String(value);
  if (type === "money") return formatMoney(amount, t);
  return type === "percent" ? `${plain.format(amount)}%` : plain.format(amount);
}

function isAmount(value: unknown): value is { amount: number } {
  return typeof value === "object" && value !== null && "amount" in value && typeof value.amount === "number";
}

/** A value of a field as people read it in one line; null when there is none. */
export function fieldText(object: string, field: FieldSpec, value: unknown, t: Translate): string | null {
  if (value === null || value === undefined || value === "") return null;
  if (Array.isArray(value)) {
    const parts = value.map((each) => partText(object, field, each, t));
    return parts.length === 0 ? null : parts.join(t("lead.listComma"));
  }
  if (numeric.has(field.type)) return numberText(field.type, value, t);
  if (field.type === "date") return formatShortDay(String(value), t);
  if (field.type === "datetime") return formatMoment(String(value), t);
  if (field.type === "boolean") return t(value ? "agents.yes" : "agents.no");
  return partText(object, field, value, t);
}

/** What a record is called: 德芙科技 · 李经理. */
export function labelOf(object: RecordObject, record: Record<string, unknown>): string {
  const said = (name: string) =>
    typeof record[name] === "string" && record[name] !== "" ? record[name] : null;
  if (object === "lead") {
    const parts = [said("companyName"), said("contactName")].filter(Boolean);
    return parts.join(" · ") || (said("contactPhone") ?? "—");
  }
  const title = object === "activity" ? "subject" : object === "task" ? "title" : "name";
  return said(title) ?? "—";
}

/** Where a record can be looked at; what has no page of its own leads to the record it hangs on. */
export function hrefOf(
  object: RecordObject,
  record: Pick<RecordDto, "id"> & Record<string, unknown>,
): string | null {
  const { path } = kindOf(object);
  if (path) return path(record.id);
  for (const subject of ["opportunity", "lead", "customer", "contact"] as const) {
    const named = record[subject];
    if (isNamed(named)) return kindOf(subject).path?.(named.id) ?? null;
  }
  return null;
}
