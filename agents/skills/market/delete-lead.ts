import { z } from "zod";
import type { FinishedCall, Turn } from "#agents/runtime/turn.ts";
import { failureText, replyWith, resultOf, wasTried, withoutLookup } from "#agents/skills/evidence.ts";
import { defineSkill } from "#agents/skills/skill.ts";
import { type LeadMeant, leadsFound, readLeadMeant, resolveLead } from "./lead-meant.ts";

const input = z.object({ focusId: z.string().nullable(), named: z.string().nullable() });

function unclear(meant: LeadMeant, turn: Turn, done: FinishedCall[]) {
  const count = leadsFound(done) ?? 0;
  const key = !meant.named ? "which" : count > 1 ? "many" : "none";
  return replyWith(turn, done, turn.t(`agents.delete.${key}`, { count }));
}

export const deleteLeadSkill = defineSkill({
  name: "delete_lead",
  agent: "market",
  intents: ["lead.delete"],
  shows: ["lead_table"],
  input,
  read: (turn) => {
    const meant = readLeadMeant(turn);
    const contact = turn.understanding.lead.contactName;
    const inFocus = turn.state.focus.some((record) => contact && record.label.includes(contact));
    return { ...meant, named: meant.named ?? (contact && !inFocus ? contact : null) };
  },
  gather: (meant, _turn, done) => {
    if (meant.named && !wasTried(done, "lead_list")) {
      return [{ tool: "lead_list", input: { q: meant.named, limit: 5 } }];
    }
    const leadId = resolveLead(meant, done);
    return leadId && !wasTried(done, "lead_delete") ? [{ tool: "lead_delete", input: { leadId } }] : [];
  },
  compose: (given, turn, done) => {
    if (!wasTried(done, "lead_delete")) return unclear(given, turn, done);
    const label = (resultOf(done, "lead_delete")?.output as { label: string } | undefined)?.label;
    const text = label ? turn.t("agents.delete.done", { label }) : failureText(turn, done);
    return replyWith(turn, withoutLookup(done), text ?? turn.t("agents.nothing"));
  },
});
