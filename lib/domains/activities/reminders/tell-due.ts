import { now } from "#lib/platform/clock.ts";
import type { Asking } from "#lib/platform/records/asking.ts";
import { countSince, insertGrouped } from "../notification-repository.ts";
import { sendNotices } from "../notifications/send-notices.ts";
import type { Claimed } from "../reminder-repository.ts";
import { groupReminders } from "./group-reminders.ts";

const hourMs = 3_600_000;

/** Tells one by one what is little, and together what would be a noise. */
export async function tellDue(asking: Asking, owner: string, claimed: Claimed[]): Promise<void> {
  const at = now();
  const since = new Date(at.getTime() - hourMs);
  const sent = await countSince(asking.tx, owner, ["task.due", "task.due_many"], since);
  const { single, grouped } = groupReminders(claimed, sent);
  for (const { id, title, remindAt } of single) {
    await sendNotices(asking, {
      to: [owner],
      kind: "task.due",
      params: { title },
      about: { object: "task", id },
      unseen: "tell",
      dedupeKey: `remind:${id}:${remindAt}`,
    });
  }
  const [first] = grouped;
  if (!first) return;
  await insertGrouped(asking, {
    to: owner,
    kind: "task.due_many",
    params: { count: grouped.length, title: first.title },
    object: null,
    recordId: null,
    // Those of the same hour are counted into one.
    dedupeKey: `remind:${at.toISOString().slice(0, 13)}`,
  });
}
