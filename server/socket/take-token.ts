import { AppError } from "#lib/platform/errors.ts";

const perSecond = 20;
const burst = 60;
const buckets = new Map<string, { tokens: number; at: number }>();

/** Lets a session send twenty events a second, sixty at once; throws `limit` beyond. */
export function takeToken(sessionId: string): void {
  const at = Date.now();
  const bucket = buckets.get(sessionId) ?? { tokens: burst, at };
  const tokens = Math.min(burst, bucket.tokens + ((at - bucket.at) / 1000) * perSecond);
  if (tokens < 1) throw new AppError("limit", "too many socket events", { retryAfterSeconds: 1 });
  buckets.set(sessionId, { tokens: tokens - 1, at });
}

/** Forgets a session's count when it has gone. */
export function dropTokens(sessionId: string): void {
  buckets.delete(sessionId);
}
