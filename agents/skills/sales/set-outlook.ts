import { z } from "zod";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { about, failureText, replyWith, resultOf, wasTried, writesIn } from "#agents/skills/evidence.ts";
import { comingDate } from "#agents/skills/said-moment.ts";
import { defineSkill, type SkillCall } from "#agents/skills/skill.ts";
import type { Subject } from "#agents/skills/subject.ts";
import { readDealMatter } from "#lib/language/index.ts";
import { formatShortDay } from "#lib/platform/messages/format.ts";
import { askForDeal, type DealMeant, dealSubject, settleDeal } from "./deal-meant.ts";

const input = z.object({
  subject: z.custom<Subject>(),
  outlook: z.enum(["waits", "sure", "step"]),
  step: z.string().nullable(),
  /** The first and the last day of when it goes on. */
  from: z.string().nullable(),
  to: z.string().nullable(),
  note: z.string(),
});
type Input = z.output<typeof input>;

function read(turn: Turn): z.input<typeof input> {
  const date = comingDate(turn);
  const matter = readDealMatter(turn.clause.text);
  const said = matter?.kind === "confidence" ? "sure" : matter?.kind === "step" ? "step" : "waits";
  return {
    subject: dealSubject(turn),
    outlook: said,
    step: matter?.kind === "step" ? matter.words.replace(/[。！!]$/u, "") : null,
    from: date?.from ?? null,
    to: date?.to ?? null,
    note: turn.clause.text.slice(0, 300),
  };
}

/** A deal that waits is left out of the forecast; when it goes on is its next step, and it closes no earlier. */
function changes({ outlook, step, from, to }: Input, meant: DealMeant, { t }: Turn): Record<string, unknown> {
  if (outlook === "sure") return { forecastCategory: "commit" };
  if (outlook === "step") return { nextStep: step, ...(from && { nextStepOn: from }) };
  const deal = meant.brief?.deals.find(({ id }) => id === meant.deal?.id);
  const closes = typeof deal?.expectedCloseOn === "string" ? deal.expectedCloseOn : "";
  return {
    forecastCategory: "omitted",
    ...(from && { nextStep: t("dealing.outlook.step"), nextStepOn: from }),
    ...(to && closes < to && { expectedCloseOn: to }),
  };
}

function gather(given: Input, turn: Turn, done: FinishedCall[]): SkillCall[] {
  const meant = settleDeal(given.subject, done);
  if (meant.calls.length > 0) return meant.calls;
  const deal = meant.brief?.deals.find(({ id }) => id === meant.deal?.id);
  if (deal?.outcome !== "open") return [];
  if (!wasTried(done, "opportunity_update"))
    return [
      { tool: "opportunity_update", input: { opportunity: deal.id, set: changes(given, meant, turn) } },
    ];
  if (given.outlook === "step" || !resultOf(done, "opportunity_update") || wasTried(done, "note_add"))
    return [];
  return [{ tool: "note_add", input: { object: "opportunity", id: deal.id, text: given.note } }];
}

function compose(given: Input, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const meant = settleDeal(given.subject, done);
  if (!meant.deal) return askForDeal(meant, turn);
  const { label } = meant.deal;
  const deal = meant.brief?.deals.find(({ id }) => id === meant.deal?.id);
  if (deal && deal.outcome !== "open") {
    const outcome = t(`choices.opportunity.outcome.${String(deal.outcome)}`);
    return about(replyWith(turn, [], t("selling.change.closed", { label, outcome })), [meant.deal]);
  }
  if (!resultOf(done, "opportunity_update"))
    return replyWith(turn, done, failureText(turn, done) ?? t("agents.nothing"));
  const text = [
    t(`dealing.outlook.${given.outlook === "step" ? "stepSet" : given.outlook}`, {
      label,
      words: given.step ?? "",
      day: given.from ? formatShortDay(given.from, t) : t("selling.signal.noDay"),
    }),
    given.outlook === "waits" && given.from
      ? t("dealing.outlook.again", { day: formatShortDay(given.from, t) })
      : "",
    given.outlook === "waits" && !given.from ? t("dealing.outlook.when") : "",
  ];
  const reply = replyWith(turn, writesIn(done), text.filter(Boolean).join("\n\n"));
  return about(reply, [meant.deal, meant.refs.customer]);
}

/** Takes a deal that waits out of the forecast until it goes on, or counts on one that is as good as won. */
export const setOutlookSkill = defineSkill({
  name: "set_outlook",
  agent: "sales",
  intents: [],
  shows: ["record", "choice", "slot_form"],
  input,
  read,
  gather,
  compose,
});
