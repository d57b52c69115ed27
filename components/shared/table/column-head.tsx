"use client";
import { ArrowDown, ArrowUp, ChevronsUpDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, type PointerEvent, useRef } from "react";
import { type Column, isNumeric, narrowest, widest } from "#components/shared/table/columns.ts";
import { cn } from "#components/ui/cn.ts";
import type { FieldSpec, SortKey } from "#lib/platform/records/contract.ts";

type ColumnHeadProps = {
  field: FieldSpec;
  label: string;
  column: Column;
  sort: readonly SortKey[];
  sortBy: (sort: SortKey[]) => void;
  resize: (width: number) => void;
  className?: string | undefined;
};

function ResizeHandle({ label, column, resize }: Pick<ColumnHeadProps, "label" | "column" | "resize">) {
  const t = useTranslations("records.table");
  const start = useRef<{ x: number; width: number } | null>(null);
  function onPointerMove(event: PointerEvent) {
    if (start.current) resize(start.current.width + event.clientX - start.current.x);
  }
  function onPointerDown(event: PointerEvent) {
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = { x: event.clientX, width: column.width };
  }
  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowLeft: -16, ArrowRight: 16 }[event.key];
    if (!step) return;
    event.preventDefault();
    resize(column.width + step);
  }
  return (
    <hr
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={t("resize", { column: label })}
      aria-valuenow={column.width}
      aria-valuemin={narrowest}
      aria-valuemax={widest}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onLostPointerCapture={() => {
        start.current = null;
      }}
      onKeyDown={onKeyDown}
      className="absolute inset-y-1 right-0 m-0 h-auto w-1.5 cursor-col-resize touch-none border-0 border-r border-transparent hover:border-line-strong"
    />
  );
}

/** The head of a column: sorts, and is dragged wider. */
export function ColumnHead({ field, label, column, sort, sortBy, resize, className }: ColumnHeadProps) {
  const current = sort.find((key) => key.field === field.name)?.direction;
  const Icon = current === undefined ? ChevronsUpDown : current === "asc" ? ArrowUp : ArrowDown;
  const next = current === "asc" ? "desc" : "asc";
  const words = { asc: "ascending", desc: "descending" } as const;
  return (
    <th
      scope="col"
      aria-sort={field.sortable ? (current ? words[current] : "none") : undefined}
      className={cn(
        "sticky top-0 z-10 h-8 border-b border-line bg-canvas px-3 text-left text-xs font-medium whitespace-nowrap text-ink-3",
        className,
      )}
    >
      {field.sortable ? (
        <button
          type="button"
          onClick={() =>
            sortBy([{ field: field.name, direction: current ? next : isNumeric(field) ? "desc" : "asc" }])
          }
          className={cn(
            "group/sort flex min-h-6 w-full min-w-0 items-center gap-1 hover:text-ink",
            isNumeric(field) && "flex-row-reverse",
          )}
        >
          <span className="truncate">{label}</span>
          <Icon
            aria-hidden
            className={cn(
              "size-3 shrink-0",
              !current && "opacity-0 group-hover/sort:opacity-100 group-focus-visible/sort:opacity-100",
            )}
          />
        </button>
      ) : (
        <span className={cn("block truncate", isNumeric(field) && "text-right")}>{label}</span>
      )}
      <ResizeHandle label={label} column={column} resize={resize} />
    </th>
  );
}
