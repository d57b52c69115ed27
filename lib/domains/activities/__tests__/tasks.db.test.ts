import { beforeAll, describe, expect, it } from "vitest";
import { changesOfRun } from "#lib/domains/audit/index.ts";
import { withActor } from "#lib/platform/with-actor.ts";
import { type MakeRow, recordRows } from "#tests/factories/record-rows.ts";
import { refusalOf } from "#tests/harness/refusal-of.ts";
import { useSuite } from "#tests/harness/use-suite.ts";
import type { CreateTaskInput } from "../contract.ts";
import {
  assignTasks,
  completeTask,
  createTask,
  deleteTask,
  getActivity,
  getTask,
  listTasks,
  moveTask,
  reopenTask,
  restoreTask,
  revertActivity,
  revertTask,
  snoozeTask,
  updateTask,
  updateTasks,
} from "../index.ts";

// A Wednesday in Shanghai.
const suite = useSuite({ CLOCK_FIXED_AT: "2026-11-25T16:30:00+08:00" });
let make: MakeRow;
beforeAll(async () => {
  make = await recordRows(suite.owner, suite.company);
});

const own = () => suite.company.rep.context;
const mine = () => ({ ownerId: suite.company.rep.userId, teamPath: suite.company.teams.east1.path });
const moment = (day: string, time: string) => new Date(`2026-${day}T${time}:00+08:00`).toISOString();
const visit: Partial<CreateTaskInput> = {
  kind: "visit",
  startsAt: moment("11-26", "14:00"),
  endsAt: moment("11-26", "15:00"),
};
const create = (more: Partial<CreateTaskInput> = {}, context = own()) =>
  createTask(context, { title: "回访", ...more });
async function read(id: string, context = own()) {
  const dto = await getTask(context, { id });
  if (!dto) throw new Error(`no task ${id}`);
  return dto;
}
async function nextOf(table: string, id: string): Promise<string | null> {
  const [row] =
    await suite.owner`select next_activity_at as next from ${suite.owner(table)} where id = ${id}`;
  return row?.next?.toISOString() ?? null;
}

describe("createTask", () => {
  it("makes a task with a reminder, and a plan that is due when it begins", async () => {
    const task = await create({ dueAt: moment("11-27", "18:00") });
    expect(await read(task.id)).toMatchObject({
      kind: "task",
      status: "open",
      priority: "normal",
      dueAt: moment("11-27", "18:00"),
      remindAt: moment("11-27", "17:00"),
      owner: { name: "rep" },
      allDay: false,
    });
    const plan = await create({ ...visit, remindAt: null });
    expect(await read(plan.id)).toMatchObject({ dueAt: visit.startsAt, remindAt: null });
  });

  it("refuses a plan without a beginning, an end before it, and a colleague's task without the right", async () => {
    const { mate, leader } = suite.company;
    const reasons = async (more: Partial<CreateTaskInput>) => (await refusalOf(create(more))).options.reason;
    expect(await reasons({ kind: "call" })).toBe("plan_needs_start");
    expect(await reasons({ ...visit, endsAt: moment("11-26", "13:00") })).toBe("ends_before_start");
    expect((await refusalOf(create({ owner: mate.userId }))).code).toBe("forbidden");
    const { id } = await create({ owner: mate.userId }, leader.context);
    expect(await read(id, mate.context)).toMatchObject({ owner: { name: "mate" } });
  });
});

describe("next_activity_at", () => {
  it("is the next unfinished plan of the record", async () => {
    const customer = await make("customer", mine());
    const deal = await make("opportunity", mine(), { customer_id: customer });
    await create({ customer, dueAt: moment("11-25", "18:00") });
    expect(await nextOf("customers", customer)).toBeNull();
    const later = await create({ ...visit, opportunity: deal });
    expect(await nextOf("customers", customer)).toBe(visit.startsAt);
    const call = await create({ kind: "call", startsAt: moment("11-25", "17:00"), customer });
    expect(await nextOf("customers", customer)).toBe(moment("11-25", "17:00"));
    expect(await nextOf("opportunities", deal)).toBe(visit.startsAt);
    await completeTask(own(), { id: call.id });
    expect(await nextOf("customers", customer)).toBe(visit.startsAt);
    await moveTask(own(), { id: later.id, startsAt: moment("11-28", "09:00") });
    expect(await nextOf("opportunities", deal)).toBe(moment("11-28", "09:00"));
    await deleteTask(own(), { id: later.id });
    expect(await nextOf("opportunities", deal)).toBeNull();
    await restoreTask(own(), { id: later.id });
    expect(await nextOf("customers", customer)).toBe(moment("11-28", "09:00"));
  });
});

describe("completeTask", () => {
  it("leaves a finished plan on the timeline by its owner, and takes that back when reopened", async () => {
    const { leader, rep } = suite.company;
    const customer = await make("customer", mine());
    const { id } = await create({ ...visit, startsAt: moment("11-24", "10:00"), endsAt: null, customer });
    const { activity, version } = await completeTask(leader.context, {
      id,
      result: "谈妥试用",
      outcome: "positive",
    });
    expect(version).toBe(2);
    expect(await read(id)).toMatchObject({
      status: "done",
      doneAt: moment("11-25", "16:30"),
      result: "谈妥试用",
    });
    const logged = await getActivity(rep.context, { id: activity ?? "" });
    expect(logged).toMatchObject({
      kind: "visit",
      subject: "回访",
      body: "谈妥试用",
      outcome: "positive",
      at: moment("11-24", "10:00"),
      owner: { name: "rep" },
      customer: { id: customer },
      task: { id },
    });
    const again = await refusalOf(completeTask(own(), { id }));
    expect(again).toMatchObject({ code: "precondition", options: { reason: "task_finished" } });
    await reopenTask(own(), { id });
    expect(await read(id)).toMatchObject({ status: "open", doneAt: null, activity: null });
    expect(await getActivity(own(), { id: activity ?? "" })).toBeNull();
    expect((await refusalOf(reopenTask(own(), { id }))).options.reason).toBe("task_open");
  });

  it("leaves nothing of a plain task unless asked to, and of a plan not when told so", async () => {
    const task = await create();
    expect(await completeTask(own(), { id: task.id })).toMatchObject({ activity: null });
    const noted = await create();
    const { activity } = await completeTask(own(), { id: noted.id, log: true });
    expect(await getActivity(own(), { id: activity ?? "" })).toMatchObject({ kind: "note" });
    const plan = await create(visit);
    expect(await completeTask(own(), { id: plan.id, log: false })).toMatchObject({ activity: null });
  });

  it("is undone as a whole: the task is open, the activity gone", async () => {
    const { id } = await create(visit);
    const { activity } = await completeTask({ ...own(), runId: "run_done" }, { id, result: "完成" });
    const changes = await withActor(own(), (tx) => changesOfRun(tx, "run_done"));
    expect(changes.map(({ entityType }) => entityType).sort()).toEqual(["activity", "task"]);
    for (const { entityType, entityId, created, fields } of changes) {
      const revert = entityType === "task" ? revertTask : revertActivity;
      await revert(own(), { id: entityId, created, fields });
    }
    expect(await read(id)).toMatchObject({ status: "open", doneAt: null, result: null, activity: null });
    expect(await getActivity(own(), { id: activity ?? "" })).toBeNull();
  });
});

describe("moveTask, snoozeTask, updateTask", () => {
  it("moves, makes longer, and is refused on old versions and finished tasks", async () => {
    const { id } = await create(visit);
    const { version } = await moveTask(own(), { id, version: 1, startsAt: moment("11-27", "10:00") });
    expect(await read(id)).toMatchObject({
      startsAt: moment("11-27", "10:00"),
      endsAt: moment("11-27", "11:00"),
      dueAt: moment("11-27", "10:00"),
      remindAt: moment("11-27", "09:00"),
    });
    const stale = await refusalOf(moveTask(own(), { id, version: 1, endsAt: moment("11-27", "12:00") }));
    expect(stale).toMatchObject({ code: "conflict", options: { reason: "edited_since" } });
    await moveTask(own(), { id, version, endsAt: moment("11-27", "12:00") });
    expect(await read(id)).toMatchObject({
      startsAt: moment("11-27", "10:00"),
      endsAt: moment("11-27", "12:00"),
    });
    const backwards = await refusalOf(moveTask(own(), { id, endsAt: moment("11-27", "09:00") }));
    expect(backwards.options.reason).toBe("ends_before_start");
    await completeTask(own(), { id });
    for (const refused of [
      () => moveTask(own(), { id, startsAt: moment("11-28", "10:00") }),
      () => snoozeTask(own(), { id, until: moment("11-28", "10:00") }),
      () => updateTask(own(), { id, set: { status: "open" } }),
      () => updateTasks(own(), { records: [{ id }], set: { status: "doing" } }),
    ]) {
      expect((await refusalOf(refused())).options.reason).toBe("task_finished");
    }
  });

  it("snoozes to later only", async () => {
    const { id } = await create({ dueAt: moment("11-27", "18:00") });
    const past = await refusalOf(snoozeTask(own(), { id, until: moment("11-25", "16:00") }));
    expect(past.options.reason).toBe("snooze_in_past");
    await snoozeTask(own(), { id, until: moment("11-26", "08:00") });
    expect(await read(id)).toMatchObject({
      remindAt: moment("11-26", "08:00"),
      dueAt: moment("11-27", "18:00"),
    });
  });

  it("writes many or none", async () => {
    const [one, two] = [await create(), await create()];
    const { mate } = suite.company;
    const foreign = await create({}, mate.context);
    const set = { priority: "high" } as const;
    await updateTasks(own(), { records: [one, two].map(({ id }) => ({ id })), set });
    expect(await read(two.id)).toMatchObject({ priority: "high", version: 2 });
    const records = [{ id: one.id }, { id: foreign.id }];
    expect((await refusalOf(updateTasks(own(), { records, set: { priority: "low" } }))).code).toBe(
      "not_found",
    );
    expect(await read(one.id)).toMatchObject({ priority: "high", version: 2 });
  });
});

describe("whose task it is", () => {
  it("is seen by the people of its record, and changed by its owner, who gave it, and who leads them", async () => {
    const { rep, product, leader, rep2 } = suite.company;
    const customer = await make("customer", mine());
    const { id } = await create({ customer }, product.context);
    expect(await read(id, rep.context)).toMatchObject({ owner: { name: "product" } });
    const refusal = await refusalOf(completeTask(rep.context, { id }));
    expect(refusal).toMatchObject({ code: "forbidden", options: { reason: "not_own_work" } });
    expect((await refusalOf(completeTask(rep2.context, { id }))).code).toBe("not_found");
    const given = await create({ owner: rep.userId }, leader.context);
    await updateTask(rep.context, { id: given.id, set: { status: "doing" } });
    await updateTask(leader.context, { id: given.id, set: { priority: "urgent" } });
    expect(await read(given.id)).toMatchObject({ status: "doing", priority: "urgent", version: 3 });
  });

  it("may be asked of a colleague for a record of one's own, and for nothing that one would not see again", async () => {
    const { rep, rep2, mate } = suite.company;
    const customer = await make("customer", mine());
    const { id } = await create({ customer, owner: rep2.userId }, rep.context);
    await updateTask(rep.context, { id, set: { priority: "urgent" } });
    await completeTask(rep2.context, { id });
    expect(await read(id)).toMatchObject({ status: "done", priority: "urgent", owner: { name: "rep2" } });
    const refusal = await refusalOf(create({ owner: mate.userId }));
    expect(refusal).toMatchObject({ code: "forbidden", options: { reason: "task_request_subject" } });
  });

  it("goes to a colleague by those with the right, also out of their sight", async () => {
    const { leader, rep2, rep } = suite.company;
    const { id } = await create();
    expect((await refusalOf(assignTasks(rep.context, { records: [{ id }], to: rep2.userId }))).code).toBe(
      "forbidden",
    );
    await assignTasks(leader.context, { records: [{ id }], to: rep2.userId });
    expect(await read(id, rep2.context)).toMatchObject({ owner: { name: "rep2" } });
    expect(await getTask(rep.context, { id })).toBeNull();
  });
});

describe("listTasks", () => {
  it("finds by when they are due", async () => {
    const { mate } = suite.company;
    const made: Record<string, string> = {};
    const dues = {
      overdue: moment("11-25", "16:00"),
      today: moment("11-25", "20:00"),
      week: moment("11-28", "10:00"),
      later: moment("12-02", "10:00"),
      none: null,
    };
    const filter = { field: "title", op: "eq" as const, value: "分时段" };
    const title = "分时段";
    for (const [due, dueAt] of Object.entries(dues))
      made[due] = (await create({ title, dueAt }, mate.context)).id;
    const going = {
      kind: "meeting" as const,
      startsAt: moment("11-25", "16:00"),
      endsAt: moment("11-25", "17:00"),
    };
    const meeting = await create({ ...going, title }, mate.context);
    const done = await create({ title, dueAt: dues.today }, mate.context);
    await completeTask(mate.context, { id: done.id });
    for (const due of Object.keys(dues) as (keyof typeof dues)[]) {
      const { items } = await listTasks(mate.context, { due, filter });
      const expected = due === "today" ? [meeting.id, made.today] : [made[due]];
      expect(items.map(({ id }) => id)).toEqual(expected);
    }
  });
});
