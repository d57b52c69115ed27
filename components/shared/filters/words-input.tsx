"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { fromDraft } from "#components/shared/fields/draft.ts";
import { splitWords } from "#components/shared/filters/split-words.ts";
import { Input } from "#components/ui/input.tsx";
import type { FieldSpec, FilterValue } from "#lib/platform/records/contract.ts";

type WordsInputProps = {
  label: string;
  field: FieldSpec;
  value: readonly unknown[];
  change: (value: FilterValue) => void;
};

const numeric = new Set<FieldSpec["type"]>(["money", "number", "percent"]);

/** Several typed values at once, divided by commas. */
export function WordsInput({ label, field, value, change }: WordsInputProps) {
  const t = useTranslations("records.filter");
  const [text, setText] = useState(value.join(t("comma")));
  function type(next: string) {
    setText(next);
    const values = splitWords(next).flatMap((part) => {
      const read = numeric.has(field.type) ? fromDraft(field, part) : { value: part };
      return "value" in read ? [read.value as string | number] : [];
    });
    change(values);
  }
  return (
    <span className="min-w-40 flex-1">
      <Input
        aria-label={label}
        placeholder={t("several")}
        value={text}
        onChange={(event) => type(event.target.value)}
      />
    </span>
  );
}
