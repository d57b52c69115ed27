import { beforeAll, describe, expect, it } from "vitest";
import type { Person } from "#tests/factories/company.ts";
import { type MakeRow, recordRows } from "#tests/factories/record-rows.ts";
import { refusalOf } from "#tests/harness/refusal-of.ts";
import { useSuite } from "#tests/harness/use-suite.ts";
import {
  assignTasks,
  createTask,
  listNotifications,
  logActivity,
  notify,
  readNotifications,
  unreadNotifications,
  updateActivity,
} from "../index.ts";

const suite = useSuite();
let make: MakeRow;
beforeAll(async () => {
  make = await recordRows(suite.owner, suite.company);
});

const mine = () => ({ ownerId: suite.company.rep.userId, teamPath: suite.company.teams.east1.path });
const inbox = async ({ context }: Person) => (await listNotifications(context, {})).items;
const secret = "底价八折，不要外传";

describe("a mention", () => {
  it("tells who may see it what it is, and the others nothing of it", async () => {
    const { rep, leader, rep2, product } = suite.company;
    const customer = await make("customer", mine());
    const mentions = [leader.userId, rep2.userId, product.userId, rep.userId];
    const { id } = await logActivity(rep.context, {
      kind: "note",
      subject: secret,
      body: secret,
      customer,
      mentions,
    });
    for (const person of [leader, product]) {
      expect((await inbox(person))[0]).toMatchObject({
        kind: "activity.mentioned",
        params: { title: secret },
        object: "activity",
        recordId: id,
        from: { name: "rep" },
        unread: true,
      });
    }
    const [hidden] = await inbox(rep2);
    expect(hidden).toMatchObject({
      kind: "record.hidden",
      params: {},
      object: null,
      recordId: null,
      from: { name: "rep" },
    });
    const stored = await suite.owner`select * from notifications where user_id = ${rep2.userId}`;
    expect(JSON.stringify(stored)).not.toContain(secret);
    // Who writes is not told of themself.
    expect(await inbox(rep)).toEqual([]);
  });

  it("is found in the text, and told once", async () => {
    const { rep, csm } = suite.company;
    const { id } = await logActivity(rep.context, { kind: "note", body: "请 @csm 看一下" });
    await updateActivity(rep.context, { id, set: { body: "请 @csm 再看一下" } });
    await updateActivity(rep.context, { id, set: { mentions: [] } });
    await updateActivity(rep.context, { id, set: { mentions: [csm.userId] } });
    expect((await inbox(csm)).map(({ kind }) => kind)).toEqual(["activity.mentioned"]);
  });
});

describe("an assignment", () => {
  it("is told to whose task it is now; many are one notice", async () => {
    const { leader, mate } = suite.company;
    const one = await createTask(leader.context, { title: "催款", owner: mate.userId });
    expect((await inbox(mate))[0]).toMatchObject({
      kind: "task.assigned",
      params: { title: "催款" },
      recordId: one.id,
      from: { name: "leader" },
    });
    const more = await Promise.all(
      [1, 2, 3].map((nth) => createTask(leader.context, { title: `任务${nth}` })),
    );
    await assignTasks(leader.context, { records: [...more, one].map(({ id }) => ({ id })), to: mate.userId });
    // The one that was theirs already is not counted.
    expect((await inbox(mate))[0]).toMatchObject({ kind: "task.assigned_many", params: { count: 3 } });
    expect(await inbox(mate)).toHaveLength(2);
  });
});

describe("notify", () => {
  it("keeps one of two with the same key, and tells past the walls only when asked to", async () => {
    const { admin, manager, rep2 } = suite.company;
    const customer = await make("customer", mine());
    const about = { object: "customer" as const, id: customer };
    const told = { kind: "customer.recycled", params: { name: "宏远" }, about, dedupeKey: "recycle:1" };
    expect(await notify(admin.context, { ...told, to: [manager.userId, rep2.userId] })).toEqual({ told: 2 });
    expect(await notify(admin.context, { ...told, to: [manager.userId] })).toEqual({ told: 0 });
    expect((await inbox(rep2))[0]).toMatchObject({ kind: "record.hidden", params: {} });
    await notify(admin.context, { ...told, to: [rep2.userId], dedupeKey: "recycle:2", unseen: "tell" });
    expect((await inbox(rep2))[0]).toMatchObject({ kind: "customer.recycled", params: { name: "宏远" } });
  });

  it("reaches nobody of another company", async () => {
    const { admin } = suite.company;
    const about = { object: "customer" as const, id: await make("customer", mine()) };
    expect(
      await notify(admin.context, { to: ["user_of_somebody_else"], kind: "customer.recycled", about }),
    ).toEqual({
      told: 0,
    });
  });
});

describe("one's box", () => {
  it("is read in pages, counted and emptied by its person alone", async () => {
    const { admin, director, leader } = suite.company;
    for (let nth = 0; nth < 7; nth += 1) {
      await notify(admin.context, {
        to: [director.userId],
        kind: "lead.assigned",
        params: { name: `线索${nth}` },
      });
    }
    const seen: unknown[] = [];
    let cursor: string | undefined;
    do {
      const page = await listNotifications(director.context, { limit: 3, cursor });
      seen.push(...page.items.map(({ params }) => params.name));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(seen).toEqual([6, 5, 4, 3, 2, 1, 0].map((nth) => `线索${nth}`));
    const { items } = await listNotifications(director.context, {});
    const ids = items.slice(0, 2).map(({ id }) => id);
    expect(await readNotifications(leader.context, { ids })).toMatchObject({ read: 0 });
    expect(await readNotifications(director.context, { ids })).toEqual({ read: 2, unread: 5 });
    expect(await unreadNotifications(director.context, {})).toEqual({ unread: 5 });
    expect((await listNotifications(director.context, { unread: true })).items).toHaveLength(5);
    expect(await readNotifications(director.context, { all: true })).toEqual({ read: 5, unread: 0 });
    expect((await refusalOf(readNotifications(director.context, {} as never))).code).toBe("invalid");
  });
});
