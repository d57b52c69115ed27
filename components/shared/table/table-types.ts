import type { ReactNode } from "react";
import type { RecordEditor } from "#components/shared/record/use-record-editor.ts";
import type { Column } from "#components/shared/table/columns.ts";
import type { Line } from "#components/shared/table/list-types.ts";
import type { Selection } from "#components/shared/table/selection.ts";
import type { AggregateRow, ObjectSpec, RecordDto, SortKey } from "#lib/platform/records/contract.ts";

/** What a table and its cards on a phone are drawn from. */
export type TableProps = {
  spec: ObjectSpec;
  label: string;
  lines: readonly Line[];
  total: number | null;
  columns: readonly Column[];
  changeColumns: (columns: Column[]) => void;
  sort: readonly SortKey[];
  sortBy: (sort: SortKey[]) => void;
  selection: Selection;
  changeSelection: (selection: Selection) => void;
  /** Without it nothing is edited in place. */
  editor: RecordEditor | null;
  href: (record: RecordDto) => string;
  open: (record: RecordDto) => void;
  toggleGroup: (row: AggregateRow) => void;
  /** Another way to show a field. */
  cells?: Readonly<Record<string, (record: RecordDto) => ReactNode>> | undefined;
  /** The field that a group's lines share. */
  groupBy?: string | undefined;
  sums: readonly string[];
};
