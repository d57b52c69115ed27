import { z } from "zod";
import type { FinishedCall, Turn } from "#agents/runtime/turn.ts";
import { failureText, replyWith, resultOf, wasTried, withoutLookup } from "#agents/skills/evidence.ts";
import { defineSkill } from "#agents/skills/skill.ts";
import type { LeadDto } from "#lib/domains/leads/contract.ts";
import { leadInFocus } from "./lead-meant.ts";

const input = z.object({ q: z.string().nullable(), focusId: z.string().nullable() });
type Input = z.output<typeof input>;
type Page = { total: number; leads: LeadDto[] };

function target({ q, focusId }: Input, done: FinishedCall[]): string | null {
  if (!q) return focusId;
  const page = resultOf(done, "lead_list")?.output as Page | undefined;
  return page?.total === 1 ? (page.leads[0]?.id ?? null) : null;
}

function unclear({ q }: Input, turn: Turn, done: FinishedCall[]) {
  const page = resultOf(done, "lead_list")?.output as Page | undefined;
  const key = !q ? "which" : page && page.total > 1 ? "many" : "none";
  return replyWith(turn, done, turn.t(`agents.delete.${key}`, { count: page?.total ?? 0 }));
}

export const deleteLeadSkill = defineSkill({
  name: "delete_lead",
  agent: "market",
  intents: ["lead.delete"],
  shows: ["lead_table"],
  input,
  read: (turn) => ({
    q: turn.understanding.lead.companyName ?? turn.understanding.lead.contactName ?? null,
    focusId: leadInFocus(turn),
  }),
  gather: (given, _turn, done) => {
    if (given.q && !wasTried(done, "lead_list"))
      return [{ tool: "lead_list", input: { q: given.q, limit: 5 } }];
    const leadId = target(given, done);
    return leadId && !wasTried(done, "lead_delete") ? [{ tool: "lead_delete", input: { leadId } }] : [];
  },
  compose: (given, turn, done) => {
    if (!wasTried(done, "lead_delete")) return unclear(given, turn, done);
    const label = (resultOf(done, "lead_delete")?.output as { label: string } | undefined)?.label;
    const text = label ? turn.t("agents.delete.done", { label }) : failureText(turn, done);
    return replyWith(turn, withoutLookup(done), text ?? turn.t("agents.nothing"));
  },
});
