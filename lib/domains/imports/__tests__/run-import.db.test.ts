import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { beforeAll, describe, expect, it } from "vitest";
import {
  createContact,
  createCustomer,
  getCustomer,
  listContacts,
  listCustomers,
  updateCustomer,
} from "#lib/domains/customers/index.ts";
import { queryLeads } from "#lib/domains/leads/index.ts";
import { refusalOf } from "#tests/harness/refusal-of.ts";
import { useSuite } from "#tests/harness/use-suite.ts";
import {
  cancelImport,
  claimImport,
  getImport,
  listImportRows,
  resumeImport,
  runImport,
  undoImport,
  workOnImport,
} from "../index.ts";
import { fates, importFile, takeIn, workOff } from "./drive-imports.ts";

const suite = useSuite();
const leader = () => suite.company.leader.context;

const many = (prefix: string, count: number) => [
  "客户名称,电话",
  ...Array.from({ length: count }, (_, row) => `${prefix}${row}号厂,${prefix.charCodeAt(0)}${100_000 + row}`),
];
async function named(prefix: string, context = leader()) {
  const filter = { field: "name", op: "starts_with", value: prefix } as const;
  return listCustomers(context, { filter, count: true, limit: 200 });
}
async function countRows(prefix: string): Promise<number> {
  const [row] = await suite.owner`
    select count(*)::int as count from customers where name like ${`${prefix}%`} and deleted_at is null`;
  return row?.count as number;
}
const letLeaseEnd = () => suite.owner`update import_jobs set lease_until = now() - interval '1 second'`;

describe("a job", () => {
  it("is stopped after the rows it is at, and gone on with", async () => {
    const { id } = await takeIn(leader(), many("停", 1200));
    await runImport(leader(), { id });
    const claim = await claimImport("one", 30);
    if (!claim) throw new Error("nothing to work on");
    // Asked for while the first rows are being written.
    const working = workOnImport({ ...claim, worker: "one", isStopped: () => false });
    await cancelImport(leader(), { id });
    await working;
    const stopped = await getImport(leader(), { id });
    expect(stopped.status).toBe("cancelled");
    expect(stopped.counts.created).toBeLessThan(1200);
    expect(await countRows("停")).toBe(stopped.counts.created);
    await resumeImport(leader(), { id });
    await workOff();
    expect(await getImport(leader(), { id })).toMatchObject({
      status: "done",
      doneRows: 1200,
      counts: { created: 1200, skipped: 0 },
    });
    expect(await countRows("停")).toBe(1200);
  });

  it("loses nothing and doubles nothing when its worker is killed in the middle", async () => {
    const { id } = await takeIn(leader(), many("杀", 4000));
    await runImport(leader(), { id });
    const child = fork(join(import.meta.dirname, "work-until-killed.ts"));
    const exited = once(child, "exit");
    for (;;) {
      const { counts } = await getImport(leader(), { id });
      if (counts.created > 0) break;
      await sleep(20);
    }
    child.kill("SIGKILL");
    await exited;
    const { counts, doneRows, status } = await getImport(leader(), { id });
    expect({ status, doneRows }).toEqual({ status: "running", doneRows: counts.created });
    expect(counts.created).toBeLessThan(4000);
    expect(await countRows("杀")).toBe(counts.created);
    // Nobody takes it while its lease lasts.
    expect(await claimImport("other", 30)).toBeUndefined();
    await letLeaseEnd();
    await workOff("other");
    expect(await getImport(leader(), { id })).toMatchObject({
      status: "done",
      doneRows: 4000,
      counts: { created: 4000, skipped: 0, failed: 0 },
    });
    expect(await countRows("杀")).toBe(4000);
    const [journal] = await suite.owner`
      select count(distinct entity_id)::int as count from field_changes c join customers x on x.id = c.entity_id
      where x.name like '杀%' and c.field = 'name'`;
    expect(journal?.count).toBe(4000);
  });

  it("is written by one worker alone: who has lost the lease writes nothing more", async () => {
    const { id } = await takeIn(leader(), many("租", 1500));
    await runImport(leader(), { id });
    const claim = await claimImport("slow", 30);
    if (!claim) throw new Error("nothing to work on");
    const slow = workOnImport({ ...claim, worker: "slow", isStopped: () => false });
    await letLeaseEnd();
    await Promise.all([slow, workOff("quick")]);
    await letLeaseEnd();
    await workOff("quick");
    expect((await getImport(leader(), { id })).counts).toMatchObject({ created: 1500, skipped: 0 });
    expect(await countRows("租")).toBe(1500);
  });

  it("runs with the rights that its person has by then", async () => {
    const { id } = await takeIn(leader(), many("权", 3));
    await runImport(leader(), { id });
    const { userId } = suite.company.leader;
    await suite.owner`update users set role = 'sales_rep' where id = ${userId}`;
    await workOff();
    await suite.owner`update users set role = 'sales_manager' where id = ${userId}`;
    expect(await getImport(leader(), { id })).toMatchObject({
      status: "failed",
      error: { reason: "forbidden" },
    });
    expect(await countRows("权")).toBe(0);
    await suite.owner`update users set active = false where id = ${userId}`;
    await resumeImport(leader(), { id });
    await workOff();
    await suite.owner`update users set active = true where id = ${userId}`;
    expect(await getImport(leader(), { id })).toMatchObject({
      status: "failed",
      error: { reason: "import_person_gone" },
    });
    await resumeImport(leader(), { id });
    await workOff();
    expect(await getImport(leader(), { id })).toMatchObject({ status: "done", counts: { created: 3 } });
  });

  it("leaves out a row that another one made impossible, and goes on", async () => {
    await suite.owner`
      insert into custom_fields (id, tenant_id, object, key, label, type, position, "unique", created_by)
      values ('field_erp', ${suite.company.tenantId}, 'customer', 'erp', 'ERP 编码', 'text', 1, true, 'x')`;
    const lines = ["客户名称,ERP 编码", "编码一,E1", "编码二,E1", "编码三,E3"];
    const job = await importFile(leader(), lines, { onDuplicate: "create" });
    expect(job.mapping).toMatchObject({ 1: "custom.erp" });
    expect(await fates(leader(), job.id)).toEqual({
      2: "done create",
      3: "failed not_unique",
      4: "done create",
    });
    const updated = await importFile(leader(), ["名称,ERP 编码,城市", "编码三,E3,苏州"], {
      updateBy: "custom.erp",
    });
    expect(updated.counts).toMatchObject({ updated: 1 });
    // What was put in place ahead, behind a piece that is refused, is undone and made once.
    const rows = many("后", 1300).map(
      (line, at) => `${line},${at === 0 ? "ERP 编码" : `N${at === 2 ? 1 : at}`}`,
    );
    const behind = await importFile(leader(), rows, { onDuplicate: "create" });
    expect(behind.counts).toMatchObject({ created: 1299, failed: 1 });
    expect(await countRows("后")).toBe(1299);
    await suite.owner`delete from custom_fields where id = 'field_erp'`;
  });
});

describe("an import into a pool", () => {
  const pool = "pool_sea";
  beforeAll(async () => {
    const { tenantId, teams, leader: by } = suite.company;
    await suite.owner`
      insert into pools (id, tenant_id, object, name, team_id, team_path, created_by)
      values (${pool}, ${tenantId}, 'customer', '公海', ${teams.east1.id}, ${teams.east1.path}, ${by.userId})`;
  });

  it("leaves records without an owner to the pool, and takes them back out of it", async () => {
    const job = await importFile(leader(), ["客户名称,负责人", "进海一号,", "有主人的,rep"], { pool });
    expect((await named("进海")).items).toMatchObject([{ owner: null, pool: { id: pool } }]);
    expect((await named("有主人的")).items).toMatchObject([{ owner: { name: "rep" }, pool: null }]);
    const moves = () =>
      suite.owner`select direction, reason from pool_moves where pool_id = ${pool} order by at`;
    expect(await moves()).toEqual([{ direction: "in", reason: "imported" }]);
    await undoImport(leader(), { id: job.id });
    await workOff();
    expect(await countRows("进海")).toBe(0);
    expect(await moves()).toMatchObject([{ direction: "in" }, { direction: "out", reason: "undone" }]);
  });
});

describe("undo", () => {
  it("takes back what was made and what was changed, and leaves what somebody has edited since", async () => {
    const old = await createCustomer(leader(), {
      name: "原来的客户",
      city: "苏州",
      tags: ["老"],
      onDuplicate: "create",
    });
    const lines = [
      "客户名称,城市,标签,负责人",
      "原来的客户,上海,新,mate",
      "撤一,,,",
      "撤二,,,",
      "撤三,,,",
      "撤一,南京,,",
    ];
    const job = await importFile(leader(), lines, { onDuplicate: "update" });
    expect(job.counts).toMatchObject({ created: 3, updated: 2 });
    expect(await getCustomer(leader(), { id: old.id })).toMatchObject({
      city: "上海",
      owner: { name: "mate" },
    });
    const [edited] = (await named("撤二")).items;
    const [used] = (await named("撤三")).items;
    await updateCustomer(leader(), { id: edited?.id ?? "", set: { city: "北京" } });
    await createContact(leader(), { name: "新联系人", customer: used?.id ?? "", onDuplicate: "create" });
    await undoImport(leader(), { id: job.id });
    await workOff();
    const undone = await getImport(leader(), { id: job.id });
    expect(undone).toMatchObject({
      status: "undone",
      counts: { created: 0, updated: 0, undone: 3, kept: 2 },
    });
    expect(await fates(leader(), job.id)).toEqual({
      2: "undone update",
      3: "undone create",
      4: "kept create import_edited_since",
      5: "kept create import_in_use",
      6: "undone update",
    });
    const back = await getCustomer(leader(), { id: old.id });
    expect(back).toMatchObject({ city: "苏州", tags: ["老"], owner: { name: "leader" } });
    expect(await countRows("撤")).toBe(2);
    expect(await refusalOf(undoImport(leader(), { id: job.id }))).toMatchObject({ code: "precondition" });
  });

  it("is the importer's alone", async () => {
    const job = await importFile(leader(), ["客户名称", "别人撤不了"]);
    for (const who of ["rep", "manager", "director", "csm"] as const) {
      const code = (await refusalOf(undoImport(suite.company[who].context, { id: job.id }))).code;
      expect(["forbidden", "not_found"]).toContain(code);
    }
    expect(await countRows("别人撤不了")).toBe(1);
  });
});

describe("contacts", () => {
  it("find their company or make it, once, and undo takes it away with them", async () => {
    const known = await createCustomer(leader(), { name: "已有的公司", onDuplicate: "create" });
    await createCustomer(suite.company.rep2.context, { name: "看不见的公司", onDuplicate: "create" });
    const lines = [
      "姓名,公司,手机,职务",
      "王一,已有的公司,13700000001,厂长",
      "王二,新来的公司,13700000002,经理",
      "王三,新来的有限公司,13700000003,总监",
      "王四,看不见的公司,13700000004,",
      "王五,,13700000005,",
    ];
    const job = await importFile(leader(), lines, { object: "contact" });
    expect(await fates(leader(), job.id)).toEqual({
      2: "done create",
      3: "done create",
      4: "done create",
      5: "invalid import_out_of_reach",
      6: "done create",
    });
    const lax = await importFile(leader(), ["姓名,公司", "王四,看不见的公司"], {
      ...{ object: "contact", options: { badCells: "empty" } },
    });
    expect(await fates(leader(), lax.id)).toEqual({ 2: "invalid import_out_of_reach" });
    expect(await countRows("新来的")).toBe(1);
    const people = (
      await listContacts(leader(), { sort: [{ field: "name", direction: "asc" }] })
    ).items.filter(({ name }) => String(name).startsWith("王"));
    expect(people.map(({ customer }) => (customer as { name: string } | null)?.name ?? null).sort()).toEqual(
      ["已有的公司", "新来的公司", "新来的公司", null].sort(),
    );
    const positions = await suite.owner`
      select title, main from contact_positions where customer_id = ${known.id}`;
    expect(positions).toEqual([{ title: "厂长", main: true }]);
    const moved = await importFile(leader(), ["姓名,公司,手机", "王五,已有的公司,13700000005"], {
      object: "contact",
      updateBy: "phone",
    });
    expect(moved.counts).toMatchObject({ updated: 1 });
    await undoImport(leader(), { id: job.id });
    await workOff();
    expect((await getImport(leader(), { id: job.id })).counts).toMatchObject({ undone: 3, kept: 1 });
    expect(await countRows("新来的")).toBe(0);
    expect(await countRows("已有的公司")).toBe(1);
  });
});

describe("leads", () => {
  it("are scored, and the same person is not taken in twice", async () => {
    const marketing = suite.company.marketing.context;
    const lines = [
      "公司名称,联系人,手机,预算（万元）,来源",
      "线索一厂,李明,13600000001,30,展会",
      "线索一厂,李经理,,,",
      "线索一厂,王经理,13600000003,,",
      ",,,20,展会",
      "线索二厂,赵经理,13600000004,,",
    ];
    const job = await importFile(marketing, lines, { object: "lead" });
    expect(await fates(marketing, job.id)).toEqual({
      2: "done create",
      3: "skipped import_duplicate_in_file",
      4: "done create",
      5: "invalid lead_needs_who",
      6: "done create",
    });
    const { items } = await queryLeads(marketing, { q: "线索一厂" });
    expect(items.find(({ contactName }) => contactName === "李明")).toMatchObject({
      budgetAmount: 300_000,
      source: "trade_show",
      owner: { id: suite.company.marketing.userId },
    });
    const again = await importFile(marketing, lines.slice(0, 2), { object: "lead" });
    expect(await fates(marketing, again.id)).toEqual({ 2: "skipped import_duplicate" });
    const { items: rows } = await listImportRows(marketing, { id: again.id });
    expect(rows[0]?.recordId).not.toBeNull();
  });
});
