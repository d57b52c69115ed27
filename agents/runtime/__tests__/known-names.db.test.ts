import { beforeAll, describe, expect, it } from "vitest";
import {
  createContact,
  createCustomer,
  deleteCustomer,
  updateCustomer,
} from "#lib/domains/customers/index.ts";
import { createLead } from "#lib/domains/leads/index.ts";
import { defineTag } from "#lib/domains/records/index.ts";
import { understand } from "#lib/language/index.ts";
import type { Context } from "#lib/platform/context.ts";
import { createCompany } from "#tests/factories/company.ts";
import { useSuite } from "#tests/harness/use-suite.ts";
import { followNames } from "../known-names.ts";
import { understandAs } from "../understand-as.ts";

const suite = useSuite();
const now = new Date("2026-11-23T10:00:00+08:00");
const read = (context: Context, text: string) => understandAs(context, { text, now });
const known = async (context: Context, text: string) =>
  (await read(context, text)).entities.flatMap((entity) =>
    entity.type === "company" && entity.value.known ? [entity.text] : [],
  );
const customer = async (context: Context, name: string, more = {}) =>
  (await createCustomer(context, { name, onDuplicate: "create", ...more })).id;

beforeAll(async () => {
  const { rep, rep2, admin } = suite.company;
  await customer(rep.context, "上海海川物流有限公司", { shortName: "海川" });
  const other = await customer(rep2.context, "飞鸿蓝山有限公司", { shortName: "蓝山" });
  await createContact(rep2.context, { name: "晓风残月", customer: other, onDuplicate: "create" });
  await defineTag(admin.context, { object: "customer", name: "年前必签" });
});

describe("the names that a sentence is read with", () => {
  it("are those of the records that the person may see", async () => {
    const { rep, rep2 } = suite.company;
    expect(await known(rep.context, "海川的合同")).toEqual(["海川"]);
    expect(await known(rep2.context, "飞鸿蓝山那单怎么样了")).toEqual(["飞鸿蓝山"]);
  });

  it.each(["飞鸿蓝山那单怎么样了", "蓝山怎么样", "菲鸿蓝山的报价", "feihonglanshan的报价", "晓风残月说贵了"])(
    "%s reads for who may not see the record as if there was none",
    async (text) => {
      const { rep, rep2, manager } = suite.company;
      const plain = understand(text, { now, timeZone: "Asia/Shanghai" });
      expect(await read(rep.context, text)).toEqual(plain);
      for (const { context } of [rep2, manager]) expect(await read(context, text)).not.toEqual(plain);
    },
  );

  it("are read whatever signs stand in a title", async () => {
    const { rep } = suite.company;
    for (const [at, contactTitle] of ["\\", "%", "_"].entries())
      await createLead(rep.context, {
        companyName: `怪名${at}号机械有限公司`,
        contactName: "王建国",
        contactTitle,
      });
    expect(await known(rep.context, "怪名1号机械有限公司怎么样")).toEqual(["怪名1号机械有限公司"]);
  });

  it("follow what is written, renamed and put away", async () => {
    const stop = await followNames();
    try {
      const { rep } = suite.company;
      const soon = (text: string, names: string[]) =>
        expect.poll(() => known(rep.context, text), { timeout: 10_000 }).toEqual(names);
      await soon("新桥重装怎么样", []);
      const id = await customer(rep.context, "新桥重装");
      await soon("新桥重装怎么样", ["新桥重装"]);
      await updateCustomer(rep.context, { id, set: { name: "老桥重装" } });
      await soon("老桥重装怎么样", ["老桥重装"]);
      await soon("新桥重装怎么样", []);
      await deleteCustomer(rep.context, { id });
      await soon("老桥重装怎么样", []);
      await soon("海川怎么样", ["海川"]);
    } finally {
      await stop();
    }
  });

  it("hold colleagues, tags and stages of the company for everybody", async () => {
    const { mate } = suite.company;
    const { entities } = await read(mate.context, "给海川打上年前必签");
    expect(entities.map(({ type, text }) => [type, text])).toContainEqual(["tag", "年前必签"]);
  });

  it("are one company's alone", async () => {
    const { rep } = await createCompany(suite.ownerUrl);
    expect(await known(rep.context, "海川的合同")).toEqual([]);
  });
});
