import type { Context } from "#lib/platform/context.ts";
import { withActor } from "#lib/platform/with-actor.ts";
import { type StepRow, saveStep } from "../run-repository.ts";

type NewStep = Omit<StepRow, "tenantId" | "userId" | "createdAt">;

/** Keeps steps of a run: what an agent did, for the trace and for going on after a restart. */
export async function recordSteps(context: Context, steps: NewStep[]): Promise<void> {
  if (steps.length === 0) return;
  const { tenantId, userId } = context.principal;
  await withActor(context, async (tx) => {
    await Promise.all(steps.map((step) => saveStep(tx, { ...step, tenantId, userId })));
  });
}
