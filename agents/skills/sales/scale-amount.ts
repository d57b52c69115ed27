import { z } from "zod";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import {
  about,
  askFor,
  failureText,
  replyWith,
  resultOf,
  wasTried,
  writesIn,
} from "#agents/skills/evidence.ts";
import { defineSkill, type SkillCall } from "#agents/skills/skill.ts";
import type { Subject } from "#agents/skills/subject.ts";
import type { BriefDeal } from "#agents/tools/records/read-brief.ts";
import { type AmountChange, type Entity, readDealMatter } from "#lib/language/index.ts";
import { formatMoney } from "#lib/platform/messages/format.ts";
import { askForDeal, type DealMeant, dealSubject, settleDeal } from "./deal-meant.ts";

const input = z.object({
  subject: z.custom<Subject>(),
  how: z.custom<AmountChange>(),
  /** By how much, in yuan, or by what share of what it was. */
  by: z.number().nullable(),
  share: z.number().nullable(),
});
type Input = z.output<typeof input>;

const figureOf = ({ type, value }: Entity): number | null =>
  type === "money" ? value.amount : type === "number" || type === "quantity" ? value.value : null;

function read(turn: Turn): z.input<typeof input> {
  const matter = readDealMatter(turn.clause.text);
  const { entities } = turn.understanding;
  const percent = entities.findLast(({ type }) => type === "percent");
  return {
    subject: dealSubject(turn),
    how: matter?.kind === "amount" ? matter.how : "add",
    by: percent ? null : (entities.map(figureOf).findLast((figure) => figure !== null) ?? null),
    share: percent?.type === "percent" ? percent.value.percent / 100 : null,
  };
}

/** What the amount becomes; null where it is not said by how much. */
function becomes({ how, by, share }: Input, amount: number): number | null {
  if (how === "double") return amount * 2;
  if (how === "half") return amount / 2;
  if (how === "discount") return share === null ? null : Math.round(amount * share);
  const change = share === null ? by : amount * share;
  if (change === null) return null;
  return Math.max(0, Math.round(amount + (how === "add" ? change : -change)));
}

const dealOf = ({ brief, deal }: DealMeant): BriefDeal | undefined =>
  brief?.deals.find(({ id, outcome }) => id === deal?.id && outcome === "open");

function gather(given: Input, done: FinishedCall[]): SkillCall[] {
  const meant = settleDeal(given.subject, done);
  if (meant.calls.length > 0) return meant.calls;
  const deal = dealOf(meant);
  const amount = typeof deal?.amount === "number" ? becomes(given, deal.amount) : null;
  if (!deal || amount === null || wasTried(done, "opportunity_update")) return [];
  return [{ tool: "opportunity_update", input: { opportunity: deal.id, set: { amount } } }];
}

function compose(given: Input, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const meant = settleDeal(given.subject, done);
  if (!meant.deal) return askForDeal(meant, turn);
  const near = [meant.deal, meant.refs.customer];
  const { label } = meant.deal;
  const deal = dealOf(meant);
  const amount = typeof deal?.amount === "number" ? deal.amount : null;
  const after = amount === null ? null : becomes(given, amount);
  if (deal && (amount === null || after === null)) {
    const slot = { key: "amount", label: t("fields.opportunity.amount") };
    const question = t(amount === null ? "dealing.amount.none" : "dealing.amount.by", { label });
    return about(askFor(turn, [], question, [slot]), near);
  }
  if (!resultOf(done, "opportunity_update") || amount === null || after === null)
    return about(replyWith(turn, done, failureText(turn, done) ?? t("agents.nothing")), near);
  const text = t("dealing.amount.changed", {
    label,
    before: formatMoney(amount, t),
    after: formatMoney(after, t),
  });
  return about(replyWith(turn, writesIn(done), text), near);
}

/** Changes a deal's amount against what it was: so much more or less, a discount, twice as much. */
export const scaleAmountSkill = defineSkill({
  name: "scale_amount",
  agent: "sales",
  intents: [],
  shows: ["record", "choice", "slot_form"],
  input,
  read,
  gather: (given, _turn, done) => gather(given, done),
  compose,
});
