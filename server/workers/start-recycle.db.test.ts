import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { setScoreWeights } from "#lib/domains/leads/index.ts";
import { requestRecycle } from "#lib/domains/pools/index.ts";
import { aLead, readLead } from "#tests/factories/lead.ts";
import { aPool } from "#tests/factories/pool.ts";
import { refusalOf } from "#tests/harness/refusal-of.ts";
import { useSuite } from "#tests/harness/use-suite.ts";
import { startRecycle } from "./start-recycle.ts";

const suite = useSuite();
let stop: () => Promise<void>;
beforeAll(async () => {
  stop = await startRecycle();
});
afterAll(() => stop());

const patience = { timeout: 20_000, interval: 50 };

describe("the recycling worker", () => {
  it("refills the pools when somebody asks for it, in the system's name", async () => {
    const { rep, director } = suite.company;
    const lead = await aLead(rep.context, { industry: "工人一" });
    const filter = { field: "industry", op: "eq" as const, value: "工人一" };
    const pool = await aPool(suite, { recycleRules: [{ name: "全部", filter }] });
    expect((await refusalOf(requestRecycle(rep.context, {}))).code).toBe("forbidden");
    await requestRecycle(director.context, {});
    await vi.waitFor(async () => {
      const [row] = await suite.owner`select pool_id from leads where id = ${lead.id}`;
      expect(row?.pool_id).toBe(pool);
    }, patience);
    const [entry] = await suite.owner`
      select actor_type, actor_id from audit_entries where action = 'pool.recycle' and tenant_id = ${suite.company.tenantId} limit 1`;
    expect(entry).toEqual({ actor_type: "system", actor_id: "recycle" });
  });

  it("scores leads anew when the weights change", async () => {
    const { rep, director } = suite.company;
    const lead = await aLead(rep.context, { budgetAmount: 500_000 });
    const weights = { companySize: 0, budget: 1, industryMatch: 0, urgency: 0, contactQuality: 0 };
    const { version } = await setScoreWeights(director.context, { weights });
    await vi.waitFor(async () => {
      expect((await readLead(rep.context, lead.id)).score).toMatchObject({
        total: 80,
        weightsVersion: version,
      });
    }, patience);
  });
});
