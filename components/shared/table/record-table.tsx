"use client";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useTranslations } from "next-intl";
import { useCallback, useId, useMemo, useRef, useState } from "react";
import { useFieldText } from "#components/shared/fields/use-field-text.ts";
import { useRecordWords } from "#components/shared/fields/use-record-words.ts";
import { ColumnHead } from "#components/shared/table/column-head.tsx";
import { resizeColumn } from "#components/shared/table/columns.ts";
import { isSelected, nothing } from "#components/shared/table/selection.ts";
import { TableLine } from "#components/shared/table/table-line.tsx";
import type { TableProps } from "#components/shared/table/table-types.ts";
import { useGridKeys } from "#components/shared/table/use-grid-keys.ts";
import { useSelection } from "#components/shared/table/use-selection.ts";
import { useStable } from "#components/shared/use-stable.ts";
import { useViewer } from "#components/shared/viewer-context.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { cn } from "#components/ui/cn.ts";

const rowHeight = 36;
const boxWidth = 40;
const pageSize = 20;
/** A table whose cells the keyboard moves in: the focus stays on it and names the cell. */
const gridOf = (active: string | undefined) => ({
  role: "grid",
  tabIndex: 0,
  "aria-multiselectable": true,
  "aria-activedescendant": active,
});

function TableHead(props: TableProps) {
  const { spec, columns, changeColumns, sort, sortBy, selection, changeSelection, lines } = props;
  const t = useTranslations("records.table");
  const words = useRecordWords();
  const ids = useMemo(
    () => lines.flatMap((line) => (line.kind === "record" ? [line.record.id] : [])),
    [lines],
  );
  const chosen = useMemo(() => ids.filter((id) => isSelected(selection, id)).length, [ids, selection]);
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col" className="sticky top-0 left-0 z-20 border-b border-line bg-canvas pl-3 text-left">
          <Checkbox
            className="block"
            aria-label={t("selectLoaded")}
            checked={chosen > 0 && chosen === ids.length}
            mixed={chosen > 0 && chosen < ids.length}
            onChange={() => changeSelection(chosen > 0 ? nothing : { mode: "some", ids: new Set(ids) })}
          />
        </th>
        {columns.map((column, index) => {
          const field = spec.fields.find((known) => known.name === column.field);
          return field ? (
            <ColumnHead
              key={column.field}
              field={field}
              label={words.field(spec.name, field)}
              column={column}
              sort={sort}
              sortBy={sortBy}
              resize={(width) => changeColumns(resizeColumn(columns, column.field, width))}
              className={cn(index === 0 && "left-10 z-20 border-r")}
            />
          ) : null;
        })}
        <th aria-hidden className="sticky top-0 z-10 border-b border-line bg-canvas" />
      </tr>
    </thead>
  );
}

const heightOfRow = () => rowHeight;

function useLines({ lines }: TableProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: heightOfRow,
    // Another function would make it measure all lines again.
    getItemKey: useCallback((index: number) => lines[index]?.key ?? index, [lines]),
    overscan: 12,
    // The head and the first column cover what lies under them.
    scrollPaddingStart: 36,
    scrollPaddingEnd: 8,
    initialRect: { width: 1200, height: 900 },
  });
  return { scroller, virtualizer };
}

/** Moving, selecting and editing inside the table. */
function useTable(props: TableProps, show: (row: number) => void) {
  const { lines, columns, editor, spec, selection, changeSelection, open, toggleGroup } = props;
  const table = useRef<HTMLTableElement>(null);
  const [editing, setEditing] = useState<{ key: string; column: number } | null>(null);
  const { toggle, selectAll } = useSelection({ lines, selection, change: changeSelection });
  const beginEdit = useStable((row: number, column: number) => {
    const line = lines[row];
    const field = spec.fields.find(({ name }) => name === columns[column]?.field);
    if (editor && line?.kind === "record" && field && !field.readOnly) setEditing({ key: line.key, column });
  });
  const { cell, setCell, onKeyDown } = useGridKeys({
    lines,
    columns: columns.length,
    pageSize,
    open: (line) => {
      if (line.kind === "record") open(line.record);
      if (line.kind === "group") toggleGroup(line.row);
    },
    toggle,
    selectAll,
    edit: ({ row, column }) => beginEdit(row, column),
    show,
  });
  const close = useStable(() => {
    setEditing(null);
    table.current?.focus({ preventScroll: true });
  });
  const select = useStable((row: number, range: boolean) => {
    setCell({ row, column: 0 });
    toggle(row, range);
  });
  return { table, cell, onKeyDown, editing, beginEdit, close, select };
}

function TableColumns({ columns }: Pick<TableProps, "columns">) {
  return (
    <colgroup>
      <col style={{ width: boxWidth }} />
      {columns.map((column) => (
        <col key={column.field} style={{ width: column.width }} />
      ))}
      <col />
    </colgroup>
  );
}

type BodyProps = TableProps & {
  id: string;
  virtualizer: ReturnType<typeof useLines>["virtualizer"];
  state: ReturnType<typeof useTable>;
};

function TableBody({ id, virtualizer, state, ...props }: BodyProps) {
  const { cell, editing, select, beginEdit, close } = state;
  const { spec, columns, editor, href, cells, selection, groupBy, sums, toggleGroup } = props;
  const selectLabel = useTranslations("records.table")("select");
  const fieldText = useFieldText(spec.name);
  const { rights } = useViewer();
  const drawn = { spec, columns, editor, href, cells, selection, groupBy, sums, toggleGroup };
  const shared = { ...drawn, fieldText, rights, selectLabel };
  const rows = virtualizer.getVirtualItems();
  return (
    <tbody>
      <tr aria-hidden style={{ height: rows[0]?.start ?? 0 }} />
      {rows.map(({ index, key }) => {
        const line = props.lines[index];
        return line ? (
          <TableLine
            key={key}
            {...shared}
            id={`${id}-${index}`}
            index={index}
            line={line}
            active={cell.row === index ? cell.column : null}
            editing={editing?.key === line.key ? editing.column : null}
            select={select}
            edit={beginEdit}
            close={close}
          />
        ) : null;
      })}
      <tr aria-hidden style={{ height: virtualizer.getTotalSize() - (rows.at(-1)?.end ?? 0) }} />
    </tbody>
  );
}

/** Records in rows and columns; only the rows in sight are drawn. */
export function RecordTable(props: TableProps) {
  const { lines, columns, label, total } = props;
  const t = useTranslations("records.table");
  const id = useId();
  const { scroller, virtualizer } = useLines(props);
  const state = useTable(props, (row) => virtualizer.scrollToIndex(row));
  const { cell } = state;
  const width = boxWidth + columns.reduce((sum, column) => sum + column.width, 0);
  return (
    <div ref={scroller} className="scroll-quiet min-h-0 flex-1 overflow-auto max-md:hidden">
      <table
        {...gridOf(lines.length > 0 ? `${id}-${cell.row}-${cell.column}` : undefined)}
        ref={state.table}
        aria-label={label}
        aria-describedby={`${id}-keys`}
        aria-rowcount={(total ?? lines.length) + 1}
        onKeyDown={state.onKeyDown}
        style={{ minWidth: width }}
        className="group/grid w-full table-fixed border-separate border-spacing-0 text-sm outline-none"
      >
        <caption id={`${id}-keys`} className="sr-only">
          {t("keys")}
        </caption>
        <TableColumns columns={columns} />
        <TableHead {...props} />
        <TableBody {...props} id={id} virtualizer={virtualizer} state={state} />
      </table>
    </div>
  );
}
