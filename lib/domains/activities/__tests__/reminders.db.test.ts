import { afterEach, describe, expect, it } from "vitest";
import { provideEnv } from "#lib/platform/env.ts";
import type { Person } from "#tests/factories/company.ts";
import { refusalOf } from "#tests/harness/refusal-of.ts";
import { useSuite } from "#tests/harness/use-suite.ts";
import { completeTask, createTask, listNotifications, remindDue, snoozeTask, updateTask } from "../index.ts";
import { mostPerHour } from "../reminders/group-reminders.ts";
import { remindPerson } from "../verbs/remind-person.ts";

const start = "2026-11-25T08:00:00+08:00";
const suite = useSuite({ CLOCK_FIXED_AT: start });
const moment = (minutes: number) => new Date(Date.parse(start) + minutes * 60_000).toISOString();
const setClock = (minutes: number) => provideEnv({ CLOCK_FIXED_AT: moment(minutes) });
afterEach(() => setClock(0));

const inbox = async ({ context }: Person) => (await listNotifications(context, {})).items;
const plan = ({ context }: Person, title: string, minutes: number) =>
  createTask(context, { title, remindAt: moment(minutes) });

describe("remindDue", () => {
  it("tells once what is due, also when several processes look at once", async () => {
    const { rep, mate } = suite.company;
    const mine = await plan(rep, "给王总回电", 10);
    await plan(mate, "寄合同", 10);
    await plan(rep, "以后的", 60 * 24);
    expect(await remindDue()).toBe(0);
    setClock(11);
    const told = await Promise.all([remindDue(), remindDue(), remindDue(), remindDue()]);
    expect(told.reduce((sum, count) => sum + count, 0)).toBe(2);
    expect(await inbox(rep)).toMatchObject([
      { kind: "task.due", params: { title: "给王总回电" }, object: "task", recordId: mine.id, from: null },
    ]);
    expect(await inbox(mate)).toHaveLength(1);
    expect(await remindDue()).toBe(0);
  });

  it("comes again when snoozed, and not for what is done or put off", async () => {
    const { leader } = suite.company;
    const again = await plan(leader, "再提醒", 10);
    const done = await plan(leader, "做完的", 30);
    const off = await plan(leader, "不做了", 30);
    setClock(11);
    await remindDue();
    await snoozeTask(leader.context, { id: again.id, until: moment(30) });
    await completeTask(leader.context, { id: done.id });
    await updateTask(leader.context, { id: off.id, set: { status: "cancelled" } });
    setClock(31);
    expect(await remindDue()).toBe(1);
    expect((await inbox(leader)).map(({ params }) => params.title)).toEqual(["再提醒", "再提醒"]);
  });

  it("is quiet: many at once are one notice, and an hour has its limit", async () => {
    const { manager } = suite.company;
    for (let nth = 0; nth < 5; nth += 1) await plan(manager, `同时${nth}`, 10);
    setClock(11);
    expect(await remindDue()).toBe(5);
    expect(await inbox(manager)).toMatchObject([{ kind: "task.due_many", params: { count: 5 } }]);
    for (let nth = 0; nth < 9; nth += 1) {
      setClock(0);
      await plan(manager, `陆续${nth}`, 12 + nth);
      setClock(12 + nth);
      expect(await remindDue()).toBe(1);
    }
    const told = await inbox(manager);
    expect(told.length).toBeLessThanOrEqual(mostPerHour);
    const grouped = told.filter(({ kind }) => kind === "task.due_many");
    expect(grouped).toHaveLength(1);
    const single = told.length - 1;
    // Every one of the fourteen is in a notice of its own or counted in the common one.
    expect(Number(grouped[0]?.params.count) + single).toBe(14);
  });

  it("does not stumble over somebody who has left", async () => {
    const { csm, product } = suite.company;
    await plan(csm, "没人管的", 10);
    await plan(product, "有人管的", 10);
    await suite.owner`update users set active = false where id = ${csm.userId}`;
    setClock(11);
    expect(await remindDue()).toBe(2);
    expect(await remindDue()).toBe(0);
    expect(await inbox(product)).toHaveLength(1);
    const boxes = await suite.owner`select id from notifications where user_id = ${csm.userId}`;
    expect(boxes).toHaveLength(0);
  });

  it("is the system's to do", async () => {
    const { rep, admin } = suite.company;
    const { id } = await plan(rep, "别人催", 10);
    setClock(11);
    for (const { context } of [rep, admin]) {
      expect((await refusalOf(remindPerson(context, { owner: rep.userId, tasks: [id] }))).code).toBe(
        "forbidden",
      );
    }
    const other = { ...admin.context, actor: { type: "system" as const, name: "reminders" } };
    expect(await remindPerson(other, { owner: admin.userId, tasks: [id] })).toEqual({ reminded: 0 });
  });
});
