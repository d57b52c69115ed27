import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { aboutOneLead, focusOn } from "#agents/skills/about-one-lead.ts";
import { about, replyWith, wasTried } from "#agents/skills/evidence.ts";
import { defineSkill } from "#agents/skills/skill.ts";
import { labelOf } from "#agents/tools/leads/present-lead.ts";
import type { LeadDto } from "#lib/domains/leads/contract.ts";
import { factsOf } from "./lead-sentences.ts";

/** What is not known, each with how to ask for it; what is told next completes the lead. */
function missingReply(lead: LeadDto, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const label = labelOf(lead);
  const facts = factsOf(lead, turn);
  const base = replyWith(turn, done, "");
  const own = { ...base, artifacts: base.artifacts.filter(({ kind }) => kind === "lead_record") };
  if (lead.missing.length === 0) return { ...own, text: t("market.lacks.none", { label, facts }) };
  const names = lead.missing.map((key) => t(`lead.field.${key}`)).join(t("lead.listComma"));
  const lines = lead.missing.map((key) =>
    t("market.lacks.line", { field: t(`lead.field.${key}`), question: t(`market.lacks.ask.${key}`) }),
  );
  const text = [
    `${t("market.lacks.head", { label, count: lead.missing.length, names })}\n${lines.join("\n")}`,
    facts ? t("market.lacks.known", { facts }) : "",
    t("market.lacks.next"),
  ];
  const chip = { label: t("market.lacks.chip"), text: t("market.lacks.chipText", { label, names }) };
  const pending = {
    kind: "missing_slots" as const,
    object: "lead" as const,
    id: lead.id,
    fields: lead.missing,
  };
  return {
    ...own,
    text: text.filter(Boolean).join("\n\n"),
    suggestions: [chip],
    state: { ...own.state, pending },
  };
}

/** What a lead still lacks, and how to ask for each; nothing is made up, nothing written. */
export const tellMissingSkill = defineSkill({
  name: "tell_missing",
  agent: "market",
  intents: [],
  shows: ["lead_record", "choice", "slot_form"],
  ...aboutOneLead({
    evidence: (leadId, _turn, done) =>
      wasTried(done, "lead_get") ? [] : [{ tool: "lead_get", input: { leadId } }],
    answer: (lead, turn, done) => about(missingReply(lead, turn, done), [focusOn(lead)]),
  }),
});
