import type { Reply, Turn } from "#agents/runtime/turn.ts";
import { replyWith } from "./evidence.ts";

/** Nobody knows the company that was named: offers to take it in, in one tap, and then do what was asked. */
export function offerNew(turn: Turn, company: string, what: string): Reply {
  const { t } = turn;
  const question = t("selling.fresh.question", { company, what });
  const reply = replyWith(turn, [], question, {
    suggestions: [{ label: t("selling.fresh.yes"), text: t("selling.fresh.yes") }],
    confidence: 0.8,
  });
  const pending = {
    kind: "choose" as const,
    text: turn.clause.text,
    said: company,
    options: [],
    chosen: turn.chosen,
  };
  return { ...reply, state: { ...reply.state, pending } };
}
