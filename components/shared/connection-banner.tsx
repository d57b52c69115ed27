"use client";
import { useTranslations } from "next-intl";
import { useConnection } from "#components/shared/use-connection.ts";

export function ConnectionBanner() {
  const t = useTranslations("ui.connection");
  const state = useConnection();
  return (
    <div role="status">
      {state === "reconnecting" ? (
        <p className="flex items-center justify-center gap-2 border-b border-line bg-warn-soft px-4 py-1 text-sm text-warn">
          <span aria-hidden className="working-dot" />
          {t("reconnecting")}
        </p>
      ) : null}
    </div>
  );
}
