import { inScope, requireRight } from "#lib/platform/access.ts";
import type { Context } from "#lib/platform/context.ts";
import { AppError } from "#lib/platform/errors.ts";
import { type ActivityKind, loggedKinds } from "./contract.ts";

const right = (name: string) => (context: Context) => requireRight(context, name);

export const mayReadActivities = right("activity.read");
export const mayLogActivities = right("activity.create");
export const mayUpdateActivities = right("activity.update");
export const mayDeleteActivities = right("activity.delete");
export const mayRestoreActivities = right("activity.restore");
export const mayLogForOthers = right("activity.transfer");
export const mayReadTasks = right("task.read");
export const mayCreateTasks = right("task.create");
export const mayUpdateTasks = right("task.update");
export const mayDeleteTasks = right("task.delete");
export const mayRestoreTasks = right("task.restore");
export const mayEditManyTasks = right("task.bulk");
export const mayAssignTasks = right("task.transfer");
/** A new task for a colleague: asking for help is no handing over of what somebody has. */
export const mayRequestTasks = right("task.request");
export const mayUseNotifications = right("notification.use");

/** What a workflow of the system alone may do. */
export function onlySystem({ actor }: Context): void {
  if (actor.type === "system") return;
  throw new AppError("forbidden", "only the system does this", { reason: "forbidden" });
}

type Owned = { ownerId: string | null; teamPath: string };

const notTheirs = () =>
  new AppError("forbidden", "seen through the record it hangs on, not one's own", { reason: "not_own_work" });

/** Whether a person may change what was written down: its author, and who leads them. Who sees it through its record may not. */
export function editsActivity(context: Context, row: Owned & { kind: ActivityKind }): boolean {
  return loggedKinds.some((kind) => kind === row.kind) && inScope(context, "activity", row);
}
export function refuseForeignActivity(context: Context, row: Owned & { kind: ActivityKind }): void {
  if (!editsActivity(context, row)) throw notTheirs();
}

/** A task is changed by whose it is, who gave it, and who leads them. */
export function editsTask(context: Context, row: Owned & { createdBy: string }): boolean {
  return row.createdBy === context.principal.userId || inScope(context, "task", row);
}
export function refuseForeignTask(context: Context, row: Owned & { createdBy: string }): void {
  if (!editsTask(context, row)) throw notTheirs();
}
