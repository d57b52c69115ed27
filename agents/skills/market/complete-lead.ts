import { z } from "zod";
import type { Turn } from "#agents/runtime/turn.ts";
import { failureText, replyWith, resultOf, wasTried, withoutLookup } from "#agents/skills/evidence.ts";
import { defineSkill } from "#agents/skills/skill.ts";
import { labelOf } from "#agents/tools/leads/present-lead.ts";
import type { LeadDto } from "#lib/domains/leads/contract.ts";
import { leadFieldsOf } from "./lead-fields.ts";
import { leadInFocus, leadsFound, readLeadMeant, resolveLead } from "./lead-meant.ts";
import { missingText } from "./lead-sentences.ts";
import { saidNames } from "./said-names.ts";

/** Parts of a fact that is named already: the days of a timeline, the words of a budget. */
const derived = new Set(["timelineFrom", "timelineTo", "budgetText", "contactSurname"]);

const naming = ["companyName", "contactName", "contactSurname", "contactTitle"];

const input = z.object({
  meant: z.object({ focusId: z.string().nullable(), named: z.string().nullable() }),
  fields: z.record(z.string(), z.unknown()),
  /** What was put right and is no field of a lead. */
  left: z.array(z.string()),
});

/** The surname and title that belong to a name in the message: with the name they are put right too. */
function partsOf(turn: Turn, name: string): Record<string, string> {
  for (const { type, value } of turn.understanding.entities) {
    if (type !== "person" || value.name !== name) continue;
    const { surname, title } = value;
    return { ...(surname && { contactSurname: surname }), ...(title && { contactTitle: title }) };
  }
  return {};
}

function read(turn: Turn): z.input<typeof input> {
  const label = turn.state.focus.find(({ type }) => type === "lead")?.label ?? "";
  const { left, ...names } = saidNames(turn.text, label);
  const renamed = label !== "" && Object.keys(names).length > 0;
  const meant = renamed ? { focusId: leadInFocus(turn), named: null } : readLeadMeant(turn);
  const { contactSurname: _of, contactTitle: _as, ...plain } = leadFieldsOf(turn);
  const said = names.contactName ? { ...plain, ...partsOf(turn, names.contactName) } : leadFieldsOf(turn);
  const fields = Object.entries({ ...said, ...(renamed && names) });
  // A name that says which lead is meant is not a new value for it.
  return {
    meant,
    left,
    fields: Object.fromEntries(meant.named ? fields.filter(([key]) => !naming.includes(key)) : fields),
  };
}

function updatedText(output: { updated: string[]; scoreBefore: number; lead: LeadDto }, turn: Turn): string {
  const { t } = turn;
  const { lead, updated, scoreBefore } = output;
  const labels = updated.filter((key) => !derived.has(key)).map((key) => t(`lead.field.${key}`));
  const first = t("agents.complete.updated", {
    label: labelOf(lead),
    fields: labels.join(t("lead.listComma")),
  });
  const score = t(
    scoreBefore === lead.score.total ? "agents.complete.scoreSame" : "agents.complete.scoreMoved",
    {
      before: scoreBefore,
      after: lead.score.total,
    },
  );
  return [first, score, missingText(lead, turn) || t("agents.complete.nothingMissing")].join("\n\n");
}

export const completeLeadSkill = defineSkill({
  name: "complete_lead",
  agent: "market",
  intents: ["lead.complete"],
  shows: ["lead_record", "slot_question", "lead_table"],
  input,
  read,
  gather: ({ meant, fields }, _turn, done) => {
    if (Object.keys(fields).length === 0 || wasTried(done, "lead_update")) return [];
    if (meant.named && !wasTried(done, "lead_list")) {
      return [{ tool: "lead_list", input: { q: meant.named, limit: 5 } }];
    }
    const leadId = resolveLead(meant, done);
    return leadId ? [{ tool: "lead_update", input: { leadId, ...fields } }] : [];
  },
  compose: ({ meant, fields, left }, turn, done) => {
    const { t } = turn;
    if (Object.keys(fields).length === 0) return replyWith(turn, done, t("agents.complete.noFacts"));
    if (!wasTried(done, "lead_update")) {
      const count = leadsFound(done) ?? 0;
      if (!meant.named) return replyWith(turn, done, t("agents.complete.whichLead"));
      return replyWith(
        turn,
        done,
        t(`agents.complete.${count > 1 ? "many" : "unknown"}`, { name: meant.named, count }),
      );
    }
    const output = resultOf(done, "lead_update")?.output as Parameters<typeof updatedText>[0] | undefined;
    const text = output ? updatedText(output, turn) : (failureText(turn, done) ?? t("agents.nothing"));
    const rest = left.length > 0 ? t("agents.complete.left", { what: left.join(t("lead.listComma")) }) : "";
    return replyWith(turn, withoutLookup(done), [text, rest].filter(Boolean).join("\n\n"));
  },
});
