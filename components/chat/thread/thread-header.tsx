"use client";
import { PanelLeft, SquarePen } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useHistoryToggle } from "#components/chat/history-toggle.tsx";
import { Button, buttonVariants } from "#components/ui/button.tsx";

/** On a desk the history shows which conversation this is; only screen readers need it said again. */
export function ThreadHeader({ title }: { title: string }) {
  const t = useTranslations("chat.history");
  const openHistory = useHistoryToggle();
  return (
    <>
      <h1 className="sr-only max-lg:hidden">{title || t("new")}</h1>
      <header className="flex h-12 shrink-0 items-center gap-1 border-b border-line bg-surface px-2 lg:hidden">
        <Button variant="ghost" size="icon" aria-label={t("open")} onClick={openHistory}>
          <PanelLeft aria-hidden />
        </Button>
        <h1 className="min-w-0 flex-1 truncate text-center font-medium">{title || t("new")}</h1>
        <Link
          href="/chat"
          aria-label={t("new")}
          className={buttonVariants({ variant: "ghost", size: "icon" })}
        >
          <SquarePen aria-hidden />
        </Link>
      </header>
    </>
  );
}
