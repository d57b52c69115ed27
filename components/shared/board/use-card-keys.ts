"use client";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useState } from "react";
import type { BoardProps } from "#components/shared/board/board-types.ts";
import { columnOfCard } from "#components/shared/board/move-card.ts";
import type { BoardState } from "#components/shared/board/use-board.ts";
import type { RecordDto } from "#lib/platform/records/contract.ts";

/** A card picked up with the keyboard, and the column it hangs over. */
export type Lifted = { id: string; to: string };

/** Space picks a card up, arrows carry it, Space or Enter puts it down, Escape leaves it where it was. */
export function useCardKeys({ columns, title, move }: BoardProps, board: BoardState) {
  const t = useTranslations("records.board");
  const [lifted, setLifted] = useState<Lifted | null>(null);

  function carry(card: RecordDto, by: number) {
    const at = columns.findIndex((column) => column.key === lifted?.to);
    const next = columns[Math.max(0, Math.min(columns.length - 1, at + by))];
    if (!next) return;
    setLifted({ id: card.id, to: next.key });
    board.say(t("over", { column: next.label }));
  }
  function drop(card: RecordDto) {
    if (lifted) void board.moveTo(card, lifted.to);
    setLifted(null);
    // The link goes with the card: the focus follows it.
    setTimeout(
      () => document.querySelector<HTMLElement>(`[data-card="${CSS.escape(card.id)}"] a`)?.focus(),
      0,
    );
  }

  function onKeyDown(event: KeyboardEvent, card: RecordDto) {
    if (!move) return;
    const held = lifted?.id === card.id;
    const from = columnOfCard(board.cards, card.id);
    if (event.key === " " && !held && from) {
      setLifted({ id: card.id, to: from });
      board.say(t("lifted", { name: title(card) }));
    } else if (!held) return;
    else if (event.key === " " || event.key === "Enter") drop(card);
    else if (event.key === "ArrowRight") carry(card, 1);
    else if (event.key === "ArrowLeft") carry(card, -1);
    else if (event.key === "Escape" || event.key === "Tab") {
      setLifted(null);
      board.say(t("left", { name: title(card) }));
      if (event.key === "Tab") return;
    } else return;
    event.preventDefault();
  }
  return { lifted, onKeyDown };
}
