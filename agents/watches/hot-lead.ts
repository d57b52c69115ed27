import { highQualityScore } from "#lib/domains/leads/contract.ts";
import { queryLeads } from "#lib/domains/leads/index.ts";
import type { Filter } from "#lib/platform/records/contract.ts";
import { labelOfLead } from "./label-of-lead.ts";
import type { Watch } from "./watch.ts";

const most = 20;
const freshMs = 2 * 86_400_000;

/** One's own new leads of high score that nobody has called yet. */
export const hotLead: Watch = {
  kind: "hot_lead",
  right: "lead.update",
  habit: "hotLeads",
  from: 8,
  async find(context, at, t) {
    const filter: Filter = {
      all: [
        { field: "owner", op: "eq", value: { me: true } },
        { field: "status", op: "eq", value: "new" },
        { field: "score", op: "gte", value: highQualityScore },
        { field: "createdAt", op: "gte", value: new Date(at.getTime() - freshMs).toISOString() },
      ],
    };
    const sort = [{ field: "score", direction: "desc" as const }];
    const { items } = await queryLeads(context, { filter, sort, limit: most });
    return items.map((lead) => ({
      key: `watch:hot_lead:${lead.id}`,
      focus: { type: "lead", id: lead.id },
      name: labelOfLead(lead),
      why: t("watches.hot_lead.why", { score: Math.round(Number(lead.score)) }),
    }));
  },
};
