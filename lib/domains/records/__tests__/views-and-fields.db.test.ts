import { describe, expect, it } from "vitest";
import {
  aggregateCustomers,
  createCustomer,
  getCustomer,
  listCustomers,
  updateCustomer,
} from "#lib/domains/customers/index.ts";
import type { Filter } from "#lib/platform/records/contract.ts";
import { refusalOf } from "#tests/harness/refusal-of.ts";
import { useSuite } from "#tests/harness/use-suite.ts";
import {
  archiveField,
  createView,
  defineField,
  deleteView,
  describeObject,
  getSettings,
  listFields,
  listViews,
  reorderFields,
  reorderViews,
  setChoices,
  setDefaultView,
  updateField,
  updateSettings,
  updateView,
} from "../index.ts";

const suite = useSuite({ CLOCK_FIXED_AT: "2026-03-10T02:00:00Z" });
const reason = async (call: Promise<unknown>) => (await refusalOf(call)).options.reason;
const mine: Filter = { field: "status", op: "eq", value: "customer" };
const names = async (who: "rep" | "mate" | "rep2" | "leader" | "csm" | "admin") =>
  (await listViews(suite.company[who].context, { object: "customer" })).items.map(({ name }) => name);
const customers = async (filter: Filter) =>
  (await listCustomers(suite.company.leader.context, { filter })).items.map(({ name }) => name);

describe("views", () => {
  it("are one's own until they are shared, with roles, teams or everyone, by right", async () => {
    const { rep, leader, teams } = suite.company;
    const view = {
      object: "customer",
      name: "我的成交",
      filter: mine,
      columns: [{ field: "name", width: 200 }],
    } as const;
    const own = await createView(rep.context, { ...view, columns: [...view.columns] });
    expect(await names("rep")).toEqual(["我的成交"]);
    expect(await names("mate")).toEqual([]);
    const sharing = createView(rep.context, { object: "customer", name: "x", audience: "everyone" });
    expect((await refusalOf(sharing)).code).toBe("forbidden");
    const nobody = createView(leader.context, { object: "customer", name: "x", audience: "roles" });
    expect(await reason(nobody)).toBe("view_needs_audience");

    await createView(leader.context, {
      object: "customer",
      name: "组内",
      audience: "teams",
      audienceIds: [teams.east1.id],
    });
    await createView(leader.context, {
      object: "customer",
      name: "客户成功",
      audience: "roles",
      audienceIds: ["customer_success"],
    });
    const all = await createView(leader.context, { object: "customer", name: "全员", audience: "everyone" });
    expect(await names("mate")).toEqual(["组内", "全员"]);
    expect(await names("rep2")).toEqual(["全员"]);
    expect(await names("csm")).toEqual(["客户成功", "全员"]);

    expect(await reason(updateView(rep.context, { id: all.id, set: { name: "改" } }))).toBe(
      "view_of_another",
    );
    expect(await reason(deleteView(suite.company.mate.context, { id: own.id }))).toBe("view_not_found");
    await updateView(leader.context, { id: all.id, version: 1, set: { name: "全公司" } });
    expect(await reason(updateView(leader.context, { id: all.id, version: 1, set: { name: "旧" } }))).toBe(
      "setting_edited_since",
    );
    await deleteView(suite.company.admin.context, { id: all.id });
    expect(await names("rep2")).toEqual([]);
    const [kept] = (await listViews(rep.context, { object: "customer" })).items;
    expect(kept).toMatchObject({
      filter: mine,
      columns: [{ field: "name", width: 200 }],
      mine: true,
      problems: [],
    });
  });

  it("open by default where their person says so, in the order they say", async () => {
    const { csm } = suite.company;
    const object = "contact" as const;
    const made = [];
    for (const name of ["甲", "乙", "丙"]) made.push(await createView(csm.context, { object, name }));
    const [one, two, three] = made.map(({ id }) => id) as [string, string, string];
    await reorderViews(csm.context, { object, ids: [three, one, two] });
    await setDefaultView(csm.context, { object, id: two });
    const { items } = await listViews(csm.context, { object });
    expect(items.map(({ name, isDefault }) => [name, isDefault])).toEqual([
      ["丙", false],
      ["甲", false],
      ["乙", true],
    ]);
    await setDefaultView(csm.context, { object, id: null });
    expect((await listViews(csm.context, { object })).items.some(({ isDefault }) => isDefault)).toBe(false);
    expect(await reason(setDefaultView(suite.company.rep.context, { object, id: one }))).toBe(
      "view_not_found",
    );
  });

  it.each<[string, object, string]>([
    ["an unknown field", { filter: { field: "nope", op: "is_empty" } }, "filter_unknown_field"],
    ["a wrong operator", { filter: { all: [{ field: "status", op: "gt", value: "a" }] } }, "filter_operator"],
    ["a wrong value", { filter: { not: { field: "status", op: "eq", value: "nope" } } }, "filter_value"],
    ["an unknown relation", { filter: { related: "nope" } }, "filter_unknown_relation"],
    ["an unknown column", { columns: [{ field: "nope" }] }, "filter_unknown_field"],
    ["an order by what has none", { sort: [{ field: "city", direction: "asc" }] }, "filter_not_sortable"],
    ["groups of what makes none", { groupBy: "address" }, "filter_not_groupable"],
  ])("are refused with %s", async (_what, part, expected) => {
    const call = createView(suite.company.rep.context, { object: "customer", name: "x", ...part });
    expect(await reason(call)).toBe(expected);
  });
});

describe("a custom field", () => {
  it("is defined, filled, filtered, grouped, renamed and archived, and its view says what no longer fits", async () => {
    const { admin, leader } = suite.company;
    expect(
      (await refusalOf(defineField(leader.context, { object: "customer", label: "x", type: "text" }))).code,
    ).toBe("forbidden");
    const given = {
      object: "customer",
      label: "客户来源渠道",
      type: "choice",
      choices: ["官网", "展会"],
    } as const;
    const field = await defineField(admin.context, { ...given, choices: [...given.choices] });
    expect(field).toMatchObject({ key: "kehulaiyuanqudao", name: "custom.kehulaiyuanqudao" });
    const { fields } = await describeObject(leader.context, { object: "customer" });
    expect(fields.at(-1)).toMatchObject({
      name: field.name,
      label: "客户来源渠道",
      choices: ["官网", "展会"],
    });

    const custom = { [field.key]: "官网" };
    const { id } = await createCustomer(leader.context, {
      name: "云栖软件有限公司",
      custom,
      onDuplicate: "create",
    });
    const wrong = createCustomer(leader.context, {
      name: "x",
      custom: { [field.key]: "别的" },
      onDuplicate: "create",
    });
    expect((await refusalOf(wrong)).code).toBe("invalid");
    const filter: Filter = { field: field.name, op: "eq", value: "官网" };
    expect(await customers(filter)).toEqual(["云栖软件有限公司"]);
    const view = await createView(leader.context, {
      object: "customer",
      name: "官网来的",
      filter,
      columns: [{ field: field.name }],
    });

    const set = await setChoices(admin.context, {
      id: field.id,
      version: 1,
      choices: [{ value: "展会", was: "官网" }, { value: "官网", was: "展会" }, { value: "电话" }],
    });
    expect(set.choices).toEqual(["展会", "官网", "电话"]);
    expect(await getCustomer(leader.context, { id })).toMatchObject({
      custom: { [field.key]: "展会" },
      version: 1,
    });
    expect(
      await reason(setChoices(admin.context, { id: field.id, choices: [{ value: "a", was: "没有" }] })),
    ).toBe("field_choice_unknown");
    await updateField(admin.context, { id: field.id, set: { label: "来源", required: true } });
    const missing = createCustomer(leader.context, { name: "缺", onDuplicate: "create" });
    expect((await refusalOf(missing)).code).toBe("invalid");
    const groups = await aggregateCustomers(leader.context, {
      groupBy: [{ field: field.name }],
      sort: [{ field: "count", direction: "desc" }],
    });
    expect(groups.items).toContainEqual({ [field.name]: "展会", count: 1 });

    await archiveField(admin.context, { id: field.id });
    expect(await reason(listCustomers(leader.context, { filter }))).toBe("filter_unknown_field");
    const shown = (await listViews(leader.context, { object: "customer" })).items.find(
      (each) => each.id === view.id,
    );
    expect(shown?.filter).toEqual(filter);
    expect(shown?.problems).toEqual([
      { part: "filter", field: field.name, reason: "filter_unknown_field" },
      { part: "columns", field: field.name, reason: "filter_unknown_field" },
    ]);
    await updateView(leader.context, { id: view.id, set: { name: "还能改名" } });
    await updateCustomer(leader.context, { id, set: { city: "杭州" } });
    await archiveField(admin.context, { id: field.id, archived: false });
    expect(await customers({ field: field.name, op: "eq", value: "展会" })).toEqual(["云栖软件有限公司"]);
    await archiveField(admin.context, { id: field.id });
  });

  it("keeps labels apart, gives each its own key, and comes in the wanted order", async () => {
    const { admin } = suite.company;
    const object = "contact" as const;
    const one = await defineField(admin.context, { object, label: "爱好", type: "text" });
    expect(await reason(defineField(admin.context, { object, label: "爱好", type: "number" }))).toBe(
      "field_label_taken",
    );
    const two = await defineField(admin.context, { object, label: "爱·好", type: "text", unique: true });
    expect([one.key, two.key]).toEqual(["aihao", "aihao2"]);
    await reorderFields(admin.context, { object, ids: [two.id, one.id] });
    expect((await listFields(admin.context, { object })).items.map(({ id }) => id)).toEqual([two.id, one.id]);
    const labels = await Promise.all(
      ["并发", "并·发", "并 发"].map((label) => defineField(admin.context, { object, label, type: "date" })),
    );
    expect(new Set(labels.map(({ key }) => key)).size).toBe(3);
  });

  it.each<[string, object, string]>([
    ["a choice without choices", { type: "choice" }, "field_needs_choices"],
    ["choices of a text", { type: "text", choices: ["a"] }, "field_takes_no_choices"],
    ["a choice twice", { type: "choices", choices: ["a", "a"] }, "field_choice_twice"],
    ["a link to nothing", { type: "record" }, "field_needs_target"],
    ["a unique day", { type: "date", unique: true }, "field_cannot_be_unique"],
  ])("is refused as %s", async (_what, more, expected) => {
    const input = { object: "customer", label: "新", type: "text", ...more } as const;
    expect(await reason(defineField(suite.company.admin.context, input))).toBe(expected);
  });
});

describe("settings", () => {
  it("are the administrator's; quarters count from the month they say", async () => {
    const { admin, leader } = suite.company;
    await createCustomer(leader.context, {
      name: "一月成立有限公司",
      foundedOn: "2026-01-15",
      onDuplicate: "create",
    });
    const quarter: Filter = { field: "foundedOn", op: "within", value: { unit: "quarter", offset: 0 } };
    expect(await customers(quarter)).toEqual(["一月成立有限公司"]);
    expect((await refusalOf(updateSettings(leader.context, { fiscalYearStart: 3 }))).code).toBe("forbidden");
    await updateSettings(admin.context, { fiscalYearStart: 3 });
    expect(await getSettings(leader.context, {})).toEqual({ fiscalYearStart: 3, currency: "CNY" });
    expect(await customers(quarter)).toEqual([]);
    expect(
      await customers({ field: "foundedOn", op: "within", value: { unit: "quarter", offset: -1 } }),
    ).toEqual(["一月成立有限公司"]);
  });
});
