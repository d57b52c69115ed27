"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { editPassageAction } from "#app/(workspace)/knowledge/actions.ts";
import { Field } from "#components/shared/field.tsx";
import { Button } from "#components/ui/button.tsx";
import { Textarea } from "#components/ui/textarea.tsx";
import { toastStore } from "#components/ui/toast-store.ts";

type PassageEditorProps = { document: string; chunkId: string; text: string; close: () => void };

/** A passage's words in a field: saved, they make a new version of the document, which is a draft. */
export function PassageEditor({ document, chunkId, text, close }: PassageEditorProps) {
  const t = useTranslations("library.passages");
  const common = useTranslations("ui.common");
  const router = useRouter();
  const [words, setWords] = useState(text);
  const [busy, setBusy] = useState(false);
  async function save() {
    setBusy(true);
    const result = await editPassageAction({ id: document, chunkId, text: words });
    setBusy(false);
    if (!result.ok) return toastStore.show(result.message, "danger");
    close();
    router.refresh();
  }
  return (
    <div className="flex flex-col gap-2">
      <Field label={t("words")}>
        {(id) => (
          <Textarea
            id={id}
            rows={8}
            maxLength={20_000}
            value={words}
            onChange={({ target }) => setWords(target.value)}
          />
        )}
      </Field>
      <div className="flex justify-end gap-2">
        <Button onClick={close}>{common("cancel")}</Button>
        <Button
          variant="primary"
          disabled={busy || words.trim() === "" || words === text}
          onClick={() => void save()}
        >
          {t("save")}
        </Button>
      </div>
    </div>
  );
}
