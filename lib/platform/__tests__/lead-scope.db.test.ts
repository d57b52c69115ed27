import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { insertLeads } from "#db/seed/insert-leads.ts";
import { contextOf, loadPrincipal } from "#lib/domains/identity/index.ts";
import { listLeads, scoreLead } from "#lib/domains/leads/index.ts";
import { inScope } from "#lib/platform/access.ts";
import type { Context } from "#lib/platform/context.ts";
import { newId } from "#lib/platform/ids.ts";
import { withActor } from "#lib/platform/with-actor.ts";
import {
  type Company,
  createCompany,
  type PersonKey,
  personKeys,
  type TeamKey,
} from "#tests/factories/company.ts";
import { randomFrom } from "#tests/harness/random-from.ts";
import { useSuite } from "#tests/harness/use-suite.ts";

const suite = useSuite();
const count = 400;
let other: Company;
let rows: { id: string; tenantId: string; ownerId: string | null; teamPath: string }[] = [];

const blank = { companySize: null, employees: null, budgetAmount: null, industry: null } as Parameters<
  typeof scoreLead
>[0];

/** Leads of both companies with every mix of owner and team, also ones that no rule would make. */
function generate(company: Company, seed: number) {
  const random = randomFrom(seed);
  const score = scoreLead(blank, new Date());
  return Array.from({ length: count }, () => {
    const owner = random.next() < 0.4 ? null : company[random.pick(personKeys)].userId;
    const team = company.teams[random.pick(Object.keys(company.teams) as TeamKey[])];
    const place = { ownerId: owner, teamId: team.id, teamPath: team.path };
    const base = {
      id: newId("lead"),
      tenantId: company.tenantId,
      companyName: "x",
      createdBy: company.rep.userId,
    };
    return { ...base, ...place, score: score.total, scoreDetail: score };
  });
}

async function seenBy(context: Context): Promise<string[]> {
  const found = await withActor(context, (tx) => tx.execute<{ id: string }>(sql`select id from leads`));
  return found.map((row) => row.id).sort();
}

const expected = (context: Context): string[] =>
  rows
    .filter((row) => row.tenantId === context.principal.tenantId && inScope(context, "lead", row))
    .map((row) => row.id)
    .sort();

beforeAll(async () => {
  other = await createCompany(suite.ownerUrl);
  const made = [...generate(suite.company, 7), ...generate(other, 8)];
  await insertLeads(suite.ownerUrl, made);
  rows = made;
});

describe("leads seen through the database's walls", () => {
  it.each(personKeys)("are those in scope by the rule, for the %s", async (who) => {
    const { context } = suite.company[who];
    expect(await seenBy(context)).toEqual(expected(context));
  });

  it.each(personKeys)("are also the only ones that a write of the %s reaches", async (who) => {
    const { context } = suite.company[who];
    const touched = await withActor(context, (tx) =>
      tx.execute<{ id: string }>(sql`update leads set need = need returning id`),
    );
    expect(touched.map((row) => row.id).sort()).toEqual(expected(context));
  });

  it("differ from role to role as the scopes say", async () => {
    const sizes = await Promise.all(
      (["csm", "rep", "leader", "manager", "director", "admin"] as PersonKey[]).map(
        async (who) => (await seenBy(suite.company[who].context)).length,
      ),
    );
    expect(sizes[0]).toBe(0);
    expect([...sizes].sort((left, right) => left - right)).toEqual(sizes);
    expect([sizes[4], sizes[5]]).toEqual([count, count]);
    expect(new Set(sizes.slice(0, 5)).size).toBe(5);
  });

  it("are counted and listed alike", async () => {
    for (const who of ["rep", "leader", "manager", "marketing"] as const) {
      const { context } = suite.company[who];
      const page = await listLeads(context, { limit: 200, count: true });
      expect(page.total).toBe(expected(context).length);
      expect(page.items.every((item) => expected(context).includes(item.id))).toBe(true);
    }
  });

  it("do not become all leads for a manager who is in no team", async () => {
    const { manager, tenantId } = other;
    await suite.owner`update users set team_id = null where id = ${manager.userId}`;
    const principal = await loadPrincipal(manager.userId);
    if (!principal) throw new Error("no manager");
    const own = rows.filter((row) => row.tenantId === tenantId && row.ownerId === manager.userId);
    const seen = await seenBy(contextOf(principal, { kind: "page" }));
    expect(seen).toHaveLength(own.length);
  });
});
