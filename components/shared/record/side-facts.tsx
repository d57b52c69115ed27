"use client";
import { useLocale, useNow, useTranslations } from "next-intl";
import { formatDate } from "#components/shared/format-date.ts";
import type { RecordDto } from "#lib/platform/records/contract.ts";

type Named = { id: string; name: string };

/** Whose a record is, who else sees it, and when it was last touched. */
export function SideFacts({ record }: { record: RecordDto }) {
  const t = useTranslations("records-ui.side");
  const locale = useLocale();
  const now = useNow();
  const people = (record.collaborators as Named[] | null | undefined) ?? [];
  const owner = record.owner as Named | null | undefined;
  const team = record.team as Named | null | undefined;
  const last = record.lastActivityAt;
  const facts = [
    [t("owner"), [owner?.name ?? t("nobody"), team?.name].filter(Boolean).join(" · ")],
    [t("collaborators"), people.map(({ name }) => name).join(t("comma")) || t("none")],
    [t("lastActivity"), last ? formatDate(String(last), locale, now) : t("none")],
    [t("created"), formatDate(record.createdAt, locale, now)],
  ] as const;
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-sm">
      {facts.map(([label, value]) => (
        <div key={label} className="contents">
          <dt className="text-ink-3">{label}</dt>
          <dd className="min-w-0 break-words">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
