"use client";
import { ArchiveRestore, Trash2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useLocale, useNow, useTranslations } from "next-intl";
import { EmptyState } from "#components/shared/empty-state.tsx";
import { formatDate } from "#components/shared/format-date.ts";
import { PageHeader } from "#components/shared/page-header.tsx";
import { PageTrail } from "#components/shared/page-trail.tsx";
import type { SaveResult } from "#components/shared/record/save-result.ts";
import { Button } from "#components/ui/button.tsx";
import { toastStore } from "#components/ui/toast-store.ts";
import type { RecordDto } from "#lib/platform/records/contract.ts";

type DeletedRecordsProps = {
  object: string;
  records: readonly RecordDto[];
  restore: (input: { id: string; version?: number }) => Promise<SaveResult>;
  back: string;
};

/** What was put away, the last first, and can be brought back. */
export function DeletedRecords({ object, records, restore, back }: DeletedRecordsProps) {
  const t = useTranslations("records-ui.bin");
  const objects = useTranslations("objects");
  const router = useRouter();
  const locale = useLocale();
  const now = useNow();
  async function bring(record: RecordDto) {
    const result = await restore({ id: record.id, version: record.version });
    toastStore.show(
      result.ok ? t("restored", { name: String(record.name) }) : result.message,
      result.ok ? "neutral" : "danger",
    );
    router.refresh();
  }
  return (
    <>
      <PageHeader title={<PageTrail parent={{ href: back, label: objects(object) }} title={t("title")} />} />
      <div className="min-h-0 flex-1 overflow-y-auto p-4">
        {records.length === 0 ? <EmptyState icon={Trash2} title={t("none")} text={t("noneText")} /> : null}
        <ul className="mx-auto max-w-3xl divide-y divide-line rounded-lg border border-line bg-surface empty:hidden">
          {records.map((record) => (
            <li key={record.id} className="flex items-center gap-3 px-4 py-2">
              <span className="min-w-0 flex-1">
                <span className="block font-medium break-words">{String(record.name)}</span>
                <span className="text-sm text-ink-3">
                  {record.deletedAt
                    ? t("at", { time: formatDate(String(record.deletedAt), locale, now, { time: true }) })
                    : null}
                </span>
              </span>
              <Button onClick={() => void bring(record)}>
                <ArchiveRestore aria-hidden />
                {t("restore")}
              </Button>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}
