"use client";
import { ArrowDown, ArrowUp, ChevronsUpDown } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import type { Cell, TableColumn, TableRow } from "#agents/artifacts/contract.ts";
import { CardFrame } from "#components/chat/cards/card-frame.tsx";
import { FoldButton } from "#components/chat/cards/fold-button.tsx";
import type { CardProps } from "#components/chat/cards/registry.ts";
import { type CellSort, sortCells } from "#components/chat/cards/sort-cells.ts";
import { TextLink } from "#components/chat/cards/text-link.tsx";
import { useFold } from "#components/chat/cards/use-fold.ts";
import { cn } from "#components/ui/cn.ts";
import { Table, Td, Th } from "#components/ui/table.tsx";

const mostRows = 8;
const toneClass: Record<NonNullable<Cell["tone"]>, string> = {
  neutral: "",
  accent: "text-accent-text",
  ok: "text-ok",
  warn: "text-warn",
  danger: "text-danger",
};

/** A word like 商务谈判 is never cut in two; a name or a date breaks where it has a gap. */
const wordLength = 6;
const phraseLength = 18;

function Value({ cell }: { cell: Cell }) {
  const { length } = cell.text;
  const breaks = length <= wordLength ? "whitespace-nowrap" : length <= phraseLength && "break-keep";
  return (
    <span className={cn("break-words", breaks, cell.tone && toneClass[cell.tone])}>
      <TextLink href={cell.href}>{cell.text}</TextLink>
    </span>
  );
}

type HeadProps = { column: TableColumn; active: CellSort; choose: () => void };

function Head({ column, active, choose }: HeadProps) {
  const Icon = active ? (active.down ? ArrowDown : ArrowUp) : ChevronsUpDown;
  return (
    <Th
      aria-sort={active ? (active.down ? "descending" : "ascending") : "none"}
      className={cn(column.numeric && "text-right")}
    >
      <button
        type="button"
        onClick={choose}
        className="inline-flex min-h-6 items-center gap-1 hover:text-ink"
      >
        {column.label}
        <Icon aria-hidden className="size-3" />
      </button>
    </Th>
  );
}

function WideRow({ row, columns }: { row: TableRow; columns: TableColumn[] }) {
  return (
    <tr className="last:[&>td]:border-b-0 hover:bg-hover">
      {columns.map((column, index) => {
        const cell = row.cells[index] ?? { text: "—" };
        return (
          <Td
            key={column.key}
            className={cn(
              column.numeric && "text-right whitespace-nowrap tabular-nums",
              index === 0 && "min-w-36 font-medium",
            )}
          >
            <Value cell={index === 0 ? { ...(row.href && { href: row.href }), ...cell } : cell} />
          </Td>
        );
      })}
    </tr>
  );
}

/** On a phone a row is a few lines: its name, then what is known of it. */
function NarrowRow({ row, columns }: { row: TableRow; columns: TableColumn[] }) {
  const [name, ...rest] = row.cells;
  return (
    <li className="border-b border-line px-3 py-2 last:border-b-0">
      <span className="font-medium break-words">
        <TextLink href={row.href ?? name?.href}>{name?.text}</TextLink>
      </span>
      <span className="flex flex-wrap gap-x-3 text-sm text-ink-2">
        {rest.map((cell, index) => {
          const column = columns[index + 1];
          return column && cell.text !== "—" ? (
            <span key={column.key} className="min-w-0">
              <span className="text-ink-3">{column.label}</span> <Value cell={cell} />
            </span>
          ) : null;
        })}
      </span>
    </li>
  );
}

export function RecordTableCard({ data }: CardProps<"record_table">) {
  const t = useTranslations("chat.cards");
  const locale = useLocale();
  const [sort, setSort] = useState<CellSort>(null);
  const fold = useFold(sortCells(data.rows, sort, locale), mostRows);
  const toggle = (column: number) =>
    setSort((known) => ({ column, down: known?.column === column ? !known.down : true }));
  return (
    <CardFrame
      title={data.title}
      meta={t("total", { count: data.total })}
      {...(data.href && { href: data.href, open: t("openList") })}
    >
      {data.rows.length === 0 ? (
        <p className="px-3 py-4 text-sm text-ink-3">{t("noRecords")}</p>
      ) : (
        <>
          <div className="overflow-x-auto max-sm:hidden">
            <Table>
              <thead>
                <tr>
                  {data.columns.map((column, index) => (
                    <Head
                      key={column.key}
                      column={column}
                      active={sort?.column === index ? sort : null}
                      choose={() => toggle(index)}
                    />
                  ))}
                </tr>
              </thead>
              <tbody>
                {fold.shown.map((row) => (
                  <WideRow key={row.id} row={row} columns={data.columns} />
                ))}
              </tbody>
            </Table>
          </div>
          <ul className="sm:hidden">
            {fold.shown.map((row) => (
              <NarrowRow key={row.id} row={row} columns={data.columns} />
            ))}
          </ul>
        </>
      )}
      <FoldButton rest={fold.rest} unfold={fold.unfold} />
      {data.note ? <p className="border-t border-line px-3 py-1.5 text-sm text-ink-3">{data.note}</p> : null}
    </CardFrame>
  );
}
