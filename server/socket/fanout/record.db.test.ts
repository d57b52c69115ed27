import { describe, expect, it } from "vitest";
import { createTask } from "#lib/domains/activities/index.ts";
import {
  createContact,
  createCustomer,
  deleteCustomer,
  mergeCustomers,
  setCollaborators,
  transferCustomers,
  updateCustomer,
  updateCustomers,
} from "#lib/domains/customers/index.ts";
import { createProduct } from "#lib/domains/products/index.ts";
import { type Company, createCompany, type PersonKey } from "#tests/factories/company.ts";
import { type Device, useSockets } from "#tests/harness/use-sockets.ts";
import { useSuite } from "#tests/harness/use-suite.ts";

const suite = useSuite();
const sockets = useSockets();

type Changed = { type: string; id: string; op: string };
let made = 0;
const named = (word: string) => {
  made += 1;
  return { name: `${word}${made}号公司`, onDuplicate: "create" as const };
};

async function watch<K extends PersonKey>(company: Company, ...keys: K[]): Promise<Record<K, Device>> {
  const devices = keys.map(
    async (key) =>
      [key, await sockets.device({ email: company[key].email, password: company.password })] as const,
  );
  return Object.fromEntries(await Promise.all(devices)) as Record<K, Device>;
}

/** What each has heard of a record, once an event that everybody hears has come after it. */
async function heardOf(company: Company, devices: Record<string, Device>, id: string) {
  const mark = await createProduct(company.admin.context, { code: `P${made}`, name: "标记", unit: "套" });
  made += 1;
  const heard = Object.entries(devices).map(async ([key, device]) => {
    await device.hears<Changed>("entity:changed", (event) => event.id === mark.id);
    const told = device.heard.filter(({ event }) => event === "entity:changed");
    return [
      key,
      told.map(({ data }) => data as Changed).flatMap((each) => (each.id === id ? [each.op] : [])),
    ];
  });
  return Object.fromEntries(await Promise.all(heard)) as Record<string, string[]>;
}

describe("a record's event", () => {
  it("reaches those who may see the record, and nobody else", async () => {
    const company = await createCompany(suite.ownerUrl);
    const devices = await watch(company, "rep", "mate", "rep2", "leader", "manager", "csm", "product");
    const { id } = await createCustomer(company.rep.context, named("东方"));
    await updateCustomer(company.rep.context, { id, set: { description: "机密" } });
    const all = ["create", "update"];
    expect(await heardOf(company, devices, id)).toEqual({
      rep: all,
      mate: [],
      rep2: [],
      leader: all,
      manager: all,
      csm: all,
      product: all,
    });
    expect(JSON.stringify(Object.values(devices).map(({ heard }) => heard))).not.toContain("机密");
  });

  it("reaches who works on it beside its owner, and with it what hangs on it", async () => {
    const company = await createCompany(suite.ownerUrl);
    const devices = await watch(company, "rep2", "mate");
    const { id } = await createCustomer(company.rep.context, named("西部"));
    // Who hears of an event is decided when it is told: the creation is told before anybody joins in.
    await heardOf(company, devices, id);
    await setCollaborators(company.rep.context, { id, collaborators: [company.rep2.userId] });
    const contact = await createContact(company.rep.context, { name: "李雪", customer: id });
    const task = await createTask(company.rep.context, { title: "寄样品", customer: id });
    await updateCustomer(company.rep.context, { id, set: { level: "a" } });
    expect(await heardOf(company, devices, id)).toEqual({ rep2: ["update", "update"], mate: [] });
    expect(await heardOf(company, devices, contact.id)).toEqual({ rep2: ["create"], mate: [] });
    expect(await heardOf(company, devices, task.id)).toEqual({ rep2: ["create"], mate: [] });
  });

  it("tells the former owner that it is gone, and the new one that it is there", async () => {
    const company = await createCompany(suite.ownerUrl);
    const devices = await watch(company, "rep", "rep2", "manager");
    const { id } = await createCustomer(company.rep.context, named("南华"));
    await transferCustomers(company.manager.context, { records: [{ id }], to: company.rep2.userId });
    expect(await heardOf(company, devices, id)).toEqual({
      rep: ["create", "delete"],
      rep2: ["update"],
      manager: ["create", "update"],
    });
  });

  it("tells of every record of an act upon many, and which of them went", async () => {
    const company = await createCompany(suite.ownerUrl);
    const devices = await watch(company, "rep", "mate");
    const [one, two] = [
      await createCustomer(company.rep.context, named("北辰")),
      await createCustomer(company.rep.context, named("中原")),
    ];
    await updateCustomers(company.rep.context, {
      records: [one, two].map(({ id }) => ({ id })),
      set: { level: "c" },
    });
    await heardOf(company, devices, two.id);
    await mergeCustomers(company.manager.context, { keep: { id: one.id }, merge: { id: two.id } });
    // Records are read when their event is told: what comes later must not come before.
    await heardOf(company, devices, two.id);
    await deleteCustomer(company.rep.context, { id: one.id });
    expect(await heardOf(company, devices, one.id)).toEqual({
      rep: ["create", "update", "update", "delete"],
      mate: [],
    });
    expect(await heardOf(company, devices, two.id)).toEqual({
      rep: ["create", "update", "delete"],
      mate: [],
    });
  });

  it("stays in its company", async () => {
    const [company, other] = [await createCompany(suite.ownerUrl), await createCompany(suite.ownerUrl)];
    const [mine, theirs] = [await watch(company, "admin"), await watch(other, "admin")];
    const { id } = await createCustomer(company.rep.context, named("内部"));
    expect(await heardOf(company, mine, id)).toEqual({ admin: ["create"] });
    await createProduct(other.admin.context, { code: "P", name: "标记", unit: "套" });
    await theirs.admin.hears<Changed>("entity:changed");
    expect(theirs.admin.heard.map(({ data }) => (data as Changed).type)).toEqual(["product"]);
  });
});
