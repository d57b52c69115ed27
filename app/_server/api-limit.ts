import "server-only";
import { RateLimiterMemory, type RateLimiterRes } from "rate-limiter-flexible";
import { env } from "#lib/platform/env.ts";
import { AppError } from "#lib/platform/errors.ts";

let limiter: RateLimiterMemory | undefined;

/** Counts a request of a person; returns the headers that tell what is left. Throws `limit` when nothing is. */
export async function countRequest(userId: string): Promise<Record<string, string>> {
  const points = env().API_REQUESTS_PER_MINUTE;
  limiter ??= new RateLimiterMemory({ points, duration: 60 });
  try {
    const left = await limiter.consume(userId);
    return {
      "ratelimit-limit": String(points),
      "ratelimit-remaining": String(left.remainingPoints),
      "ratelimit-reset": String(Math.ceil(left.msBeforeNext / 1000)),
    };
  } catch (refusal) {
    if (refusal instanceof Error) throw refusal;
    const retryAfterSeconds = Math.ceil((refusal as RateLimiterRes).msBeforeNext / 1000);
    throw new AppError("limit", "too many requests", { retryAfterSeconds });
  }
}
