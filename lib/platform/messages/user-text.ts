import { AppError, type AppErrorOptions, type FieldError } from "../errors.ts";
import type { Translate } from "./translate.ts";

/** Where a field has no name in the words of its own record, the same name elsewhere says the same. */
const named = ["lead", "customer", "contact", "opportunity", "activity", "task", "product"];

/** A field as people call it; its name in code where nobody has a word for it. */
function labelOf(name: string, object: string | undefined, t: Translate): string {
  const keys = [
    `fields.${object}.${name}`,
    `lead.field.${name}`,
    ...named.map((each) => `fields.${each}.${name}`),
  ];
  const key = keys.find((each) => t.has(each));
  return key === undefined ? name : t(key);
}

function fieldText(error: FieldError, object: string | undefined, t: Translate): string {
  const name = error.field.split(".").at(-1) ?? error.field;
  const key = [`errors.field.${name}.${error.reason}`, `errors.fieldReason.${error.reason}`].find((each) =>
    t.has(each),
  );
  return t(key ?? "errors.fieldReason.other", { label: labelOf(name, object, t) });
}

/** The values of a sentence, with the field that it is about by its name for people. */
function inWords(params: AppErrorOptions["params"], object: string | undefined, t: Translate) {
  const { field } = params ?? {};
  return typeof field === "string" ? { ...params, field: labelOf(field, object, t) } : params;
}

/** What a person is told of a failure: its reason, its wrong fields, or one fixed sentence for what was not foreseen. */
export function userText(error: unknown, t: Translate): string {
  if (!(error instanceof AppError)) return t("errors.internal");
  const { reason, params, fields, object } = error.options;
  if (reason && t.has(`errors.${reason}`)) return t(`errors.${reason}`, inWords(params, object, t));
  if (fields?.length)
    return [...new Set(fields.map((field) => fieldText(field, object, t)))].join(t("lead.clauseComma"));
  return t(`errors.${error.code}`);
}
