import { z } from "zod";
import { riskLevels, riskStatuses } from "#lib/domains/opportunities/contract.ts";
import { setRisks } from "#lib/domains/opportunities/index.ts";
import { AppError } from "#lib/platform/errors.ts";
import { withoutUndefined } from "#lib/utils/without-undefined.ts";
import { proposeChange } from "../records/propose-change.ts";
import { written } from "../records/written.ts";
import { defineTool } from "../tool.ts";
import { risksOf } from "./part-inputs.ts";
import { requireDeal } from "./require-deal.ts";

const input = z.object({
  opportunity: z.string().max(64).describe("Id of the deal, opp_…"),
  risk: z.string().max(64).describe("Id of the risk"),
  status: z.enum(riskStatuses).optional(),
  level: z.enum(riskLevels).optional(),
  mitigation: z.string().max(2000).optional(),
  dueOn: z.iso.date().optional(),
});

export const riskUpdate = defineTool({
  name: "risk_update",
  description: "Say how a risk of a deal now stands: its level, what is done about it, that it is over.",
  risk: "write",
  right: "opportunity.update",
  input,
  card: "record",
  async run({ opportunity: id, risk: riskId, ...set }, env) {
    const before = await env.once(async (context) => {
      const deal = await requireDeal(context, id);
      const known = risksOf(deal);
      if (!known.some((each) => each.id === riskId))
        throw new AppError("not_found", `no risk ${riskId}`, { reason: "record_not_found" });
      const risks = known.map((each) => (each.id === riskId ? { ...each, ...withoutUndefined(set) } : each));
      await setRisks(context, { id, version: env.expectedVersion ?? deal.version, risks });
      return deal;
    });
    return written(env, { object: "opportunity", id, op: "update", changed: ["risks"], before });
  },
  async propose({ opportunity: id, risk: riskId, status, level }, env) {
    const { t } = env;
    const known = risksOf(await requireDeal(env.context, id)).find((each) => each.id === riskId);
    const words = (each: { status?: string | undefined; level?: string | undefined }) =>
      [
        each.level && t(`choices.risk.level.${each.level}`),
        each.status && t(`choices.risk.status.${each.status}`),
      ]
        .filter(Boolean)
        .join(" · ");
    const after = words({ status: status ?? known?.status, level: level ?? known?.level });
    const more = [{ field: "risks", label: known?.title ?? "", before: known ? words(known) : null, after }];
    return proposeChange(env, { object: "opportunity", id, set: {}, more });
  },
});
