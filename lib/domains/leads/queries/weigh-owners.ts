import { type Assignable, selectAssignable } from "#lib/domains/identity/index.ts";
import { trackRecords } from "#lib/domains/opportunities/index.ts";
import type { Context } from "#lib/platform/context.ts";
import { query } from "#lib/platform/query.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { type Candidate, ownerWeights, weighCandidates } from "../assignment/weigh-candidates.ts";
import { loadsOf } from "../assignment-repository.ts";
import { getLeadInput, type WeighedOwners } from "../contract.ts";
import { mayAssignLeads, requireLeadInSight } from "../policy.ts";
import { findLead } from "../repository.ts";
import { selectHandedTo, selectTies } from "../staff-repository.ts";

/** The reps whom this person may give leads to; where there are none, those who lead them. */
function candidatesFor({ principal }: Context, staff: readonly Assignable[]): Assignable[] {
  const reached = staff.filter(
    ({ teamPath }) => principal.scopes.lead === "all" || teamPath.startsWith(principal.teamPath),
  );
  const reps = reached.filter(({ role }) => role === "sales_rep");
  return reps.length > 0 ? reps : reached.filter(({ role }) => role === "sales_manager");
}

const holds = (names: readonly string[], said: string | null): boolean =>
  said !== null && names.some((name) => said.includes(name) || name.includes(said));

/** Who should get a lead, by what they have won in its industry, what they have to do, how they close, whom they know. */
export const weighOwners = query({
  name: "lead.weigh_owners",
  input: getLeadInput,
  access: mayAssignLeads,
  run: async ({ tx, context, input }): Promise<WeighedOwners> => {
    const lead = requireLeadInSight(await findLead(tx, input.id));
    const { industry, region, companyKey } = lead;
    const staff = candidatesFor(context, await selectAssignable(tx));
    const asking = await askRecords({ tx, context }, "lead");
    const [loads, records, ties, handed] = [
      await loadsOf(
        asking,
        "lead",
        staff.map(({ id }) => id),
      ),
      new Map(
        (await trackRecords(context, { ...(industry && { industry }) })).items.map((each) => [
          each.userId,
          each,
        ]),
      ),
      companyKey ? await selectTies(tx, companyKey) : new Map<string, number>(),
      industry ? await selectHandedTo(tx, industry) : new Map<string, number>(),
    ];
    const candidates = staff.map(({ id, name, team, industries, regions, leadCapacity }): Candidate => {
      const record = records.get(id);
      return {
        user: { id, name, team },
        load: (loads.get(id) ?? 0) + (record?.open ?? 0),
        capacity: leadCapacity,
        won: record?.won ?? 0,
        lost: record?.lost ?? 0,
        wonInIndustry: record?.wonInIndustry ?? 0,
        declared: holds(industries, industry) || holds(regions, region),
        ties: ties.get(id) ?? 0,
        handed: handed.get(id) ?? 0,
      };
    });
    return { industry, weights: ownerWeights, owners: weighCandidates(candidates) };
  },
});
