import { z } from "zod";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { labelOf } from "#agents/tools/leads/present-lead.ts";
import type { FocusRecord } from "#lib/domains/conversations/index.ts";
import type { LeadDto } from "#lib/domains/leads/contract.ts";
import { failureText, replyWith, resultOf } from "./evidence.ts";
import { leadUnclear, readLeadSubject } from "./lead-subject.ts";
import type { Skill, SkillCall } from "./skill.ts";
import { lookUp, type Subject, subjectFound } from "./subject.ts";

const input = z.object({ subject: z.custom<Subject>() });

type Parts = {
  /** What is looked at once it is known which lead is meant; its own record first. */
  evidence: (leadId: string, turn: Turn, done: FinishedCall[]) => SkillCall[];
  answer: (lead: LeadDto, turn: Turn, done: FinishedCall[]) => Reply;
};

/** The lead's record, once it was read. */
export const leadRead = (done: FinishedCall[]): LeadDto | undefined =>
  (resultOf(done, "lead_get")?.output as { lead: LeadDto } | undefined)?.lead;

/** The lead as what is talked about from now on. */
export const focusOn = (lead: LeadDto): FocusRecord => ({ type: "lead", id: lead.id, label: labelOf(lead) });

/** How a skill about one lead reads which one is meant, asks where that is unclear, and answers from its record. */
export function aboutOneLead({
  evidence,
  answer,
}: Parts): Pick<Skill<typeof input>, "input" | "read" | "gather" | "compose"> {
  return {
    input,
    read: (turn) => ({ subject: readLeadSubject(turn) }),
    gather: ({ subject }, turn, done) => {
      const asked = lookUp(subject, done);
      if (asked.length > 0) return asked;
      const { refs, unclear } = subjectFound(subject, done);
      return unclear || !refs.lead ? [] : evidence(refs.lead.id, turn, done);
    },
    compose: ({ subject }, turn, done) => {
      const unclear = leadUnclear(turn, done, subjectFound(subject, done));
      if (unclear) return unclear;
      const lead = leadRead(done);
      return lead
        ? answer(lead, turn, done)
        : replyWith(turn, done, failureText(turn, done) ?? turn.t("agents.nothing"));
    },
  };
}
