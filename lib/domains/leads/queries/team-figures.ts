import { z } from "zod";
import { selectAssignable } from "#lib/domains/identity/index.ts";
import { trackRecords } from "#lib/domains/opportunities/index.ts";
import { now } from "#lib/platform/clock.ts";
import { dayOf } from "#lib/platform/day-range.ts";
import { query } from "#lib/platform/query.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { loadsOf } from "../assignment-repository.ts";
import { mayAssignLeads } from "../policy.ts";

const input = z.object({ days: z.number().int().min(7).max(1000).default(180) }).strict();
const dayMs = 86_400_000;

export type PersonFigures = {
  user: { id: string; name: string; team: string | null };
  industries: string[];
  leads: number;
  /** How many leads they can work at once; null where nobody has said. */
  capacity: number | null;
  open: number;
  openAmount: number;
  won: number;
  wonAmount: number;
  lost: number;
  /** Percent of the deals that ended; null where none did. */
  winRate: number | null;
  averageDays: number | null;
};

const none = { open: 0, openAmount: 0, won: 0, wonAmount: 0, lost: 0, averageDays: null };

/** What each rep in the person's reach has to do, and how their deals ended in the last `days`. */
export const teamFigures = query({
  name: "lead.team_figures",
  input,
  access: mayAssignLeads,
  run: async ({ tx, context, input: { days } }): Promise<{ days: number; people: PersonFigures[] }> => {
    const { principal } = context;
    const reps = (await selectAssignable(tx)).filter(
      ({ role, teamPath }) =>
        role === "sales_rep" && (principal.scopes.lead === "all" || teamPath.startsWith(principal.teamPath)),
    );
    const ids = reps.map(({ id }) => id);
    const asking = await askRecords({ tx, context }, "lead");
    const loads = ids.length > 0 ? await loadsOf(asking, "lead", ids) : new Map<string, number>();
    const since = dayOf(new Date(now().getTime() - days * dayMs));
    const records = new Map(
      (await trackRecords(context, { since })).items.map((each) => [each.userId, each]),
    );
    const people = reps.map(({ id, name, team, industries, leadCapacity }) => {
      const { open, openAmount, won, wonAmount, lost, averageDays } = records.get(id) ?? none;
      const winRate = won + lost === 0 ? null : Math.round((won / (won + lost)) * 100);
      const figures = { open, openAmount, won, wonAmount, lost, winRate, averageDays };
      const leads = loads.get(id) ?? 0;
      return { user: { id, name, team }, industries, leads, capacity: leadCapacity, ...figures };
    });
    return { days, people };
  },
});
