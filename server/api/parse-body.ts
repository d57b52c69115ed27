import type { z } from "zod";
import { AppError } from "#lib/platform/errors.ts";
import { fieldErrors } from "#lib/platform/field-errors.ts";

/** The body as its schema wants it. Throws `invalid` with the wrong fields. */
export function parseBody<S extends z.ZodType>(schema: S, given: unknown): z.output<S> {
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  throw new AppError("invalid", parsed.error.message, {
    fields: fieldErrors(parsed.error),
  });
}
