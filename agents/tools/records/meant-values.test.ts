import { expect, it } from "vitest";
import type { Filter } from "#lib/platform/records/contract.ts";
import { withMeantValues } from "./meant-values.ts";

const text = (filter: Filter) => JSON.stringify(withMeantValues(filter));

it("asks for an area by its provinces and cities, with their units or without", () => {
  const asked = text({ field: "region", op: "eq", value: "江浙沪" });
  for (const place of ["江浙沪", "江苏省", "浙江", "上海市", "苏州"]) expect(asked).toContain(`"${place}"`);
  expect(asked).not.toContain("广东");
});

it("finds a city in either field", () => {
  expect(withMeantValues({ field: "city", op: "eq", value: "苏州" })).toEqual({
    any: [
      { field: "region", op: "in", value: ["苏州", "苏州省", "苏州市"] },
      { field: "city", op: "in", value: ["苏州", "苏州省", "苏州市"] },
    ],
  });
});

it("leaves a place out of both", () => {
  expect(withMeantValues({ field: "city", op: "ne", value: "上海" })).toMatchObject({
    all: [
      { field: "region", op: "not_in" },
      { field: "city", op: "not_in" },
    ],
  });
});

it("takes a trade in its other words, within what hangs on a record too", () => {
  const asked = text({ related: "customer", where: { field: "industry", op: "eq", value: "制造业" } });
  expect(asked).toContain("装备制造");
  expect(asked).toContain('"contains","value":"制造"');
});

it("leaves other conditions as they are", () => {
  const filter: Filter = { field: "amount", op: "gte", value: 1 };
  expect(withMeantValues(filter)).toEqual(filter);
});
