import { expect, test } from "vitest";
import { groupByDay } from "#components/shared/timeline/group-by-day.ts";

test("entries stand under the day of the zone, not of UTC", () => {
  const entry = (id: string, at: string) => ({ id, at, kind: "note" as const, title: id });
  const entries = [
    entry("a", "2026-11-24T16:10:00Z"),
    entry("b", "2026-11-24T15:50:00Z"),
    entry("c", "2026-11-24T01:00:00Z"),
  ];
  const groups = groupByDay(entries, "Asia/Shanghai");
  expect(groups.map(({ day, entries: inside }) => [day, inside.map(({ id }) => id)])).toEqual([
    ["2026-11-25", ["a"]],
    ["2026-11-24", ["b", "c"]],
  ]);
});
