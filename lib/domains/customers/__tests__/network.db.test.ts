import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "#lib/platform/ids.ts";
import { refusalOf } from "#tests/harness/refusal-of.ts";
import { useSuite } from "#tests/harness/use-suite.ts";
import type { CreateContactInput } from "../contract.ts";
import {
  contactHistory,
  createContact,
  createCustomer,
  customerHierarchy,
  deleteContact,
  findConnections,
  getContact,
  linkRelation,
  listContacts,
  relationGraph,
  restoreContact,
  revertContact,
  setPositions,
  tagContacts,
  unlinkRelation,
  updateContact,
  updateContacts,
} from "../index.ts";

const suite = useSuite({ CLOCK_FIXED_AT: "2026-03-10T02:00:00Z" });
const leader = () => suite.company.leader.context;
const ids: Record<string, string> = {};
const id = (key: string): string => ids[key] ?? "";

async function customer(key: string, parent?: string, context = leader()): Promise<void> {
  const input = { name: key, onDuplicate: "create" as const, parent: parent ? id(parent) : null };
  ids[key] = (await createCustomer(context, input)).id;
}
async function contact(
  key: string,
  at: string | null,
  more: Partial<CreateContactInput> = {},
): Promise<void> {
  const input = { name: key, customer: at && id(at), onDuplicate: "create" as const, ...more };
  ids[key] = (await createContact(leader(), input)).id;
}
async function met(userId: string, key: string, times: number): Promise<void> {
  const { teams, tenantId } = suite.company;
  for (let time = 0; time < times; time += 1) {
    await suite.owner`
      insert into activities (id, tenant_id, owner_id, team_id, team_path, created_by, contact_id, kind, at, subject)
      values (${newId("activity")}, ${tenantId}, ${userId}, ${teams.east1.id}, ${teams.east1.path}, ${userId},
        ${id(key)}, 'visit', now(), '拜访')`;
  }
}
const knows = (from: string, to: string, strength: number) =>
  linkRelation(leader(), {
    from: { type: "contact", id: id(from) },
    kind: "knows",
    to: { type: "contact", id: id(to) },
    strength,
  });

beforeAll(async () => {
  await customer("目标集团");
  await customer("目标华东", "目标集团");
  await customer("目标上海", "目标华东");
  await customer("老客户");
  await customer("隔墙公司", undefined, suite.company.rep2.context);
  await contact("王总", "目标集团", { title: "董事长" });
  await contact("孙秘", "目标集团");
  await contact("老友", "老客户");
  // Nobody's of us, so that the ways go over people alone.
  await suite.owner`update contacts set owner_id = null`;
  await suite.owner`update customers set owner_id = null where name <> '隔墙公司'`;
  await knows("老友", "王总", 5);
  await met(suite.company.mate.userId, "老友", 4);
  await met(suite.company.rep.userId, "孙秘", 1);
});

describe("positions", () => {
  it("follow the customer: the old one ends, a new one begins", async () => {
    await contact("跳槽的人", "老客户", { title: "经理" });
    await updateContact(leader(), { id: id("跳槽的人"), set: { customer: id("目标上海"), title: "总监" } });
    const moved = await getContact(leader(), { id: id("跳槽的人") });
    expect(moved?.positions).toMatchObject([
      { customer: { name: "目标上海" }, title: "总监", main: true, startsOn: "2026-03-10", endsOn: null },
      { customer: { name: "老客户" }, title: "经理", main: false, endsOn: "2026-03-10" },
    ]);
  });

  it("are set as a whole, give the contact its customer, and can be taken back", async () => {
    await contact("兼职的人", "老客户");
    const at = { id: id("兼职的人") };
    const positions = [
      { customer: id("老客户"), endsOn: "2025-12-31" },
      { customer: id("目标集团"), title: "顾问", main: true, startsOn: "2026-01-01" },
    ];
    expect(await setPositions(leader(), { ...at, version: 1, positions })).toMatchObject({ version: 2 });
    expect(await getContact(leader(), at)).toMatchObject({ customer: { id: id("目标集团") }, title: "顾问" });
    expect((await refusalOf(setPositions(leader(), { ...at, version: 1, positions }))).code).toBe("conflict");
    const changes = await suite.owner<{ field: string; before: unknown; after: unknown }[]>`
      select field, before, after from field_changes where entity_id = ${at.id} and version = 2`;
    await revertContact(leader(), { ...at, created: false, fields: [...changes] });
    const back = await getContact(leader(), at);
    expect(back).toMatchObject({ customer: { id: id("老客户") }, title: null });
    expect(back?.positions).toMatchObject([{ customer: { name: "老客户" }, main: true, endsOn: null }]);
  });

  it("refuse two main ones, an end before the start, and a company out of sight", async () => {
    const set = (positions: object[]) =>
      refusalOf(setPositions(leader(), { id: id("王总"), positions: positions as never }));
    const here = { customer: id("老客户"), main: true };
    expect((await set([here, here])).code).toBe("invalid");
    expect((await set([{ customer: id("老客户"), startsOn: "2026-02-01", endsOn: "2026-01-01" }])).code).toBe(
      "invalid",
    );
    expect((await set([{ customer: id("隔墙公司") }])).options.reason).toBe("reference_not_found");
  });

  it("place a contact where its customer is", async () => {
    await contact("隔壁的人", "老客户");
    await suite.owner`update customers set owner_id = ${suite.company.rep2.userId}, team_path = ${suite.company.teams.east2.path} where id = ${id("老客户")}`;
    const mine = await listContacts(suite.company.rep2.context, { q: "隔壁的人" });
    expect(mine.items.map((item) => item.id)).toEqual([id("隔壁的人")]);
    await suite.owner`update customers set owner_id = null, team_path = ${suite.company.teams.east1.path} where id = ${id("老客户")}`;
  });
});

describe("contacts", () => {
  it("are written, tagged, put away and brought back, each step in their history", async () => {
    await contact("有事的人", "老客户", { phone: "13400001111" });
    const at = { id: id("有事的人") };
    await updateContacts(leader(), { records: [at], set: { department: "采购部", doNotContact: true } });
    await tagContacts(leader(), { ids: [at.id], add: ["关键人"], reason: "拍板" });
    expect(await getContact(leader(), at)).toMatchObject({
      department: "采购部",
      doNotContact: true,
      tags: ["关键人"],
      tagReasons: [{ tag: "关键人", reason: "拍板" }],
      counts: { customers: 1, activities: 0 },
      version: 3,
    });
    await deleteContact(leader(), at);
    expect(await getContact(leader(), at)).toBeNull();
    await restoreContact(leader(), at);
    const { items } = await contactHistory(leader(), at);
    expect(items.map(({ op, field }) => `${op} ${field}`)).toEqual(
      expect.arrayContaining([
        "restore deleted",
        "delete deleted",
        "update tags",
        "update department",
        "create phone",
      ]),
    );
    expect((await refusalOf(contactHistory(suite.company.rep2.context, at))).code).toBe("not_found");
  });
});

describe("the network", () => {
  it("shows who stands around a record", async () => {
    const graph = await relationGraph(leader(), { type: "customer", id: id("目标集团"), depth: 2 });
    const names = graph.nodes.map((node) => node.name);
    expect(names).toEqual(expect.arrayContaining(["目标集团", "王总", "孙秘", "老友", "rep"]));
    expect(graph.edges).toContainEqual({ from: id("老友"), to: id("王总"), kind: "knows", strength: 5 });
    const known = new Set(graph.nodes.map((node) => node.id));
    expect(graph.edges.every((edge) => known.has(edge.from) && known.has(edge.to))).toBe(true);
  });

  it("finds who of us connects to somebody, the shortest and strongest way first", async () => {
    const { paths } = await findConnections(leader(), { to: { type: "contact", id: id("王总") } });
    const ways = paths.map(({ steps }) => steps.map(({ node }) => node.name).join(" → "));
    expect(ways[0]).toBe("mate → 老友 → 王总");
    expect(ways).toContain("rep → 孙秘 → 目标集团 → 王总");
    expect(paths[0]?.steps[1]?.via).toMatchObject({ kind: "met" });
    expect(paths[0]?.steps[2]?.via).toMatchObject({ kind: "knows", strength: 5 });
    const mine = await findConnections(leader(), {
      to: { type: "contact", id: id("王总") },
      from: suite.company.rep.userId,
    });
    expect(mine.paths.every(({ steps }) => steps[0]?.node.name === "rep")).toBe(true);
  });

  it("stops at what the person may not see", async () => {
    const { rep2 } = suite.company;
    const to = { type: "contact", id: id("王总") } as const;
    expect((await refusalOf(findConnections(rep2.context, { to }))).code).toBe("not_found");
    await suite.owner`update contacts set owner_id = ${rep2.userId} where id = ${id("王总")}`;
    const graph = await relationGraph(rep2.context, { ...to, depth: 3 });
    expect(graph.nodes.map((node) => node.name)).toEqual(["王总", "rep2"]);
    await suite.owner`update contacts set owner_id = null where id = ${id("王总")}`;
  });

  it("takes an edge once, between ends in sight, and out again", async () => {
    const edge = {
      from: { type: "contact", id: id("孙秘") },
      kind: "reports_to",
      to: { type: "contact", id: id("王总") },
    } as const;
    const { id: made } = await linkRelation(leader(), edge);
    expect((await refusalOf(linkRelation(leader(), edge))).options.reason).toBe("relation_exists");
    const wall = { ...edge, to: { type: "customer", id: id("隔墙公司") } } as const;
    expect((await refusalOf(linkRelation(leader(), wall))).code).toBe("not_found");
    expect((await refusalOf(linkRelation(leader(), { ...edge, to: edge.from }))).code).toBe("invalid");
    expect((await refusalOf(unlinkRelation(suite.company.rep2.context, { id: made }))).code).toBe(
      "not_found",
    );
    await unlinkRelation(leader(), { id: made });
    expect((await refusalOf(unlinkRelation(leader(), { id: made }))).code).toBe("not_found");
  });
});

describe("customerHierarchy", () => {
  it("gives all above and below, from anywhere in the family", async () => {
    for (const from of ["目标集团", "目标华东", "目标上海"]) {
      const { items } = await customerHierarchy(leader(), { id: id(from) });
      expect(items.map((item) => item.name).sort()).toEqual(["目标上海", "目标华东", "目标集团"]);
      expect(items.find((item) => item.name === "目标上海")?.parentId).toBe(id("目标华东"));
    }
    expect((await refusalOf(customerHierarchy(leader(), { id: id("隔墙公司") }))).code).toBe("not_found");
  });
});
