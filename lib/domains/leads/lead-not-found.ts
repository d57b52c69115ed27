import { AppError } from "#lib/platform/errors.ts";

/** Says of a lead that is not there what callers of the lead verbs know it by. */
export async function orLeadNotFound<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof AppError) || error.options.reason !== "record_not_found") throw error;
    throw new AppError("not_found", error.message, { reason: "lead_not_found", cause: error });
  }
}
