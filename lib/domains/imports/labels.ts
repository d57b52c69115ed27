import { locales } from "#lib/platform/messages/locale.ts";
import { type Translate, translate } from "#lib/platform/messages/translate.ts";
import type { FieldSpec } from "#lib/platform/records/contract.ts";
import type { ChoiceLabels } from "./choices/find-choice.ts";

/** A field's name in the words of the product or the tenant. */
export function fieldLabel(t: Translate, object: string, field: FieldSpec): string {
  if (field.label) return field.label;
  const keys = [`fields.${object}.${field.name}`, `${object}.field.${field.name}`];
  const key = keys.find((each) => t.has(each));
  return key ? t(key) : field.name;
}

/** A choice in words; the tenant's own choices are words already. */
export function choiceLabel(t: Translate, object: string, field: FieldSpec, choice: string): string {
  const keys = [`choices.${object}.${field.name}.${choice}`, `${object}.${field.name}.${choice}`];
  const key = keys.find((each) => t.has(each));
  return key ? t(key) : choice;
}

/** The names of the fields in every language: files come in any. */
export function labelsOf(object: string, fields: readonly FieldSpec[]): Record<string, string[]> {
  return Object.fromEntries(
    fields.map((field) => {
      const words = locales.map((locale) => fieldLabel(translate(locale), object, field));
      return [field.name, [...new Set(words)].filter((word) => word !== field.name)];
    }),
  );
}

/** The words of a field's choices in every language. */
export function choiceWords(object: string, field: FieldSpec): ChoiceLabels {
  return Object.fromEntries(
    (field.choices ?? []).map((choice) => [
      choice,
      locales.map((locale) => choiceLabel(translate(locale), object, field, choice)),
    ]),
  );
}
