import { expect, it } from "vitest";
import type { QueryReading } from "#lib/language/index.ts";
import { sidesOf } from "./sides.ts";

const won = { field: "outcome", op: "eq", value: "won" } as const;
const reading = (over: Partial<QueryReading>): QueryReading => ({
  object: "opportunity",
  measures: [{ fn: "count" }],
  unresolved: [],
  ...over,
});

it("gives each of two areas the whole condition of its own", () => {
  const where = { field: "region", op: "in", value: ["华东", "华南"] } as const;
  const filter: QueryReading["filter"] = {
    all: [{ related: "customer", where: { ...where, value: ["华东", "华南"] } }, won],
  };
  const sides = sidesOf(reading({ groupBy: [{ field: "customerRegion" }], filter }));
  expect(sides?.map(({ name }) => name)).toEqual(["华东", "华南"]);
  expect(sides?.[1]?.filter).toEqual({
    all: [{ related: "customer", where: { all: [{ field: "region", op: "eq", value: "华南" }] } }, won],
  });
});

it("tells people who are compared, also one who has nothing", () => {
  const filter: QueryReading["filter"] = { field: "owner", op: "in", value: ["许鹏", "林珊"] };
  expect(sidesOf(reading({ groupBy: [{ field: "owner" }], filter }))).toHaveLength(2);
});

it("leaves groups that nothing lists to be told as groups", () => {
  expect(sidesOf(reading({ groupBy: [{ field: "customerRegion" }], filter: won }))).toBeUndefined();
  expect(sidesOf(reading({ groupBy: [{ field: "stage" }] }))).toBeUndefined();
});
