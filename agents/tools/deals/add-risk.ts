import { z } from "zod";
import { riskKinds, riskLevels } from "#lib/domains/opportunities/contract.ts";
import { setRisks } from "#lib/domains/opportunities/index.ts";
import { proposeChange } from "../records/propose-change.ts";
import { written } from "../records/written.ts";
import { defineTool } from "../tool.ts";
import { risksOf } from "./part-inputs.ts";
import { requireDeal } from "./require-deal.ts";

const input = z.object({
  opportunity: z.string().max(64).describe("Id of the deal, opp_…"),
  title: z.string().min(1).max(200).describe("What may go wrong, in the person's words"),
  kind: z.enum(riskKinds).optional(),
  level: z.enum(riskLevels).optional(),
  note: z.string().max(2000).optional(),
  mitigation: z.string().max(2000).optional().describe("What is done about it"),
  dueOn: z.iso.date().optional(),
});

export const riskAdd = defineTool({
  name: "risk_add",
  description: "Note a risk on a deal. One of the same title is not added twice but brought up to date.",
  risk: "write",
  right: "opportunity.update",
  input,
  card: "record",
  async run({ opportunity: id, ...risk }, env) {
    const before = await env.once(async (context) => {
      const deal = await requireDeal(context, id);
      const known = risksOf(deal);
      const same = known.find(({ title, status }) => title === risk.title && status === "open");
      const risks = same
        ? known.map((each) => (each === same ? { ...each, ...risk } : each))
        : [...known, risk];
      await setRisks(context, { id, version: env.expectedVersion ?? deal.version, risks });
      return deal;
    });
    return written(env, {
      object: "opportunity",
      id,
      op: "update",
      changed: ["risks"],
      before,
      output: { risk },
    });
  },
  async propose({ opportunity: id, title, level = "medium" }, env) {
    const { t } = env;
    const after = `${title} · ${t(`choices.risk.level.${level}`)}`;
    const more = [{ field: "risks", label: t("fields.opportunity.risks"), before: null, after }];
    return proposeChange(env, { object: "opportunity", id, set: {}, more });
  },
});
