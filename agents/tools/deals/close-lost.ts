import { z } from "zod";
import { closeLost } from "#lib/domains/opportunities/index.ts";
import { proposeChange } from "../records/propose-change.ts";
import { written } from "../records/written.ts";
import { defineTool } from "../tool.ts";
import { competitorNamed } from "./competitor-named.ts";
import { requireDeal } from "./require-deal.ts";

const input = z.object({
  opportunity: z.string().max(64).describe("Id of the deal, opp_…"),
  reason: z.string().max(40).describe("Key of a reason from pipeline_list"),
  note: z.string().max(2000).optional(),
  competitor: z.string().max(64).optional().describe("Id of the competitor that won it"),
  rival: z.string().min(1).max(80).optional().describe("Its name, where it has no id yet"),
});

export const opportunityLost = defineTool({
  name: "opportunity_lost",
  description: "Close a deal as lost, with the reason. Always asks the person first.",
  risk: "danger",
  right: "opportunity.update",
  input,
  card: "record",
  asks: () => "lost",
  async run({ opportunity: id, rival, ...why }, env) {
    const before = await env.once(async (context) => {
      const deal = await requireDeal(context, id);
      const competitor = why.competitor ?? (rival ? await competitorNamed(context, rival) : undefined);
      const by = competitor ? { competitor } : {};
      await closeLost(context, { id, version: env.expectedVersion ?? deal.version, ...why, ...by });
      return deal;
    });
    const changed = ["outcome", "stage", "closedAt", "closeReason"];
    return written(env, { object: "opportunity", id, op: "update", changed, before });
  },
  propose({ opportunity: id, reason, note, rival }, env) {
    const { t } = env;
    const line = (field: string, before: string | null, after: string) => ({
      field,
      label: t(`fields.opportunity.${field}`),
      before,
      after,
    });
    const more = [
      line("outcome", t("choices.opportunity.outcome.open"), t("choices.opportunity.outcome.lost")),
      line("closeReason", null, t(`choices.opportunity.closeReason.${reason}`)),
      ...(rival ? [line("competitor", null, rival)] : []),
      ...(note ? [line("closeNote", null, note)] : []),
    ];
    return proposeChange(env, { object: "opportunity", id, set: {}, title: "lost", more });
  },
});
