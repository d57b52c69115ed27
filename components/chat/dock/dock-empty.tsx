"use client";
import { useTranslations } from "next-intl";

/** What can be said here, before anything was. */
export function DockEmpty({ about }: { about: string | undefined }) {
  const t = useTranslations("shell.dock");
  return (
    <div className="flex min-h-0 flex-1 flex-col justify-end px-6 pb-4">
      <p className="font-semibold break-words">{about ? t("about", { name: about }) : t("any")}</p>
      <p className="mt-1 text-sm text-ink-2">{about ? t("aboutText") : t("anyText")}</p>
    </div>
  );
}
