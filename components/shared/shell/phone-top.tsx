"use client";
import { useTranslations } from "next-intl";
import { Logo } from "#components/shared/logo.tsx";
import { useFullScreen } from "#components/shared/shell/use-full-screen.ts";

/** The head of a phone's pages; the tools stand over its right end. */
export function PhoneTop() {
  const t = useTranslations("ui.product");
  if (useFullScreen()) return null;
  return (
    <div className="flex h-11 shrink-0 items-center gap-2 border-b border-line bg-surface px-4 sm:hidden">
      <Logo className="size-6" />
      <span className="text-sm font-semibold">{t("name")}</span>
    </div>
  );
}
