import { RateLimiterMemory, type RateLimiterRes } from "rate-limiter-flexible";
import { env } from "#lib/platform/env.ts";

let limiter: RateLimiterMemory | undefined;

type Counted = { headers: Record<string, string>; retryAfterSeconds?: number };

function headersOf(points: number, { remainingPoints, msBeforeNext }: RateLimiterRes) {
  return {
    "ratelimit-limit": String(points),
    "ratelimit-remaining": String(Math.max(remainingPoints, 0)),
    "ratelimit-reset": String(Math.ceil(msBeforeNext / 1000)),
  };
}

/** Counts a request of a person; gives the headers that tell what is left, and when to come again once nothing is. */
export async function countRequest(userId: string): Promise<Counted> {
  const points = env().API_REQUESTS_PER_MINUTE;
  limiter ??= new RateLimiterMemory({ points, duration: 60 });
  try {
    return { headers: headersOf(points, await limiter.consume(userId)) };
  } catch (refusal) {
    if (refusal instanceof Error) throw refusal;
    const left = refusal as RateLimiterRes;
    return { headers: headersOf(points, left), retryAfterSeconds: Math.ceil(left.msBeforeNext / 1000) };
  }
}
