import { expect, test } from "vitest";
import { type CardColumns, columnOfCard, moveCard, placeOf } from "#components/shared/board/move-card.ts";

const card = (id: string) => ({ id, version: 1, createdAt: "", updatedAt: "" });
const column = (...ids: string[]) => ({
  items: ids.map(card),
  nextCursor: null,
  state: "idle" as const,
  shift: 0,
});
const board = (): CardColumns =>
  new Map([
    ["demo", column("a", "b", "c")],
    ["quote", column("d")],
  ]);
const ids = (columns: CardColumns, key: string) => columns.get(key)?.items.map(({ id }) => id);

test("a card goes to the top of another column, and back to its very place when refused", () => {
  const before = board();
  const moved = moveCard(before, "b", "quote");
  expect(ids(moved, "demo")).toEqual(["a", "c"]);
  expect(ids(moved, "quote")).toEqual(["b", "d"]);
  expect(moved.get("demo")?.shift).toBe(-1);
  expect(moved.get("quote")?.shift).toBe(1);
  const back = moveCard(moved, "b", "demo", placeOf(before, "b"));
  expect(ids(back, "demo")).toEqual(["a", "b", "c"]);
  expect(back.get("quote")?.shift).toBe(0);
});

test("nothing moves to where it is, to nowhere, or from nowhere", () => {
  const before = board();
  expect(moveCard(before, "a", "demo")).toBe(before);
  expect(moveCard(before, "a", "gone")).toBe(before);
  expect(moveCard(before, "z", "quote")).toBe(before);
  expect(columnOfCard(before, "z")).toBeNull();
});
