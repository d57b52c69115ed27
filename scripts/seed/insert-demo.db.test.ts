import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { contextOf, demoLogins, loadPrincipal } from "#lib/domains/identity/index.ts";
import { withActor } from "#lib/platform/with-actor.ts";
import { useSuite } from "#tests/harness/use-suite.ts";
import type { Company } from "./company/generate-company.ts";
import type { Placed } from "./company/rows/row-context.ts";
import { demoPeople } from "./demo-people.ts";
import { insertDemo } from "./insert-demo.ts";

const suite = useSuite();
let placed: Placed;
let company: Company;

beforeAll(async () => {
  ({ placed, company } = await insertDemo(
    suite.ownerUrl,
    "right-Horse-42",
    new Date("2026-11-25T02:00:00Z"),
  ));
});

const tables = ["customers", "contacts", "leads", "opportunities", "activities", "tasks"] as const;
type Counts = Record<(typeof tables)[number], number>;

async function seenBy(login: string): Promise<Counts> {
  const principal = await loadPrincipal(placed.people.get(login)?.id ?? "");
  if (!principal) throw new Error(`nobody is called ${login}`);
  const counts = tables.map((table) => `(select count(*)::int from ${table}) as ${table}`).join(", ");
  const rows = await withActor(contextOf(principal, { kind: "page" }), (tx) =>
    tx.execute(sql.raw(`select ${counts}`)),
  );
  return rows[0] as Counts;
}

async function owned(where: string): Promise<number> {
  const [row] = await suite.owner.unsafe(`select count(*)::int as count from ${where}`);
  return Number(row?.count);
}

describe("the demo company in the database", () => {
  it("holds every row", async () => {
    const counts = await Promise.all(
      tables.map((table) => owned(`${table} where tenant_id = '${placed.tenantId}'`)),
    );
    expect(counts).toEqual([240, 700, 500, 320, 6000, 420]);
  });

  it("keeps the sums", async () => {
    expect(
      await owned(
        "(select o.id from opportunities o join opportunity_items i on i.opportunity_id = o.id group by o.id, o.amount having sum(i.total) <> o.amount) wrong",
      ),
    ).toBe(0);
    expect(await owned("opportunity_items where abs(list_price * (1 - discount / 100) - price) > 1")).toBe(0);
    const [won] = await suite.owner`
      select sum(amount)::float8 as amount from opportunities where outcome = 'won'`;
    const told = company.deals
      .filter(({ outcome }) => outcome === "won")
      .reduce((sum, { amount }) => sum + amount, 0);
    expect(won?.amount).toBe(told);
  });

  it("points nowhere into the void", async () => {
    const dangling = [
      "tag_reasons t where not exists (select from customers c where c.id = t.record_id) and not exists (select from opportunities o where o.id = t.record_id)",
      "leads l where status = 'converted' and l.converted_customer_id is not null and not exists (select from opportunities o where o.id = l.converted_opportunity_id and o.customer_id = l.converted_customer_id and o.lead_id = l.id)",
      "relations r where r.from_type = 'contact' and not exists (select from contacts c where c.id = r.from_id)",
      "relations r where r.to_type = 'customer' and not exists (select from customers c where c.id = r.to_id)",
      "owner_changes c where c.tenant_id not in (select id from tenants) or (c.to_id is not null and c.to_id not in (select id from users))",
      "opportunities o join stages s on s.id = o.stage_id where s.kind <> o.outcome or s.pipeline_id <> o.pipeline_id",
      "activities where subject_team_path is null",
      "contacts p join customers c on c.id = p.customer_id where p.owner_id is distinct from c.owner_id or p.team_path <> c.team_path",
    ];
    for (const where of dangling) expect(await owned(where), where).toBe(0);
  });

  it("moves through stages forwards, with the days spent", async () => {
    const moves = `(select at, days_spent, lag(at) over (partition by opportunity_id order by at) as before from stage_changes) m`;
    expect(await owned(`${moves} where before is not null and days_spent is null`)).toBe(0);
    expect(
      await owned(
        `${moves} where days_spent is not null and abs(extract(epoch from at - before) / 86400 - days_spent) > 0.01`,
      ),
    ).toBe(0);
  });

  it("shows each login its own part", async () => {
    const [rep, rep2, manager, director, csm] = await Promise.all(
      ["rep", "rep2", "manager", "director", "csm"].map(seenBy),
    );
    if (!(rep && rep2 && manager && director && csm)) throw new Error("somebody is missing");
    const inEast = (login: string | null) =>
      login ? (placed.people.get(login)?.team ?? "").startsWith("east") : false;
    const pooledEast = company.customers.filter(
      ({ recycled, city }) => recycled && city.team.startsWith("east"),
    ).length;
    const mine = company.customers.filter(({ owner }) => owner === "rep").length;
    expect(mine).toBeGreaterThan(12);
    expect(rep.customers).toBe(mine + pooledEast);
    expect(rep.opportunities).toBe(company.deals.filter(({ owner }) => owner === "rep").length);
    expect(manager.customers).toBe(
      company.customers.filter(({ owner }) => inEast(owner)).length + pooledEast,
    );
    expect(manager.opportunities).toBe(company.deals.filter(({ owner }) => inEast(owner)).length);
    expect(rep.opportunities).toBeGreaterThan(15);
    expect(rep.activities).toBeGreaterThan(250);
    for (const table of tables) {
      expect(rep[table], table).toBeLessThan(manager[table]);
      expect(rep2[table], table).toBeLessThan(manager[table]);
      expect(manager[table], table).toBeLessThan(director[table]);
    }
    expect(director).toMatchObject({ customers: 240, opportunities: 320, activities: 6000, contacts: 700 });
    expect(csm).toMatchObject({ customers: 240, leads: 0 });
  });

  it("offers the eight logins and keeps the one who left out", async () => {
    const offered = await demoLogins();
    expect(offered.map(({ email }) => email)).toEqual(demoPeople.map(({ login }) => `${login}@demo.huike`));
    expect(await owned(`users where tenant_id = '${placed.tenantId}'`)).toBe(24);
    expect(await owned(`teams where tenant_id = '${placed.tenantId}'`)).toBe(7);
    expect(await loadPrincipal(placed.people.get("zhenghao")?.id ?? "")).toBeUndefined();
  });
});
