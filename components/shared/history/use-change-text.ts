"use client";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { useFieldText } from "#components/shared/fields/use-field-text.ts";
import { useRecordWords } from "#components/shared/fields/use-record-words.ts";
import type { ObjectSpec } from "#lib/platform/records/contract.ts";

type Change = { field: string; before: unknown; after: unknown };

/** A change of a field in words: its label, what stood there and what stands there now. */
export function useChangeText(spec: ObjectSpec) {
  const t = useTranslations("records-ui.history");
  const words = useRecordWords();
  const fieldText = useFieldText(spec.name);
  return useCallback(
    ({ field: name, before, after }: Change) => {
      const field = spec.fields.find((known) => known.name === name);
      const text = (value: unknown): string | null => {
        if (value === null || value === undefined || value === "") return null;
        if (field) return fieldText(field, value);
        if (typeof value !== "object") return String(value);
        return t("detail");
      };
      return { label: words.field(spec.name, field ?? { name }), before: text(before), after: text(after) };
    },
    [t, words, fieldText, spec],
  );
}
