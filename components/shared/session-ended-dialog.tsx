"use client";
import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { Dialog, DialogContent } from "#components/ui/dialog.tsx";

function loginAgain() {
  const next = window.location.pathname + window.location.search;
  window.location.assign(`/login?next=${encodeURIComponent(next)}`);
}

/** Drafts and unsent messages stay in this browser, so logging in again loses nothing. */
export function SessionEndedDialog() {
  const t = useTranslations("ui.sessionEnded");
  return (
    <Dialog open>
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
