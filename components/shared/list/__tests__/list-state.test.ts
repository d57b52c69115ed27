import { expect, test } from "vitest";
import { type ListState, readListState, writeListState } from "#components/shared/list/list-state.ts";

const base: ListState = {
  filter: undefined,
  q: "",
  sort: [{ field: "createdAt", direction: "desc" }],
  groupBy: null,
  columns: [],
  view: null,
};
const back = (state: ListState, from = base) =>
  readListState(new URLSearchParams(writeListState(state, from)), from);

test("an address gives back what it was made from", () => {
  const state: ListState = {
    ...base,
    q: "德芙",
    filter: { all: [{ field: "owner", op: "in", value: [{ me: true }] }] },
    sort: [{ field: "name", direction: "asc" }],
    groupBy: "owner",
  };
  expect(back(state)).toEqual(state);
  expect(writeListState(base, base)).toBe("");
});

test("taking away what a view begins with is kept too", () => {
  const view: ListState = {
    ...base,
    view: "v1",
    groupBy: "owner",
    filter: { field: "name", op: "is_empty" },
  };
  const state = { ...view, groupBy: null, filter: undefined };
  expect(back(state, view)).toEqual(state);
});

test("an address with nonsense is read as far as it makes sense", () => {
  const read = readListState(new URLSearchParams('filter={"nope":1}&q=a&sort=,-name'), base);
  expect(read).toMatchObject({ filter: undefined, q: "a", sort: [{ field: "name", direction: "desc" }] });
  expect(readListState(new URLSearchParams("filter=%7Bbroken"), base).filter).toBeUndefined();
});
