import { z } from "zod";
import type { Turn } from "#agents/runtime/turn.ts";
import { failureText, replyWith, resultOf, wasTried } from "#agents/skills/evidence.ts";
import { defineSkill } from "#agents/skills/skill.ts";
import { readSubject } from "#agents/skills/subject.ts";
import { labelOf } from "#agents/tools/leads/present-lead.ts";
import type { LeadDto } from "#lib/domains/leads/contract.ts";
import { factsOf, lineOf, missingText } from "./lead-sentences.ts";

const input = z.object({
  q: z.string().nullable(),
  industry: z.string().nullable(),
  source: z.string().nullable(),
  /** The lead being talked about, when the words name none. */
  focusId: z.string().nullable(),
});
const spoken = 5;
type Page = { total: number; leads: LeadDto[] };

function read(turn: Turn): z.input<typeof input> {
  const { lead } = turn.understanding;
  const q = lead.companyName ?? lead.contactName ?? lead.phone ?? null;
  const named = Boolean(q ?? lead.industry ?? lead.source);
  const shows = turn.understanding.intents[0]?.name === "lead.show";
  return {
    q,
    industry: q ? null : (lead.industry ?? null),
    source: q ? null : (lead.source ?? null),
    focusId: shows && !named ? (readSubject(turn, ["lead"]).known.lead?.id ?? null) : null,
  };
}

function oneText(lead: LeadDto, turn: Turn): string {
  const { t } = turn;
  const known = { label: labelOf(lead), total: lead.score.total, facts: factsOf(lead, turn) };
  const owner = lead.owner?.name;
  const status = t(`lead.status.${lead.status}`);
  const text = [
    t(known.facts ? "agents.find.one" : "agents.find.bare", known),
    t(owner ? "agents.find.owned" : "agents.find.unowned", { owner: owner ?? "", status }),
    missingText(lead, turn) || t("agents.find.complete"),
  ];
  return text.join("\n\n");
}

export const findLeadsSkill = defineSkill({
  name: "find_leads",
  agent: "market",
  intents: ["lead.search", "lead.show"],
  shows: ["lead_record", "lead_table"],
  input,
  read,
  gather: ({ q, industry, source, focusId }, _turn, done) => {
    if (focusId) return wasTried(done, "lead_get") ? [] : [{ tool: "lead_get", input: { leadId: focusId } }];
    if (!wasTried(done, "lead_list")) {
      const filter = Object.entries({ q, industry, source }).filter(([, value]) => value !== null);
      return [{ tool: "lead_list", input: { ...Object.fromEntries(filter), sort: "-score", limit: 20 } }];
    }
    const page = resultOf(done, "lead_list")?.output as Page | undefined;
    const only = page?.total === 1 ? page.leads[0] : undefined;
    return only && !wasTried(done, "lead_get") ? [{ tool: "lead_get", input: { leadId: only.id } }] : [];
  },
  compose: (_input, turn, done) => {
    const one = (resultOf(done, "lead_get")?.output as { lead: LeadDto } | undefined)?.lead;
    if (one) {
      const reply = replyWith(turn, done, oneText(one, turn));
      return { ...reply, artifacts: reply.artifacts.filter((artifact) => artifact.kind === "lead_record") };
    }
    const page = resultOf(done, "lead_list")?.output as Page | undefined;
    if (!page) return replyWith(turn, done, failureText(turn, done) ?? turn.t("agents.nothing"));
    if (page.total === 0) return replyWith(turn, done, turn.t("agents.find.none"));
    const lines = page.leads.slice(0, spoken).map((lead, at) => lineOf(lead, at, turn));
    const text = [turn.t("agents.find.many", { count: page.total }), lines.join("\n")];
    return replyWith(turn, done, text.join("\n\n"));
  },
});
