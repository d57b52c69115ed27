import { beforeAll, describe, expect, it } from "vitest";
import { insertLeads } from "#db/seed/insert-leads.ts";
import type { ListLeadsInput } from "#lib/domains/leads/contract.ts";
import { getLead, getLeadHistory, listLeads, scoreLead } from "#lib/domains/leads/index.ts";
import { newId } from "#lib/platform/ids.ts";
import { randomFrom } from "#tests/harness/random-from.ts";
import { refusalOf } from "#tests/harness/refusal-of.ts";
import { useSuite } from "#tests/harness/use-suite.ts";

const suite = useSuite();
const count = 130;
const sorts = ["-score", "score", "-createdAt", "createdAt", "-updatedAt", "-budgetAmount"] as const;

/** Many equal values, so that a page ends in the middle of equals. */
beforeAll(async () => {
  const random = randomFrom(3);
  const { tenantId, teams, rep } = suite.company;
  const rows = Array.from({ length: count }, (_, index) => {
    const facts = {
      budgetAmount: random.pick([null, 0, 100_000, 500_000]),
      employees: random.pick([null, 10, 3000]),
    };
    const score = scoreLead(facts, new Date());
    const at = new Date(Date.UTC(2026, 0, 1 + random.below(5)));
    const who = {
      companyName: `第${index}家_100%公司`,
      contactPhone: `1390000${1000 + index}`,
      need: random.pick(["财务软件", null]),
    };
    const place = {
      tenantId,
      ownerId: rep.userId,
      teamId: teams.east1.id,
      teamPath: teams.east1.path,
      createdBy: rep.userId,
    };
    return {
      id: newId("lead"),
      ...place,
      ...facts,
      ...who,
      score: score.total,
      scoreDetail: score,
      createdAt: at,
      updatedAt: at,
    };
  });
  await insertLeads(suite.ownerUrl, rows);
});

/** Walks all pages; every lead's id in the order shown. */
async function walk(input: ListLeadsInput): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await listLeads(suite.company.rep.context, { ...input, ...(cursor && { cursor }) });
    ids.push(...page.items.map((item) => item.id));
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  return ids;
}

describe("listLeads", () => {
  it.each(sorts)("walks every lead once, in the order %s", async (sort) => {
    const ids = await walk({ sort, limit: 7 });
    expect(ids).toHaveLength(count);
    expect(new Set(ids).size).toBe(count);
    const whole = await listLeads(suite.company.rep.context, { sort, limit: 200 });
    expect(ids).toEqual(whole.items.map((item) => item.id));
  });

  it("counts what fits when asked, else not", async () => {
    const { context } = suite.company.rep;
    expect(await listLeads(context, { count: true, limit: 1 })).toMatchObject({ total: count });
    expect(await listLeads(context, { limit: 1 })).toMatchObject({ total: null });
  });

  it("takes % and _ in a search for what they are", async () => {
    const { context } = suite.company.rep;
    expect((await listLeads(context, { q: "_100%", count: true })).total).toBe(count);
    expect((await listLeads(context, { q: "%", count: true })).total).toBe(count);
    expect((await listLeads(context, { q: "_1000", count: true })).total).toBe(0);
    expect((await listLeads(context, { q: "第7家", count: true })).total).toBe(1);
    expect((await listLeads(context, { q: "\\", count: true })).total).toBe(0);
  });

  it("keeps to the lowest score asked for, and to the days", async () => {
    const { context } = suite.company.rep;
    const { items } = await listLeads(context, { minScore: 50, limit: 200 });
    expect(items.every((item) => item.score.total >= 50)).toBe(true);
    const day = { createdFrom: "2026-01-02T00:00:00Z", createdTo: "2026-01-03T00:00:00Z" };
    const some = await listLeads(context, { ...day, limit: 200 });
    expect(new Set(some.items.map((item) => item.createdAt))).toEqual(new Set(["2026-01-02T00:00:00.000Z"]));
  });

  it.each([
    ["an unknown order", { sort: "name" as "score" }],
    ["no page at all", { limit: 0 }],
    ["too large a page", { limit: 201 }],
    ["a score beyond", { minScore: 101 }],
    ["a day that is none", { createdFrom: "2026-13-01T00:00:00Z" }],
    ["a filter that is none", { owner: "me" } as object],
    ["a cursor that is none", { cursor: "not-a-cursor" }],
    [
      "a cursor of something else",
      { cursor: Buffer.from('{"value":{"a":1},"id":"x"}').toString("base64url") },
    ],
    [
      "a cursor with an order to the database",
      { cursor: Buffer.from(`{"value":"x'; drop table leads","id":"x"}`).toString("base64url") },
    ],
    ["a NUL in the search", { q: "a\u0000b" }],
  ])("refuses %s as invalid", async (_what, input) => {
    expect((await refusalOf(listLeads(suite.company.rep.context, input))).code).toBe("invalid");
  });

  it("refuses a cursor of another order as invalid", async () => {
    const { context } = suite.company.rep;
    const { nextCursor } = await listLeads(context, { sort: "-score", limit: 3 });
    const refusal = await refusalOf(
      listLeads(context, { sort: "-createdAt", limit: 3, cursor: nextCursor ?? "" }),
    );
    expect(refusal).toMatchObject({ code: "invalid", options: { reason: "cursor_invalid" } });
  });

  it("refuses the wrong role; other scopes see nothing of it", async () => {
    const { csm, rep2 } = suite.company;
    expect((await refusalOf(listLeads(csm.context, {}))).code).toBe("forbidden");
    expect((await listLeads(rep2.context, { count: true })).total).toBe(0);
  });
});

describe("getLead and its history", () => {
  it("give nothing out of scope", async () => {
    const [id = ""] = await walk({ limit: 200 });
    const { rep2, csm } = suite.company;
    expect(await getLead(rep2.context, { id })).toBeNull();
    expect((await refusalOf(getLeadHistory(rep2.context, { id }))).code).toBe("not_found");
    expect((await refusalOf(getLead(csm.context, { id }))).code).toBe("forbidden");
    expect(await getLead(suite.company.rep.context, { id: "lead_none" })).toBeNull();
  });
});
