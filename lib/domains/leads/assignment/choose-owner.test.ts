import { describe, expect, it } from "vitest";
import { type Chooser, chooseOwner, fitOf, type Staff } from "./choose-owner.ts";
import { simulate } from "./simulate.ts";

const nowhere = { region: null, city: null, industry: null };
const staff = (active: string[], loads: Record<string, number> = {}): Staff => ({
  active: new Set(active),
  loads: new Map(Object.entries(loads)),
});
const rule = (more: Partial<Chooser>): Chooser => ({
  strategy: "user",
  userIds: ["a", "b", "c"],
  territories: [],
  cursor: -1,
  ...more,
});

describe("chooseOwner", () => {
  it("goes round, from who was last, past those who have left", () => {
    const turn = (cursor: number, active = ["a", "b", "c"]) =>
      chooseOwner(rule({ strategy: "round_robin", cursor }), nowhere, staff(active));
    expect([turn(-1)?.userId, turn(0)?.userId, turn(1)?.userId, turn(2)?.userId]).toEqual([
      "a",
      "b",
      "c",
      "a",
    ]);
    expect(turn(0, ["a", "c"])).toMatchObject({ userId: "c", cursor: 2 });
    expect(turn(7)?.userId).toBe("c");
    expect(turn(0)?.factors).toEqual([
      { userId: "b", key: "turn", value: 0, weight: 1 },
      { userId: "c", key: "turn", value: 1, weight: 1 },
      { userId: "a", key: "turn", value: 2, weight: 1 },
    ]);
  });

  it("gives to who has the least, of equals to the first, and shows what everybody has", () => {
    const byLoad = rule({ strategy: "load" });
    const choice = chooseOwner(byLoad, nowhere, staff(["a", "b", "c"], { a: 3, b: 1, c: 1 }));
    expect(choice).toMatchObject({ userId: "b", cursor: -1 });
    expect(choice?.factors.map(({ userId, value }) => [userId, value])).toEqual([
      ["a", 3],
      ["b", 1],
      ["c", 1],
    ]);
    expect(chooseOwner(byLoad, nowhere, staff(["a", "c"], { a: 3, c: 5 }))?.userId).toBe("a");
  });

  it("finds the closest territory, and there who has the least", () => {
    const territories = [
      { regions: ["浙江"], industries: [], userIds: ["a"] },
      { regions: ["浙江"], industries: ["制造"], userIds: ["b", "c"] },
      { regions: [], industries: ["医药"], userIds: ["d"] },
    ];
    const ground = rule({ strategy: "territory", territories });
    const at = (region: string | null, industry: string | null, active = ["a", "b", "c", "d"]) =>
      chooseOwner(ground, { region, city: null, industry }, staff(active, { b: 2 }))?.userId;
    expect(at("浙江省", "汽车制造")).toBe("c");
    expect(at("浙江省", "汽车制造", ["a", "d"])).toBe("a");
    expect(at("浙江", "零售")).toBe("a");
    expect(at(null, "医药")).toBe("d");
    expect(at("上海", "零售")).toBeUndefined();
  });

  it("finds nobody where nobody is at work", () => {
    for (const strategy of ["user", "round_robin", "load"] as const) {
      expect(chooseOwner(rule({ strategy }), nowhere, staff(["x"]))).toBeNull();
    }
    expect(chooseOwner(rule({ userIds: ["x", "b"] }), nowhere, staff(["b"]))?.userId).toBe("b");
  });

  it("takes a territory without bounds for none", () => {
    expect(fitOf({ regions: [], industries: [], userIds: ["a"] }, { ...nowhere, region: "上海" })).toBe(0);
    expect(
      fitOf({ regions: ["上海"], industries: ["零售"], userIds: ["a"] }, { ...nowhere, city: "上海" }),
    ).toBe(0);
  });
});

describe("simulate", () => {
  it("goes round and lets loads grow as it goes", () => {
    const came = Array.from({ length: 5 }, (_, id) => ({ ...nowhere, id }));
    const active = new Set(["a", "b"]);
    const two = { userIds: ["a", "b"], territories: [] };
    const turns = simulate({ strategy: "round_robin", ...two }, came, active);
    expect(turns.map(({ choice }) => choice.userId)).toEqual(["a", "b", "a", "b", "a"]);
    const loads = simulate({ strategy: "load", ...two }, came, active);
    expect(loads.map(({ choice }) => choice.userId)).toEqual(["a", "b", "a", "b", "a"]);
    expect(simulate({ strategy: "user", userIds: ["gone"], territories: [] }, came, active)).toEqual([]);
  });
});
