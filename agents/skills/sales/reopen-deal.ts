import { z } from "zod";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { about, failureText, replyWith, resultOf, wasTried, writesIn } from "#agents/skills/evidence.ts";
import { defineSkill, type SkillCall } from "#agents/skills/skill.ts";
import type { Subject } from "#agents/skills/subject.ts";
import type { BriefDeal } from "#agents/tools/records/read-brief.ts";
import type { WriteOutput } from "#agents/tools/records/written.ts";
import { askForDeal, type DealMeant, dealSubject, settleDeal } from "./deal-meant.ts";

const input = z.object({ subject: z.custom<Subject>(), note: z.string(), proposalIds: z.array(z.string()) });
type Input = z.output<typeof input>;

const dealOf = ({ brief, deal }: DealMeant): BriefDeal | undefined =>
  brief?.deals.find(({ id }) => id === deal?.id);

/** A proposal to close it that still waits is withdrawn; a deal that was closed is opened again. */
function gather({ subject, note, proposalIds }: Input, done: FinishedCall[]): SkillCall[] {
  const waits = proposalIds.length > 0 && !wasTried(done, "proposal_decide");
  if (waits)
    return [{ tool: "proposal_decide", agent: "crm_expert", input: { proposalIds, decision: "reject" } }];
  const meant = settleDeal(subject, done);
  if (meant.calls.length > 0) return meant.calls;
  const deal = dealOf(meant);
  if (!deal) return [];
  if (deal.outcome !== "open" && !wasTried(done, "opportunity_reopen"))
    return [{ tool: "opportunity_reopen", input: { opportunity: deal.id, reason: note } }];
  const reopened = deal.outcome === "open" || resultOf(done, "opportunity_reopen");
  if (!reopened || wasTried(done, "note_add")) return [];
  return [{ tool: "note_add", input: { object: "opportunity", id: deal.id, text: note } }];
}

function compose({ subject, note }: Input, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const meant = settleDeal(subject, done);
  const withdrawn = resultOf(done, "proposal_decide") ? t("dealing.reopen.withdrawn") : "";
  if (!meant.deal && withdrawn && !meant.unclear) return replyWith(turn, done, withdrawn);
  if (!meant.deal) {
    const asked = askForDeal(meant, turn);
    return withdrawn ? { ...asked, text: `${withdrawn}\n\n${asked.text}` } : asked;
  }
  const { label } = meant.deal;
  const reopened = resultOf(done, "opportunity_reopen")?.output as WriteOutput | undefined;
  if (wasTried(done, "opportunity_reopen") && !reopened)
    return replyWith(turn, done, failureText(turn, done) ?? t("agents.nothing"));
  const now = reopened?.record ?? dealOf(meant);
  const stage = (now?.stage as { name: string } | null | undefined)?.name ?? "";
  const text = [
    withdrawn,
    t(reopened ? "dealing.reopen.done" : "dealing.reopen.open", { label, stage }),
    wasTried(done, "note_add") ? t("dealing.reopen.note", { note }) : "",
  ];
  const chip = { label: t("dealing.reopen.chip"), text: t("dealing.reopen.remind", { label }) };
  const reply = replyWith(turn, writesIn(done), text.filter(Boolean).join("\n\n"), { suggestions: [chip] });
  return about(reply, [meant.deal, meant.refs.customer]);
}

/** Opens a deal again that was closed by mistake or came back to life, and keeps why. */
export const reopenDealSkill = defineSkill({
  name: "reopen_deal",
  agent: "sales",
  intents: [],
  shows: ["record", "choice", "slot_form"],
  input,
  read: (turn) => ({
    subject: dealSubject(turn),
    note: turn.clause.text.slice(0, 300),
    proposalIds: turn.state.pending?.kind === "confirm" ? turn.state.pending.proposalIds : [],
  }),
  gather: (given, _turn, done) => gather(given, done),
  compose,
});
