import type { Context } from "#lib/platform/context.ts";
import { AppError } from "#lib/platform/errors.ts";
import type { Reads } from "./endpoint.ts";
import type { Told } from "./problem.ts";
import { shapeOf } from "./read-query.ts";

/** A refusal for duplicates again, with the records that look the same, as far as the person may know of them. */
export async function refuseWithHits(
  error: unknown,
  duplicates: Reads | undefined,
  context: Context,
  given: Record<string, unknown>,
): Promise<never> {
  const refused = error instanceof AppError && error.options.reason?.endsWith("_duplicate");
  if (!refused || !duplicates) throw error;
  const known = shapeOf(duplicates.inputSchema);
  const asked = Object.fromEntries(Object.entries(given).filter(([name]) => name in known));
  const { items } = (await duplicates(context, asked as never)) as { items: unknown[] };
  const told: Told = { ...error.options, hits: items };
  throw new AppError(error.code, error.message, told);
}
