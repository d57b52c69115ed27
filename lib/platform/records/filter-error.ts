import { AppError } from "../errors.ts";

type Wrong =
  | "filter_unknown_field"
  | "filter_unknown_relation"
  | "filter_operator"
  | "filter_value"
  | "filter_masked"
  | "filter_not_sortable"
  | "filter_not_groupable"
  | "filter_not_measurable"
  | "filter_too_deep"
  | "filter_too_large";

/** A refused question, saying which field and operator is wrong. */
export function filterError(reason: Wrong, field = "", op = ""): AppError {
  return new AppError("invalid", [reason, field, op].filter(Boolean).join(" "), {
    reason,
    params: { field, op },
    ...(field && { fields: [{ field, reason }] }),
  });
}
