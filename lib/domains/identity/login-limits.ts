import { RateLimiterMemory } from "rate-limiter-flexible";
import { env } from "#lib/platform/env.ts";
import { AppError } from "#lib/platform/errors.ts";

const minutes = 15;
let limiters: { account: RateLimiterMemory; address: RateLimiterMemory } | undefined;

function all() {
  limiters ??= {
    account: new RateLimiterMemory({ points: env().LOGIN_ATTEMPTS, duration: minutes * 60 }),
    // One office shares one address, so it gets more.
    address: new RateLimiterMemory({ points: env().LOGIN_ATTEMPTS * 5, duration: minutes * 60 }),
  };
  return limiters;
}

const keyOf = (account: string, address: string) => `${account}|${address}`;

/** Counts an attempt; throws `limit` with the waiting time when the account or the address has had too many. */
export async function countLogin(account: string, address: string): Promise<void> {
  try {
    await all().address.consume(address);
    // By account and address, so that a stranger's guesses do not lock the owner out.
    await all().account.consume(keyOf(account, address));
  } catch (refusal) {
    if (refusal instanceof Error) throw refusal;
    const retryAfterSeconds = Math.ceil((refusal as { msBeforeNext: number }).msBeforeNext / 1000);
    throw new AppError("limit", "too many login attempts", {
      reason: "rate_limited",
      params: { minutes: Math.ceil(retryAfterSeconds / 60) },
      retryAfterSeconds,
    });
  }
}

/** A successful login clears the account's count and gives the address its attempt back. */
export async function clearLogin(account: string, address: string): Promise<void> {
  await all().account.delete(keyOf(account, address));
  await all().address.reward(address, 1);
}
