import { AppError } from "#lib/platform/errors.ts";

const dayMs = 86_400_000;

/** So many days later. */
export function daysAfter(at: Date, days: number): Date {
  return new Date(at.getTime() + days * dayMs);
}

/** How many may still be claimed today; null without a cap. */
export function claimsLeft(dailyClaims: number | null, claimedToday: number): number | null {
  return dailyClaims === null ? null : Math.max(0, dailyClaims - claimedToday);
}

/** Throws `limit` when these claims would pass the day's cap. */
export function refuseOverCap(dailyClaims: number | null, claimedToday: number, wanted: number): void {
  const left = claimsLeft(dailyClaims, claimedToday);
  if (left === null || wanted <= left) return;
  throw new AppError("limit", `${claimedToday} of ${dailyClaims} claimed today`, {
    reason: "pool_daily_cap",
    params: { cap: dailyClaims ?? 0, left },
  });
}

/** Throws `limit` when a person would hold more than the pool allows. */
export function refuseOverCapacity(capacity: number | null, held: number, wanted: number): void {
  if (capacity === null || held + wanted <= capacity) return;
  throw new AppError("limit", `${held} held, at most ${capacity}`, {
    reason: "pool_capacity",
    params: { capacity, held },
  });
}

/** Throws `precondition` while a former owner must leave a record to others. */
export function refuseCooling(lostAt: Date | null, coolingDays: number, at: Date): void {
  if (lostAt === null || coolingDays === 0) return;
  const until = daysAfter(lostAt, coolingDays);
  if (until <= at) return;
  throw new AppError("precondition", `cooling off until ${until.toISOString()}`, {
    reason: "pool_cooling",
    params: { days: Math.ceil((until.getTime() - at.getTime()) / dayMs) },
  });
}
