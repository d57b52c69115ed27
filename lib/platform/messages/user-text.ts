import { AppError, type FieldError } from "../errors.ts";
import type { Translate } from "./translate.ts";

function fieldText(error: FieldError, t: Translate): string {
  const name = error.field.split(".").at(-1) ?? error.field;
  const key = [`errors.field.${name}.${error.reason}`, `errors.fieldReason.${error.reason}`].find((each) =>
    t.has(each),
  );
  const label = t.has(`lead.field.${name}`) ? t(`lead.field.${name}`) : name;
  return t(key ?? "errors.fieldReason.other", { label });
}

/** What a person is told of a failure: its reason, its wrong fields, or one fixed sentence for what was not foreseen. */
export function userText(error: unknown, t: Translate): string {
  if (!(error instanceof AppError)) return t("errors.internal");
  const { reason, params, fields } = error.options;
  if (reason && t.has(`errors.${reason}`)) return t(`errors.${reason}`, params);
  if (fields?.length)
    return [...new Set(fields.map((field) => fieldText(field, t)))].join(t("lead.clauseComma"));
  return t(`errors.${error.code}`);
}
