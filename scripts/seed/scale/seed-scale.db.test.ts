import { beforeAll, expect, it } from "vitest";
import { useSuite } from "#tests/harness/use-suite.ts";
import { findTenant, makeTenant } from "./find-or-make-tenant.ts";
import { seedScale } from "./seed-scale.ts";

const suite = useSuite();
const until = new Date("2026-11-25T02:00:00Z");
let tenantId: string;

beforeAll(async () => {
  ({ tenantId } = await makeTenant(suite.ownerUrl, {
    name: "压测公司",
    password: "right-Horse-42",
    at: until,
  }));
  await seedScale({ ownerUrl: suite.ownerUrl, tenantId, scale: 1, until }, () => undefined);
});

const count = async (from: string): Promise<number> => {
  const [row] = await suite.owner.unsafe(`select count(*)::int as count from ${from}`);
  return Number(row?.count);
};

it("adds what is promised for each 1 of the scale", async () => {
  const tables = ["customers", "contacts", "leads", "opportunities", "activities", "tasks", "stakeholders"];
  const counts = await Promise.all(tables.map((table) => count(`${table} where tenant_id = '${tenantId}'`)));
  expect(counts).toEqual([1000, 3000, 1000, 500, 10_000, 2000, 1000]);
});

it("finds the company again by its name", async () => {
  expect(await findTenant(suite.ownerUrl, "压测公司")).toBe(tenantId);
  expect(await findTenant(suite.ownerUrl, "没有这家")).toBeUndefined();
  expect(await findTenant(suite.ownerUrl, "demo")).toBeUndefined();
});

it("holds what the triggers would have kept", async () => {
  expect(
    await count(`activities a, subject_of(a.tenant_id, a.customer_id, a.contact_id, a.opportunity_id, a.lead_id) s
      where (a.subject_owner_id, a.subject_team_path, a.subject_collaborator_ids)
        is distinct from (s.owner_id, s.team_path, s.collaborator_ids)`),
  ).toBe(0);
  expect(
    await count(`contacts p join customers c on c.id = p.customer_id
      where (p.owner_id, p.team_id, p.team_path, p.collaborator_ids)
        is distinct from (c.owner_id, c.team_id, c.team_path, c.collaborator_ids)`),
  ).toBe(0);
  expect(
    await count(`opportunities o
      where (o.furthest_stage_id, o.stage_days)
        is distinct from (furthest_of(o.id, o.pipeline_id), stage_days_of(o.id))
      or o.deciders <> (select count(*) from stakeholders k
        where k.opportunity_id = o.id and k.role in ('decision_maker', 'economic_buyer'))`),
  ).toBe(0);
  const off = await count("pg_trigger where tgenabled = 'D'");
  expect(off).toBe(0);
});

it("keeps sums, stages and names right", async () => {
  expect(
    await count(`(select o.id from opportunities o join opportunity_items i on i.opportunity_id = o.id
      group by o.id, o.amount having abs(sum(i.total) - o.amount) > 0.001) wrong`),
  ).toBe(0);
  expect(await count("opportunities o join stages s on s.id = o.stage_id where s.kind <> o.outcome")).toBe(0);
  expect(await count("(select name_key from customers group by name_key having count(*) > 1) twice")).toBe(0);
  expect(await count("(select uscc from customers group by uscc having count(*) > 1) twice")).toBe(0);
  expect(await count("(select phone from contacts group by phone having count(*) > 1) twice")).toBe(0);
  expect(
    await count(
      "(select at, lag(at) over (partition by opportunity_id order by id) as before from stage_changes) m where at < before",
    ),
  ).toBe(0);
});

it("adds more beside what is there", async () => {
  await seedScale({ ownerUrl: suite.ownerUrl, tenantId, scale: 1, until }, () => undefined);
  expect(await count(`customers where tenant_id = '${tenantId}'`)).toBe(2000);
});
