import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { aboutOneLead, leadRead } from "#agents/skills/about-one-lead.ts";
import { replyWith, resultOf, wasTried } from "#agents/skills/evidence.ts";
import { defineSkill, type SkillCall } from "#agents/skills/skill.ts";
import { labelOf, leadCard } from "#agents/tools/leads/present-lead.ts";
import {
  highQualityScore,
  type LeadChance,
  type LeadDto,
  type ScoreFactor,
} from "#lib/domains/leads/contract.ts";
import type { SimilarDeal } from "#lib/domains/opportunities/contract.ts";
import { formatMoney, formatShortDay } from "#lib/platform/messages/format.ts";

/** How much work a lead is worth; what is hardly known is not judged yet. */
type Effort = "high" | "medium" | "low" | "unknown";
const wellAbove = 10;
const worthSome = 45;
const knownEnough = 0.5;

function effortFor({ total, confidence }: LeadDto["score"]): Effort {
  if (total >= highQualityScore + wellAbove) return "high";
  if (confidence < knownEnough) return "unknown";
  return total >= worthSome ? "medium" : "low";
}

/** What the factors that are known say, those that carry most first: reasons for, or against. */
function reasons(lead: LeadDto, turn: Turn, speaks: (factor: ScoreFactor) => boolean): string {
  const views = leadCard(lead, turn.t).score.factors;
  return lead.score.factors
    .filter((factor) => factor.known && speaks(factor))
    .toSorted(
      (one, other) => other.weight * Math.abs(other.value - 50) - one.weight * Math.abs(one.value - 50),
    )
    .map(({ key, value }) =>
      turn.t("management.score.reason", {
        reason: views.find((view) => view.key === key)?.reason ?? key,
        value: Math.round(value),
      }),
    )
    .join(turn.t("lead.listComma"));
}

const percent = (share: number): number => Math.round(share * 100);

function chanceText(chance: LeadChance | undefined, turn: Turn): string {
  if (!chance) return "";
  const { probability, source, outcomes, converted, calibrationError } = chance;
  const params = {
    percent: percent(probability),
    outcomes,
    converted,
    error: percent(calibrationError ?? 0),
  };
  return turn.t(`management.score.chance.${source}`, params);
}

function similarText(deals: SimilarDeal[] | undefined, turn: Turn): string {
  const { t } = turn;
  if (!deals) return "";
  if (deals.length === 0) return t("management.score.noSimilar");
  const told = deals.map(({ name, customer, amount, closedOn }) =>
    t("management.score.similarOne", {
      name: name.includes(customer.name) ? name : `${customer.name} ${name}`,
      amount: amount === null ? t("management.noAmount") : formatMoney(amount, t),
      day: formatShortDay(closedOn, t),
    }),
  );
  return t("management.score.similar", { deals: told.join(t("lead.listComma")) });
}

function adviceText(lead: LeadDto, effort: Effort, turn: Turn): string {
  const { t } = turn;
  if (lead.missing.length === 0) return t(`management.score.next.${effort}`);
  const names = lead.missing.map((key) => t(`lead.field.${key}`)).join(t("lead.listComma"));
  return t("management.score.askFirst", { names });
}

function answer(lead: LeadDto, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const effort = effortFor(lead.score);
  const head = t(`management.score.verdict.${effort}`, {
    label: labelOf(lead),
    total: lead.score.total,
    known: percent(lead.score.confidence),
  });
  const pros = reasons(lead, turn, ({ value }) => value >= highQualityScore);
  const cons = reasons(lead, turn, ({ value }) => value < highQualityScore);
  const deals = (resultOf(done, "similar_deals")?.output as { deals: SimilarDeal[] } | undefined)?.deals;
  const lines = [
    pros && t("management.score.pros", { reasons: pros }),
    cons && t("management.score.cons", { reasons: cons }),
    chanceText(resultOf(done, "lead_chance")?.output as LeadChance | undefined, turn),
    similarText(deals, turn),
  ].filter(Boolean);
  const text = [head, lines.map((line) => `- ${line}`).join("\n"), adviceText(lead, effort, turn)];
  const chips = [
    ...(lead.owner ? [] : [{ label: t("management.chip.assign"), text: t("management.chip.assignText") }]),
    { label: t("management.chip.convert"), text: t("management.chip.convertText") },
  ];
  return { ...replyWith(turn, done, text.filter(Boolean).join("\n\n")), suggestions: chips };
}

/** What is looked at once the lead is known: itself, its chance, and what like it was won. */
function evidence(leadId: string, _turn: Turn, done: FinishedCall[]): SkillCall[] {
  if (!wasTried(done, "lead_get"))
    return [
      { tool: "lead_get", input: { leadId } },
      { tool: "lead_chance", input: { lead: leadId } },
    ];
  const lead = leadRead(done);
  if (!lead || wasTried(done, "similar_deals")) return [];
  const like = {
    ...(lead.industry && { industry: lead.industry }),
    ...(lead.companySize && { size: lead.companySize }),
    ...(lead.need && lead.need.length > 1 && { need: lead.need }),
    ...(lead.budgetAmount && { amount: lead.budgetAmount }),
  };
  return [{ tool: "similar_deals", input: { ...like, outcome: "won", limit: 3 } }];
}

/** Whether a lead is worth the work: what speaks for it and against it, how likely it is, what like it was won. */
export const scoreLeadSkill = defineSkill({
  name: "score_lead",
  agent: "sales_management",
  intents: ["lead.score"],
  shows: ["lead_record", "record_table", "choice", "slot_form"],
  ...aboutOneLead({ evidence, answer }),
});
