import type { Asking } from "#lib/platform/records/asking.ts";
import type { TaskRow } from "../records-repository.ts";
import { sendNotices } from "./send-notices.ts";

/** Tells people which tasks they have been given; many at once are one notice. */
export async function tellAssigned(asking: Asking, rows: TaskRow[]): Promise<void> {
  const [first] = rows;
  if (!first?.ownerId) return;
  const several = rows.length > 1;
  await sendNotices(asking, {
    to: [first.ownerId],
    kind: several ? "task.assigned_many" : "task.assigned",
    params: { title: first.title, ...(several && { count: rows.length }) },
    // It is theirs now: they see it.
    unseen: "tell",
    ...(!several && { about: { object: "task", id: first.id } }),
  });
}
