import { z } from "zod";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { about, replyWith } from "#agents/skills/evidence.ts";
import { inCharge } from "#agents/skills/in-charge.ts";
import { openDeals, settle } from "#agents/skills/settle.ts";
import { defineSkill } from "#agents/skills/skill.ts";
import { askWhich, readAbout, type Subject } from "#agents/skills/subject.ts";
import { labelOf } from "#agents/tools/records/record-words.ts";
import { watchDealsSkill } from "../sales-management/watch-deals.ts";
import { type SignalKey, signalsOf } from "./signals.ts";

const input = z.object({
  /** One customer or deal; null when it is asked which ones are in danger. */
  subject: z.custom<Subject>().nullable(),
  deals: watchDealsSkill.input,
});
type Input = z.output<typeof input>;

/** What can make a deal go wrong, of all that its records say. */
const dangers: ReadonlySet<SignalKey> = new Set<SignalKey>([
  ...(["closePassed", "stepLate", "taskLate", "risk", "riskPlanned", "quiet", "rival", "rivalWeak"] as const),
  ...(["noDecider", "noBudget", "noClose", "noPerson"] as const),
]);
const told = 6;
const pointed = /这[个单笔条家]|那[个单笔条家]|\b(?:this|that)\b/i;

/** Whether one is meant: it is named, or pointed at. */
function isOne({ clause, state, understanding }: Turn): boolean {
  const named = understanding.entities.some(
    ({ type, start, end }) =>
      (type === "company" || type === "opportunity") && start >= clause.start && end <= clause.end,
  );
  return named || (pointed.test(clause.text) && state.focus.length > 0);
}

const chances = /胜算|把握|赢面|概率|几成|能不能(?:成|签|拿下)|多大/u;

function composeOne(subject: Subject, turn: Turn, done: FinishedCall[]): Reply | undefined {
  const { t } = turn;
  const settled = settle(subject, done);
  if (settled.unclear && !settled.brief) return askWhich(turn, [], settled.unclear);
  const { brief, refs } = settled;
  if (!brief) return undefined;
  const deal = openDeals(brief).find(({ id }) => id === refs.opportunity?.id) ?? openDeals(brief)[0];
  const label = deal ? labelOf("opportunity", deal) : labelOf(brief.object, brief.record);
  const signals = signalsOf(brief, deal?.id, turn).filter(({ key }) => dangers.has(key));
  const lines = signals.slice(0, told).map(({ key, values }, at) =>
    t("selling.risks.line", {
      at: at + 1,
      why: t(`selling.signal.${key}.why`, values),
      act: t(`selling.signal.${key}.act`, values),
    }),
  );
  const head = t(lines.length > 0 ? "selling.risks.head" : "selling.risks.none", {
    label,
    count: signals.length,
  });
  const rate = typeof deal?.winRate === "number" ? deal.winRate : null;
  const chance =
    rate !== null && chances.test(turn.text)
      ? t("selling.risks.chance", { label, rate, count: signals.length })
      : "";
  const reply = replyWith(turn, done, [chance, head, lines.join("\n")].filter(Boolean).join("\n\n"));
  const main = deal ? { type: "opportunity", id: deal.id, label } : undefined;
  return about(reply, [main, refs.customer, refs.contact]);
}

/** What may go wrong with a customer's deal, each with what to do; or which deals are in danger. */
export const tellRisksSkill = defineSkill({
  name: "tell_risks",
  agent: "sales",
  lead: inCharge,
  intents: ["opportunity.risk"],
  shows: ["record", "record_table", "choice"],
  input,
  read: (turn) => ({ subject: isOne(turn) ? readAbout(turn) : null, deals: watchDealsSkill.read(turn) }),
  gather: ({ subject, deals }: Input, turn, done) =>
    subject ? settle(subject, done).calls : watchDealsSkill.gather(deals, turn, done),
  compose: ({ subject, deals }, turn, done) =>
    (subject && composeOne(subject, turn, done)) ?? watchDealsSkill.compose(deals, turn, done),
});
