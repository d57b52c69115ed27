import type { ArtifactMap, LeadRow, ScoreFactorView, Suggestion } from "#agents/contract.ts";
import type { LeadDto, LeadListItem, MissingField, ScoreFactor } from "#lib/domains/leads/contract.ts";
import { formatDay, formatMoney } from "#lib/platform/messages/format.ts";
import type { Translate } from "#lib/platform/messages/translate.ts";

/** 德芙科技 · 李经理, or what there is of it. */
export function labelOf(lead: Pick<LeadDto, "companyName" | "contactName" | "contactPhone">): string {
  return [lead.companyName, lead.contactName].filter(Boolean).join(" · ") || (lead.contactPhone ?? "—");
}

export const hrefOf = (id: string): string => `/leads/${id}`;

function factorReason(factor: ScoreFactor, t: Translate): string {
  const { key, params } = factor.reason;
  const shown = { ...params };
  if (typeof shown.amount === "number") shown.amount = formatMoney(shown.amount, t);
  if (typeof shown.band === "string") shown.band = t(`lead.size.${shown.band}`);
  return t(`lead.reason.${key}`, shown);
}

function factorViews(lead: LeadListItem, t: Translate): ScoreFactorView[] {
  return (lead.score.factors ?? []).map((factor) => ({
    key: factor.key,
    weight: factor.weight,
    value: factor.value,
    known: factor.known,
    reason: factorReason(factor, t),
  }));
}

function sizeText(lead: LeadListItem, t: Translate): string | null {
  const band = lead.companySize ? t(`lead.size.${lead.companySize}`) : null;
  if (lead.employees) return [band, t("lead.people", { count: lead.employees })].filter(Boolean).join(" · ");
  return band;
}

/** What a field holds, as people read it; null when it is empty. */
export function fieldText(lead: LeadListItem, field: string, t: Translate): string | null {
  if (field === "budgetAmount") return lead.budgetAmount === null ? null : formatMoney(lead.budgetAmount, t);
  if (field === "companySize") return sizeText(lead, t);
  if (field === "sources")
    return lead.sources.map((source) => t(`lead.source.${source}`)).join(t("lead.listComma"));
  if (field === "source") return t(`lead.source.${lead.source}`);
  if (field === "status") return t(`lead.status.${lead.status}`);
  if (field === "timelineText") return timelineText(lead, t);
  const value = lead[field as keyof LeadListItem];
  return typeof value === "string" && value !== "" ? value : null;
}

function timelineText(lead: LeadListItem, t: Translate): string | null {
  if (!lead.timelineTo) return lead.timelineText;
  return [lead.timelineText, t("lead.untilDay", { day: formatDay(lead.timelineTo, t) })]
    .filter(Boolean)
    .join(" · ");
}

const shownFields = [
  "contactName",
  "companyName",
  "contactPhone",
  "contactEmail",
  "contactWechat",
  "need",
  "budgetAmount",
  "timelineText",
  "companySize",
  "industry",
  "region",
  "source",
  "status",
];

/** The lead as a card; `changed` marks the fields this turn wrote. */
export function leadCard(lead: LeadDto, t: Translate, changed: string[] = []): ArtifactMap["lead_record"] {
  const fields = shownFields.flatMap((key) => {
    const value = fieldText(lead, key, t);
    return value === null
      ? []
      : [{ key, label: t(`lead.field.${key}`), value, changed: changed.includes(key) }];
  });
  return {
    id: lead.id,
    label: labelOf(lead),
    href: hrefOf(lead.id),
    fields,
    score: { total: lead.score.total, confidence: lead.score.confidence, factors: factorViews(lead, t) },
  };
}

export function leadRow(lead: LeadListItem, t: Translate): LeadRow {
  return {
    id: lead.id,
    label: labelOf(lead),
    companyName: lead.companyName,
    contactName: lead.contactName,
    need: lead.need,
    score: lead.score.total,
    budgetAmount: lead.budgetAmount,
    companySize: sizeText(lead, t),
    industry: lead.industry,
    timeline: lead.timelineText,
    createdAt: lead.createdAt,
  };
}

/** Ready answers to a question about a missing field. */
function chipsFor(field: MissingField, t: Translate): Suggestion[] {
  const keys: Partial<Record<MissingField, string[]>> = {
    companySize: ["small", "medium", "large"],
    timelineText: ["month", "quarter", "year"],
    budgetAmount: ["low", "middle", "high"],
  };
  return (keys[field] ?? []).map((key) => ({
    label: t(`lead.chip.${field}.${key}.label`),
    text: t(`lead.chip.${field}.${key}.text`),
  }));
}

/** One question for all that is missing, or null when nothing is. */
export function missingQuestion(lead: LeadDto, t: Translate): ArtifactMap["slot_question"] | null {
  if (lead.missing.length === 0) return null;
  const missing = lead.missing.map((key) => ({
    key,
    label: t(`lead.field.${key}`),
    chips: chipsFor(key, t),
  }));
  const names = missing.map((item) => item.label).join(t("lead.listComma"));
  return { question: t("lead.missingQuestion", { label: labelOf(lead), names }), missing };
}
