"use client";
import { ArrowRightLeft, TimerOff } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { KeyboardEvent, PointerEvent } from "react";
import type { BoardProps } from "#components/shared/board/board-types.ts";
import { cn } from "#components/ui/cn.ts";
import { Menu } from "#components/ui/menu.tsx";
import type { RecordDto } from "#lib/platform/records/contract.ts";

type BoardCardProps = Pick<BoardProps, "columns" | "title" | "href" | "card" | "stuck"> & {
  record: RecordDto;
  column: string;
  hintId: string;
  dragged: boolean;
  lifted: boolean;
  /** Null when cards may not be moved. */
  moveTo: ((column: string) => void) | null;
  onPointerDown: (event: PointerEvent) => void;
  onKeyDown: (event: KeyboardEvent) => void;
};

function MoveMenu({
  columns,
  column,
  moveTo,
  label,
}: Pick<BoardCardProps, "columns" | "column"> & { moveTo: (column: string) => void; label: string }) {
  return (
    <Menu
      label={label}
      align="end"
      trigger={<ArrowRightLeft aria-hidden className="size-3.5" />}
      triggerClassName="inline-flex size-6 shrink-0 items-center justify-center rounded-md text-ink-3 hover:bg-hover hover:text-ink coarse:-my-2 coarse:-mr-1.5 coarse:size-10"
      items={columns.map((known) => ({
        key: known.key,
        icon: null,
        label: known.label,
        disabled: known.key === column,
        choose: () => moveTo(known.key),
      }))}
    />
  );
}

/** A record on the board. */
export function BoardCard(props: BoardCardProps) {
  const { record, columns, column, title, href, card, stuck, moveTo } = props;
  const t = useTranslations("records.board");
  const why = stuck?.(record) ?? null;
  return (
    <article
      data-card={record.id}
      onPointerDown={moveTo ? props.onPointerDown : undefined}
      className={cn(
        "rounded-md border border-line bg-surface p-2.5 select-none",
        moveTo && "cursor-grab",
        why && "border-l-2 border-l-warn",
        props.dragged && "opacity-40",
        props.lifted && "outline-2 outline-offset-1 outline-ring",
      )}
    >
      <div className="flex items-start gap-1">
        <Link
          href={href(record)}
          draggable={false}
          aria-describedby={moveTo ? props.hintId : undefined}
          onKeyDown={props.onKeyDown}
          className="line-clamp-2 min-w-0 flex-1 font-medium break-words underline-offset-2 hover:text-accent-text hover:underline"
        >
          {title(record)}
        </Link>
        {moveTo ? (
          <MoveMenu
            columns={columns}
            column={column}
            moveTo={moveTo}
            label={t("moveTo", { name: title(record) })}
          />
        ) : null}
      </div>
      <div className="mt-1 text-sm text-ink-2">{card(record)}</div>
      {why ? (
        <p className="mt-1.5 flex items-center gap-1 text-xs text-warn">
          <TimerOff aria-hidden className="size-3.5 shrink-0" />
          {why}
        </p>
      ) : null}
    </article>
  );
}
