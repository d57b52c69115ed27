"use client";
import { useLocale, useNow, useTranslations } from "next-intl";
import { useCallback } from "react";
import { useRecordSources } from "#components/shared/fields/record-sources.tsx";
import { type RecordWords, useRecordWords } from "#components/shared/fields/use-record-words.ts";
import { valueParts } from "#components/shared/fields/value-parts.ts";
import { formatDate } from "#components/shared/format-date.ts";
import { formatMoney } from "#components/shared/format-money.ts";
import { numberFormat } from "#components/shared/intl-formats.ts";
import type { FieldSpec } from "#lib/platform/records/contract.ts";

const numeric = new Set<FieldSpec["type"]>(["money", "percent", "number"]);
export type FieldText = (field: FieldSpec, value: unknown) => string | null;

type Tools = {
  t: (key: string) => string;
  words: RecordWords;
  nameOf: (id: string) => string | undefined;
  locale: string;
  now: Date;
};

function textOf({ t, words, nameOf, locale, now }: Tools, object: string, field: FieldSpec, value: unknown) {
  const names = (list: string[]) => (list.length === 0 ? null : list.join(t("comma")));
  switch (field.type) {
    case "money":
      return formatMoney(Number(value), locale);
    case "percent":
      return `${numberFormat(locale, { maximumFractionDigits: 1 }).format(Number(value))}%`;
    case "number":
      return numberFormat(locale).format(Number(value));
    case "date":
      return formatDate(String(value), locale, now);
    case "datetime":
      return formatDate(String(value), locale, now, { time: true });
    case "boolean":
      return t(value ? "yes" : "no");
    case "choice":
    case "choices":
      return names(valueParts(value).map((part) => words.choice(object, field, part.id)));
    default:
      return names(
        valueParts(value).map((part) => (part.id === part.name ? (nameOf(part.id) ?? part.name) : part.name)),
      );
  }
}

/** A value of a field as people read it in one line; null when there is none. */
export function useFieldText(object: string): FieldText {
  const t = useTranslations("records");
  const words = useRecordWords();
  const { nameOf } = useRecordSources();
  const locale = useLocale();
  const now = useNow();
  return useCallback(
    (field, value) => {
      if (value === null || value === undefined || value === "") return null;
      // A masked amount is dots.
      if (typeof value === "string" && numeric.has(field.type) && Number.isNaN(Number(value))) return value;
      return textOf({ t, words, nameOf, locale, now }, object, field, value);
    },
    [t, words, nameOf, locale, now, object],
  );
}
