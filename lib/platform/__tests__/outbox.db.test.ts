import { afterEach, describe, expect, it } from "vitest";
import { updateLead } from "#lib/domains/leads/index.ts";
import { backlog, canReachDatabase, sweep } from "#lib/platform/health.ts";
import { type RelayedEvent, startOutboxRelay } from "#lib/platform/outbox-relay.ts";
import { say } from "#tests/factories/conversation.ts";
import { aLead } from "#tests/factories/lead.ts";
import { useSuite } from "#tests/harness/use-suite.ts";

const suite = useSuite();
let relays: { stop(): Promise<void> }[] = [];

/** A relay that keeps what it is handed, and fails while `broken` says so. */
async function relay(broken: (event: RelayedEvent) => boolean = () => false): Promise<RelayedEvent[]> {
  const handed: RelayedEvent[] = [];
  relays.push(
    await startOutboxRelay(async (event) => {
      handed.push(event);
      if (broken(event)) throw new Error("nobody listens");
    }),
  );
  return handed;
}
const unsent = async (): Promise<number> => (await backlog()).events;

afterEach(async () => {
  await Promise.all(relays.map((each) => each.stop()));
  relays = [];
});

describe("the outbox", () => {
  it("hands on what waited before the relay began, and what comes after, in order", async () => {
    const { context } = suite.company.rep;
    const lead = await aLead(context);
    const handed = await relay();
    await expect.poll(() => handed.length).toBe(1);
    for (const need of ["甲", "乙", "丙"]) await updateLead(context, { id: lead.id, set: { need } });
    await expect
      .poll(() => handed.map((event) => event.type))
      .toEqual(["lead.captured", ...Array.from({ length: 3 }, () => "lead.updated")]);
    expect(handed[0]).toMatchObject({
      tenantId: suite.company.tenantId,
      aggregateId: lead.id,
      payload: { ownerId: context.principal.userId },
    });
    await expect.poll(unsent).toBe(0);
  });

  it("hands each event to one of two relays", async () => {
    const [one, two] = [await relay(), await relay()];
    await Promise.all(Array.from({ length: 30 }, () => aLead(suite.company.rep.context)));
    await expect.poll(unsent).toBe(0);
    const ids = [...one, ...two].map((event) => event.id);
    expect(ids).toHaveLength(30);
    expect(new Set(ids).size).toBe(30);
  });

  it("hands an event on again that nobody took, and goes on with the others meanwhile", async () => {
    const { context } = suite.company.rep;
    let fails = true;
    const handed = await relay((event) => fails && event.type === "lead.captured");
    const lead = await aLead(context);
    await updateLead(context, { id: lead.id, set: { need: "x" } });
    await expect.poll(unsent).toBe(1);
    fails = false;
    await suite.owner`update outbox_events set available_at = now() where sent_at is null`;
    await say(context, "wake up");
    await expect.poll(unsent).toBe(0);
    expect(
      handed.filter((event) => event.aggregateId === lead.id && event.type === "lead.captured"),
    ).toHaveLength(2);
  });

  it("says how much waits and for how long", async () => {
    await aLead(suite.company.rep.context);
    await say(suite.company.rep.context, "hello");
    await suite.owner`update outbox_events set created_at = now() - interval '100 seconds' where sent_at is null`;
    const waiting = await backlog();
    expect(waiting.events).toBe(2);
    expect(waiting.runs).toBeGreaterThanOrEqual(1);
    expect(waiting.oldestEventSeconds).toBeGreaterThanOrEqual(100);
    expect(await canReachDatabase()).toBe(true);
  });
});

describe("the sweeper", () => {
  it("removes old keys and sent events, and nothing young", async () => {
    const { owner } = suite;
    const { context } = suite.company.mate;
    await say(context, "old");
    await owner`update idempotency_keys set created_at = now() - interval '8 days' where actor_id = ${suite.company.mate.userId}`;
    await owner`update outbox_events set sent_at = now() - interval '8 days' where actor_user_id = ${suite.company.mate.userId}`;
    await say(context, "young");
    const swept = await sweep();
    expect(swept).toMatchObject({ keys: 1, events: 1 });
    const [row] =
      await owner`select count(*)::int as n from idempotency_keys where actor_id = ${suite.company.mate.userId}`;
    expect(row?.n).toBe(1);
    expect(await sweep()).toMatchObject({ keys: 0, events: 0, frames: 0 });
  });

  it("closes a proposal that has expired, and its run does not wait for ever", async () => {
    const { owner } = suite;
    const { runId, conversationId } = await say(suite.company.leader.context, "删除");
    const { tenantId, leader } = suite.company;
    await owner`update agent_runs set status = 'waiting' where id = ${runId}`;
    await owner`insert into proposals (id, tenant_id, user_id, run_id, conversation_id, agent, tool, input, call_id, title, reason, expires_at)
      values ('prop_old', ${tenantId}, ${leader.userId}, ${runId}, ${conversationId}, 'market', 'lead_delete', '{}', 'c', 't', 'r', now() - interval '1 minute')`;
    expect(await sweep()).toMatchObject({ proposals: 1 });
    const [row] =
      await owner`select r.status as run, p.status as proposal from agent_runs r join proposals p on p.run_id = r.id where r.id = ${runId}`;
    expect(row?.proposal).toBe("expired");
    expect(row?.run).not.toBe("waiting");
  });
});
