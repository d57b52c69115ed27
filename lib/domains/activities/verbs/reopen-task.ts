import { now } from "#lib/platform/clock.ts";
import { command } from "#lib/platform/command.ts";
import { AppError } from "#lib/platform/errors.ts";
import { writeEvent } from "#lib/platform/outbox.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { type Changed, changeRecords } from "#lib/platform/records/change-records.ts";
import { findRecord } from "#lib/platform/records/find-record.ts";
import { outcomeOf, recordEvent } from "#lib/platform/records/record-event.ts";
import { versionedRef } from "#lib/platform/records/schemas/contract.ts";
import { editRecord } from "../edit-record.ts";
import { mayUpdateTasks } from "../policy.ts";
import { activityRecords, taskRecords } from "../records-repository.ts";

/** Opens a task again that was done or cancelled; what it had left on the timeline is put away. */
export const reopenTask = command({
  name: "task.reopen",
  input: versionedRef,
  access: mayUpdateTasks,
  run: async (call) => {
    const asking = await askRecords(call, "task");
    const away: Changed[] = [];
    const changed = await editRecord(asking, taskRecords, call.input, async ({ status, activityId }) => {
      if (status !== "done" && status !== "cancelled") {
        throw new AppError("precondition", "the task is open", { reason: "task_open" });
      }
      const row = activityId && (await findRecord(call.tx, activityRecords, activityId, { lock: true }));
      const edits = row ? [{ row, set: { deletedAt: now() } }] : [];
      const put = await changeRecords(asking, activityRecords, edits, "delete");
      away.push(...(put as unknown as Changed[]));
      return { status: "open", activityId: null };
    });
    const outcome = outcomeOf("task.reopened", changed);
    for (const each of away) writeEvent(call.tx, call.context, recordEvent("activity.deleted", each));
    return { ...outcome, changes: [...outcome.changes, ...away.map(({ change }) => change)] };
  },
});
