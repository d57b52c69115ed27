"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { fromDraft, toDraft } from "#components/shared/fields/draft.ts";
import { Input } from "#components/ui/input.tsx";
import type { FieldSpec } from "#lib/platform/records/contract.ts";

type AmountInputProps = {
  label: string;
  field: FieldSpec;
  value: unknown;
  change: (value: string | number) => void;
};

const types: Partial<Record<FieldSpec["type"], string>> = { date: "date", datetime: "date" };

/** Text, a number, an amount such as 50万, or a day, as one types it. */
export function AmountInput({ label, field, value, change }: AmountInputProps) {
  const t = useTranslations("records");
  const [text, setText] = useState(() => String(toDraft({ ...field, type: timeless(field) }, value)));
  const read = text.trim()
    ? fromDraft({ ...field, type: timeless(field), required: false }, text)
    : { value: "" };
  const problem = "problem" in read ? read.problem : null;
  return (
    <span className="min-w-28 flex-1">
      <Input
        type={types[field.type] ?? "text"}
        inputMode={field.type === "number" || field.type === "percent" ? "decimal" : undefined}
        placeholder={field.type === "money" ? t("editor.moneyHint") : undefined}
        aria-label={label}
        aria-invalid={problem ? true : undefined}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          const next = fromDraft({ ...field, type: timeless(field), required: false }, event.target.value);
          change("value" in next && next.value !== null ? (next.value as string | number) : "");
        }}
      />
      {problem ? <span className="block text-sm text-danger">{t(`problem.${problem}`)}</span> : null}
    </span>
  );
}

/** Conditions compare days; parts of mails and phones are not whole ones. */
function timeless(field: FieldSpec): FieldSpec["type"] {
  if (field.type === "datetime") return "date";
  return field.type === "email" || field.type === "phone" ? "text" : field.type;
}
