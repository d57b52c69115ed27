import { describe, expect, it } from "vitest";
import { createCustomer, customerHistory, getCustomer, listCustomers } from "#lib/domains/customers/index.ts";
import { refusalOf } from "#tests/harness/refusal-of.ts";
import { useSuite } from "#tests/harness/use-suite.ts";
import {
  checkImport,
  decideDuplicates,
  getImport,
  listImportRows,
  listImports,
  runImport,
  setImportMapping,
  startImport,
} from "../index.ts";
import { fates, importFile, takeIn, workOff } from "./drive-imports.ts";

const suite = useSuite();
const leader = () => suite.company.leader.context;

async function byName(name: string, context = leader()) {
  const filter = { field: "name", op: "eq", value: name } as const;
  const { items } = await listCustomers(context, { filter });
  return items;
}

describe("an import of customers", () => {
  it("knows its columns, keeps its rows, and writes nothing before it runs", async () => {
    const bytes = new TextEncoder().encode("客户名称,电话,年营收（万元）\n甲乙丙软件,021-12345678,120\n");
    const job = await startImport(leader(), { object: "customer", fileName: "客户.csv", bytes });
    expect(job).toMatchObject({
      status: "queued",
      headers: ["客户名称", "电话", "年营收（万元）"],
      mapping: { 0: "name", 1: "phone", 2: "annualRevenue" },
      sample: [["甲乙丙软件", "021-12345678", "120"]],
    });
    await workOff();
    const read = await getImport(leader(), { id: job.id });
    expect(read).toMatchObject({ status: "draft", counts: { rows: 1, created: 0 }, error: null });
    await checkImport(leader(), { id: job.id });
    await workOff();
    expect(await getImport(leader(), { id: job.id })).toMatchObject({
      status: "checked",
      counts: { ready: 1 },
    });
    expect(await byName("甲乙丙软件")).toEqual([]);
    await runImport(leader(), { id: job.id });
    await workOff();
    const done = await getImport(leader(), { id: job.id });
    expect(done).toMatchObject({ status: "done", doneRows: 1, counts: { rows: 1, ready: 0, created: 1 } });
    const [made] = await byName("甲乙丙软件");
    expect(made).toMatchObject({
      phone: "02112345678",
      annualRevenue: 1_200_000,
      owner: { id: suite.company.leader.userId },
      status: "prospect",
    });
    const history = await customerHistory(leader(), { id: made?.id ?? "" });
    expect(history.items.find(({ field }) => field === "phone")).toMatchObject({
      after: "02112345678",
      source: { kind: "import", text: "客户.csv" },
    });
  });

  it("gives records to colleagues by name or mail, and adds tags with their reason", async () => {
    const { rep, mate } = suite.company;
    const lines = [
      "客户名称,负责人,标签",
      `有主一号机床,rep,重点`,
      `有主二号机床,${mate.email},`,
      "有主三号机床,,",
    ];
    const job = await importFile(leader(), lines, { options: { tags: ["展会"] } });
    expect(job.counts).toMatchObject({ created: 3, invalid: 0 });
    expect((await byName("有主一号机床"))[0]).toMatchObject({
      owner: { id: rep.userId },
      tags: ["重点", "展会"],
    });
    expect((await byName("有主二号机床"))[0]).toMatchObject({ owner: { id: mate.userId }, tags: ["展会"] });
    const [third] = await byName("有主三号机床");
    expect(third).toMatchObject({ owner: { id: suite.company.leader.userId } });
    const shown = await getCustomer(leader(), { id: third?.id ?? "" });
    expect(shown?.tagReasons).toMatchObject([{ tag: "展会", kind: "manual", reason: "file.csv" }]);
  });

  it("says of each row what is wrong with it, and imports the others", async () => {
    const lines = [
      "客户名称,电话,邮箱,人数,负责人,级别",
      "好客户一,021-55556666,,20,,A级",
      ",021-55556667,,20,,",
      "坏电话,电话本,,20,,",
      "坏邮箱,,不是邮箱,20,,",
      "坏人数,,,很多,,",
      "怪主人,,,,查无此人,",
      "怪级别,,,,,钻石级",
      `${"长".repeat(130)},,,,,`,
    ];
    const { id } = await takeIn(leader(), lines);
    await checkImport(leader(), { id });
    await workOff();
    const expected = {
      2: "ready",
      3: "invalid import_required",
      4: "invalid import_cell_not_a_phone",
      5: "invalid import_cell_not_a_mail",
      6: "invalid import_cell_not_a_number",
      7: "ready import_kept_words",
      8: "ready import_kept_words",
      9: "invalid fieldReason.too_big",
    };
    expect(await fates(leader(), id)).toEqual(expected);
    await runImport(leader(), { id });
    await workOff();
    expect(await fates(leader(), id)).toEqual({
      ...expected,
      2: "done create",
      7: "done create import_kept_words",
      8: "done create import_kept_words",
    });
    // What nobody here knows is kept in words.
    expect((await byName("怪主人"))[0]).toMatchObject({ description: "负责人：查无此人" });
    expect((await byName("怪级别"))[0]).toMatchObject({ level: null, description: "级别：钻石级" });
    const { items } = await listImportRows(leader(), { id, status: "invalid" });
    expect(items[0]).toMatchObject({ row: 3, problems: [{ column: "客户名称" }] });
    expect(items[0]?.problems[0]?.text).toContain("客户名称");
    expect(items.at(-1)?.problems[0]?.text).toMatch(/长/);
  });

  it("refuses words that nobody here knows, where that is wished", async () => {
    const lines = ["客户名称,负责人,级别", "怪主人二,查无此人,", "怪级别二,,钻石级"];
    const job = await importFile(leader(), lines, { options: { foreignWords: "refuse" } });
    expect(await fates(leader(), job.id)).toEqual({
      2: "invalid import_cell_unknown_person",
      3: "invalid import_cell_unknown_choice",
    });
  });

  it("adds what fits nowhere to the remarks of a record that is there, once", async () => {
    const known = await createCustomer(leader(), { name: "备注已有", description: "老客户" });
    const lines = ["客户名称,电话,级别", "备注已有,021-11112222/021-33334444,钻石级"];
    for (const _ of [1, 2]) await importFile(leader(), lines, { onDuplicate: "update" });
    const description = "老客户\n电话：021-33334444\n级别：钻石级";
    expect(await getCustomer(leader(), { id: known.id })).toMatchObject({ description });
  });

  it("leaves cells empty that cannot be read, where that is wished", async () => {
    const lines = ["客户名称,人数", "半好客户,很多"];
    const job = await importFile(leader(), lines, { options: { badCells: "empty" } });
    expect(job.counts).toMatchObject({ created: 1, invalid: 0 });
    expect((await byName("半好客户"))[0]).toMatchObject({ employees: null });
  });

  it("refuses files, objects, mappings and people that it cannot work with", async () => {
    const bytes = () => new TextEncoder().encode("客户名称\n甲\n");
    const start = (context = leader(), object = "customer") =>
      startImport(context, { object, fileName: "a.csv", bytes: bytes() });
    expect(await refusalOf(start(suite.company.rep.context))).toMatchObject({ code: "forbidden" });
    expect(await refusalOf(start(suite.company.product.context))).toMatchObject({ code: "forbidden" });
    expect(await refusalOf(start(leader(), "stage"))).toMatchObject({ options: { reason: "import_object" } });
    const { id } = await start();
    await workOff();
    const map = (more: object) =>
      refusalOf(setImportMapping(leader(), { id, mapping: { 0: "name" }, ...more } as never));
    expect((await map({ mapping: { 0: "score" } })).options.reason).toBe("import_unknown_field");
    expect((await map({ updateBy: "city" })).options.reason).toBe("import_update_by");
    expect((await map({ updateBy: "uscc" })).options.reason).toBe("import_update_by_unmapped");
    expect((await map({ pool: "pool_x" })).options.reason).toBe("pool_not_found");
    await setImportMapping(leader(), { id, mapping: { 0: null } });
    expect((await refusalOf(runImport(leader(), { id }))).options.reason).toBe("import_unmapped");
    const { manager, director, admin } = suite.company;
    for (const other of [manager, director]) {
      expect((await refusalOf(getImport(other.context, { id }))).code).toBe("not_found");
    }
    expect(await getImport(admin.context, { id })).toMatchObject({ id });
    expect((await listImports(manager.context, {})).items).toEqual([]);
    expect((await listImports(leader(), {})).items.map((job) => job.id)).toContain(id);
  });
});

describe("a row that looks like a record", () => {
  const lines = ["客户名称,电话,城市", "重复机械有限公司,,苏州"];
  async function plant(phone: string) {
    return createCustomer(leader(), { name: `重复机械${phone}`, phone, onDuplicate: "create" });
  }

  it("is left out, with the reason", async () => {
    await createCustomer(leader(), { name: "重复机械有限公司", onDuplicate: "create" });
    const job = await importFile(leader(), lines, { onDuplicate: "skip" });
    expect(job.counts).toMatchObject({ created: 0, skipped: 1 });
    expect(await fates(leader(), job.id)).toEqual({ 2: "skipped import_duplicate" });
    expect(await byName("重复机械有限公司")).toHaveLength(1);
  });

  it("updates it, and empty cells say nothing", async () => {
    const job = await importFile(leader(), lines, { onDuplicate: "update" });
    expect(job.counts).toMatchObject({ created: 0, updated: 1 });
    expect(await byName("重复机械有限公司")).toMatchObject([{ city: "苏州", version: 2 }]);
    const planted = await plant("13900000001");
    const more = ["客户名称,电话,城市,简介", "另名机械,139 0000 0001,,换了名字"];
    await importFile(leader(), more, { onDuplicate: "update", options: { emptyErases: true } });
    const shown = await getCustomer(leader(), { id: planted.id });
    expect(shown).toMatchObject({ name: "另名机械", city: null, description: "换了名字" });
  });

  it("makes another all the same", async () => {
    const job = await importFile(leader(), lines, { onDuplicate: "create" });
    expect(job.counts).toMatchObject({ created: 1 });
    expect(await byName("重复机械有限公司")).toHaveLength(2);
  });

  it("waits for an answer, row by row", async () => {
    const [one, two, three] = [
      await plant("13900000011"),
      await plant("13900000012"),
      await plant("13900000013"),
    ];
    const asked = [
      "客户名称,电话,城市",
      "问一,13900000011,昆山",
      "问二,13900000012,昆山",
      "问三,13900000013,昆山",
      "问四,,昆山",
    ];
    const { id } = await takeIn(leader(), asked, { onDuplicate: "ask" });
    await checkImport(leader(), { id });
    await workOff();
    const waiting = "duplicate import_duplicate";
    expect(await fates(leader(), id)).toEqual({ 2: waiting, 3: waiting, 4: waiting, 5: "ready" });
    await decideDuplicates(leader(), { id, rows: [2], as: "update" });
    await decideDuplicates(leader(), { id, rows: [3], as: "create" });
    await runImport(leader(), { id });
    await workOff();
    expect(await fates(leader(), id)).toEqual({
      2: "done update",
      3: "done create",
      4: waiting,
      5: "done create",
    });
    expect(await decideDuplicates(leader(), { id, as: "skip" })).toMatchObject({ decided: 1 });
    const { counts } = await getImport(leader(), { id });
    expect(counts).toMatchObject({ rows: 4, created: 2, updated: 1, skipped: 1, duplicate: 0, ready: 0 });
    expect(await getCustomer(leader(), { id: one.id })).toMatchObject({ name: "问一", city: "昆山" });
    expect(await getCustomer(leader(), { id: two.id })).toMatchObject({ version: 1 });
    expect(await getCustomer(leader(), { id: three.id })).toMatchObject({ version: 1 });
  });

  it("is not updated when it is somebody else's whom the importer does not see", async () => {
    const hidden = await createCustomer(suite.company.rep2.context, {
      name: "隔壁团队的客户",
      onDuplicate: "create",
    });
    const file = ["客户名称,城市", "隔壁团队的客户,上海"];
    const updating = await importFile(leader(), file, { onDuplicate: "update" });
    expect(await fates(leader(), updating.id)).toEqual({ 2: "invalid import_out_of_reach" });
    const skipping = await importFile(leader(), file, { onDuplicate: "skip" });
    expect(await fates(leader(), skipping.id)).toEqual({ 2: "skipped import_duplicate_hidden" });
    const { items } = await listImportRows(leader(), { id: skipping.id });
    expect(items[0]?.recordId).toBeNull();
    expect(await getCustomer(suite.company.rep2.context, { id: hidden.id })).toMatchObject({ version: 1 });
  });

  it("may be another row of the same file", async () => {
    const twice = ["客户名称,城市", "同文件公司,南京", "同文件公司,无锡", "同文件有限公司,常州"];
    const { id } = await takeIn(leader(), twice);
    await checkImport(leader(), { id });
    await workOff();
    expect(await fates(leader(), id)).toMatchObject({ 2: "ready", 3: "duplicate import_duplicate_in_file" });
    await setImportMapping(leader(), { id, mapping: { 0: "name", 1: "city" }, onDuplicate: "update" });
    await runImport(leader(), { id });
    await workOff();
    expect(await fates(leader(), id)).toEqual({ 2: "done create", 3: "done update", 4: "done update" });
    const made = [...(await byName("同文件公司")), ...(await byName("同文件有限公司"))];
    expect(made).toMatchObject([{ city: "常州", version: 3 }]);
  });
});

describe("an update by a field", () => {
  it("finds records by code, name or their own id, and says which are not there", async () => {
    const uscc = "91310000MA1K35XK1G";
    const one = await createCustomer(leader(), { name: "按码更新", uscc, onDuplicate: "create" });
    const byCode = [
      "信用代码,客户名称,城市",
      `${uscc},按码更新新名,太仓`,
      "91320500MA1K35XK1H,没有的公司,太仓",
    ];
    const job = await importFile(leader(), byCode, { updateBy: "uscc", options: { createMissing: false } });
    expect(await fates(leader(), job.id)).toEqual({ 2: "done update", 3: "invalid import_not_found_by" });
    expect(await getCustomer(leader(), { id: one.id })).toMatchObject({ name: "按码更新新名", city: "太仓" });

    const missing = await importFile(leader(), byCode, { updateBy: "uscc" });
    expect(await fates(leader(), missing.id)).toEqual({ 2: "done update", 3: "done create" });

    const alone = await importFile(leader(), ["信用代码,行业", `${uscc},纺织`], { updateBy: "uscc" });
    expect(await fates(leader(), alone.id)).toEqual({ 2: "done update" });

    const byId = ["编号,城市", `${one.id},张家港`, "customer_nobody,张家港"];
    const mapping = { 0: "id", 1: "city" };
    const third = await importFile(leader(), byId, { updateBy: "id", mapping });
    expect(await fates(leader(), third.id)).toEqual({ 2: "done update", 3: "invalid import_out_of_reach" });
    expect(await getCustomer(leader(), { id: one.id })).toMatchObject({
      city: "张家港",
      industry: "纺织",
      version: 4,
    });
  });

  it("refuses where several records have the value", async () => {
    for (const name of ["同名一号", "同名一号"])
      await createCustomer(leader(), { name, onDuplicate: "create" });
    const job = await importFile(leader(), ["客户名称,城市", "同名一号,上海"], { updateBy: "name" });
    expect(await fates(leader(), job.id)).toEqual({ 2: "invalid import_ambiguous" });
  });

  it("gives records to others by the owner's column", async () => {
    const made = await createCustomer(leader(), { name: "换主客户", onDuplicate: "create" });
    await importFile(leader(), ["客户名称,负责人", "换主客户,mate"], { updateBy: "name" });
    expect(await getCustomer(leader(), { id: made.id })).toMatchObject({ owner: { name: "mate" } });
    const rows = await suite.owner`select * from owner_changes where record_id = ${made.id}`;
    expect(rows).toMatchObject([{ to_id: suite.company.mate.userId, reason: "file.csv" }]);
  });
});
