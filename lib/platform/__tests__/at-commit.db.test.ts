import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { afterCommit, atCommit, duringCommit, withActor } from "#lib/platform/with-actor.ts";
import { createCompany } from "#tests/factories/company.ts";
import { useSuite } from "#tests/harness/use-suite.ts";

const suite = useSuite();
const insertKey = (tenantId: string, key: string) => ({
  text: "insert into idempotency_keys (tenant_id, actor_id, key, command, request_hash) values ($1, 'a', $2, 'c', 'h')",
  values: [tenantId, key],
});

describe("atCommit", () => {
  it("sends in order, and what it writes is there afterwards", async () => {
    const { rep } = await createCompany(suite.ownerUrl);
    const { tenantId } = rep.context.principal;
    const done: string[] = [];
    await withActor(rep.context, async (tx) => {
      afterCommit(tx, () => done.push("committed"));
      atCommit(tx, insertKey(tenantId, "first"));
      atCommit(tx, {
        text: "update idempotency_keys set command = 'later' where tenant_id = $1",
        values: [tenantId],
      });
      expect(done).toEqual([]);
    });
    expect(done).toEqual(["committed"]);
    const rows = await withActor(rep.context, (tx) =>
      tx.execute(sql`select key, command from idempotency_keys where tenant_id = ${tenantId}`),
    );
    expect([...rows]).toEqual([{ key: "first", command: "later" }]);
  });

  it("undoes everything when one of its statements fails, and says so", async () => {
    const { rep } = await createCompany(suite.ownerUrl);
    const { tenantId } = rep.context.principal;
    const done: string[] = [];
    const failing = withActor(rep.context, async (tx) => {
      afterCommit(tx, () => done.push("committed"));
      atCommit(tx, insertKey(tenantId, "lost"));
      atCommit(tx, { text: "insert into idempotency_keys (tenant_id) values ($1)", values: [tenantId] });
      atCommit(tx, insertKey(tenantId, "never"));
    });
    await expect(failing).rejects.toThrow();
    expect(done).toEqual([]);
    const rows = await withActor(rep.context, (tx) => tx.execute(sql`select key from idempotency_keys`));
    expect([...rows]).toEqual([]);
    await expect(withActor(rep.context, (tx) => tx.execute(sql`select 1 as one`))).resolves.toHaveLength(1);
  });

  it("tells what was begun meanwhile whether it came to be", async () => {
    const { rep } = await createCompany(suite.ownerUrl);
    const { tenantId } = rep.context.principal;
    const told: Promise<boolean>[] = [];
    const write = (...keys: string[]) =>
      withActor(rep.context, async (tx) => {
        duringCommit(tx, (committed) => told.push(committed));
        for (const key of keys) atCommit(tx, insertKey(tenantId, key));
      });
    await write("kept");
    await expect(write("kept")).rejects.toThrow();
    const unreached = withActor(rep.context, async (tx) => {
      duringCommit(tx, (committed) => told.push(committed));
      throw new Error("no");
    });
    await expect(unreached).rejects.toThrow("no");
    expect(await Promise.all(told)).toEqual([true, false]);
  });
});
