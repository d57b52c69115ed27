"use client";
import { useLocale, useNow, useTranslations } from "next-intl";
import { tagCustomerAction } from "#app/(workspace)/customers/actions.ts";
import type { Customer } from "#components/customers/use-customer.ts";
import { NextTasks } from "#components/shared/activity/next-tasks.tsx";
import { formatDate } from "#components/shared/format-date.ts";
import { RelatedCounts } from "#components/shared/related/related-counts.tsx";
import { TagPanel } from "#components/shared/tags/tag-panel.tsx";
import { useViewer } from "#components/shared/viewer-context.tsx";

type Named = { id: string; name: string };

/** What belongs to a customer: what is next, how much hangs on it, its tags and its people. */
export function CustomerSide({ record, refresh }: { record: Customer; refresh: () => void }) {
  const t = useTranslations("customers-ui.side");
  const locale = useLocale();
  const now = useNow();
  const { rights } = useViewer();
  const people = (record.collaborators as Named[] | null) ?? [];
  const owner = record.owner as Named | null;
  const team = record.team as Named | null;
  const facts = [
    [t("owner"), [owner?.name ?? t("nobody"), team?.name].filter(Boolean).join(" · ")],
    [t("collaborators"), people.map(({ name }) => name).join(t("comma")) || t("none")],
    [
      t("lastActivity"),
      record.lastActivityAt ? formatDate(String(record.lastActivityAt), locale, now) : t("none"),
    ],
    [t("created"), formatDate(record.createdAt, locale, now)],
  ] as const;
  return (
    <>
      {rights.includes("task.read") ? <NextTasks object="customer" id={record.id} /> : null}
      <RelatedCounts object="customer" id={record.id} counts={record.counts} />
      <TagPanel
        object="customer"
        tags={(record.tags as string[] | null) ?? []}
        reasons={record.tagReasons}
        mayEdit={rights.includes("customer.update") && !record.pool}
        save={(change) => tagCustomerAction({ ids: [record.id], ...change })}
        done={refresh}
      />
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-sm">
        {facts.map(([label, value]) => (
          <div key={label} className="contents">
            <dt className="text-ink-3">{label}</dt>
            <dd className="min-w-0 break-words">{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
