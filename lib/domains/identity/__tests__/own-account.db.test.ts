import { describe, expect, it } from "vitest";
import {
  createApiKey,
  loadPrincipal,
  login,
  resolveApiKey,
  resolveSession,
  revokeApiKey,
  revokeSessions,
  setLocale,
} from "#lib/domains/identity/index.ts";
import type { Context } from "#lib/platform/context.ts";
import { createCompany, type Person } from "#tests/factories/company.ts";
import { refusalOf } from "#tests/harness/refusal-of.ts";
import { tracesOf } from "#tests/harness/traces.ts";
import { useSuite } from "#tests/harness/use-suite.ts";

const suite = useSuite();

let host = 0;
async function openSession({ email }: Person, password: string): Promise<string> {
  host += 1;
  return (await login({ email, password, address: `10.1.0.${host}`, userAgent: "vitest" })).sid;
}

/** No agent's mandate holds the right to make keys. */
const agentOf = ({ context, userId }: Person): Context => ({
  ...context,
  actor: { type: "agent", agentId: "crm_expert", onBehalfOf: userId },
  mandate: new Set(["conversation.use", "lead.read"]),
});

describe("createApiKey", () => {
  it("shows the key once, keeps its hash, acts as its person, and leaves audit and event", async () => {
    const { rep } = suite.company;
    let made = { id: "", key: "" };
    const traces = await tracesOf(suite, rep.context, async () => {
      made = await createApiKey(rep.context, { name: "导入脚本" });
    });
    expect(made.key).toMatch(/^hk_[\w-]{43}$/);
    const [row] = await suite.owner`select * from api_keys where id = ${made.id}`;
    expect(row).toMatchObject({ name: "导入脚本", prefix: made.key.slice(0, 8) });
    expect(JSON.stringify([row, traces])).not.toContain(made.key);
    expect(await resolveApiKey(made.key)).toMatchObject({
      keyId: made.id,
      principal: { userId: rep.userId },
    });
    expect(traces.audit).toMatchObject([
      { action: "apikey.create", decision: "allowed", target_id: made.id },
    ]);
    expect(traces.events).toMatchObject([{ type: "apikey.created", aggregate_id: made.id }]);
  });

  it("keeps no key under an idempotency key", async () => {
    const { rep } = suite.company;
    const { key } = await createApiKey(rep.context, { name: "一次" }, { idempotencyKey: "make-key-1" });
    const [row] =
      await suite.owner`select response::text as text from idempotency_keys where key = 'make-key-1'`;
    expect(String(row?.text ?? "")).not.toContain(key);
  });

  it("refuses an agent and audits the refusal; refuses bad names", async () => {
    const { rep } = suite.company;
    const traces = await tracesOf(suite, rep.context, () => createApiKey(agentOf(rep), { name: "mine" }));
    expect(traces.audit).toMatchObject([
      { action: "apikey.create", decision: "refused", actor_type: "agent" },
    ]);
    for (const name of ["", "   ", "x".repeat(81)]) {
      expect((await refusalOf(createApiKey(rep.context, { name }))).code).toBe("invalid");
    }
  });
});

describe("revokeApiKey", () => {
  it("ends the key at once and leaves audit and event", async () => {
    const { rep } = suite.company;
    const { id, key } = await createApiKey(rep.context, { name: "old" });
    const traces = await tracesOf(suite, rep.context, () => revokeApiKey(rep.context, { id }));
    expect(await resolveApiKey(key)).toBeUndefined();
    expect(traces.audit).toMatchObject([{ action: "apikey.revoke", decision: "allowed", target_id: id }]);
    expect(traces.events).toMatchObject([{ type: "apikey.revoked" }]);
    expect((await refusalOf(revokeApiKey(rep.context, { id }))).code).toBe("not_found");
  });

  it("does not find another person's key, refuses agents and nonsense", async () => {
    const other = await createCompany(suite.ownerUrl);
    const { rep, admin } = suite.company;
    const { id, key } = await createApiKey(rep.context, { name: "mine" });
    for (const stranger of [admin, other.admin]) {
      expect((await refusalOf(revokeApiKey(stranger.context, { id }))).code).toBe("not_found");
    }
    const traces = await tracesOf(suite, rep.context, () => revokeApiKey(agentOf(rep), { id }));
    expect(traces.audit).toMatchObject([{ action: "apikey.revoke", decision: "refused" }]);
    expect((await refusalOf(revokeApiKey(rep.context, {} as { id: string }))).code).toBe("invalid");
    expect(await resolveApiKey(key)).toBeDefined();
  });
});

describe("revokeSessions", () => {
  it("ends all of the person's sessions, nobody else's, and leaves audit and event", async () => {
    const { rep, mate, password } = suite.company;
    const [phone, desk, foreign] = [
      await openSession(rep, password),
      await openSession(rep, password),
      await openSession(mate, password),
    ];
    const traces = await tracesOf(suite, rep.context, async () => {
      expect(await revokeSessions(rep.context, {})).toEqual({ ended: 2 });
    });
    expect([await resolveSession(phone), await resolveSession(desk)]).toEqual([undefined, undefined]);
    expect(await resolveSession(foreign)).toBeDefined();
    expect(traces.audit).toMatchObject([
      { action: "session.revoke", decision: "allowed", target_id: rep.userId },
    ]);
    expect(traces.events).toMatchObject([{ type: "session.revoked" }]);
    expect(await revokeSessions(rep.context, {})).toEqual({ ended: 0 });
  });

  it("ends the named session only, and never another person's", async () => {
    const { rep2, leader, password } = suite.company;
    const [first, second] = [await openSession(rep2, password), await openSession(rep2, password)];
    const known = await resolveSession(first);
    const sessionIds = [known?.sessionId ?? ""];
    expect(await revokeSessions(leader.context, { sessionIds })).toEqual({ ended: 0 });
    expect(await revokeSessions(rep2.context, { sessionIds })).toEqual({ ended: 1 });
    expect([await resolveSession(first), Boolean(await resolveSession(second))]).toEqual([undefined, true]);
    expect((await refusalOf(revokeSessions(rep2.context, { sessionIds: "all" as never }))).code).toBe(
      "invalid",
    );
  });
});

describe("setLocale", () => {
  it("changes the person's own language and leaves audit and event", async () => {
    const { rep, mate } = suite.company;
    const traces = await tracesOf(suite, rep.context, () => setLocale(rep.context, { locale: "en" }));
    expect((await loadPrincipal(rep.userId))?.locale).toBe("en");
    expect((await loadPrincipal(mate.userId))?.locale).toBe("zh-CN");
    expect(traces.audit).toMatchObject([
      { action: "user.set_locale", decision: "allowed", target_id: rep.userId },
    ]);
    expect(traces.events).toMatchObject([
      { type: "user.locale_set", payload: { before: "zh-CN", after: "en" } },
    ]);
  });

  it("refuses a language that is none", async () => {
    const { rep } = suite.company;
    expect((await refusalOf(setLocale(rep.context, { locale: "fr" as "en" }))).code).toBe("invalid");
  });
});
