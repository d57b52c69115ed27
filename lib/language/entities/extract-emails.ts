import type { SpanOf } from "../model/span.ts";

const EMAIL = /(?<![\w.%+-])[\w.%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,4}/g;

/** Returns mail addresses, lower-cased. */
export function extractEmails(text: string): SpanOf<"email">[] {
  if (!text.includes("@")) return [];
  return [...text.matchAll(EMAIL)].map((match) => ({
    type: "email",
    start: match.index,
    end: match.index + match[0].length,
    value: { address: match[0].toLowerCase() },
  }));
}
