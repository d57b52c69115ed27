"use client";
import { useTranslations } from "next-intl";

/** Says what the dots mean and how many there are; nothing when there is none. */
export function ChangedCount({ count }: { count: number }) {
  const t = useTranslations("chat.cards");
  if (count === 0) return null;
  return (
    <span className="inline-flex items-center gap-1.5">
      <span aria-hidden className="size-1.5 rounded-full bg-accent" />
      {t("changedCount", { count })}
    </span>
  );
}
