import type { Tx } from "#db/client.ts";
import { listMembers } from "#lib/domains/identity/index.ts";
import type { Context } from "#lib/platform/context.ts";
import { dayRange } from "#lib/platform/day-range.ts";
import { AppError } from "#lib/platform/errors.ts";
import { query } from "#lib/platform/query.ts";
import { mostItems, selectHappened, selectPlanned } from "../agenda-repository.ts";
import { calendarItems } from "../calendar-items.ts";
import { type CalendarPage, calendarInput } from "../contract.ts";
import { mayReadActivities, mayReadTasks } from "../policy.ts";

type Whose = { people?: string[] | undefined; team?: string | undefined };

/** Whose work is asked for: people's, a team's with those below it, or one's own. What of it is seen, scopes say. */
async function peopleOf(tx: Tx, { principal }: Context, { people, team }: Whose): Promise<string[]> {
  if (people) return people;
  if (!team) return [principal.userId];
  const within = (path: string) =>
    team === "mine" ? path.startsWith(principal.teamPath) : path.includes(`/${team}/`);
  const found = (await listMembers(tx)).filter(({ teamPath }) => within(teamPath));
  if (found.length === 0) throw new AppError("not_found", "no such team", { reason: "record_not_found" });
  return found.map(({ id }) => id);
}

/** What people have planned, must do and did between two days. */
export const calendar = query({
  name: "activity.calendar",
  input: calendarInput,
  access: (context) => {
    mayReadTasks(context);
    mayReadActivities(context);
  },
  run: async ({ tx, context, input }): Promise<CalendarPage> => {
    const people = await peopleOf(tx, context, input);
    const { from, to } = dayRange(input.from, input.to);
    const [tasks, activities] = await Promise.all([
      selectPlanned(tx, people, from, to),
      input.activities ? selectHappened(tx, people, from, to) : [],
    ]);
    const items = await calendarItems({ tx, context }, tasks, activities);
    return { items: items.slice(0, mostItems), cut: items.length > mostItems };
  },
});
