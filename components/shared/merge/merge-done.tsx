"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { SaveResult } from "#components/shared/record/save-result.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog, DialogContent } from "#components/ui/dialog.tsx";
import { toastStore } from "#components/ui/toast-store.ts";

type MergeDoneProps = {
  name: string;
  undo: () => Promise<SaveResult>;
  undone: () => void;
  close: () => void;
};

/** Two have become one; it can still be taken back. */
export function MergeDone({ name, undo, undone, close }: MergeDoneProps) {
  const t = useTranslations("records-ui.merge");
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState("");
  async function back() {
    setBusy(true);
    const result = await undo();
    setBusy(false);
    if (!result.ok) return setError(result.message);
    toastStore.show(t("undone"));
    undone();
    close();
  }
  return (
    <Dialog open onOpenChange={close}>
      <DialogContent
        title={t("done")}
        description={t("doneText", { name })}
        className="sm:w-[min(440px,calc(100vw-32px))]"
        footer={
          <>
            <Button disabled={busy} onClick={() => void back()}>
              {t("undo")}
            </Button>
            <Button variant="primary" onClick={close}>
              {t("close")}
            </Button>
          </>
        }
      >
        {error ? (
          <p role="alert" className="text-sm text-danger">
            {error}
          </p>
        ) : null}
      </DialogContent>
    </Dialog>
  );
}
