"use client";
import { SearchX } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { EmptyState } from "#components/shared/empty-state.tsx";
import { ErrorState } from "#components/shared/error-state.tsx";
import type { RecordListProps } from "#components/shared/list/record-list.tsx";
import type { RecordListState } from "#components/shared/list/use-record-list.ts";
import { RecordCards } from "#components/shared/table/record-cards.tsx";
import { RecordTable } from "#components/shared/table/record-table.tsx";
import { TableSkeleton } from "#components/shared/table/table-skeleton.tsx";
import type { TableProps } from "#components/shared/table/table-types.ts";
import { Button } from "#components/ui/button.tsx";

type ListBodyProps = RecordListProps & { list: RecordListState };

function Nothing({ list, empty }: ListBodyProps) {
  const t = useTranslations("records.table");
  const { state, change } = list;
  if (!state.filter && !state.q) return <EmptyState {...empty} />;
  return (
    <EmptyState icon={SearchX} title={t("noMatch.title")} text={t("noMatch.text")}>
      <Button onClick={() => change({ filter: undefined, q: "" })}>{t("noMatch.clear")}</Button>
    </EmptyState>
  );
}

/** The lines of a list, or why there are none. */
export function ListBody(props: ListBodyProps) {
  const { spec, label, list, href, cells, save, sums = [] } = props;
  const router = useRouter();
  const { state, change, lines, phase } = list;
  if (lines.length === 0 && phase === "loading") return <TableSkeleton />;
  const scrolls = "min-h-0 flex-1 overflow-y-auto";
  if (lines.length === 0)
    return (
      <div className={scrolls}>
        {phase === "failed" ? <ErrorState retry={list.retry} /> : <Nothing {...props} />}
      </div>
    );
  const table: TableProps = {
    spec,
    label,
    lines,
    total: list.grouped ? null : list.rows.total,
    columns: state.columns,
    changeColumns: (columns) => change({ columns }),
    sort: state.sort,
    sortBy: (sort) => change({ sort }),
    selection: list.selection,
    changeSelection: list.setSelection,
    editor: save ? list.editor : null,
    href,
    open: (record) => router.push(href(record)),
    toggleGroup: list.groups.toggle,
    cells,
    groupBy: state.groupBy ?? undefined,
    sums,
  };
  return (
    <div aria-busy={phase === "loading"} className="flex min-h-0 flex-1 flex-col aria-busy:opacity-60">
      <RecordTable {...table} />
      <RecordCards {...table} />
    </div>
  );
}
