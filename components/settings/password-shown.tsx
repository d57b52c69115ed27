"use client";
import { Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { Dialog, DialogContent } from "#components/ui/dialog.tsx";
import { toastStore } from "#components/ui/toast-store.ts";

export type NewPassword = { name: string; password: string };

/** A password that is shown once, to be handed over. */
export function PasswordShown({ name, password, close }: NewPassword & { close: () => void }) {
  const t = useTranslations("setup.people");
  async function copy() {
    try {
      await navigator.clipboard.writeText(password);
      toastStore.show(t("copied"));
    } catch {
      toastStore.show(t("copyFailed"), "danger");
    }
  }
  return (
    <Dialog open onOpenChange={close}>
      <DialogContent
        title={t("passwordOf", { name })}
        description={t("passwordText")}
        sticky
        footer={
          <Button variant="primary" onClick={close}>
            {t("handedOver")}
          </Button>
        }
      >
        <p className="flex items-center gap-2">
          <code className="min-w-0 flex-1 rounded-md bg-sunken px-3 py-2 font-mono text-lg break-all select-all">
            {password}
          </code>
          <Button onClick={() => void copy()}>
            <Copy aria-hidden />
            {t("copy")}
          </Button>
        </p>
      </DialogContent>
    </Dialog>
  );
}
