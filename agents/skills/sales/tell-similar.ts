import { z } from "zod";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { about, failureText, replyWith, resultOf, wasTried } from "#agents/skills/evidence.ts";
import { defineSkill, type SkillCall } from "#agents/skills/skill.ts";
import type { Subject } from "#agents/skills/subject.ts";
import type { BriefDeal } from "#agents/tools/records/read-brief.ts";
import type { SimilarDeal } from "#lib/domains/opportunities/contract.ts";
import { formatMoney, formatShortDay } from "#lib/platform/messages/format.ts";
import { askForDeal, type DealMeant, dealSubject, settleDeal } from "./deal-meant.ts";

const input = z.object({ subject: z.custom<Subject>(), outcome: z.enum(["won", "lost"]).nullable() });
type Input = z.output<typeof input>;

const dealOf = ({ brief, deal }: DealMeant): BriefDeal | undefined =>
  brief?.deals.find(({ id }) => id === deal?.id);
const text = (value: unknown): string => (typeof value === "string" ? value : "");

const outcomeSaid = (said: string): Input["outcome"] =>
  /赢|成交|成功/u.test(said) ? "won" : /丢|输/u.test(said) ? "lost" : null;

function gather({ subject, outcome }: Input, done: FinishedCall[]): SkillCall[] {
  const meant = settleDeal(subject, done);
  if (meant.calls.length > 0) return meant.calls;
  const deal = dealOf(meant);
  if (!deal || wasTried(done, "similar_deals")) return [];
  const industry = text(meant.brief?.customer?.industry);
  const size = text(meant.brief?.customer?.size);
  const need = text(deal.need).slice(0, 200);
  const like = {
    ...(industry && { industry }),
    ...(size && { size }),
    ...(typeof deal.amount === "number" && deal.amount > 0 && { amount: deal.amount }),
    ...(need.length >= 2 && { need }),
    ...(outcome && { outcome }),
  };
  return [{ tool: "similar_deals", input: { ...like, except: deal.id, limit: 5 } }];
}

/** 蓝川针织WMS项目（针织 · 赢单 · 40万 · 11月3日）：行业、规模相同. */
function lineOf(deal: SimilarDeal, { t }: Turn): string {
  const facts = [
    deal.industry ?? "",
    t(`choices.opportunity.outcome.${deal.outcome}`),
    deal.amount === null ? "" : formatMoney(deal.amount, t),
    formatShortDay(deal.closedOn, t),
  ];
  return t("dealing.similar.line", {
    name: deal.name,
    facts: facts.filter(Boolean).join(" · "),
    alike: deal.alike.map((key) => t(`management.similar.${key}`)).join(t("lead.listComma")),
  });
}

function compose({ subject }: Input, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const meant = settleDeal(subject, done);
  if (!meant.deal) return askForDeal(meant, turn);
  const { label } = meant.deal;
  const output = resultOf(done, "similar_deals")?.output as { deals: SimilarDeal[] } | undefined;
  if (!output) return replyWith(turn, done, failureText(turn, done) ?? t("agents.nothing"));
  const alike = output.deals.filter((deal) => deal.alike.length > 0);
  const lines = alike.map((deal, at) => `${at + 1}. ${lineOf(deal, turn)}`);
  const said =
    lines.length > 0
      ? `${t("dealing.similar.head", { label, count: lines.length })}\n${lines.join("\n")}`
      : t("dealing.similar.none", { label });
  return about(replyWith(turn, done, said), [meant.deal, meant.refs.customer]);
}

/** Deals that are over and like the one that is talked about, each with what they share. */
export const tellSimilarSkill = defineSkill({
  name: "tell_similar",
  agent: "sales",
  intents: [],
  shows: ["record_table", "choice", "slot_form"],
  input,
  read: (turn) => ({ subject: dealSubject(turn), outcome: outcomeSaid(turn.clause.text) }),
  gather: (given, _turn, done) => gather(given, done),
  compose,
});
