import { describe, expect, it } from "vitest";
import { filter } from "#lib/platform/records/contract.ts";
import en from "#messages/en/opportunity.json" with { type: "json" };
import zh from "#messages/zh-CN/opportunity.json" with { type: "json" };
import { offeredReasons } from "../close-reasons.ts";
import { defaultCriteria, defaultPipelines } from "../default-pipelines.ts";

type Words = {
  default: Record<string, { name: string; stages: Record<string, { name: string }> }>;
  criterion: object;
};

describe("defaultPipelines", () => {
  it.each([
    ["zh-CN", zh as Words],
    ["en", en as Words],
  ] as const)("has words for all in %s", (_locale, words) => {
    for (const { key, stages } of defaultPipelines) {
      const known = words.default[key];
      expect(known?.name).toBeTruthy();
      for (const stage of stages) expect(known?.stages[stage.key]?.name, `${key}.${stage.key}`).toBeTruthy();
    }
    expect(Object.keys(words.criterion).sort()).toEqual(Object.keys(defaultCriteria).sort());
  });

  it("goes up in chance to one won end, and to lost ends", () => {
    for (const { stages } of defaultPipelines) {
      const open = stages.filter(({ kind }) => kind === "open").map(({ probability }) => probability);
      expect(open).toEqual([...open].sort((left, right) => left - right));
      expect(stages.filter(({ kind }) => kind === "won").map(({ probability }) => probability)).toEqual([
        100,
      ]);
      expect(stages.filter(({ kind }) => kind === "lost").length).toBeGreaterThan(0);
    }
  });

  it("asks with conditions that are filters, and uses each of them", () => {
    for (const condition of Object.values(defaultCriteria))
      expect(filter.safeParse(condition).success).toBe(true);
    const used = defaultPipelines.flatMap(({ stages }) =>
      stages.flatMap(({ entry, exit }) => [...entry, ...exit]),
    );
    expect([...new Set(used)].sort()).toEqual(Object.keys(defaultCriteria).sort());
  });
});

describe("offeredReasons", () => {
  it("offers what ships until a company has a list of its own, for each end apart", () => {
    const own = [{ outcome: "lost" as const, key: "own_1", name: "集团统签" }];
    const offered = offeredReasons(own);
    expect(offered.filter(({ outcome }) => outcome === "lost")).toEqual(own);
    expect(offered.filter(({ outcome }) => outcome === "won").length).toBeGreaterThan(3);
  });
});
