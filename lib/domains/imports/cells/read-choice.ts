import { type ChoiceBook, findChoice } from "../choices/find-choice.ts";
import type { CellResult } from "./problem.ts";

/** A choice by its code or by one of its words, the words of other systems among them. */
export function readChoice(text: string, book: ChoiceBook | undefined): CellResult<string> {
  const found = book && findChoice(text, book);
  return found === undefined ? { problem: "unknown_choice" } : { value: found };
}
