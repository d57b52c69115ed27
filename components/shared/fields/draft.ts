import type { Ref } from "#components/shared/fields/record-sources.tsx";
import { valueParts } from "#components/shared/fields/value-parts.ts";
import { parseMoney } from "#components/shared/parse-money.ts";
import { timeZone } from "#components/shared/time-zone.ts";
import { fromZoned, toZoned } from "#components/shared/zoned-time.ts";
import type { FieldSpec } from "#lib/platform/records/contract.ts";

/** What stands in a control while one edits: text as typed, what was picked, ticked or not. */
export type Draft = string | boolean | readonly Ref[];
export type DraftProblem = "required" | "money" | "number" | "email" | "date";
export type DraftValue = { value: unknown } | { problem: DraftProblem };

const picking = new Set<FieldSpec["type"]>(["user", "team", "record", "tags", "choices"]);

/** A stored value as it stands in its control. */
export function toDraft(field: FieldSpec, value: unknown): Draft {
  if (picking.has(field.type)) return valueParts(value);
  if (field.type === "boolean") return value === true;
  if (value === null || value === undefined) return "";
  if (field.type === "datetime") {
    const { day, minutes } = toZoned(String(value), timeZone);
    const two = (number: number) => String(number).padStart(2, "0");
    return `${day}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  }
  return field.type === "date" ? String(value).slice(0, 10) : String(value);
}

/** Whether it holds several: tags, choices, collaborators. */
export function holdsMany(field: FieldSpec): boolean {
  return field.type === "tags" || field.type === "choices" || field.many === true;
}

function readNumber(text: string): DraftValue {
  const number = Number(text.replaceAll(/[,，%\s]/g, ""));
  return Number.isFinite(number) ? { value: number } : { problem: "number" };
}

function readText(field: FieldSpec, text: string): DraftValue {
  switch (field.type) {
    case "money": {
      const amount = parseMoney(text);
      return amount === null ? { problem: "money" } : { value: amount };
    }
    case "number":
    case "percent":
      return readNumber(text);
    case "email":
      return /^\S+@\S+\.\S+$/.test(text) ? { value: text } : { problem: "email" };
    case "datetime": {
      const match = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)/.exec(text);
      if (!match) return { problem: "date" };
      const minutes = Number(match[2]) * 60 + Number(match[3]);
      return { value: fromZoned({ day: match[1] ?? "", minutes }, timeZone) };
    }
    default:
      return { value: text };
  }
}

/** What is sent to the server: ids for what was picked, numbers for amounts, null for nothing. */
export function fromDraft(field: FieldSpec, draft: Draft): DraftValue {
  if (typeof draft === "boolean") return { value: draft };
  if (typeof draft !== "string") {
    if (draft.length === 0 && field.required) return { problem: "required" };
    const ids = draft.map((part) => part.id);
    return { value: holdsMany(field) ? ids : (ids[0] ?? null) };
  }
  const text = draft.trim();
  if (text) return readText(field, text);
  return field.required ? { problem: "required" } : { value: null };
}
