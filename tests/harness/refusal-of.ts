import { AppError } from "#lib/platform/errors.ts";

/** The foreseen failure that a call ends in; an unforeseen one, or none, fails the test. */
export async function refusalOf(call: Promise<unknown>): Promise<AppError> {
  const outcome = await call.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
  if ("value" in outcome) throw new Error(`was not refused, gave ${JSON.stringify(outcome.value)}`);
  if (outcome.error instanceof AppError) return outcome.error;
  throw new Error("failed in a way that was not foreseen", { cause: outcome.error });
}
