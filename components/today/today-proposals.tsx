"use client";
import { ShieldQuestion } from "lucide-react";
import Link from "next/link";
import { useLocale, useNow, useTranslations } from "next-intl";
import { formatDate } from "#components/shared/format-date.ts";
import { TodayPart } from "#components/today/today-part.tsx";

export type OpenProposal = {
  id: string;
  conversationId: string;
  title: string;
  reason: string;
  expiresAt: string;
};

/** Writes that an agent has prepared and the person has not answered yet; answered where they were asked. */
export function Proposals({ proposals }: { proposals: readonly OpenProposal[] }) {
  const t = useTranslations("today");
  const locale = useLocale();
  const now = useNow();
  if (proposals.length === 0) return null;
  return (
    <TodayPart icon={ShieldQuestion} title={t("proposals")} total={proposals.length} tone="warn">
      {proposals.map(({ id, conversationId, title, reason, expiresAt }) => (
        <li key={id}>
          <Link href={`/chat/${conversationId}`} className="block rounded-md px-2 py-2 hover:bg-hover">
            <span className="block font-medium break-words">{title}</span>
            <span className="block text-sm break-words text-ink-2">{reason}</span>
            <span className="block text-sm text-ink-3">
              {t("expires", { time: formatDate(expiresAt, locale, now, { time: true }) })}
            </span>
          </Link>
        </li>
      ))}
    </TodayPart>
  );
}
