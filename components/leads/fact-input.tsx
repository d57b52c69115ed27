"use client";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useId, useState } from "react";
import { FactControl } from "#components/leads/fact-control.tsx";
import type { FactField } from "#components/leads/fact-fields.ts";
import type { LeadEditor } from "#components/leads/use-lead-editor.ts";
import { parseMoney } from "#components/shared/parse-money.ts";
import { Button } from "#components/ui/button.tsx";

type FactInputProps = {
  field: FactField;
  label: string;
  value: string | number | null;
  save: LeadEditor["save"];
  close: () => void;
};

function parse(field: FactField, text: string): string | number | null | undefined {
  const trimmed = text.trim();
  if (!trimmed) return null;
  if (field.kind === "money") return parseMoney(trimmed) ?? undefined;
  if (field.kind === "count") return /^\d+$/.test(trimmed) ? Number(trimmed) : undefined;
  return trimmed;
}

export function FactInput({ field, label, value, save, close }: FactInputProps) {
  const t = useTranslations("ui.lead");
  const common = useTranslations("ui.common");
  const errorId = useId();
  const [text, setText] = useState(value === null ? "" : String(value));
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function submit() {
    const next = parse(field, text);
    if (next === undefined) return setError(t(field.kind === "money" ? "notMoney" : "notNumber"));
    if (next === value) return close();
    setBusy(true);
    const refused = await save({ [field.key]: next });
    setBusy(false);
    if (refused) setError(refused);
    else close();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === "Escape") close();
    if (event.key !== "Enter" || (field.kind === "long" && event.shiftKey)) return;
    event.preventDefault();
    void submit();
  }

  return (
    <div className="flex flex-col gap-1.5 pb-1">
      <FactControl
        kind={field.kind}
        label={label}
        text={text}
        setText={setText}
        onKeyDown={onKeyDown}
        invalid={error ? errorId : null}
      />
      {error ? (
        <p id={errorId} role="alert" className="text-sm text-danger">
          {error}
        </p>
      ) : null}
      <div className="flex gap-2">
        <Button size="sm" variant="primary" disabled={busy} onClick={() => void submit()}>
          {common("save")}
        </Button>
        <Button size="sm" onClick={close}>
          {common("cancel")}
        </Button>
      </div>
    </div>
  );
}
