import { z } from "zod";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { about, failureText, replyWith, resultOf, wasTried } from "#agents/skills/evidence.ts";
import { leadUnclear, readLeadSubject } from "#agents/skills/lead-subject.ts";
import { defineSkill } from "#agents/skills/skill.ts";
import { lookUp, type Subject, subjectFound } from "#agents/skills/subject.ts";
import { labelOf } from "#agents/tools/leads/present-lead.ts";
import type { LeadDto } from "#lib/domains/leads/contract.ts";
import { factsOf } from "./lead-sentences.ts";

const input = z.object({ subject: z.custom<Subject>() });

const leadIn = (done: FinishedCall[]): LeadDto | undefined =>
  (resultOf(done, "lead_get")?.output as { lead: LeadDto } | undefined)?.lead;

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
  input,
  read: (turn) => ({ subject: readLeadSubject(turn) }),
  gather: ({ subject }, _turn, done) => {
    const asked = lookUp(subject, done);
    if (asked.length > 0) return asked;
    const { refs, unclear } = subjectFound(subject, done);
    if (unclear || !refs.lead || wasTried(done, "lead_get")) return [];
    return [{ tool: "lead_get", input: { leadId: refs.lead.id } }];
  },
  compose: ({ subject }, turn, done) => {
    const found = subjectFound(subject, done);
    const unclear = leadUnclear(turn, done, found);
    if (unclear) return unclear;
    const lead = leadIn(done);
    if (!lead) return replyWith(turn, done, failureText(turn, done) ?? turn.t("agents.nothing"));
    return about(missingReply(lead, turn, done), [found.refs.lead]);
  },
});
