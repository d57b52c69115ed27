import { type DialogueHint, type Understanding, understand } from "#lib/language/index.ts";
import type { Context } from "#lib/platform/context.ts";
import { env } from "#lib/platform/env.ts";
import { knownNames } from "./known-names.ts";

type Said = { text: string; now: Date; dialogue?: DialogueHint };

/** What a sentence means when this person says it: with the names that they may see and their company's calendar. */
export async function understandAs(context: Context, { text, now, dialogue }: Said): Promise<Understanding> {
  const { names, fiscalYearStart } = await knownNames(context, text);
  const { TIME_ZONE: timeZone } = env();
  return understand(text, { now, timeZone, names, fiscalYearStart, ...(dialogue && { dialogue }) });
}
