import type { Turn } from "#agents/runtime/turn.ts";
import type { LeadDto } from "#lib/domains/leads/contract.ts";
import { formatMoney } from "#lib/platform/messages/format.ts";

/** 预算50万，要财务软件，下个月：the facts that decide, in one breath. */
export function factsOf(lead: LeadDto, turn: Turn): string {
  const { t } = turn;
  const parts = [
    lead.need && t("agents.facts.need", { need: lead.need }),
    lead.budgetAmount !== null && t("agents.facts.budget", { amount: formatMoney(lead.budgetAmount, t) }),
    lead.timelineText && t("agents.facts.timeline", { timeline: lead.timelineText }),
    lead.contactPhone && t("agents.facts.phone", { phone: lead.contactPhone }),
    lead.employees && t("lead.people", { count: lead.employees }),
    lead.industry,
    lead.sources.length > 1 &&
      t("agents.facts.sources", {
        sources: lead.sources.map((source) => t(`lead.source.${source}`)).join(t("lead.listComma")),
      }),
  ];
  return parts.filter(Boolean).join(t("lead.clauseComma"));
}

/** 还缺电话、规模：empty when nothing is missing. */
export function missingText(lead: LeadDto, turn: Turn): string {
  if (lead.missing.length === 0) return "";
  const names = lead.missing.map((key) => turn.t(`lead.field.${key}`)).join(turn.t("lead.listComma"));
  return turn.t("agents.missing", { names });
}
