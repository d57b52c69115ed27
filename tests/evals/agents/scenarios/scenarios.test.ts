import { expect, test } from "vitest";
import { matchesValue } from "./match-value.ts";
import { readScenarios, thingsOf } from "./read-scenarios.ts";

const scenarios = readScenarios();

test("no two scenarios share an id", () => {
  const ids = scenarios.map(({ id }) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

test("worlds exist, and every name that is used was given", () => {
  const missing = scenarios.flatMap(({ id, world, turns }) => {
    const named = new Set(thingsOf(world).map(({ as }) => as));
    const used = JSON.stringify([thingsOf(world), turns]).matchAll(/"\$([a-zA-Z0-9]+)"/g);
    const people = ["rep", "rep2", "manager", "director", "marketing", "csm", "product", "admin"];
    return [...used].flatMap(([, name = ""]) =>
      named.has(name) || people.includes(name) ? [] : [`${id} ${name}`],
    );
  });
  expect(missing).toEqual([]);
});

test.each([
  [{ has: "预算|价格" }, ["预算紧张"], true],
  [{ has: "价格" }, ["预算紧张"], false],
  [{ day: "2026-11-24", time: "15:00" }, "2026-11-24T07:00:00+00:00", true],
  [{ day: "2026-11-23" }, "2026-11-23T16:00:00Z", false],
  [500_000, "500000.00", true],
  [null, [], true],
  [{ not: "won" }, "won", false],
  [{ known: true }, null, false],
])("%j against %j is %s", (wanted, found, same) => {
  expect(matchesValue(found, wanted)).toBe(same);
});
