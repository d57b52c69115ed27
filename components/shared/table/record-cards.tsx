"use client";
import { useVirtualizer } from "@tanstack/react-virtual";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useCallback, useRef } from "react";
import { FieldDisplay } from "#components/shared/fields/field-display.tsx";
import { fieldValue } from "#components/shared/fields/field-value.ts";
import { useRecordWords } from "#components/shared/fields/use-record-words.ts";
import { GroupHead } from "#components/shared/table/group-head.tsx";
import { isSelected, select } from "#components/shared/table/selection.ts";
import type { TableProps } from "#components/shared/table/table-types.ts";
import { TailLine } from "#components/shared/table/tail-line.tsx";
import { CheckboxLine } from "#components/ui/checkbox.tsx";
import type { RecordDto } from "#lib/platform/records/contract.ts";

const isBlank = (value: unknown): boolean =>
  value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0);

/** How many facts a card shows under its title. */
const facts = 4;

function RecordCard({ record, ...props }: TableProps & { record: RecordDto }) {
  const { spec, columns, cells, href, selection, changeSelection } = props;
  const t = useTranslations("records.table");
  const words = useRecordWords();
  const fields = columns.flatMap((column) => spec.fields.filter((field) => field.name === column.field));
  const show = (field: (typeof fields)[number]) =>
    cells?.[field.name]?.(record) ?? (
      <FieldDisplay object={spec.name} field={field} value={fieldValue(record, field.name)} compact />
    );
  const [title, ...others] = fields;
  // The narrow screen is for what is known.
  const rest = others.filter((field) => cells?.[field.name] || !isBlank(fieldValue(record, field.name)));
  const selected = isSelected(selection, record.id);
  return (
    <div className="flex items-start border-b border-line bg-surface">
      <CheckboxLine
        lineClassName="size-11 shrink-0 justify-center"
        checked={selected}
        onChange={() => changeSelection(select(selection, [record.id], !selected))}
      >
        <span className="sr-only">{t("select")}</span>
      </CheckboxLine>
      <Link href={href(record)} className="min-w-0 flex-1 py-2.5 pr-4 -outline-offset-2 active:bg-hover">
        <span className="block truncate font-medium">{title ? show(title) : record.id}</span>
        <span className="mt-1 grid grid-cols-2 gap-x-3 gap-y-0.5 text-sm text-ink-2">
          {rest.slice(0, facts).map((field) => (
            <span
              key={field.name}
              className="flex min-w-0 items-center gap-1 overflow-hidden whitespace-nowrap"
            >
              <span className="shrink-0 text-xs text-ink-3">{words.field(spec.name, field)}</span>
              {show(field)}
            </span>
          ))}
        </span>
      </Link>
    </div>
  );
}

/** The list on a phone: one card after another, no sideways scroll. */
export function RecordCards(props: TableProps) {
  const { lines, label, spec, groupBy = "", sums, toggleGroup } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: useCallback((index: number) => (lines[index]?.kind === "record" ? 87 : 44), [lines]),
    getItemKey: useCallback((index: number) => lines[index]?.key ?? index, [lines]),
    overscan: 8,
    initialRect: { width: 390, height: 700 },
  });
  return (
    <div ref={scroller} className="scroll-quiet min-h-0 flex-1 overflow-y-auto md:hidden">
      <ul aria-label={label} className="relative" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const line = lines[index];
          return line ? (
            <li
              key={key}
              data-index={index}
              ref={virtualizer.measureElement}
              className="absolute inset-x-0 top-0"
              style={{ transform: `translateY(${start}px)` }}
            >
              {line.kind === "record" ? <RecordCard {...props} record={line.record} /> : null}
              {line.kind === "group" ? (
                <div className="h-11 border-b border-line bg-sunken">
                  <GroupHead spec={spec} groupBy={groupBy} line={line} sums={sums} toggle={toggleGroup} />
                </div>
              ) : null}
              {line.kind === "tail" ? (
                <div className="flex h-11 items-center">
                  <TailLine line={line} />
                </div>
              ) : null}
            </li>
          ) : null;
        })}
      </ul>
    </div>
  );
}
