import type { Turn } from "#agents/runtime/turn.ts";
import type { QueryReading } from "#lib/language/index.ts";

/** Says which words of a question no condition stands for; empty when all were read. */
export function unreadText({ unread = [] }: QueryReading, { t }: Turn): string {
  if (unread.length === 0) return "";
  return t("agents.search.unread", { words: unread.join(t("lead.listComma")) });
}
