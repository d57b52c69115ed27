"use client";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useId, useState } from "react";
import { fromDraft, toDraft } from "#components/shared/fields/draft.ts";
import { FieldEditor } from "#components/shared/fields/field-editor.tsx";
import type { Refusal } from "#components/shared/record/use-record-editor.ts";
import { Button } from "#components/ui/button.tsx";
import type { FieldSpec } from "#lib/platform/records/contract.ts";

export type InlineEditorProps = {
  object: string;
  field: FieldSpec;
  label: string;
  value: unknown;
  save: (value: unknown) => Promise<Refusal>;
  close: () => void;
};

/** One field being edited where it stands: Enter keeps, Escape leaves. */
export function InlineEditor({ object, field, label, value, save, close }: InlineEditorProps) {
  const t = useTranslations("records");
  const errorId = useId();
  const before = toDraft(field, value);
  const [draft, setDraft] = useState(before);
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function submit() {
    if (JSON.stringify(draft) === JSON.stringify(before)) return close();
    const read = fromDraft(field, draft);
    if ("problem" in read) return setError(t(`problem.${read.problem}`));
    setBusy(true);
    const refusal = await save(read.value);
    setBusy(false);
    if (!refusal) return close();
    setError(refusal.fields[field.name] ?? refusal.message);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    event.stopPropagation();
    if (event.key === "Escape") close();
    if (event.key !== "Enter" || (field.type === "long_text" && event.shiftKey)) return;
    event.preventDefault();
    void submit();
  }

  return (
    <div className="flex flex-col gap-1.5">
      <FieldEditor
        object={object}
        field={field}
        label={label}
        draft={draft}
        change={setDraft}
        autoFocus
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
          {t("save")}
        </Button>
        <Button size="sm" onClick={close}>
          {t("cancel")}
        </Button>
      </div>
    </div>
  );
}
