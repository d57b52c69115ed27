import type { z } from "zod";
import type { FieldError } from "./errors.ts";

/** What is wrong with which field; a check of one's own names its reason by `params`. */
export function fieldErrors(error: z.ZodError): FieldError[] {
  return error.issues.map((issue) => {
    const params = issue.code === "custom" ? (issue.params as { reason?: string } | undefined) : undefined;
    return { field: issue.path.join("."), reason: params?.reason ?? issue.code };
  });
}
