import { describe, expect, it } from "vitest";
import { refusalOf } from "#tests/harness/refusal-of.ts";
import { useSuite } from "#tests/harness/use-suite.ts";
import type { CreateContactInput, CreateCustomerInput } from "../contract.ts";
import {
  createContact,
  createCustomer,
  deleteCustomer,
  findContactDuplicates,
  findCustomerDuplicates,
  getContact,
  getCustomer,
  linkRelation,
  listContacts,
  mergeContacts,
  mergeCustomers,
  revertCustomer,
  undoContactMerge,
  undoCustomerMerge,
  updateContact,
  updateCustomer,
} from "../index.ts";

const suite = useSuite();
const leader = () => suite.company.leader.context;
const customer = (more: Partial<CreateCustomerInput> & { name: string }, context = leader()) =>
  createCustomer(context, { onDuplicate: "create", ...more });
const contact = (more: Partial<CreateContactInput> & { name: string }) =>
  createContact(leader(), { onDuplicate: "create", ...more });
async function at(customerId: string): Promise<string[]> {
  const filter = { field: "customer", op: "eq", value: customerId } as const;
  return (await listContacts(leader(), { filter })).items.map((item) => String(item.name)).sort();
}

describe("mergeCustomers", () => {
  it("fills, takes what was chosen, joins tags, brings along what hangs on it, and can be undone", async () => {
    const { rep2 } = suite.company;
    const kept = await customer({
      name: "华智科技",
      city: "上海",
      tags: ["甲"],
      profile: { preference: "演示" },
    });
    const merged = await customer({
      name: "华智科技有限公司",
      city: "苏州",
      industry: "软件",
      phone: "13811112222",
      tags: ["乙"],
      profile: { preference: "文档", decisionStyle: "fast" },
    });
    await contact({ name: "王总", customer: kept.id });
    await contact({ name: "李总", customer: merged.id });
    const child = await customer({ name: "华智分公司", parent: merged.id });
    const hidden = await customer({ name: "看不见的子公司" }, rep2.context);
    await suite.owner`update customers set parent_id = ${merged.id} where id = ${hidden.id}`;
    await linkRelation(leader(), {
      from: { type: "customer", id: merged.id },
      kind: "partner",
      to: { type: "customer", id: child.id },
    });

    const input = { keep: { id: kept.id }, merge: { id: merged.id }, take: ["city"] };
    expect((await refusalOf(mergeCustomers(suite.company.rep.context, input))).code).toBe("forbidden");
    const { mergeId } = await mergeCustomers(leader(), input);
    expect(await getCustomer(leader(), { id: kept.id })).toMatchObject({
      name: "华智科技",
      city: "苏州",
      industry: "软件",
      phone: "13811112222",
      tags: ["甲", "乙"],
      profile: { preference: "演示", decisionStyle: "fast" },
      version: 2,
      counts: { contacts: 2, children: 1 },
    });
    expect(await getCustomer(leader(), { id: merged.id })).toBeNull();
    expect(await at(kept.id)).toEqual(["李总", "王总"]);
    const parents =
      await suite.owner`select parent_id from customers where id in ${suite.owner([child.id, hidden.id])}`;
    expect(parents.map((row) => row.parent_id)).toEqual([kept.id, kept.id]);
    const edges = await suite.owner`select from_id from relations`;
    expect(edges.map((row) => row.from_id)).toEqual([kept.id]);

    await undoCustomerMerge(leader(), { mergeId });
    expect(await getCustomer(leader(), { id: kept.id })).toMatchObject({
      city: "上海",
      industry: null,
      phone: null,
      tags: ["甲"],
      profile: { preference: "演示" },
    });
    expect(await getCustomer(leader(), { id: merged.id })).toMatchObject({
      city: "苏州",
      phone: "13811112222",
    });
    expect([await at(kept.id), await at(merged.id)]).toEqual([["王总"], ["李总"]]);
    const back =
      await suite.owner`select distinct parent_id from customers where id in ${suite.owner([child.id, hidden.id])}`;
    expect(back.map((row) => row.parent_id)).toEqual([merged.id]);
    expect((await refusalOf(undoCustomerMerge(leader(), { mergeId }))).options.reason).toBe("merge_undone");
  });

  it("is not undone over a value that someone has edited since; other edits stay", async () => {
    const kept = await customer({ name: "一号公司" });
    const merged = await customer({ name: "二号公司", city: "南京" });
    const { mergeId } = await mergeCustomers(leader(), { keep: { id: kept.id }, merge: { id: merged.id } });
    await updateCustomer(leader(), { id: kept.id, set: { city: "无锡", level: "a" } });
    const refusal = await refusalOf(undoCustomerMerge(leader(), { mergeId }));
    expect(refusal).toMatchObject({
      code: "conflict",
      options: { reason: "undo_edited_since", diff: [{ field: "city", before: "南京", after: "无锡" }] },
    });
    await updateCustomer(leader(), { id: kept.id, set: { city: "南京" } });
    await undoCustomerMerge(leader(), { mergeId });
    expect(await getCustomer(leader(), { id: kept.id })).toMatchObject({ city: null, level: "a" });
  });

  it("is taken back with the run that made it, told of by both records", async () => {
    const kept = await customer({ name: "三号公司" });
    const merged = await customer({ name: "四号公司", city: "宁波" });
    const context = { ...leader(), runId: "run_x" };
    const { mergeId } = await mergeCustomers(context, { keep: { id: kept.id }, merge: { id: merged.id } });
    const change = (id: string, field: string, more: object[] = []) =>
      revertCustomer(leader(), {
        id,
        created: false,
        fields: [{ field, before: null, after: mergeId }, ...more] as never,
      });
    await change(kept.id, "mergedFrom", [{ field: "city", before: null, after: "宁波" }]);
    await change(merged.id, "mergedInto", [{ field: "deleted", before: false, after: true }]);
    expect(await getCustomer(leader(), { id: kept.id })).toMatchObject({ city: null });
    expect(await getCustomer(leader(), { id: merged.id })).toMatchObject({ city: "宁波" });
  });

  it("refuses a record with itself, a company with the one above it, and what is out of sight", async () => {
    const top = await customer({ name: "集团" });
    const low = await customer({ name: "集团子公司", parent: top.id });
    const other = await customer({ name: "别人的" }, suite.company.rep2.context);
    const merge = (keep: string, away: string) =>
      refusalOf(mergeCustomers(leader(), { keep: { id: keep }, merge: { id: away } }));
    expect((await merge(top.id, top.id)).options.reason).toBe("merge_same");
    expect((await merge(top.id, low.id)).options.reason).toBe("merge_family");
    expect((await merge(low.id, top.id)).options.reason).toBe("merge_family");
    expect((await merge(top.id, other.id)).code).toBe("not_found");
  });
});

describe("mergeContacts", () => {
  it("keeps one main position, all others as history, and gives them back", async () => {
    const [one, two] = [await customer({ name: "甲方" }), await customer({ name: "乙方" })];
    const kept = await contact({ name: "王明", customer: one.id, title: "总监" });
    const merged = await contact({ name: "王明", customer: two.id, phone: "13700001111" });
    const { mergeId } = await mergeContacts(leader(), { keep: { id: kept.id }, merge: { id: merged.id } });
    const both = await getContact(leader(), { id: kept.id });
    expect(both).toMatchObject({ phone: "13700001111", customer: { id: one.id }, title: "总监" });
    expect(both?.positions.map(({ customer: { id }, main }) => [id, main])).toEqual([
      [one.id, true],
      [two.id, false],
    ]);
    await undoContactMerge(leader(), { mergeId });
    const [left, right] = [
      await getContact(leader(), { id: kept.id }),
      await getContact(leader(), { id: merged.id }),
    ];
    expect(left?.positions.map(({ customer: { id }, main }) => [id, main])).toEqual([[one.id, true]]);
    expect(right?.positions.map(({ customer: { id }, main }) => [id, main])).toEqual([[two.id, true]]);
    expect(left).toMatchObject({ phone: null });
  });
});

describe("duplicates", () => {
  it("are found by code, phone, mail, name and one mistyped character", async () => {
    const { id } = await customer({
      name: "苏州市东方明达物流有限公司",
      uscc: "91320500MA1K35XK1G",
      phone: "0512-68881234",
      email: "a@mingda.cn",
    });
    const found = async (like: Parameters<typeof findCustomerDuplicates>[1]) =>
      (await findCustomerDuplicates(leader(), like)).items.map((hit) => [hit.id, hit.reasons]);
    expect(await found({ uscc: "91320500ma1k35xk1g" })).toEqual([[id, ["uscc"]]]);
    expect(await found({ phone: "(0512) 6888 1234" })).toEqual([[id, ["phone"]]]);
    expect(await found({ email: "A@Mingda.cn" })).toEqual([[id, ["email"]]]);
    expect(await found({ name: "东方明达物流" })).toEqual([[id, ["name"]]]);
    expect(await found({ name: "东方名达物流有限公司" })).toEqual([[id, ["name_pinyin"]]]);
    expect(await found({ name: "东方明大物流" })).toEqual([[id, ["name_pinyin"]]]);
    expect(await found({ name: "东方明达物硫设" })).toEqual([]);
    expect(await found({ name: "东方朋达物流" })).toEqual([[id, ["name_typo"]]]);
    expect(await found({ name: "东方明达物流配送" })).toEqual([]);
    expect(await found({ name: "东方明达物流", except: id })).toEqual([]);
    await updateCustomer(leader(), { id, set: { phone: "0512-60000000", email: null } });
    expect([await found({ phone: "051268881234" }), await found({ email: "a@mingda.cn" })]).toEqual([[], []]);
    await deleteCustomer(leader(), { id });
    expect(await found({ name: "东方明达物流" })).toEqual([]);
  });

  it("out of sight are told of with half a name and whose they are", async () => {
    const { rep, rep2 } = suite.company;
    const hidden = await customer({ name: "秘密客户集团", phone: "13655556666" }, rep2.context);
    const { items } = await findCustomerDuplicates(rep.context, { phone: "13655556666" });
    expect(items).toEqual([{ id: null, name: "秘****团", owner: "rep2", inPool: false, reasons: ["phone"] }]);
    expect(JSON.stringify(items)).not.toContain(hidden.id);
    const refusal = await refusalOf(createCustomer(rep.context, { name: "某公司", phone: "136 5555 6666" }));
    expect(refusal).toMatchObject({ code: "conflict", options: { reason: "record_duplicate" } });
    expect(refusal.options.params).toEqual({ count: 1, label: "秘****团" });
    expect(
      await createCustomer(rep.context, { name: "某公司", phone: "13655556666", onDuplicate: "create" }),
    ).toBeTruthy();
  });

  it("of another company are nobody's business", async () => {
    const before = await findCustomerDuplicates(leader(), { name: "别家租户的客户" });
    const { createCompany } = await import("#tests/factories/company.ts");
    const other = await createCompany(suite.ownerUrl);
    await customer({ name: "别家租户的客户" }, other.rep.context);
    expect(await findCustomerDuplicates(leader(), { name: "别家租户的客户" })).toEqual(before);
  });

  it("made at once find each other: one of ten is made", async () => {
    const calls = Array.from({ length: 10 }, () =>
      createCustomer(leader(), { name: "同时创建的公司" }).then(
        () => "made",
        (error) => error.options?.reason,
      ),
    );
    const outcomes = await Promise.all(calls);
    expect(outcomes.filter((each) => each === "made")).toHaveLength(1);
    expect(outcomes.filter((each) => each === "record_duplicate")).toHaveLength(9);
  });

  it("among people are the same phone, mail or WeChat, or the same name at one company", async () => {
    const { id: company } = await customer({ name: "有人的公司" });
    const { id } = await contact({
      name: "周 敏",
      customer: company,
      wechat: "ZhouMin",
      phone: "13512341234",
    });
    const found = async (like: Parameters<typeof findContactDuplicates>[1]) =>
      (await findContactDuplicates(leader(), like)).items.map((hit) => [hit.id, hit.reasons]);
    expect(await found({ name: "周敏", customer: company })).toEqual([[id, ["name"]]]);
    expect(await found({ name: "周敏" })).toEqual([]);
    expect(await found({ wechat: "zhoumin" })).toEqual([[id, ["wechat"]]]);
    expect(await found({ phone: "+86 135 1234 1234" })).toEqual([[id, ["phone"]]]);
    await updateContact(leader(), { id, set: { phone: "13512340000" } });
    expect(await found({ phone: "13512341234" })).toEqual([]);
  });
});
