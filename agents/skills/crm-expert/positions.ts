import type { AgentId } from "#agents/contract.ts";
import type { Turn } from "#agents/runtime/turn.ts";
import type { BriefDeal, RecordBrief } from "#agents/tools/records/read-brief.ts";
import { formatMoney } from "#lib/platform/messages/format.ts";

/** What a specialist holds, from the records alone: what they say, whether to go on, and what they need first. */
export type Position = { agent: AgentId; says: string[]; stance: "go" | "hold"; needs: string[] };

const names = (items: readonly { name?: unknown }[], comma: string): string =>
  items.flatMap(({ name }) => (typeof name === "string" && name !== "" ? [name] : [])).join(comma);
const nameIn = (value: unknown): string | null =>
  typeof value === "object" && value !== null && "name" in value ? String(value.name) : null;
const deciders = ["decision_maker", "economic_buyer"];

function openRisks(deal: BriefDeal | undefined, kinds: readonly string[]) {
  return (deal?.risks ?? []).filter(({ status, kind }) => status === "open" && kinds.includes(kind));
}

function product(deal: BriefDeal | undefined, { t }: Turn): Position {
  const need = typeof deal?.need === "string" && deal.need !== "" ? deal.need : null;
  const items = names(deal?.items ?? [], t("lead.listComma"));
  const risks = openRisks(deal, ["technical"]);
  return {
    agent: "product",
    says: [
      need ? t("expert.council.product.need", { need }) : t("expert.council.product.noNeed"),
      items ? t("expert.council.product.items", { items }) : t("expert.council.product.noItems"),
      ...risks.map(({ title }) => t("expert.council.risk", { title })),
    ],
    stance: need && risks.length === 0 ? "go" : "hold",
    needs: [
      ...(need ? [] : [t("expert.council.product.askNeed")]),
      ...(items ? [] : [t("expert.council.product.askItems")]),
    ],
  };
}

function sales(deal: BriefDeal | undefined, { t }: Turn): Position {
  const people = deal?.stakeholders ?? [];
  const decider = people.find(({ role }) => deciders.includes(role));
  const rivals = (deal?.competitors ?? []).flatMap(({ competitor }) => competitor?.name ?? []);
  const amount = typeof deal?.amount === "number" ? formatMoney(deal.amount, t) : t("management.noAmount");
  const risks = openRisks(deal, ["budget", "decision", "competition", "timing", "relationship", "legal"]);
  const stage = nameIn(deal?.stage);
  return {
    agent: "sales",
    says: [
      deal && stage
        ? t("expert.council.sales.deal", { name: String(deal.name), stage, amount })
        : t("expert.council.sales.noDeal"),
      decider
        ? t("expert.council.sales.decider", { name: decider.contact?.name ?? "" })
        : t("expert.council.sales.noDecider"),
      ...(rivals.length > 0
        ? [t("expert.council.sales.rivals", { names: rivals.join(t("lead.listComma")) })]
        : []),
      ...risks.map(({ title }) => t("expert.council.risk", { title })),
    ],
    stance: decider && risks.length === 0 ? "go" : "hold",
    needs: [
      ...(deal ? [] : [t("expert.council.sales.askDeal")]),
      ...(decider ? [] : [t("expert.council.sales.askDecider")]),
    ],
  };
}

function success(deal: BriefDeal | undefined, { t }: Turn): Position {
  const risks = openRisks(deal, ["implementation", "technical"]);
  const bare = risks.filter(({ mitigation }) => typeof mitigation !== "string" || mitigation === "");
  return {
    agent: "customer_success",
    says:
      risks.length > 0
        ? risks.map(({ title, mitigation }) =>
            typeof mitigation === "string" && mitigation !== ""
              ? t("expert.council.success.handled", { title, mitigation })
              : t("expert.council.risk", { title }),
          )
        : [t("expert.council.success.noRisk")],
    stance: bare.length > 0 ? "hold" : "go",
    needs: bare.map(({ title }) => t("expert.council.success.ask", { title })).slice(0, 2),
  };
}

/** What product, sales and customer success hold of a customer's weightiest deal, each from what the records say. */
export function positionsOf(brief: RecordBrief, turn: Turn): Position[] {
  const deal = brief.deals.find(({ id }) => id === brief.record.id) ?? brief.deals[0];
  return [product(deal, turn), sales(deal, turn), success(deal, turn)];
}
