"use client";
import { useTranslations } from "next-intl";
import { useRecordSources } from "#components/shared/fields/record-sources.tsx";
import { useFieldText } from "#components/shared/fields/use-field-text.ts";
import { useRecordWords } from "#components/shared/fields/use-record-words.ts";
import type { FilterWords } from "#components/shared/filters/filter-words.ts";

/** The words for `summarizeFilter` in the reader's language. */
export function useFilterWords(): FilterWords {
  const t = useTranslations("records.filter");
  const words = useRecordWords();
  const fieldText = useFieldText("");
  const { specOf } = useRecordSources();
  return {
    text: (key, params) => t(key, params),
    field: words.field,
    relation: words.relation,
    specOf,
    value: (object, field, value) =>
      field.type === "choice" || field.type === "choices"
        ? words.choice(object, field, String(value))
        : (fieldText(field, value) ?? t("nothing")),
  };
}
