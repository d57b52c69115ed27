import { z } from "zod";
import type { WeighedOwner, WeighedOwners } from "#lib/domains/leads/contract.ts";
import { weighOwners } from "#lib/domains/leads/index.ts";
import { type Filter, filter } from "#lib/platform/records/contract.ts";
import { kindOf } from "../records/record-kinds.ts";
import { labelOf } from "../records/record-words.ts";
import { namesInFilter, resolveFilter } from "../records/resolve-filter.ts";
import { defineTool, noResult } from "../tool.ts";

const most = 30;
const input = z.object({
  filter: filter.optional().describe("Which of the leads that nobody has; all of them when absent"),
  names: namesInFilter.optional(),
  limit: z.number().int().min(1).max(most).optional(),
});

/** A lead, who should get it, and what speaks for that person. */
export type SharedOut = {
  lead: { id: string; label: string; score: number };
  to: { id: string; name: string };
  total: number;
  industry: string | null;
  factors: WeighedOwner["factors"];
  weights: WeighedOwners["weights"];
};

const unowned: Filter = { field: "owner", op: "is_empty" };
/** What waits in a public pool is claimed there, and given to nobody. */
const inNoPool: Filter = { field: "pool", op: "is_empty" };
const open: Filter = { field: "status", op: "in", value: ["new", "contacted", "qualified"] };

/** How much less somebody is fit after so many leads of this round: as the load factor counts them. */
function fitNow(
  { total, factors }: WeighedOwner,
  owners: WeighedOwner[],
  weight: number,
  given: number,
): number {
  const loadOf = (each: WeighedOwner) => each.factors.find(({ key }) => key === "load")?.fact ?? {};
  const { capacity = -1 } = factors.find(({ key }) => key === "load")?.fact ?? {};
  const heaviest = Math.max(1, ...owners.map((each) => loadOf(each).load ?? 0));
  return total - given * ((weight * 100) / Math.max(1, capacity > 0 ? capacity : heaviest));
}

function best({ owners, weights }: WeighedOwners, given: Map<string, number>): WeighedOwner | undefined {
  const fitness = (owner: WeighedOwner) => fitNow(owner, owners, weights.load, given.get(owner.user.id) ?? 0);
  return owners.toSorted((one, other) => fitness(other) - fitness(one))[0];
}

export const leadShareOut = defineTool({
  name: "lead_share_out",
  description:
    "Who should get each of the leads that nobody has, the best leads first, as the weighing of owners says and with what this round already gives them. Nothing is assigned.",
  risk: "read",
  right: "lead.assign",
  input,
  card: "factor_table",
  async run({ filter: asked, names = [], limit = most }, { context }) {
    const { filter: meant, unknown } = await resolveFilter(context, asked, names);
    if (unknown.length > 0) return { ...noResult, output: { total: 0, shared: [], unknown } };
    const where = { all: [unowned, inNoPool, open, ...(meant ? [meant] : [])] };
    const sort = [{ field: "score", direction: "desc" as const }];
    const page = await kindOf("lead").list(context, { filter: where, sort, limit, count: true });
    const given = new Map<string, number>();
    const shared: SharedOut[] = [];
    for (const record of page.items) {
      const weighed = await weighOwners(context, { id: record.id });
      const owner = best(weighed, given);
      if (!owner) continue;
      given.set(owner.user.id, (given.get(owner.user.id) ?? 0) + 1);
      shared.push({
        lead: { id: record.id, label: labelOf("lead", record), score: Number(record.score ?? 0) },
        to: { id: owner.user.id, name: owner.user.name },
        ...{
          total: owner.total,
          industry: weighed.industry,
          factors: owner.factors,
          weights: weighed.weights,
        },
      });
    }
    return {
      ...noResult,
      output: { total: page.total ?? page.items.length, shared, unknown },
      records: page.items.map(({ id }) => ({ type: "lead", id, op: "read" as const })),
      untrusted: page.items.length > 0,
    };
  },
});
