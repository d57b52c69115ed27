"use client";
import { ShieldCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { verifyAuditAction } from "#app/(workspace)/settings/audit/actions.ts";
import { Button } from "#components/ui/button.tsx";
import { toastStore } from "#components/ui/toast-store.ts";

/** Walks the whole record and says whether a row was changed or taken away since it was written. */
export function AuditCheck() {
  const t = useTranslations("setup.audit");
  const [busy, setBusy] = useState(false);
  async function check() {
    setBusy(true);
    const found = await verifyAuditAction().catch(() => null);
    setBusy(false);
    if (!found) return toastStore.show(t("checkFailed"), "danger");
    const { checked, brokenAt } = found;
    if (brokenAt === null) return toastStore.show(t("holds", { count: checked }));
    return toastStore.show(t("broken", { no: brokenAt }), "danger");
  }
  return (
    <Button disabled={busy} onClick={() => void check()}>
      <ShieldCheck aria-hidden />
      {t(busy ? "checking" : "check")}
    </Button>
  );
}
