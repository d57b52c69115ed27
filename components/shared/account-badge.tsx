"use client";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Avatar } from "#components/ui/avatar.tsx";

export function AccountBadge({ name }: { name: string }) {
  const t = useTranslations("ui.shell");
  return (
    <Link href="/settings" aria-label={t("account", { name })} title={name} className="rounded-full">
      <Avatar name={name} className="size-8" />
    </Link>
  );
}
