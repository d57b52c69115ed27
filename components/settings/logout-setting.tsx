"use client";
import { LogOut } from "lucide-react";
import dynamic from "next/dynamic";
import { signOut } from "next-auth/react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { toastStore } from "#components/ui/toast-store.ts";
import { forgetViewer } from "#lib/realtime/forget-viewer.ts";

const ConfirmDialog = dynamic(
  () => import("#components/shared/confirm-dialog.tsx").then((module) => module.ConfirmDialog),
  { ssr: false },
);

async function leave() {
  forgetViewer(null);
  await signOut({ redirect: false });
  window.location.assign("/login");
}

export function LogoutSetting() {
  const t = useTranslations("ui.settings");
  const [asking, setAsking] = useState(false);

  async function everywhere() {
    const response = await fetch("/api/v1/session/revoke-all", { method: "POST" }).catch(() => null);
    if (!response?.ok) return toastStore.show(t("logoutFailed"), "danger");
    await leave();
  }

  return (
    <>
      <Button onClick={() => void leave()}>
        <LogOut aria-hidden />
        {t("logout")}
      </Button>
      <Button variant="danger" onClick={() => setAsking(true)}>
        {t("logoutEverywhere")}
      </Button>
      {asking ? (
        <ConfirmDialog
          title={t("logoutEverywhere")}
          text={t("logoutEverywhereText")}
          confirm={t("logoutEverywhere")}
          onConfirm={everywhere}
          close={() => setAsking(false)}
        />
      ) : null}
    </>
  );
}
