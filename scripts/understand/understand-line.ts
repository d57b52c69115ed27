import { z } from "zod";
import {
  type DialogueHint,
  type KnownNames,
  type Understanding,
  understandTurn,
} from "#lib/language/index.ts";

const entry = z.union([z.string(), z.looseObject({ name: z.string(), company: z.string().optional() })]);
const list = z.array(entry).optional();
const names = z.object({
  customers: list,
  leads: list,
  contacts: list,
  people: list,
  products: list,
  competitors: list,
  opportunities: list,
  stages: list,
  tags: list,
});
const line = z.object({
  text: z.string(),
  now: z.string().optional(),
  timeZone: z.string().optional(),
  fiscalYearStart: z.number().int().min(1).max(12).optional(),
  names: names.optional(),
  history: z.array(z.string()).optional(),
});
const mostKept = 8;

/** What was said, with what is asked by the sentence that it makes together with those before it (`whole`). */
function spoken({ said, whole }: ReturnType<typeof understandTurn>): Understanding & { whole?: string } {
  if (whole === said) return said;
  const { clauses, lead, query, text } = whole;
  const corrects = said.intents[0]?.name === "correct";
  return {
    ...{ ...said, clauses, lead, whole: text },
    ...(!corrects && { intents: whole.intents }),
    ...(query && { query }),
  };
}

/** What is wrong with a line, in one sentence. */
export type Unreadable = { error: string };

/**
 * Returns a reader of JSON lines. What was said before (`history`) is understood first, so that the sentence can lean
 * on it. Names that are given again are indexed once.
 */
export function understandLine(clock: () => Date): (typed: string) => Understanding | Unreadable {
  const kept = new Map<string, KnownNames>();
  const known = (given: z.output<typeof names>): KnownNames => {
    const key = JSON.stringify(given);
    const found = kept.get(key);
    if (found) return found;
    if (kept.size >= mostKept) kept.clear();
    const made = Object.fromEntries(Object.entries(given).filter(([, entries]) => entries !== undefined));
    kept.set(key, made);
    return made;
  };
  return (typed) => {
    try {
      const {
        text,
        now,
        timeZone,
        fiscalYearStart,
        names: given,
        history = [],
      } = line.parse(JSON.parse(typed));
      const at = now === undefined ? clock() : new Date(now);
      if (Number.isNaN(at.getTime())) return { error: `now is no time: ${now}` };
      const options = {
        now: at,
        ...(timeZone !== undefined && { timeZone }),
        ...(fiscalYearStart !== undefined && { fiscalYearStart }),
        ...(given !== undefined && { names: known(given) }),
      };
      let dialogue: DialogueHint = {};
      for (const said of history) dialogue = understandTurn(said, { ...options, dialogue }).next;
      return spoken(understandTurn(text, { ...options, dialogue }));
    } catch (error) {
      return { error: error instanceof z.ZodError ? z.prettifyError(error) : String(error) };
    }
  };
}
