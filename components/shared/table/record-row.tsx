"use client";
import Link from "next/link";
import { FieldShown } from "#components/shared/fields/field-display.tsx";
import { fieldValue } from "#components/shared/fields/field-value.ts";
import type { FieldText } from "#components/shared/fields/use-field-text.ts";
import { CellEditor } from "#components/shared/table/cell-editor.tsx";
import { isNumeric } from "#components/shared/table/columns.ts";
import type { TableProps } from "#components/shared/table/table-types.ts";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { cn } from "#components/ui/cn.ts";
import type { FieldSpec, RecordDto } from "#lib/platform/records/contract.ts";

type RecordRowProps = Pick<TableProps, "spec" | "columns" | "editor" | "href" | "cells"> & {
  id: string;
  index: number;
  record: RecordDto;
  selected: boolean;
  /** The column the keyboard is in, when it is in this row. */
  active: number | null;
  editing: number | null;
  fieldText: FieldText;
  rights: readonly string[];
  selectLabel: string;
  select: (row: number, range: boolean) => void;
  edit: (row: number, column: number) => void;
  close: () => void;
};
type CellProps = RecordRowProps & { field: FieldSpec; column: number };

function CellContent({ field, column, ...row }: CellProps) {
  const { record, cells, href, fieldText, rights } = row;
  const shown = cells?.[field.name]?.(record) ?? (
    <FieldShown
      field={field}
      value={fieldValue(record, field.name)}
      compact
      fieldText={fieldText}
      rights={rights}
    />
  );
  if (column > 0) return shown;
  return (
    <Link
      href={href(record)}
      tabIndex={-1}
      className="block truncate font-medium underline-offset-2 hover:text-accent-text hover:underline"
    >
      {shown}
    </Link>
  );
}

function Cell(props: CellProps) {
  const { id, spec, field, column, record, active, editing, editor, edit, close } = props;
  const mayEdit = editor !== null && !field.readOnly;
  return (
    <td
      id={`${id}-${column}`}
      onDoubleClick={mayEdit ? () => edit(props.index, column) : undefined}
      className={cn(
        "relative border-b border-line px-3 group-hover:bg-hover",
        column === 0 &&
          "sticky left-10 z-[5] border-r bg-surface group-hover:bg-hover group-aria-selected:bg-accent-soft",
        isNumeric(field) && "text-right",
        active === column && "group-focus-visible/grid:shadow-[inset_0_0_0_2px_var(--ring)]",
        editing === column && "z-20",
      )}
    >
      <span
        className={cn(
          "flex min-w-0 items-center overflow-hidden whitespace-nowrap",
          isNumeric(field) && "justify-end",
        )}
      >
        <CellContent {...props} />
      </span>
      {editing === column && editor ? (
        <CellEditor
          object={spec.name}
          field={field}
          value={fieldValue(record, field.name)}
          save={(value) => editor.write(record, { [field.name]: value })}
          close={close}
        />
      ) : null}
    </td>
  );
}

/** A record in the table. */
export function RecordRow(props: RecordRowProps) {
  const { spec, columns, index, selected, select } = props;
  return (
    <tr
      aria-rowindex={index + 2}
      aria-selected={selected}
      className="group h-9 bg-surface aria-selected:bg-accent-soft"
    >
      <td className="sticky left-0 z-[5] border-b border-line bg-surface pl-3 group-hover:bg-hover group-aria-selected:bg-accent-soft">
        <Checkbox
          tabIndex={-1}
          className="block"
          aria-label={props.selectLabel}
          checked={selected}
          onChange={() => {}}
          onClick={(event) => select(index, event.shiftKey)}
        />
      </td>
      {columns.map((known, column) => {
        const field = spec.fields.find(({ name }) => name === known.field);
        return field ? <Cell key={field.name} {...props} field={field} column={column} /> : null;
      })}
      <td className="border-b border-line group-hover:bg-hover" />
    </tr>
  );
}
