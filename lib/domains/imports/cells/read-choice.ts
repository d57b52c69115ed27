import type { FieldSpec } from "#lib/platform/records/contract.ts";
import { headerKey } from "../mapping/header-key.ts";
import type { CellResult } from "./problem.ts";

/** The words of each choice, in every language: `{ referral: ["转介绍", "Referral"] }`. */
export type ChoiceLabels = Readonly<Record<string, readonly string[]>>;

/** A choice by its code or by one of its words, whatever their case, width and blanks. */
export function readChoice(text: string, field: FieldSpec, labels: ChoiceLabels): CellResult<string> {
  const key = headerKey(text);
  const codes = field.choices ?? Object.keys(labels);
  const found = codes.find((code) => [code, ...(labels[code] ?? [])].some((word) => headerKey(word) === key));
  return found === undefined ? { problem: "unknown_choice" } : { value: found };
}
