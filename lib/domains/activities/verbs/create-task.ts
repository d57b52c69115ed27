import { now } from "#lib/platform/clock.ts";
import { command } from "#lib/platform/command.ts";
import { AppError } from "#lib/platform/errors.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import type { Asking } from "#lib/platform/records/asking.ts";
import { createRecord } from "#lib/platform/records/create-record.ts";
import { findRecord } from "#lib/platform/records/find-record.ts";
import { outcomeOf } from "#lib/platform/records/record-event.ts";
import { withWholeScope } from "#lib/platform/records/with-whole-scope.ts";
import { createTaskInput } from "../contract.ts";
import { customerOfLinks } from "../links.ts";
import { mentionsOf, tellMentioned } from "../mention-people.ts";
import { syncMoments } from "../moments-repository.ts";
import { tellAssigned } from "../notifications/tell-assigned.ts";
import { placeOf } from "../place-of.ts";
import { mayCreateTasks, mayRequestTasks } from "../policy.ts";
import { taskRecords } from "../records-repository.ts";
import { withPlanTimes } from "../times.ts";

/** A colleague's task that its maker would lose from sight at once is not made: nobody could ask after it. */
async function refuseLost({ tx }: Asking, id: string): Promise<void> {
  if (await findRecord(tx, taskRecords, id)) return;
  throw new AppError("forbidden", "a request hangs on a record of one's own", {
    reason: "task_request_subject",
  });
}

/** Makes a task, or a plan for a visit, call, meeting or mail; with a reminder unless told otherwise. */
export const createTask = command({
  name: "task.create",
  input: createTaskInput,
  access: (context, { owner }) => {
    mayCreateTasks(context);
    if (owner && owner !== context.principal.userId) mayRequestTasks(context);
  },
  run: async (call) => {
    const asking = await askRecords(call, "task");
    const { owner, ...given } = call.input;
    const customerId = await customerOfLinks(call.tx, {
      customerId: given.customer ?? null,
      contactId: given.contact ?? null,
      opportunityId: given.opportunity ?? null,
      leadId: given.lead ?? null,
    });
    const place = owner ? await placeOf(call.tx, owner) : {};
    const values = { ...withPlanTimes(given, now()), mentions: await mentionsOf(asking, given) };
    const changed = await withWholeScope(asking, owner ? ["task"] : [], () =>
      createRecord(asking, taskRecords, values, { ...place, customerId }),
    );
    const { row } = changed;
    if (owner && call.context.actor.type !== "system") await refuseLost(asking, row.id);
    await syncMoments(asking, [row]);
    await tellMentioned(asking, {
      object: "task",
      id: row.id,
      title: row.title,
      before: [],
      after: row.mentions,
    });
    await tellAssigned(asking, [row]);
    return outcomeOf("task.created", changed);
  },
});
