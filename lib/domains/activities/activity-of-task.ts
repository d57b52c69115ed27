import type { z } from "zod";
import type { Tx } from "#db/client.ts";
import { now } from "#lib/platform/clock.ts";
import type { Context } from "#lib/platform/context.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import type { Changed } from "#lib/platform/records/change-records.ts";
import type { completeTaskInput } from "./contract.ts";
import type { TaskRow } from "./records-repository.ts";
import { writeActivity } from "./write-activity.ts";

type Done = Omit<z.output<typeof completeTaskInput>, "id" | "version">;

/** When it took place: as said, else when it was planned, at the latest now. */
function momentOf(row: TaskRow, done: Done): Date {
  const planned = done.at ? new Date(done.at) : (row.startsAt ?? now());
  return done.at || planned < now() ? planned : now();
}

/** What a finished task leaves on the timeline, or nothing. */
export async function activityOfTask(
  call: { tx: Tx; context: Context },
  row: TaskRow,
  done: Done,
): Promise<Changed[]> {
  if (!(done.log ?? row.kind !== "task")) return [];
  const { customerId, contactId, opportunityId, leadId, ownerId, teamId, teamPath } = row;
  const links = { customerId, contactId, opportunityId, leadId };
  const values = {
    kind: row.kind === "task" ? "note" : row.kind,
    subject: row.title,
    body: done.result ?? row.body,
    at: momentOf(row, done).toISOString(),
    minutes: done.minutes,
    outcome: done.outcome,
    location: row.location,
  };
  const asking = await askRecords(call, "activity");
  const place = { ownerId, teamId, teamPath };
  const written = await writeActivity(asking, values, { ...place, ...links, taskId: row.id });
  return [written as unknown as Changed];
}
