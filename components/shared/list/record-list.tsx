"use client";
import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { BulkBar } from "#components/shared/bulk/bulk-bar.tsx";
import { type BulkActions, bulkTarget } from "#components/shared/bulk/bulk-types.ts";
import type { QuickFilter } from "#components/shared/filters/quick-filters.tsx";
import { ListBody } from "#components/shared/list/list-body.tsx";
import { ListFoot } from "#components/shared/list/list-foot.tsx";
import { ListToolbar } from "#components/shared/list/list-toolbar.tsx";
import { useRecordList } from "#components/shared/list/use-record-list.ts";
import { ConflictDialog } from "#components/shared/record/conflict-dialog.tsx";
import type { SaveRecord } from "#components/shared/record/save-result.ts";
import type { LoadAggregate, LoadRecords } from "#components/shared/table/list-types.ts";
import { countSelected, everything, nothing } from "#components/shared/table/selection.ts";
import { SavedViewBar } from "#components/shared/views/saved-view-bar.tsx";
import type { SavedView, ShareRights, ViewActions } from "#components/shared/views/view-types.ts";
import type { Filter, ObjectSpec, RecordDto, RecordPage, SortKey } from "#lib/platform/records/contract.ts";

export type RecordListProps = {
  spec: ObjectSpec;
  /** What the list is called, for those who cannot see it. */
  label: string;
  load: LoadRecords;
  /** Without it there are neither groups nor sums. */
  aggregate?: LoadAggregate;
  /** Without it nothing is edited in place. */
  save?: SaveRecord;
  /** The first page, read by the server for the plain list. */
  first?: RecordPage;
  columns: readonly string[];
  sort?: SortKey[];
  /** What always holds, besides what people choose: a page's own narrowing. */
  fixed?: Filter;
  /** The number fields that are added up. */
  sums?: readonly string[];
  quick?: readonly QuickFilter[];
  cells?: Readonly<Record<string, (record: RecordDto) => ReactNode>>;
  href: (record: RecordDto) => string;
  views?: { list: readonly SavedView[]; actions: ViewActions; rights: ShareRights };
  bulk?: BulkActions;
  searchLabel: string;
  /** Beside the search: another way to look, such as a board. */
  toolbar?: ReactNode;
  empty: { icon: LucideIcon; title: string; text?: string; children?: ReactNode };
};

/** A whole list: views, search, filters, table or cards, sums, and what is done with many at once. */
export function RecordList(props: RecordListProps) {
  const { spec, views, bulk } = props;
  const list = useRecordList(props);
  const { state, change, selection, setSelection, rows } = list;
  const clear = () => setSelection(nothing);
  return (
    <>
      {views ? (
        <SavedViewBar
          views={views.list}
          current={state.view}
          state={{ filter: state.filter, sort: state.sort, groupBy: state.groupBy, columns: state.columns }}
          choose={list.choose}
          actions={views.actions}
          rights={views.rights}
        />
      ) : null}
      <ListToolbar {...props} state={state} change={change} />
      <ListBody {...props} list={list} />
      <ListFoot spec={spec} total={rows.total} totals={list.totals} sums={props.sums ?? []} />
      {bulk ? (
        <BulkBar
          spec={spec}
          count={countSelected(selection, rows.total)}
          total={rows.total}
          allSelected={selection.mode === "all"}
          target={bulkTarget(selection, list.query.filter, state.q)}
          actions={bulk}
          selectAll={() => setSelection(everything)}
          clear={clear}
          done={() => {
            clear();
            void rows.refresh();
          }}
        />
      ) : null}
      {list.editor.conflict ? <ConflictDialog {...list.editor.conflict} /> : null}
    </>
  );
}
