import { describe, expect, it } from "vitest";
import { rescoreCompany } from "#lib/domains/pools/index.ts";
import { aLead, readLead } from "#tests/factories/lead.ts";
import { refusalOf } from "#tests/harness/refusal-of.ts";
import { tracesOf } from "#tests/harness/traces.ts";
import { useSuite } from "#tests/harness/use-suite.ts";
import { getScoreWeights, rescoreLeads, setScoreWeights, updateLead } from "../index.ts";
import { scoringPolicy } from "../scoring-policy.ts";

const suite = useSuite();
const onlyBudget = { companySize: 0, budget: 1, industryMatch: 0, urgency: 0, contactQuality: 0 };

describe("setScoreWeights", () => {
  it("counts for what comes in next, and for the rest once it was scored anew, without a new version", async () => {
    const { rep, admin, director } = suite.company;
    expect(await getScoreWeights(rep.context, {})).toMatchObject({
      version: scoringPolicy.version,
      weights: scoringPolicy.weights,
      history: [],
    });
    const before = await aLead(rep.context, { budgetAmount: 500_000 });
    const won = await aLead(rep.context, { budgetAmount: 500_000 });
    await updateLead(rep.context, { id: won.id, set: { status: "lost" } });
    const { version } = await setScoreWeights(director.context, { weights: onlyBudget, reason: "只看预算" });
    expect(version).toBe(scoringPolicy.version + 1);
    const after = await aLead(rep.context, { budgetAmount: 500_000 });
    expect(after.score).toMatchObject({ total: 80, confidence: 1, weightsVersion: version });
    expect((await readLead(rep.context, before.id)).score.weightsVersion).toBe(scoringPolicy.version);

    const traces = await tracesOf(suite, admin.context, async () => {
      expect(await rescoreCompany(admin.context)).toBe(1);
    });
    expect(traces.changes).toEqual([]);
    const rescored = await readLead(rep.context, before.id);
    expect(rescored).toMatchObject({
      version: 1,
      updatedAt: before.updatedAt,
      score: { total: 80, weightsVersion: version },
    });
    expect(rescored.score.factors.find(({ key }) => key === "budget")).toMatchObject({
      weight: 1,
      reason: { key: "budget.amount" },
    });
    expect((await readLead(rep.context, won.id)).score).toEqual(won.score);
    expect(await rescoreCompany(admin.context)).toBe(0);
  });

  it("keeps the weights that a lead was scored with when it is edited in between", async () => {
    const { rep, director } = suite.company;
    const lead = await aLead(rep.context, { budgetAmount: 500_000 });
    await setScoreWeights(director.context, { weights: { ...onlyBudget, budget: 0.5, urgency: 0.5 } });
    await updateLead(rep.context, { id: lead.id, set: { budgetAmount: 3_000_000 } });
    const edited = await readLead(rep.context, lead.id);
    expect(edited.score).toMatchObject({ total: 100, weightsVersion: lead.score.weightsVersion });
  });

  it("goes through all leads in stretches", async () => {
    const { admin, rep } = suite.company;
    for (let count = 0; count < 4; count += 1) await aLead(rep.context);
    let after = "";
    let stretches = 0;
    for (let next: string | null = ""; next !== null; stretches += 1) {
      ({ next } = await rescoreLeads(admin.context, { after, limit: 2 }));
      expect(next === null || next > after).toBe(true);
      after = next ?? after;
    }
    expect(stretches).toBeGreaterThan(2);
  });

  it("numbers versions one by one, also when set at once, and one counts", async () => {
    const { director } = suite.company;
    const start = (await getScoreWeights(director.context, {})).version;
    const set = Array.from({ length: 5 }, () => setScoreWeights(director.context, { weights: onlyBudget }));
    const versions = (await Promise.all(set)).map(({ version }) => version).sort();
    expect(versions).toEqual([1, 2, 3, 4, 5].map((step) => start + step));
    const { history } = await getScoreWeights(director.context, {});
    expect(history.filter(({ active }) => active)).toHaveLength(1);
  });

  it("refuses who may not, and weights that do not add up", async () => {
    const { rep, leader, director } = suite.company;
    for (const { context } of [rep, leader]) {
      expect((await refusalOf(setScoreWeights(context, { weights: onlyBudget }))).code).toBe("forbidden");
    }
    const weights = { ...onlyBudget, urgency: 0.2 };
    expect(await refusalOf(setScoreWeights(director.context, { weights }))).toMatchObject({
      code: "invalid",
      options: { fields: [{ field: "weights", reason: "weights_sum" }] },
    });
  });
});
