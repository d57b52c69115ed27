import { env } from "./env.ts";

/** The present moment; `CLOCK_FIXED_AT` pins it for demos and tests. */
export function now(): Date {
  const fixed = env().CLOCK_FIXED_AT;
  return fixed ? new Date(fixed) : new Date();
}
