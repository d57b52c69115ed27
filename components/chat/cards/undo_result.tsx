"use client";
import { Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import type { CardProps } from "#components/chat/cards/registry.ts";

export function UndoResultCard({ data }: CardProps<"undo_result">) {
  const t = useTranslations("chat.writes");
  return (
    <p className="flex items-center gap-1.5 text-sm text-ink-2">
      <Undo2 aria-hidden className="size-4" />
      {t("taken", { count: data.count })}
    </p>
  );
}
