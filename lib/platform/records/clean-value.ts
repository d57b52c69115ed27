import { cleanLongText, cleanPhone, cleanText } from "./clean-text.ts";
import type { FieldSpec } from "./contract.ts";

const cents = (amount: number): number => Math.round(amount * 100) / 100;

function cleanList(values: string[]): string[] {
  return [...new Set(values.map(cleanText).filter(Boolean))];
}

/** A value in the one form it is kept and compared in; empty text and empty lists of choices become null. */
export function cleanValue(field: FieldSpec, value: unknown): unknown {
  if (value === null || value === undefined) return field.type === "tags" || field.many ? [] : null;
  if (Array.isArray(value)) return cleanList(value as string[]);
  if (typeof value === "number") return field.type === "money" ? cents(value) : value;
  if (typeof value !== "string") return value;
  switch (field.type) {
    case "long_text":
      return cleanLongText(value) || null;
    case "phone":
      return cleanPhone(value) || null;
    case "email":
      return cleanText(value).toLowerCase() || null;
    case "datetime":
      return new Date(value).toISOString();
    case "text":
      return cleanText(value) || null;
    default:
      return value || null;
  }
}
