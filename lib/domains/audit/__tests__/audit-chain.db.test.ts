import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { pool } from "#db/client.ts";
import { verifyAuditChain } from "#lib/domains/audit/index.ts";
import { withActor } from "#lib/platform/with-actor.ts";
import { type Company, createCompany } from "#tests/factories/company.ts";
import { aLead } from "#tests/factories/lead.ts";
import { refusalOf } from "#tests/harness/refusal-of.ts";
import { tracesOf } from "#tests/harness/traces.ts";
import { useSuite } from "#tests/harness/use-suite.ts";

const suite = useSuite();
const entries = 8;
let company: Company;

beforeEach(async () => {
  company = await createCompany(suite.ownerUrl);
  for (let made = 0; made < entries; made += 1) await aLead(company.rep.context);
});

const verify = () => verifyAuditChain(company.admin.context, {});

/** What somebody with the owner's password could do: the trigger is off meanwhile. */
async function tamper(change: () => Promise<unknown>): Promise<void> {
  await suite.owner`alter table audit_entries disable trigger user`;
  try {
    await change();
  } finally {
    await suite.owner`alter table audit_entries enable trigger user`;
  }
}

describe("verifyAuditChain", () => {
  it("finds a whole chain after twenty commands at once", async () => {
    await Promise.all(Array.from({ length: 20 }, () => aLead(company.rep.context)));
    expect(await verify()).toEqual({ checked: entries + 20, brokenAt: null });
  });

  it("finds a whole chain when the very first commands of a company come at once", async () => {
    const fresh = await createCompany(suite.ownerUrl);
    await Promise.all(Array.from({ length: 20 }, () => aLead(fresh.rep.context)));
    expect(await verifyAuditChain(fresh.admin.context, {})).toEqual({ checked: 20, brokenAt: null });
  });

  it("is for those who may read the audit", async () => {
    expect((await refusalOf(verifyAuditChain(company.rep.context, {}))).code).toBe("forbidden");
  });

  it.each([
    ["action", "lead.read"],
    ["actor_id", "somebody else"],
    ["decision", "refused"],
    ["target_id", "lead_other"],
    ["details", { records: [] }],
    ["at", new Date(0)],
    ["request_id", "req_other"],
  ])("finds an edited %s", async (column, value) => {
    const { owner } = suite;
    await tamper(
      () =>
        owner`update audit_entries set ${owner({ [column]: value as string })} where tenant_id = ${company.tenantId} and seq = 4`,
    );
    expect(await verify()).toEqual({ checked: 3, brokenAt: 4 });
  });

  it("finds a deleted row in the middle, and at the start", async () => {
    await tamper(
      () => suite.owner`delete from audit_entries where tenant_id = ${company.tenantId} and seq = 5`,
    );
    expect(await verify()).toEqual({ checked: 4, brokenAt: 6 });
    await tamper(
      () => suite.owner`delete from audit_entries where tenant_id = ${company.tenantId} and seq = 1`,
    );
    expect(await verify()).toEqual({ checked: 0, brokenAt: 2 });
  });

  it("finds that the newest rows are gone", async () => {
    await tamper(
      () => suite.owner`delete from audit_entries where tenant_id = ${company.tenantId} and seq > 6`,
    );
    expect(await verify()).toEqual({ checked: 6, brokenAt: 7 });
  });

  it("finds that all rows are gone", async () => {
    await tamper(() => suite.owner`delete from audit_entries where tenant_id = ${company.tenantId}`);
    expect(await verify()).toEqual({ checked: 0, brokenAt: 1 });
  });

  it("finds an inserted row", async () => {
    const { owner } = suite;
    const { tenantId } = company;
    await owner`
      insert into audit_entries
      select tenant_id, seq + 1, at, actor_type, actor_id, on_behalf_of, channel, action, decision, target_type,
             target_id, request_id, run_id, details, hash, md5(hash)
      from audit_entries where tenant_id = ${tenantId} and seq = ${entries}`;
    expect(await verify()).toEqual({ checked: entries, brokenAt: entries + 1 });
  });

  it("finds two rows that changed places", async () => {
    const { tenantId } = company;
    await tamper(async () => {
      for (const [from, to] of [
        [3, 1003],
        [4, 3],
        [1003, 4],
      ] as const) {
        await suite.owner`update audit_entries set seq = ${to} where tenant_id = ${tenantId} and seq = ${from}`;
      }
    });
    expect(await verify()).toEqual({ checked: 2, brokenAt: 3 });
  });
});

describe("the audit table", () => {
  const statements = [
    "update audit_entries set action = 'x'",
    "delete from audit_entries",
    "truncate audit_entries",
  ];

  it.each(statements)("refuses the app: %s", async (statement) => {
    const call = withActor(company.admin.context, (tx) => tx.execute(sql.raw(statement)));
    await expect(call).rejects.toMatchObject({ cause: { code: "42501" } });
    expect((await verify()).brokenAt).toBeNull();
  });

  it.each(statements)("refuses the owner: %s", async (statement) => {
    await expect(suite.owner.unsafe(statement)).rejects.toThrow("append-only");
    expect((await verify()).brokenAt).toBeNull();
  });

  it("refuses the app to write into another company's chain", async () => {
    const other = await createCompany(suite.ownerUrl);
    const statement = sql`insert into audit_entries select ${other.tenantId}, seq, at, actor_type, actor_id, on_behalf_of,
      channel, action, decision, target_type, target_id, request_id, run_id, details, prev_hash, hash from audit_entries`;
    const call = withActor(company.admin.context, (tx) => tx.execute(statement));
    await expect(call).rejects.toMatchObject({ cause: { code: "42501" } });
  });

  it("holds nothing of a command that failed halfway", async () => {
    const { context } = company.rep;
    const traces = await tracesOf(suite, context, () =>
      withActor(context, async (tx) => {
        await aLead({ ...context, tx });
        throw new Error("halfway");
      }),
    );
    expect(traces).toEqual({ audit: [], events: [], changes: [] });
    expect(await pool()`select 1 as alive`).toHaveLength(1);
  });
});
