import { beforeAll, describe, expect, it } from "vitest";
import { changesOfRun } from "#lib/domains/audit/index.ts";
import type { Context } from "#lib/platform/context.ts";
import { withActor } from "#lib/platform/with-actor.ts";
import { type MakeRow, recordRows } from "#tests/factories/record-rows.ts";
import { refusalOf } from "#tests/harness/refusal-of.ts";
import { useSuite } from "#tests/harness/use-suite.ts";
import type { LogActivityInput } from "../contract.ts";
import {
  deleteActivity,
  getActivity,
  listActivities,
  logActivity,
  restoreActivity,
  revertActivity,
  updateActivity,
} from "../index.ts";

const suite = useSuite();
let make: MakeRow;
beforeAll(async () => {
  make = await recordRows(suite.owner, suite.company);
});

const own = () => suite.company.rep.context;
const mine = () => ({ ownerId: suite.company.rep.userId, teamPath: suite.company.teams.east1.path });
const log = (more: Partial<LogActivityInput> = {}, context = own()) =>
  logActivity(context, { kind: "visit", body: "见了王总。他关心上线时间", ...more });
async function read(id: string, context = own()) {
  const dto = await getActivity(context, { id });
  if (!dto) throw new Error(`no activity ${id}`);
  return dto;
}
async function momentsOf(table: string, id: string) {
  const [row] = await suite.owner`
    select last_activity_at as last, next_activity_at as next, version::int from ${suite.owner(table)} where id = ${id}`;
  return row;
}

describe("logActivity", () => {
  it("needs no more than words: the first ones are the subject, and it happened now", async () => {
    const { id } = await log();
    expect(await read(id)).toMatchObject({
      kind: "visit",
      subject: "见了王总",
      body: "见了王总。他关心上线时间",
      owner: { name: "rep" },
      version: 1,
    });
    const empty = await refusalOf(log({ body: " " }));
    expect(empty).toMatchObject({ code: "invalid", options: { reason: "activity_needs_words" } });
  });

  it("refuses what has not happened, what rules write, and a colleague's name without the right", async () => {
    const future = await refusalOf(log({ at: "2999-01-01T00:00:00Z" }));
    expect(future).toMatchObject({ code: "invalid", options: { reason: "activity_in_future" } });
    expect((await refusalOf(log({ kind: "agent" as never }))).code).toBe("invalid");
    expect((await refusalOf(log({ owner: suite.company.mate.userId }))).code).toBe("forbidden");
    const { leader, mate } = suite.company;
    const { id } = await log({ owner: mate.userId }, leader.context);
    expect(await read(id, mate.context)).toMatchObject({ owner: { name: "mate" } });
  });

  it("stands on the customer of its deal or contact, also on one that the writer cannot see", async () => {
    const { rep2, teams } = suite.company;
    const customer = await make("customer", { ownerId: rep2.userId, teamPath: teams.east2.path });
    const deal = await make("opportunity", mine(), { customer_id: customer });
    const { id } = await log({ opportunity: deal });
    // The customer is not the writer's to see: its name stays out.
    expect(await read(id)).toMatchObject({ opportunity: { id: deal }, customer: { id: customer, name: "" } });
    expect(await read(id, rep2.context)).toMatchObject({ subject: "见了王总" });
    expect((await momentsOf("customers", customer))?.last).not.toBeNull();
    const other = await make("customer", mine());
    const refusal = await refusalOf(log({ opportunity: deal, customer: other }));
    expect(refusal).toMatchObject({ code: "invalid", options: { reason: "links_disagree" } });
    const unseen = await refusalOf(log({ customer }));
    expect(unseen).toMatchObject({ code: "invalid", options: { reason: "reference_not_found" } });
  });
});

describe("last_activity_at", () => {
  const times = ["2026-01-05T02:00:00.000Z", "2026-02-05T02:00:00.000Z", "2026-03-05T02:00:00.000Z"] as const;

  it("is the latest living activity of every record it hangs on, and makes no version", async () => {
    const customer = await make("customer", mine());
    const other = await make("customer", mine());
    const contact = await make("contact", mine(), { customer_id: customer });
    const deal = await make("opportunity", mine(), { customer_id: customer });
    const lead = await make("lead", mine());
    const first = await log({ at: times[0], opportunity: deal, contact, lead });
    const second = await log({ at: times[1], customer });
    const last = async (table: string, id: string) =>
      (await momentsOf(table, id))?.last?.toISOString() ?? null;
    expect(await momentsOf("customers", customer)).toMatchObject({ version: 1, last: new Date(times[1]) });
    for (const [table, id] of [
      ["contacts", contact],
      ["opportunities", deal],
      ["leads", lead],
    ] as const) {
      expect(await momentsOf(table, id)).toMatchObject({ version: 1, last: new Date(times[0]), next: null });
    }
    await updateActivity(own(), { id: second.id, set: { customer: other } });
    expect(await last("customers", customer)).toBe(times[0]);
    expect(await last("customers", other)).toBe(times[1]);
    await updateActivity(own(), { id: first.id, set: { at: times[2] } });
    expect(await last("opportunities", deal)).toBe(times[2]);
    await deleteActivity(own(), { id: first.id });
    expect(await last("opportunities", deal)).toBeNull();
    expect(await last("customers", customer)).toBeNull();
    await restoreActivity(own(), { id: first.id });
    expect(await last("customers", customer)).toBe(times[2]);
  });

  it("is the latest also when two writers wait for the same record", async () => {
    const customer = await make("customer", mine());
    const waiting = async (count: number) => {
      for (;;) {
        const [row] = await suite.owner`
          select count(*)::int as count from pg_stat_activity
          where datname = current_database() and wait_event_type = 'Lock'`;
        if (row?.count === count) return;
      }
    };
    const { logs } = await suite.owner.begin(async (held) => {
      await held`select 1 from customers where id = ${customer} for no key update`;
      const newer = log({ at: times[1], customer });
      await waiting(1);
      const older = log({ at: times[0], customer });
      await waiting(2);
      return { logs: [newer, older] };
    });
    await Promise.all(logs);
    expect((await momentsOf("customers", customer))?.last).toEqual(new Date(times[1]));
  });
});

describe("who sees and who edits", () => {
  it("shows it to the people of the record, and leaves it to its author and their leaders", async () => {
    const { rep2, leader, manager, product, rep } = suite.company;
    const customer = await make("customer", mine());
    const { id } = await log({ customer }, product.context);
    expect(await read(id, rep.context)).toMatchObject({ owner: { name: "product" } });
    expect(await getActivity(rep2.context, { id })).toBeNull();
    expect(await read(id, leader.context)).toMatchObject({ id });
    for (const context of [rep.context, leader.context]) {
      const refusal = await refusalOf(updateActivity(context, { id, set: { subject: "改了" } }));
      expect(refusal).toMatchObject({ code: "forbidden", options: { reason: "not_own_work" } });
      expect((await refusalOf(deleteActivity(context, { id }))).code).toBe("forbidden");
    }
    expect((await refusalOf(updateActivity(rep2.context, { id, set: { subject: "改" } }))).code).toBe(
      "not_found",
    );
    await updateActivity(product.context, { id, set: { subject: "改了" } });
    const own = await log({ customer });
    expect(await updateActivity(manager.context, { id: own.id, set: { outcome: "positive" } })).toMatchObject(
      {
        version: 2,
      },
    );
  });

  it("lists by filters over the record it hangs on", async () => {
    const customer = await make("customer", mine(), { level: "a", city: "苏州" });
    const { id } = await log({ customer });
    const filter = { related: "customer", where: { field: "city", op: "eq" as const, value: "苏州" } };
    const { items } = await listActivities(own(), { filter });
    expect(items.map((item) => item.id)).toEqual([id]);
  });
});

describe("revertActivity", () => {
  const inRun = (runId: string): Context => ({ ...own(), runId });

  it("takes a run's activity back, and refuses once somebody has edited it", async () => {
    const customer = await make("customer", mine());
    const { id } = await log({ customer }, inRun("run_1"));
    const edited = await log({ customer }, inRun("run_2"));
    await updateActivity(own(), { id: edited.id, set: { body: "后来补充" } });
    const ofRun = (run: string) => withActor(own(), (tx) => changesOfRun(tx, run));
    const [change] = await ofRun("run_1");
    const [stale] = await ofRun("run_2");
    if (!change || !stale) throw new Error("nothing journaled");
    await revertActivity(own(), { id, created: change.created, fields: change.fields });
    expect(await getActivity(own(), { id })).toBeNull();
    const refusal = await refusalOf(
      revertActivity(own(), { id: edited.id, created: true, fields: stale.fields }),
    );
    expect(refusal).toMatchObject({ code: "conflict", options: { reason: "undo_edited_since" } });
    expect(refusal.options.diff).toMatchObject([{ field: "body", after: "后来补充" }]);
  });
});
