import { describe, expect, it } from "vitest";
import { createContact, createCustomer, getCustomer } from "#lib/domains/customers/index.ts";
import { refusalOf } from "#tests/harness/refusal-of.ts";
import { useSuite } from "#tests/harness/use-suite.ts";
import type { FileStream } from "../contract.ts";
import { checkImport, exportRecords, getImport, importErrors, readTable, runImport } from "../index.ts";
import type { TableRow } from "../table.ts";
import { importFile, takeIn, workOff } from "./drive-imports.ts";

const suite = useSuite();
const leader = () => suite.company.leader.context;

async function bytesOf({ chunks }: FileStream): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return Buffer.concat(parts);
}
async function read(file: FileStream) {
  const table = await readTable(await bytesOf(file), { fileName: file.fileName });
  const rows: TableRow[] = [];
  for await (const row of table.rows) rows.push(row);
  return { headers: table.headers, rows: rows.map(({ cells }) => cells) };
}
const named = (value: string) => ({ field: "name", op: "starts_with", value }) as const;

describe("an export", () => {
  it("has what the list shows, in the person's words, and comes back by its ids", async () => {
    const made = await createCustomer(leader(), {
      name: "出口一号",
      level: "a",
      annualRevenue: 1_200_000,
      foundedOn: "2011-03-05",
      tags: ["重点", "展会"],
      onDuplicate: "create",
    });
    for (let row = 0; row < 230; row += 1) {
      await createCustomer(leader(), { name: `出口客户${row}`, onDuplicate: "create" });
    }
    const columns = ["id", "name", "level", "annualRevenue", "foundedOn", "tags", "owner"];
    const query = { filter: named("出口"), sort: [{ field: "name", direction: "asc" }] } as const;
    for (const format of ["csv", "xlsx"] as const) {
      const file = await exportRecords(leader(), {
        object: "customer",
        query: { ...query, sort: [...query.sort] },
        columns,
        format,
      });
      expect(file.count).toBe(231);
      expect(file.fileName).toMatch(new RegExp(`^客户-.*\\.${format}$`));
      const { headers, rows } = await read(file);
      expect(headers).toEqual(["编号", "客户名称", "级别", "年营收", "成立日期", "标签", "负责人"]);
      expect(rows).toHaveLength(231);
      const first = rows
        .find((cells) => cells[0] === made.id)
        ?.map((cell) => (typeof cell === "object" ? cell : String(cell)));
      const day = format === "csv" ? "2011-03-05" : { date: "2011-03-05" };
      expect(first).toEqual([made.id, "出口一号", "A 级", "1200000", day, "重点、展会", "leader"]);
    }
    const back = [`编号,城市`, `${made.id},苏州`];
    await importFile(leader(), back, { updateBy: "id", mapping: { 0: "id", 1: "city" } });
    expect(await getCustomer(leader(), { id: made.id })).toMatchObject({ city: "苏州", name: "出口一号" });
  });

  it("is for those with the right, of what they see, masked as they see it, and written down", async () => {
    const { rep, rep2, product, admin, marketing } = suite.company;
    for (const context of [rep.context, product.context, marketing.context]) {
      expect(await refusalOf(exportRecords(context, { object: "customer" }))).toMatchObject({
        code: "forbidden",
      });
    }
    await createCustomer(rep2.context, { name: "外队客户", phone: "13812345678", onDuplicate: "create" });
    const unseen = await exportRecords(leader(), { object: "customer", query: { filter: named("外队") } });
    expect(unseen.count).toBe(0);
    const { principal } = admin.context;
    const rights = new Set([...principal.rights].filter((right) => right !== "phone.read"));
    const masked = { ...admin.context, principal: { ...principal, rights } };
    const query = { filter: named("外队") };
    const file = await exportRecords(masked, {
      object: "customer",
      query,
      columns: ["phone"],
      format: "csv",
    });
    expect((await read(file)).rows).toEqual([["138****5678"]]);
    const [audit] = await suite.owner`
      select details from audit_entries where action = 'customer.export' order by seq desc limit 1`;
    expect(audit?.details).toMatchObject({
      count: 1,
      filter: query.filter,
      columns: ["phone"],
      format: "csv",
    });
    const stray = exportRecords(admin.context, { object: "customer", columns: ["secret"] });
    expect((await refusalOf(stray)).options.reason).toBe("import_unknown_field");
  });

  it("writes no formulas", async () => {
    await createContact(leader(), { name: "=1+1", note: "@SUM(A1)", onDuplicate: "create" });
    const query = { filter: { field: "note", op: "contains", value: "SUM" } } as const;
    const file = await exportRecords(leader(), {
      object: "contact",
      query,
      columns: ["name", "note"],
      format: "csv",
    });
    const text = new TextDecoder().decode(await bytesOf(file));
    expect(text).toContain("'=1+1,'@SUM(A1)");
  });
});

describe("the rows that were not imported", () => {
  it("come as they stand in the file with what is wrong, and can be imported once corrected", async () => {
    const lines = ["客户名称,电话,无关", "错行一,没有电话,甲", "错行二,021-55556666,乙", ",021-55556667,丙"];
    const { id } = await takeIn(leader(), lines, { fileName: "一批.csv" });
    await checkImport(leader(), { id });
    await workOff();
    await runImport(leader(), { id });
    await workOff();
    expect((await getImport(leader(), { id })).counts).toMatchObject({ created: 1, invalid: 2 });
    for (const format of ["csv", "xlsx"] as const) {
      const file = await importErrors(leader(), { id, format });
      expect(file.fileName).toContain("一批");
      const { headers, rows } = await read(file);
      expect(headers).toEqual(["行号", "客户名称", "电话", "无关", "问题"]);
      expect(rows.map((cells) => cells.slice(1, 4))).toEqual([
        ["错行一", "没有电话", "甲"],
        [null, expect.stringContaining("55556667"), "丙"],
      ]);
      expect(rows[0]?.[4]).toBe("“电话”列：不是有效的电话号码。");
      expect(rows[1]?.[4]).toContain("客户名称");
    }
    expect(await refusalOf(importErrors(suite.company.manager.context, { id }))).toMatchObject({
      code: "not_found",
    });
  });
});
