import { contextOf, loadPrincipal } from "#lib/domains/identity/index.ts";
import { now } from "#lib/platform/clock.ts";
import type { Context } from "#lib/platform/context.ts";
import { log } from "#lib/platform/log.ts";
import { type DueReminder, findStandIn, selectDue } from "../reminder-repository.ts";
import { remindPerson } from "../verbs/remind-person.ts";

const batch = 500;

/** The system at work in a person's name; somebody who has left is stood in for, and told nothing. */
async function contextFor({
  ownerId,
  tenantId,
}: DueReminder): Promise<{ context: Context; tell: boolean } | null> {
  const owner = await loadPrincipal(ownerId);
  const standIn = owner ? undefined : await findStandIn(tenantId);
  const principal = owner ?? (standIn ? await loadPrincipal(standIn) : undefined);
  if (!principal) return null;
  const context = contextOf(principal, { kind: "system" });
  return { context: { ...context, actor: { type: "system", name: "reminders" } }, tell: owner !== undefined };
}

async function remindOwner(reminders: [DueReminder, ...DueReminder[]]): Promise<number> {
  const [{ ownerId }] = reminders;
  const actor = await contextFor(reminders[0]);
  if (!actor) return 0;
  const tasks = reminders.map(({ taskId }) => taskId);
  return (await remindPerson(actor.context, { owner: ownerId, tasks, tell: actor.tell })).reminded;
}

/**
 * Reminds everybody of what is due, in all companies; how many tasks that were. Any number of processes may do it at
 * once, and one that dies in the middle leaves nothing half told.
 */
export async function remindDue(): Promise<number> {
  const owners = new Map<string, [DueReminder, ...DueReminder[]]>();
  for (const reminder of await selectDue(now(), batch)) {
    const known = owners.get(reminder.ownerId);
    if (known) known.push(reminder);
    else owners.set(reminder.ownerId, [reminder]);
  }
  let reminded = 0;
  for (const reminders of owners.values()) {
    try {
      reminded += await remindOwner(reminders);
    } catch (error) {
      // One person's trouble keeps nobody else from being reminded; the tasks come again.
      log().warn({ err: error }, "reminders of a person could not be told");
    }
  }
  return reminded;
}
