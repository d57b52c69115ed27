import { beforeAll, describe, expect, it } from "vitest";
import type { Context } from "#lib/platform/context.ts";
import { newId } from "#lib/platform/ids.ts";
import { writeJournal } from "#lib/platform/journal.ts";
import { withActor } from "#lib/platform/with-actor.ts";
import { type MakeRow, recordRows } from "#tests/factories/record-rows.ts";
import { refusalOf } from "#tests/harness/refusal-of.ts";
import { useSuite } from "#tests/harness/use-suite.ts";
import type { TimelineEntry, TimelineKind } from "../contract.ts";
import { completeTask, createTask, deleteActivity, logActivity, timeline } from "../index.ts";

const suite = useSuite();
let make: MakeRow;
let customer: string;
let deal: string;
const own = () => suite.company.rep.context;
const mine = () => ({ ownerId: suite.company.rep.userId, teamPath: suite.company.teams.east1.path });

/** Writes into the journal of a record as a verb of its domain does. */
async function journal(
  context: Context,
  entityId: string,
  version: number,
  fields: Record<string, [unknown, unknown]>,
) {
  const side = (at: 0 | 1) =>
    Object.fromEntries(Object.entries(fields).map(([name, values]) => [name, values[at]]));
  const change = {
    entityType: "customer",
    entityId,
    op: "update" as const,
    before: side(0),
    after: side(1),
    version,
  };
  await withActor(context, async (tx) => writeJournal(tx, context, [change]));
}

async function move(opportunity: string, at: string) {
  const [stage] = await suite.owner`select id from stages where tenant_id = ${suite.company.tenantId}`;
  const id = newId("stageChange");
  await suite.owner`insert into stage_changes (id, tenant_id, opportunity_id, to_stage_id, at, by)
    values (${id}, ${suite.company.tenantId}, ${opportunity}, ${stage?.id}, ${at}, ${suite.company.rep.userId})`;
  return id;
}

async function all(kinds?: TimelineKind[], limit = 100, context = own()): Promise<TimelineEntry[]> {
  const items: TimelineEntry[] = [];
  let cursor: string | undefined;
  do {
    const page = await timeline(context, { object: "customer", id: customer, limit, cursor, kinds });
    expect(page.items.length).toBeLessThanOrEqual(limit);
    items.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  return items;
}

beforeAll(async () => {
  make = await recordRows(suite.owner, suite.company);
  customer = await make("customer", mine());
  deal = await make("opportunity", mine(), { customer_id: customer });
  // Many at one moment: pages must not lose or repeat any.
  for (let nth = 0; nth < 9; nth += 1) {
    const kind = nth % 2 ? "call" : "visit";
    await logActivity(own(), {
      kind,
      subject: `第${nth}次`,
      at: `2026-03-0${1 + Math.floor(nth / 3)}T02:00:00Z`,
      customer,
    });
  }
  await logActivity(own(), {
    kind: "note",
    subject: "商机备注",
    at: "2026-03-02T05:00:00Z",
    opportunity: deal,
  });
  const gone = await logActivity(own(), { kind: "note", subject: "删掉的", customer });
  await deleteActivity(own(), { id: gone.id });
  await move(deal, "2026-03-02T02:00:00Z");
  const task = await createTask(own(), { title: "寄资料", customer });
  await completeTask(own(), { id: task.id, result: "已寄" });
  const plan = await createTask(own(), {
    kind: "call",
    title: "电话",
    startsAt: "2026-03-04T02:00:00Z",
    customer,
  });
  await completeTask(own(), { id: plan.id });
  await createTask(own(), { title: "还没做的", customer });
  const { mate, rep } = suite.company;
  await journal(own(), customer, 2, {
    status: ["prospect", "qualified"],
    owner: [mate.userId, rep.userId],
    city: [null, "上海"],
  });
  await journal(own(), customer, 3, { city: ["上海", "苏州"] });
  const agent: Context = {
    ...own(),
    actor: { type: "agent", agentId: "lead_agent", onBehalfOf: rep.userId },
    runId: "run_a",
  };
  await journal(agent, customer, 4, { level: [null, "a"], stage: ["x", "y"] });
  await journal(agent, customer, 5, { phone: [null, "13800000000"] });
});

describe("timeline", () => {
  it("tells all that happened, newest first, each once", async () => {
    const items = await all();
    const kinds = items.map(({ kind }) => kind);
    const count = (kind: string) => kinds.filter((each) => each === kind).length;
    // The finished plan is told by the call that it became.
    expect([count("visit"), count("call"), count("note"), count("task")]).toEqual([5, 5, 1, 1]);
    expect([count("stage"), count("change"), count("agent")]).toEqual([1, 1, 1]);
    const times = items.map(({ at }) => at);
    expect(times).toEqual(times.toSorted().toReversed());
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  });

  it("says who did what, with names", async () => {
    const items = await all();
    const of = (kind: TimelineKind) => items.find((item) => item.kind === kind);
    const { mate, rep } = suite.company;
    expect(of("change")).toMatchObject({
      by: { name: "rep" },
      changes: expect.arrayContaining([
        { field: "status", before: "prospect", after: "qualified" },
        { field: "owner", before: { id: mate.userId, name: "mate" }, after: { id: rep.userId, name: "rep" } },
      ]),
    });
    expect((of("change") as { changes: unknown[] }).changes).toHaveLength(2);
    expect(of("agent")).toMatchObject({ agent: "lead_agent", runId: "run_a", fields: ["level", "phone"] });
    expect(of("stage")).toMatchObject({
      by: { name: "rep" },
      move: { opportunity: { id: deal, name: "宏远机械WMS" }, from: null, to: { name: "初步接洽" } },
    });
    expect(of("task")).toMatchObject({ by: { name: "rep" }, task: { title: "寄资料", result: "已寄" } });
    expect(of("note")).toMatchObject({ editable: true, activity: { opportunity: { id: deal } } });
  });

  it.each([1, 2, 3, 7])("loses and repeats nothing in pages of %i", async (limit) => {
    expect((await all(undefined, limit)).map(({ id }) => id)).toEqual((await all()).map(({ id }) => id));
  });

  it("shows the asked kinds only", async () => {
    const items = await all(["call", "stage"], 4);
    expect(new Set(items.map(({ kind }) => kind))).toEqual(new Set(["call", "stage"]));
    expect(items).toHaveLength(6);
  });

  it("is of those who see the record, with what of it they see", async () => {
    const { rep2, mate, leader, teams } = suite.company;
    for (const context of [rep2.context, mate.context]) {
      const refusal = await refusalOf(all(undefined, 9, context));
      expect(refusal).toMatchObject({ code: "not_found", options: { reason: "record_not_found" } });
    }
    expect(await all(undefined, 100, leader.context)).toHaveLength((await all()).length);
    // A colleague's deal at the customer: its owner sees what happens there, and not the rest.
    const theirs = await make(
      "opportunity",
      { ownerId: rep2.userId, teamPath: teams.east2.path },
      { customer_id: customer },
    );
    await logActivity(rep2.context, { kind: "note", subject: "二组的", opportunity: theirs });
    const seen = await timeline(rep2.context, { object: "opportunity", id: theirs });
    expect(seen.items.map(({ kind }) => kind)).toEqual(["note"]);
    expect((await all(["note"])).map((item) => "activity" in item && item.activity.subject)).toContain(
      "二组的",
    );
  });

  it("refuses a cursor that is none", async () => {
    const refusal = await refusalOf(timeline(own(), { object: "customer", id: customer, cursor: "eA==" }));
    expect(refusal).toMatchObject({ code: "invalid", options: { reason: "cursor_invalid" } });
  });
});
