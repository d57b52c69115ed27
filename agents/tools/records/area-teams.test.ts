import { expect, it } from "vitest";
import type { Filter } from "#lib/platform/records/contract.ts";
import { namesArea, withAreaTeams } from "./area-teams.ts";

const teams = [
  { id: "root", name: "演示公司", teamPath: "a" },
  { id: "east", name: "华东大区", teamPath: "a.b" },
  { id: "east1", name: "华东一组", teamPath: "a.b.c" },
  { id: "south", name: "华南销售部", teamPath: "a.d" },
];
const inTeam = (team: string): Filter => ({ field: "team", op: "in_team", value: { team } });
const ofRegion = (value: string | string[], more: Filter[] = []): Filter => {
  const leaf: Filter = { field: "region", op: Array.isArray(value) ? "in" : "eq", value };
  return { related: "customer", where: more.length > 0 ? { all: [leaf, ...more] } : leaf };
};

it("means the highest team that is called by the area", () => {
  expect(withAreaTeams(ofRegion("华东"), teams)).toEqual({ all: [inTeam("east")] });
});

it("means any of several areas", () => {
  expect(withAreaTeams(ofRegion(["华东", "华南"]), teams)).toEqual({
    all: [{ any: [inTeam("east"), inTeam("south")] }],
  });
});

it("keeps what else is said of the customer", () => {
  const trade: Filter = { field: "industry", op: "eq", value: "医药" };
  expect(withAreaTeams(ofRegion("华东", [trade]), teams)).toEqual({
    all: [inTeam("east"), { related: "customer", where: { all: [trade] } }],
  });
});

it("leaves places without a team, and cities, to the customers", () => {
  for (const place of ["华北", "苏州"])
    expect(withAreaTeams(ofRegion(place), teams)).toEqual(ofRegion(place));
});

it("is about what people do, and not where customers are", () => {
  expect(namesArea("opportunity", ofRegion("华东"))).toBe(true);
  expect(namesArea("customer", { field: "region", op: "eq", value: "华东" })).toBe(false);
});
