import type { z } from "zod";
import { AppError } from "#lib/platform/errors.ts";

/** The body as its schema wants it. Throws `invalid` with the wrong fields. */
export function parseBody<S extends z.ZodType>(schema: S, given: unknown): z.output<S> {
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  throw new AppError("invalid", parsed.error.message, {
    fields: parsed.error.issues.map((issue) => ({ field: issue.path.join("."), reason: issue.code })),
  });
}
