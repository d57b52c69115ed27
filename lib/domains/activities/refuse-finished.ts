import { AppError } from "#lib/platform/errors.ts";
import type { TaskStatus } from "./contract.ts";

/** Throws for a task that is done: it is reopened first. */
export function refuseFinished({ status }: { status: TaskStatus }): void {
  if (status !== "done") return;
  throw new AppError("precondition", "the task is done", { reason: "task_finished" });
}
