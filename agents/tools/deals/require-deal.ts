import { getOpportunity } from "#lib/domains/opportunities/index.ts";
import type { Context } from "#lib/platform/context.ts";
import { AppError } from "#lib/platform/errors.ts";
import type { RecordDto } from "#lib/platform/records/contract.ts";

/** A deal by its fields, with the lists that stand inside it. */
export type Deal = NonNullable<Awaited<ReturnType<typeof getOpportunity>>> & RecordDto;

/** The deal with what hangs on it. Throws `not_found` when the person does not see it. */
export async function requireDeal(context: Context, id: string): Promise<Deal> {
  const deal = await getOpportunity(context, { id });
  if (deal) return deal as Deal;
  throw new AppError("not_found", `no opportunity ${id}`, { reason: "record_not_found" });
}
