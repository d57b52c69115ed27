import type { z } from "zod";
import type { FieldError } from "./errors.ts";

/** What is wrong with which field; a check of one's own names its reason by `params`, and unknown fields are named one by one. */
export function fieldErrors(error: z.ZodError): FieldError[] {
  return error.issues.flatMap((issue) => {
    const at = (path: PropertyKey[], reason: string) => ({ field: path.map(String).join("."), reason });
    if (issue.code === "unrecognized_keys")
      return issue.keys.map((key) => at([...issue.path, key], issue.code));
    const params = issue.code === "custom" ? (issue.params as { reason?: string } | undefined) : undefined;
    return [at(issue.path, params?.reason ?? issue.code)];
  });
}
