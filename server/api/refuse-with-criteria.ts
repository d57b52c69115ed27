import type { Context } from "#lib/platform/context.ts";
import { AppError } from "#lib/platform/errors.ts";
import type { ApiCall } from "./endpoint.ts";
import type { Told } from "./problem.ts";
import { bodyOf } from "./verb-endpoints.ts";

type Unmet = { key: string };
type Check = (context: Context, input: { id: string; stage: string }) => Promise<{ unmet: Unmet[] }>;

/** A refused move again, with each rule that does not hold in words. */
export async function refuseWithCriteria(error: unknown, check: Check, call: ApiCall): Promise<never> {
  if (!(error instanceof AppError) || error.options.reason !== "stage_criteria_unmet") throw error;
  const { stage } = await bodyOf(call);
  const { unmet } = await check(call.context, { id: call.params.id ?? "", stage: String(stage) });
  const missing = new Set(error.options.fields?.map(({ field }) => field));
  const told: Told = { ...error.options, criteria: unmet.filter(({ key }) => missing.has(key)) };
  throw new AppError(error.code, error.message, told);
}
