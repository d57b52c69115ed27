"use client";
import { memo } from "react";
import type { FieldText } from "#components/shared/fields/use-field-text.ts";
import { GroupHead } from "#components/shared/table/group-head.tsx";
import type { Line } from "#components/shared/table/list-types.ts";
import { RecordRow } from "#components/shared/table/record-row.tsx";
import { isSelected } from "#components/shared/table/selection.ts";
import type { TableProps } from "#components/shared/table/table-types.ts";
import { TailLine } from "#components/shared/table/tail-line.tsx";

type TableLineProps = Pick<
  TableProps,
  "spec" | "columns" | "editor" | "href" | "cells" | "selection" | "groupBy" | "sums" | "toggleGroup"
> & {
  id: string;
  index: number;
  line: Line;
  fieldText: FieldText;
  rights: readonly string[];
  selectLabel: string;
  active: number | null;
  editing: number | null;
  select: (row: number, range: boolean) => void;
  edit: (row: number, column: number) => void;
  close: () => void;
};

/** One line of the table, whatever it is; drawn again only when something about it is new. */
export const TableLine = memo(function TableLine(props: TableLineProps) {
  const { line, selection, groupBy = "", sums, toggleGroup, ...row } = props;
  const { spec, columns, id, index, active } = row;
  if (line.kind === "record")
    return <RecordRow {...row} record={line.record} selected={isSelected(selection, line.record.id)} />;
  return (
    <tr aria-rowindex={index + 2} className="h-9 bg-sunken">
      <td
        id={`${id}-${active ?? 0}`}
        colSpan={columns.length + 2}
        className="border-b border-line p-0 group-focus-visible/grid:data-active:shadow-[inset_0_0_0_2px_var(--ring)]"
        data-active={active === null ? undefined : ""}
      >
        <div className="sticky left-0 flex h-9 w-fit max-w-[calc(100vw-120px)] items-center">
          {line.kind === "group" ? (
            <GroupHead spec={spec} groupBy={groupBy} line={line} sums={sums} toggle={toggleGroup} />
          ) : (
            <TailLine line={line} />
          )}
        </div>
      </td>
    </tr>
  );
});
