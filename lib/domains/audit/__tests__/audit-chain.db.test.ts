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
/** The number of the company's nth row, counted from 1. */
async function numberOf(nth: number): Promise<number> {
  const rows = await suite.owner`
    select seq from audit_entries where tenant_id = ${company.tenantId} order by seq offset ${nth - 1} limit 1`;
  return Number(rows[0]?.seq);
}

/** Twenty commands at once. */
const together = (given: Company) => Promise.all(Array.from({ length: 20 }, () => aLead(given.rep.context)));

/** Two commands, of which one writes while the other holds the lane that both would take. */
const besideAnother = ({ rep: { context } }: Company) =>
  withActor(context, async (tx) => {
    await tx.execute(sql`select 1 from audit_heads order by lane limit 1 for update`);
    await aLead(context);
    await aLead({ ...context, tx });
  });

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
    await together(company);
    expect(await verify()).toEqual({ checked: entries + 20, brokenAt: null });
  });

  it("finds a whole chain when the very first commands of a company come at once", async () => {
    const fresh = await createCompany(suite.ownerUrl);
    await together(fresh);
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
    const fourth = await numberOf(4);
    await tamper(
      () => owner`update audit_entries set ${owner({ [column]: value as string })} where seq = ${fourth}`,
    );
    expect(await verify()).toEqual({ checked: 3, brokenAt: fourth });
  });

  it("finds a deleted row in the middle, and at the start", async () => {
    const [first, second, fifth, sixth] = await Promise.all([1, 2, 5, 6].map(numberOf));
    await tamper(() => suite.owner`delete from audit_entries where seq = ${fifth ?? 0}`);
    expect(await verify()).toEqual({ checked: 4, brokenAt: sixth });
    await tamper(() => suite.owner`delete from audit_entries where seq = ${first ?? 0}`);
    expect(await verify()).toEqual({ checked: 0, brokenAt: second });
  });

  it("finds that the newest rows are gone", async () => {
    const [sixth, last] = [await numberOf(6), await numberOf(entries)];
    await tamper(
      () => suite.owner`delete from audit_entries where tenant_id = ${company.tenantId} and seq > ${sixth}`,
    );
    expect(await verify()).toEqual({ checked: 6, brokenAt: last });
  });

  it("finds that all rows are gone", async () => {
    const last = await numberOf(entries);
    await tamper(() => suite.owner`delete from audit_entries where tenant_id = ${company.tenantId}`);
    expect(await verify()).toEqual({ checked: 0, brokenAt: last });
  });

  it("finds an inserted row, and one in a lane of its own", async () => {
    const { owner } = suite;
    const insert = (lane: number, seq: number) => owner`
      insert into audit_entries
      select tenant_id, ${seq}, at, actor_type, actor_id, on_behalf_of, channel, action, decision, target_type,
             target_id, request_id, run_id, details, hash, md5(hash), ${lane}
      from audit_entries where tenant_id = ${company.tenantId} order by seq desc limit 1`;
    await insert(7, 900_001);
    expect(await verify()).toEqual({ checked: entries, brokenAt: 900_001 });
    await insert(0, 900_002);
    expect(await verify()).toEqual({ checked: entries, brokenAt: 900_002 });
  });

  it("finds two rows that changed places", async () => {
    const [third, fourth] = [await numberOf(3), await numberOf(4)];
    await tamper(async () => {
      for (const [from, to] of [
        [third, 900_003],
        [fourth, third],
        [900_003, fourth],
      ] as const) {
        await suite.owner`update audit_entries set seq = ${to} where seq = ${from}`;
      }
    });
    expect(await verify()).toEqual({ checked: 2, brokenAt: third });
  });

  it("finds a row that was moved into another lane", async () => {
    await besideAnother(company);
    const { owner } = suite;
    const { tenantId } = company;
    const [row] =
      await owner`select seq from audit_entries where tenant_id = ${tenantId} and lane = 1 order by seq`;
    const seq = Number(row?.seq);
    await tamper(() => owner`update audit_entries set lane = 0 where seq = ${seq}`);
    expect((await verify()).brokenAt).not.toBeNull();
  });
});

describe("lanes", () => {
  it("are one for those who write one after the other, and more for those who write at once", async () => {
    const lanes = async () =>
      (await suite.owner`select lane from audit_heads where tenant_id = ${company.tenantId}`).length;
    expect(await lanes()).toBe(1);
    await besideAnother(company);
    expect(await lanes()).toBe(2);
    await aLead(company.rep.context);
    expect(await lanes()).toBe(2);
    expect(await verify()).toEqual({ checked: entries + 3, brokenAt: null });
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
      channel, action, decision, target_type, target_id, request_id, run_id, details, prev_hash, hash, lane from audit_entries`;
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
