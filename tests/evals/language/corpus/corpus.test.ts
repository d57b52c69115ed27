import { expect, test } from "vitest";
import type { Filter } from "#lib/platform/records/contract.ts";
import { findQueryFaults } from "./find-query-faults.ts";
import { type CorpusCase, type Expected, readCorpus } from "./read-corpus.ts";

const corpus = readCorpus();
const cases = [...corpus.values()].flat();
const turns = cases.flatMap((each) => each.turns.map((turn) => ({ id: each.id, ...turn })));
const roles = ["rep", "manager", "director", "marketing", "csm", "product", "admin"];

test("no two cases share an id", () => {
  expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
});

test.each([...corpus])(
  "every third case of %s is held, and each has turns, a clock and a role",
  (_, rows) => {
    expect(rows.map(({ held }) => held)).toEqual(rows.map((_row, index) => index % 3 === 2));
    expect(rows.filter((row) => !isWhole(row)).map(({ id }) => id)).toEqual([]);
  },
);

test("what is said to stand in a sentence stands in it", () => {
  const spans = ({ entities = [], records = [], state, condition = "" }: Expected) => [
    ...[...entities, ...records, ...(state?.refers ?? [])].map(({ text }) => text),
    condition,
  ];
  const missing = turns.flatMap(({ id, text, expect: wanted }) =>
    spans(wanted)
      .filter((span) => !text.includes(span))
      .map((span) => `${id} ${span}`),
  );
  expect(missing).toEqual([]);
});

test("periods end after they begin", () => {
  const values = turns.flatMap(({ id, expect: { entities = [] } }) =>
    entities.filter(({ type }) => type === "date").map(({ value }) => ({ id, value })),
  );
  const wrong = values.filter(
    ({ value }) => value?.from && value.to && String(value.from) > String(value.to),
  );
  expect(wrong).toEqual([]);
});

test("queries are trees over fields that exist", () => {
  const faults = turns.flatMap(({ id, expect: { query } }) =>
    query
      ? findQueryFaults(query as { object: string; filter?: Filter }).map((fault) => `${id} ${fault}`)
      : [],
  );
  expect(faults).toEqual([]);
});

test("the corpus is wide: sentences, dialogues, what is not ours", () => {
  const foreign = turns.filter(({ expect: { intent } }) => intent === "none");
  expect(turns.length).toBeGreaterThanOrEqual(1500);
  expect(cases.filter((each) => each.turns.length > 1).length).toBeGreaterThanOrEqual(250);
  expect(foreign.length / turns.length).toBeGreaterThanOrEqual(0.15);
});

function isWhole({ turns: said, now, role }: CorpusCase): boolean {
  const whole = said.length > 0 && said.every(({ text }) => text.trim() !== "");
  return whole && !Number.isNaN(Date.parse(now)) && roles.includes(role);
}
