"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog, DialogContent } from "#components/ui/dialog.tsx";

type ConfirmDialogProps = {
  title: string;
  text: string;
  confirm: string;
  onConfirm: () => Promise<void>;
  close: () => void;
};

export function ConfirmDialog({ title, text, confirm, onConfirm, close }: ConfirmDialogProps) {
  const t = useTranslations("ui.common");
  const [busy, setBusy] = useState(false);
  async function run() {
    setBusy(true);
    await onConfirm();
    setBusy(false);
  }
  return (
    <Dialog open onOpenChange={close}>
      <DialogContent
        title={title}
        description={text}
        footer={
          <>
            <Button onClick={close}>{t("cancel")}</Button>
            <Button variant="danger" disabled={busy} onClick={() => void run()}>
              {confirm}
            </Button>
          </>
        }
      />
    </Dialog>
  );
}
