import { beforeEach, describe, expect, it } from "vitest";
import { updateLead } from "#lib/domains/leads/index.ts";
import { listen } from "#lib/platform/notifications.ts";
import { writeEvent } from "#lib/platform/outbox.ts";
import { withActor } from "#lib/platform/with-actor.ts";
import { aLead } from "#tests/factories/lead.ts";
import { useSuite } from "#tests/harness/use-suite.ts";

const suite = useSuite();
let heard: string[] = [];
let listening: Promise<unknown> | undefined;

beforeEach(async () => {
  listening ??= listen({ huike_events: (about) => void heard.push(about) });
  await listening;
  heard = [];
});

const anEvent = (about: string) => ({
  type: `${about}.made`,
  aggregateType: about,
  aggregateId: "x",
  payload: {},
});

describe("what a transaction has to tell", () => {
  it("is heard once it is committed, each thing once", async () => {
    const { context } = suite.company.rep;
    await withActor(context, async (tx) => {
      for (const about of ["apple", "pear", "apple"]) writeEvent(tx, context, anEvent(about));
      expect(heard).toEqual([]);
    });
    await expect.poll(() => [...heard].sort()).toEqual(["apple", "pear"]);
  });

  it("is heard of a verb", async () => {
    const { context } = suite.company.rep;
    const lead = await aLead(context);
    await expect.poll(() => heard).toEqual(["lead"]);
    await updateLead(context, { id: lead.id, set: { need: "ERP" } });
    await expect.poll(() => heard).toEqual(["lead", "lead"]);
  });

  it("is forgotten with a transaction that fails, also on the connections that go on", async () => {
    const { context } = suite.company.rep;
    const failing = withActor(context, async (tx) => {
      await tx.execute(
        `insert into outbox_events (id, tenant_id, type, aggregate_type, aggregate_id, payload)
         values ('evt_lost', '${context.principal.tenantId}', 'lost', 'lost', 'x', '{}')`,
      );
      throw new Error("no");
    });
    await expect(failing).rejects.toThrow("no");
    for (let count = 0; count < 20; count += 1) {
      await withActor(context, async (tx) => writeEvent(tx, context, anEvent("kept")));
    }
    await expect.poll(() => heard.length).toBe(20);
    expect(new Set(heard)).toEqual(new Set(["kept"]));
  });
});
