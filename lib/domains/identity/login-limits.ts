import { RateLimiterMemory } from "rate-limiter-flexible";
import { env } from "#lib/platform/env.ts";
import { AppError } from "#lib/platform/errors.ts";
import { networkOf } from "./network-of.ts";

const minutes = 15;
type Limits = Record<"account" | "address" | "everywhere", RateLimiterMemory>;
let limiters: Limits | undefined;

function all() {
  limiters ??= {
    account: new RateLimiterMemory({ points: env().LOGIN_ATTEMPTS, duration: minutes * 60 }),
    // One office shares one address, so it gets more.
    address: new RateLimiterMemory({ points: env().LOGIN_ATTEMPTS * 5, duration: minutes * 60 }),
    // Guesses from many addresses at once; far more than people who mistype, so that nobody is locked out by one stranger.
    everywhere: new RateLimiterMemory({ points: env().LOGIN_ATTEMPTS * 10, duration: 4 * minutes * 60 }),
  };
  return limiters;
}

const keyOf = (account: string, network: string) => `${account}|${network}`;

/** Counts an attempt; throws `limit` with the waiting time when the account or the address has had too many. */
export async function countLogin(account: string, address: string): Promise<void> {
  const network = networkOf(address);
  try {
    await all().address.consume(network);
    // By account and address, so that a stranger's guesses do not lock the owner out.
    await all().account.consume(keyOf(account, network));
    await all().everywhere.consume(account);
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
  const network = networkOf(address);
  await all().account.delete(keyOf(account, network));
  await all().everywhere.delete(account);
  await all().address.reward(network, 1);
}
