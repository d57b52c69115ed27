import type { Turn } from "#agents/runtime/turn.ts";
import { labelOf } from "#agents/tools/leads/present-lead.ts";
import type { LeadDto } from "#lib/domains/leads/contract.ts";
import { formatMoney } from "#lib/platform/messages/format.ts";

/** 二三十万, 20-30万: a range stays as it was said. */
const ranged = /[-~～至到]|[一二三四五六七八九十]{2}[十百]?万|左右|上下|以内/u;
const budgetOf = ({ budgetAmount, budgetText }: LeadDto, { t }: Turn): string =>
  budgetText && ranged.test(budgetText) ? budgetText : formatMoney(budgetAmount ?? 0, t);

/** 预算50万，要财务软件，下个月：the facts that decide, in one breath. */
export function factsOf(lead: LeadDto, turn: Turn): string {
  const { t } = turn;
  const parts = [
    lead.need && t("agents.facts.need", { need: lead.need }),
    lead.budgetAmount !== null && t("agents.facts.budget", { amount: budgetOf(lead, turn) }),
    lead.timelineText && t("agents.facts.timeline", { timeline: lead.timelineText }),
    lead.contactPhone && t("agents.facts.phone", { phone: lead.contactPhone }),
    lead.contactWechat && t("agents.facts.wechat", { wechat: lead.contactWechat }),
    lead.contactEmail && t("agents.facts.email", { email: lead.contactEmail }),
    lead.employees && t("lead.people", { count: lead.employees }),
    lead.industry,
    lead.sources.length > 1 &&
      t("agents.facts.sources", {
        sources: lead.sources.map((source) => t(`lead.source.${source}`)).join(t("lead.listComma")),
      }),
  ];
  return parts.filter(Boolean).join(t("lead.clauseComma"));
}

/** 2. 宁波海岳汽配 · 徐总 80 分：要ERP，预算90万，还没人跟. */
export function lineOf(lead: LeadDto, index: number, turn: Turn): string {
  const { t } = turn;
  const owner = lead.owner ? t("agents.facts.owner", { owner: lead.owner.name }) : t("agents.facts.noOwner");
  const facts = [factsOf(lead, turn), owner].filter(Boolean).join(t("lead.clauseComma"));
  const params = { index: index + 1, label: labelOf(lead), total: lead.score.total, facts };
  return t("agents.hot.line", params);
}

/** 还缺电话、规模：empty when nothing is missing. */
export function missingText(lead: LeadDto, turn: Turn): string {
  if (lead.missing.length === 0) return "";
  const names = lead.missing.map((key) => turn.t(`lead.field.${key}`)).join(turn.t("lead.listComma"));
  return turn.t("agents.missing", { names });
}
