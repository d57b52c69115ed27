"use client";
import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useState } from "react";
import type { BoardProps } from "#components/shared/board/board-types.ts";
import {
  type CardColumn,
  type CardColumns,
  columnOfCard,
  moveCard,
  placeOf,
} from "#components/shared/board/move-card.ts";
import { useDebounced } from "#components/shared/use-debounced.ts";
import { useServerEvent } from "#components/shared/use-server-event.ts";
import { toastStore } from "#components/ui/toast-store.ts";
import type { RecordDto } from "#lib/platform/records/contract.ts";

const blank: CardColumn = { items: [], nextCursor: null, state: "loading", shift: 0 };

/** The cards of a board; a move shows at once and is taken back with its reason when refused. */
export function useBoard({ object, columns, load, title, move, refused, changed }: BoardProps) {
  const t = useTranslations("records.board");
  const keys = columns.map((column) => column.key);
  const [cards, setCards] = useState<CardColumns>(() => new Map(keys.map((key) => [key, blank])));
  const [said, setSaid] = useState("");
  const put = (key: string, change: (column: CardColumn) => CardColumn) =>
    setCards((known) => new Map(known).set(key, change(known.get(key) ?? blank)));

  async function read(key: string, cursor: string | null, from = load) {
    put(key, (column) => ({
      ...column,
      state: cursor ? "busy" : column.items.length > 0 ? "idle" : "loading",
    }));
    try {
      const page = await from(key, cursor);
      put(key, (column) => {
        const known = cursor ? column.items : [];
        const ids = new Set(known.map((card) => card.id));
        const items = [...known, ...page.items.filter((card) => !ids.has(card.id))];
        return { items, nextCursor: page.nextCursor, state: "idle", shift: cursor ? column.shift : 0 };
      });
    } catch {
      put(key, (column) => ({ ...column, state: "failed" }));
    }
  }
  const readAll = useEffectEvent((from: BoardProps["load"]) => {
    for (const key of keys) void read(key, null, from);
  });
  const columnKeys = keys.join(" ");
  useEffect(() => {
    if (columnKeys) readAll(load);
  }, [columnKeys, load]);

  const soon = useDebounced(() => {
    for (const key of keys) void read(key, null);
    changed?.();
  }, 400);
  useServerEvent("entity:changed", (event) => {
    if (event.type === object) soon();
  });

  async function moveTo(card: RecordDto, to: string) {
    const from = columnOfCard(cards, card.id);
    if (!move || from === null || from === to) return;
    const place = placeOf(cards, card.id);
    const names = { name: title(card), column: columns.find((column) => column.key === to)?.label ?? to };
    setCards((known) => moveCard(known, card.id, to));
    setSaid(t("moved", names));
    const result = await move(card, to).catch(() => ({
      ok: false as const,
      code: "internal",
      message: t("failed"),
    }));
    if (result.ok) return changed?.();
    setCards((known) => moveCard(known, card.id, from, place));
    setSaid(t("refused", { ...names, reason: result.message }));
    if (!refused?.(card, to, result)) toastStore.show(result.message, "danger");
  }
  return {
    cards,
    moveTo,
    said,
    say: setSaid,
    more: (key: string) => void read(key, cards.get(key)?.nextCursor ?? null),
  };
}
export type BoardState = ReturnType<typeof useBoard>;
