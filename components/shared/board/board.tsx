"use client";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { BoardCard } from "#components/shared/board/board-card.tsx";
import { BoardLane } from "#components/shared/board/board-lane.tsx";
import type { BoardProps } from "#components/shared/board/board-types.ts";
import type { CardColumn } from "#components/shared/board/move-card.ts";
import { useBoard } from "#components/shared/board/use-board.ts";
import { useCardKeys } from "#components/shared/board/use-card-keys.ts";
import { type Drag, usePointerDrag } from "#components/shared/drag/use-pointer-drag.ts";
import { Select } from "#components/ui/select.tsx";
import type { RecordDto } from "#lib/platform/records/contract.ts";

const loading: CardColumn = { items: [], nextCursor: null, state: "loading", shift: 0 };

const columnAt = ({ x, y }: { x: number; y: number }): string | null =>
  document.elementFromPoint(x, y)?.closest<HTMLElement>("[data-board-column]")?.dataset.boardColumn ?? null;

function Ghost({ drag, title }: { drag: Drag<RecordDto>; title: string }) {
  return (
    <div
      aria-hidden
      className="pointer-events-none fixed top-0 left-0 z-50 w-60 truncate rounded-md border border-accent bg-surface p-2.5 font-medium shadow-pop"
      style={{ transform: `translate(${drag.x - 24}px, ${drag.y - 16}px) rotate(1.5deg)` }}
    >
      {title}
    </div>
  );
}

function StageSwitch({
  columns,
  value,
  choose,
}: Pick<BoardProps, "columns"> & { value: string; choose: (key: string) => void }) {
  const t = useTranslations("records.board");
  return (
    <div className="px-4 pt-3 md:hidden">
      <Select
        aria-label={t("stage")}
        className="w-full"
        value={value}
        onChange={(event) => choose(event.target.value)}
      >
        {columns.map(({ key, label, count, sum }) => (
          <option key={key} value={key}>
            {[label, count === undefined ? "" : t("count", { count }), sum].filter(Boolean).join(" · ")}
          </option>
        ))}
      </Select>
    </div>
  );
}

/** Records in columns, moved by mouse, finger, keyboard or menu. On a phone, one column at a time. */
export function Board(props: BoardProps) {
  const { columns, label, title, href, card, stuck, move } = props;
  const t = useTranslations("records.board");
  const hintId = useId();
  const board = useBoard(props);
  const keys = useCardKeys(props, board);
  const [shown, setShown] = useState(columns[0]?.key ?? "");
  const { drag, begin } = usePointerDrag<RecordDto>({
    onDrop: (last) => {
      const to = columnAt(last);
      if (to) void board.moveTo(last.data, to);
    },
  });
  const over = drag ? columnAt(drag) : (keys.lifted?.to ?? null);
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <p id={hintId} className="sr-only">
        {t("keys")}
      </p>
      <p aria-live="assertive" className="sr-only">
        {board.said}
      </p>
      <StageSwitch columns={columns} value={shown} choose={setShown} />
      <section
        aria-label={label}
        data-drag-scroll
        className="scroll-quiet flex min-h-0 flex-1 gap-3 p-4 md:overflow-x-auto"
      >
        {columns.map((column) => (
          <BoardLane
            key={column.key}
            column={column}
            cards={board.cards.get(column.key) ?? loading}
            over={over === column.key}
            current={shown === column.key}
            more={() => board.more(column.key)}
            render={(record) => (
              <BoardCard
                record={record}
                columns={columns}
                column={column.key}
                title={title}
                href={href}
                card={card}
                {...(stuck && { stuck })}
                hintId={hintId}
                dragged={drag?.data.id === record.id}
                lifted={keys.lifted?.id === record.id}
                moveTo={move ? (to) => void board.moveTo(record, to) : null}
                onPointerDown={(event) => begin(event, record)}
                onKeyDown={(event) => keys.onKeyDown(event, record)}
              />
            )}
          />
        ))}
      </section>
      {drag ? <Ghost drag={drag} title={title(drag.data)} /> : null}
    </div>
  );
}
