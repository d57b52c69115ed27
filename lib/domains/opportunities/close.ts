import { now } from "#lib/platform/clock.ts";
import { dayOf, dayRange } from "#lib/platform/day-range.ts";
import { AppError } from "#lib/platform/errors.ts";
import type { Asking } from "#lib/platform/records/asking.ts";
import { cleanLongText } from "#lib/platform/records/clean-text.ts";
import { selectCloseReasons } from "./close-reason-repository.ts";
import { offeredReasons } from "./close-reasons.ts";
import type { CloseReason } from "./contract.ts";
import type { OpportunityRow } from "./records-repository.ts";
import { requireKnown } from "./require-known.ts";

type Ending = {
  on?: string | undefined;
  reason?: string | undefined;
  note?: string | null | undefined;
  competitor?: string | null | undefined;
};

/** The moment a deal ended: now, or the beginning of a day before. */
function endedAt(on: string | undefined): Date {
  const at = now();
  const today = dayOf(at);
  if (on === undefined || on === today) return at;
  if (on < today) return new Date(dayRange(on, on).from);
  const fields = [{ field: "on", reason: "close_day_ahead" }];
  throw new AppError("invalid", `${on} lies ahead`, { reason: "close_day_ahead", fields });
}

/** What an end writes. The reason must be one that the company offers for it, the competitor one that it knows. */
export async function endingOf(
  asking: Asking,
  outcome: "won" | "lost",
  { on, reason, note, competitor }: Ending,
): Promise<Partial<OpportunityRow>> {
  const offered = offeredReasons(await selectCloseReasons(asking.tx));
  const known = offered.some((each) => each.outcome === outcome && each.key === reason);
  if (reason !== undefined && !known) {
    const fields = [{ field: "reason", reason: "close_reason_unknown" }];
    throw new AppError("invalid", `no reason ${reason}`, { reason: "close_reason_unknown", fields });
  }
  await requireKnown(asking, "competitor", [{ field: "competitor", id: competitor }]);
  return {
    outcome,
    closedAt: endedAt(on),
    // Also a reason of the company's own.
    closeReason: (reason ?? null) as CloseReason | null,
    closeNote: note ? cleanLongText(note) || null : null,
    competitorId: competitor ?? null,
    forecastCategory: outcome === "won" ? "commit" : "omitted",
  };
}
