import { z } from "zod";
import { threats } from "#lib/domains/opportunities/contract.ts";
import { setCompetitors } from "#lib/domains/opportunities/index.ts";
import { withoutUndefined } from "#lib/utils/without-undefined.ts";
import { proposeChange } from "../records/propose-change.ts";
import { written } from "../records/written.ts";
import { defineTool } from "../tool.ts";
import { competitorNamed } from "./competitor-named.ts";
import { rivalsOf } from "./part-inputs.ts";
import { requireDeal } from "./require-deal.ts";

const input = z.object({
  opportunity: z.string().max(64).describe("Id of the deal, opp_…"),
  name: z.string().min(1).max(80).describe("What the competitor is called"),
  threat: z.enum(threats).optional(),
  product: z.string().max(120).optional(),
  price: z.number().min(0).max(1e9).optional().describe("What they ask for, in yuan"),
  strengths: z.string().max(1000).optional(),
  weaknesses: z.string().max(1000).optional(),
  note: z.string().max(1000).optional(),
});

export const competitorAdd = defineTool({
  name: "competitor_add",
  description:
    "Note who else is after a deal, with their price and strengths; one that is known there is brought up to date.",
  risk: "write",
  right: "opportunity.update",
  input,
  card: "record",
  async run({ opportunity: id, name, ...given }, env) {
    const set = withoutUndefined(given);
    const before = await env.once(async (context) => {
      const deal = await requireDeal(context, id);
      const known = rivalsOf(deal);
      const competitor = await competitorNamed(context, name);
      const competitors = known.some((each) => each.competitor === competitor)
        ? known.map((each) => (each.competitor === competitor ? { ...each, ...set } : each))
        : [...known, { ...set, competitor }];
      await setCompetitors(context, { id, version: env.expectedVersion ?? deal.version, competitors });
      return deal;
    });
    return written(env, { object: "opportunity", id, op: "update", changed: ["competitors"], before });
  },
  propose: ({ opportunity: id, name }, env) => {
    const label = env.t("fields.opportunity.competitors");
    const more = [{ field: "competitors", label, before: null, after: name }];
    return proposeChange(env, { object: "opportunity", id, set: {}, more });
  },
});
