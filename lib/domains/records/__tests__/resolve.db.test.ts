import { beforeAll, describe, expect, it } from "vitest";
import { createContact, createCustomer } from "#lib/domains/customers/index.ts";
import { createLead } from "#lib/domains/leads/index.ts";
import { createOpportunity, ensureDefaultPipelines } from "#lib/domains/opportunities/index.ts";
import type { Context } from "#lib/platform/context.ts";
import { useSuite } from "#tests/harness/use-suite.ts";
import type { MentionType } from "../contract.ts";
import { resolveMentions } from "../index.ts";

const suite = useSuite();
const customer = async (context: Context, name: string, more = {}) =>
  (await createCustomer(context, { name, onDuplicate: "create", ...more })).id;
const contact = async (context: Context, name: string, more = {}) =>
  (await createContact(context, { name, onDuplicate: "create", ...more })).id;

type More = { company?: string; customer?: string };
async function resolve(context: Context, type: MentionType, text: string, more: More = {}) {
  const { mentions } = await resolveMentions(context, { mentions: [{ text, type, ...more }] });
  return mentions[0] ?? { text, certain: false, candidates: [] };
}
const best = async (context: Context, type: MentionType, text: string, more: More = {}) => {
  const { certain, candidates } = await resolve(context, type, text, more);
  return [certain, candidates[0]?.name, candidates[0]?.match];
};

let sea = "";

beforeAll(async () => {
  const { admin, rep, rep2 } = suite.company;
  await ensureDefaultPipelines(admin.context, {});
  sea = await customer(rep.context, "上海海川物流有限公司", { shortName: "海川" });
  await customer(rep.context, "宏远机电设备有限公司");
  await customer(rep.context, "恒达纺织有限公司");
  await customer(rep.context, "恒达包装有限公司");
  await contact(rep.context, "张伟", { customer: sea, title: "总经理" });
  await contact(rep.context, "张敏", { customer: sea, title: "采购经理" });
  await contact(rep.context, "王建国", { customer: sea, title: "设备科科长" });
  const other = await customer(rep2.context, "苏州海天精密机械有限公司");
  await contact(rep2.context, "李卫东", { customer: other, title: "总经理" });
  await createLead(rep.context, { companyName: "德芙科技", contactName: "李经理", contactTitle: "经理" });
  await createOpportunity(rep.context, { name: "海川物流WMS二期", customer: sea });
});

describe("companies", () => {
  it.each([
    ["上海海川物流有限公司", "上海海川物流有限公司", "exact"],
    ["海川", "上海海川物流有限公司", "exact"],
    ["海川物流", "上海海川物流有限公司", "exact"],
    ["宏远", "宏远机电设备有限公司", "alias"],
    ["宏远机电", "宏远机电设备有限公司", "alias"],
    ["洪远机电设备", "宏远机电设备有限公司", "pinyin"],
    ["hongyuanjidianshebei", "宏远机电设备有限公司", "pinyin"],
    ["宏远电机设备", "宏远机电设备有限公司", "typo"],
    ["德芙科技", "德芙科技", "exact"],
    ["机电设备那家", "宏远机电设备有限公司", "part"],
    ["hyjdsb", "宏远机电设备有限公司", "pinyin"],
    ["宏机", "宏远机电设备有限公司", "alias"],
    ["宏远设备", "宏远机电设备有限公司", "alias"],
  ])("%s is %s by %s", async (text, name, match) => {
    expect(await best(suite.company.rep.context, "company", text)).toEqual([true, name, match]);
  });

  it("asks when several fit", async () => {
    const { certain, candidates } = await resolve(suite.company.rep.context, "company", "恒达");
    expect(certain).toBe(false);
    expect(candidates.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["恒达包装有限公司", "恒达纺织有限公司"]),
    );
  });

  it("finds none for another company's name", async () => {
    for (const text of ["宏达机电设备", "南方航空", "物流有限公司"])
      expect((await resolve(suite.company.rep.context, "company", text)).certain, text).toBe(false);
  });
});

describe("people", () => {
  it.each([
    ["张总", "张伟", "title"],
    ["张经理", "张敏", "title"],
    ["王科长", "王建国", "title"],
    ["建国", "王建国", "alias"],
    ["王建国", "王建国", "exact"],
    ["王健国", "王建国", "pinyin"],
    ["老王", "王建国", "alias"],
  ])("%s of 海川物流 is %s", async (text, name, match) => {
    const { rep } = suite.company;
    expect(await best(rep.context, "person", text, { company: "海川物流" })).toEqual([true, name, match]);
    expect(await best(rep.context, "person", text, { customer: sea })).toEqual([true, name, match]);
  });

  it("are known without their company where only one can be meant", async () => {
    const { rep } = suite.company;
    expect(await best(rep.context, "person", "张总")).toEqual([true, "张伟", "title"]);
    expect(await best(rep.context, "person", "李经理")).toEqual([true, "李经理", "exact"]);
  });

  it.each([
    ["海川张总", "张伟"],
    ["采购那个张经理", "张敏"],
    ["海川物流的王科长", "王建国"],
  ])("%s is told apart by what is said before", async (text, name) => {
    const { rep } = suite.company;
    expect((await best(rep.context, "person", text)).slice(0, 2)).toEqual([true, name]);
  });

  it("ask when two of a name are at one company", async () => {
    const { rep } = suite.company;
    await contact(rep.context, "张勇", { customer: sea, title: "副总经理" });
    const { certain, candidates } = await resolve(rep.context, "person", "张总", { company: "海川物流" });
    expect(certain).toBe(false);
    expect(
      candidates
        .slice(0, 2)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(["张伟", "张勇"]);
  });
});

describe("deals and colleagues", () => {
  it("a deal is known by its name, or by its company alone", async () => {
    const { rep } = suite.company;
    expect(await best(rep.context, "opportunity", "海川物流WMS二期")).toEqual([
      true,
      "海川物流WMS二期",
      "exact",
    ]);
    expect(await best(rep.context, "opportunity", "海川")).toEqual([true, "海川物流WMS二期", "alias"]);
  });

  it("a colleague is known to everybody", async () => {
    const { rep, mate } = suite.company;
    expect(await best(mate.context, "colleague", rep.context.principal.name)).toEqual([
      true,
      rep.context.principal.name,
      "exact",
    ]);
  });
});

describe("what the person may not see", () => {
  it.each([
    ["company", "苏州海天精密机械有限公司"],
    ["company", "海天精密"],
    ["company", "苏州海甜精密机械"],
    ["person", "李卫东"],
    ["person", "李总"],
  ] as const)("as %s %s does not exist", async (type, text) => {
    const { rep, rep2 } = suite.company;
    const hidden = await resolve(rep.context, type, text);
    expect(
      hidden.candidates.filter(({ name }) => ["苏州海天精密机械有限公司", "李卫东"].includes(name)),
    ).toEqual([]);
    expect((await resolve(rep2.context, type, text)).candidates.length).toBeGreaterThan(0);
  });

  it("is not reached by way of a company's id", async () => {
    const { rep, rep2 } = suite.company;
    const [other] = (await resolve(rep2.context, "company", "海天精密")).candidates;
    const people = await resolve(rep.context, "person", "李总", { customer: other?.id ?? "" });
    expect(people.candidates).toEqual([]);
  });
});
