"use client";
import { History } from "lucide-react";
import { useTranslations } from "next-intl";
import { EmptyState } from "#components/shared/empty-state.tsx";
import { ErrorState } from "#components/shared/error-state.tsx";
import { groupHistory } from "#components/shared/history/group-history.ts";
import { HistoryEntry } from "#components/shared/history/history-entry.tsx";
import type { HistoryItem } from "#components/shared/history/history-types.ts";
import { LinesSkeleton } from "#components/shared/related/lines-skeleton.tsx";
import { useLoaded } from "#components/shared/related/use-loaded.ts";
import type { ObjectSpec } from "#lib/platform/records/contract.ts";

type RecordHistoryProps = {
  spec: ObjectSpec;
  /** Read again when it changes: the record's version. */
  version: number;
  load: () => Promise<{ items: HistoryItem[] }>;
  /** Takes a merge back that stands in the history; by right. */
  undoMerge?: ((mergeId: string) => void) | undefined;
};

/** Where every value of a record comes from. */
export function RecordHistory({ spec, version, load, undoMerge }: RecordHistoryProps) {
  const t = useTranslations("records-ui.history");
  const { data, failed, retry } = useLoaded(load, `${version}`);
  if (failed) return <ErrorState retry={retry} />;
  if (!data) return <LinesSkeleton />;
  if (data.items.length === 0) return <EmptyState icon={History} title={t("none")} />;
  return (
    <ol className="flex flex-col gap-4">
      {groupHistory(data.items).map(({ key, items: [first, ...rest] }) =>
        first ? <HistoryEntry key={key} spec={spec} items={[first, ...rest]} undoMerge={undoMerge} /> : null,
      )}
    </ol>
  );
}
