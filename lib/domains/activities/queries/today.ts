import { now } from "#lib/platform/clock.ts";
import { dayOf } from "#lib/platform/day-range.ts";
import { query } from "#lib/platform/query.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import type { Records } from "#lib/platform/records/define-records.ts";
import { presentRecords } from "#lib/platform/records/present-records.ts";
import { selectToday } from "../agenda-repository.ts";
import { type Today, todayInput } from "../contract.ts";
import { mayReadTasks } from "../policy.ts";
import { taskRecords } from "../records-repository.ts";

/** Somebody's day: what is overdue, due and planned today, in the next seven days, and newly given to them. */
export const today = query({
  name: "task.today",
  input: todayInput,
  access: mayReadTasks,
  run: async (call): Promise<Today> => {
    const at = now();
    const asking = await askRecords(call, "task");
    const parts = await selectToday(call.tx, call.input.person ?? call.context.principal.userId, at);
    const rows = parts.flatMap((part) => part.rows);
    const dtos = await presentRecords(asking, taskRecords as unknown as Records, rows);
    const byId = new Map(dtos.map((dto) => [dto.id, dto]));
    const told = parts.map(({ part, total, rows: own }) => {
      const items = own.flatMap((row) => byId.get(row.id) ?? []);
      return [part, { total, items }] as const;
    });
    return { day: dayOf(at), ...(Object.fromEntries(told) as Omit<Today, "day">) };
  },
});
