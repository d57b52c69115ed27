"use client";
import { useTranslations } from "next-intl";
import type { KeyboardEvent } from "react";
import type { FactField } from "#components/leads/fact-fields.ts";
import { companySizeList, leadSourceList, leadStatusList } from "#components/leads/lead-options.ts";
import { Input } from "#components/ui/input.tsx";
import { Select } from "#components/ui/select.tsx";
import { Textarea } from "#components/ui/textarea.tsx";

type FactControlProps = {
  kind: FactField["kind"];
  label: string;
  text: string;
  setText: (text: string) => void;
  onKeyDown: (event: KeyboardEvent) => void;
  /** The id of the sentence that says what is wrong. */
  invalid: string | null;
};

const choices = { size: companySizeList, status: leadStatusList, source: leadSourceList } as const;
const types: Partial<Record<FactField["kind"], string>> = { tel: "tel", email: "email", day: "date" };

export function FactControl({ kind, label, text, setText, onKeyDown, invalid }: FactControlProps) {
  const words = useTranslations("lead");
  const shared = {
    "aria-label": label,
    "aria-invalid": invalid ? true : undefined,
    "aria-describedby": invalid ?? undefined,
    autoFocus: true,
    value: text,
    onKeyDown,
  };
  if (kind === "size" || kind === "status" || kind === "source") {
    return (
      <Select {...shared} onChange={(event) => setText(event.target.value)}>
        {kind === "size" ? <option value="">—</option> : null}
        {choices[kind].map((choice) => (
          <option key={choice} value={choice}>
            {words(`${kind}.${choice}`)}
          </option>
        ))}
      </Select>
    );
  }
  if (kind === "long")
    return (
      <Textarea {...shared} rows={3} maxLength={300} onChange={(event) => setText(event.target.value)} />
    );
  return (
    <Input
      {...shared}
      type={types[kind] ?? "text"}
      inputMode={kind === "count" ? "numeric" : undefined}
      onChange={(event) => setText(event.target.value)}
    />
  );
}
