"use client";
import { useTranslations } from "next-intl";
import { useConnection } from "#components/shared/use-connection.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog, DialogContent } from "#components/ui/dialog.tsx";

function loginAgain() {
  const next = window.location.pathname + window.location.search;
  window.location.assign(`/login?next=${encodeURIComponent(next)}`);
}

/** Drafts and unsent messages stay in this browser, so logging in again loses nothing. */
export function SessionWatch() {
  const t = useTranslations("ui.sessionEnded");
  const ended = useConnection() === "ended";
  return (
    <Dialog open={ended}>
      <DialogContent
        sticky
        title={t("title")}
        description={t("text")}
        footer={
          <Button variant="primary" onClick={loginAgain}>
            {t("login")}
          </Button>
        }
      />
    </Dialog>
  );
}
