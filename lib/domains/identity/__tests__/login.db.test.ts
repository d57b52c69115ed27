import { describe, expect, it } from "vitest";
import { login, resolveSession } from "#lib/domains/identity/index.ts";
import { createCompany } from "#tests/factories/company.ts";
import { refusalOf } from "#tests/harness/refusal-of.ts";
import { tracesOf } from "#tests/harness/traces.ts";
import { useSuite } from "#tests/harness/use-suite.ts";

const suite = useSuite({ LOGIN_ATTEMPTS: "4" });

/** Each test comes from an address of its own: attempts are counted by address too. */
let host = 0;
const from = () => {
  host += 1;
  return { address: `10.0.0.${host}`, userAgent: "vitest" };
};

const sessionRows = (userId: string) =>
  suite.owner<
    Record<string, unknown>[]
  >`select * from sessions where user_id = ${userId} order by created_at`;

describe("login", () => {
  it("opens a session row that holds a hash only, and leaves audit and event", async () => {
    const { rep, password } = suite.company;
    let sid = "";
    const traces = await tracesOf(suite, rep.context, async () => {
      ({ sid } = await login({ email: ` ${rep.email.toUpperCase()} `, password, ...from() }));
    });
    const [row] = await sessionRows(rep.userId);
    expect(row).toMatchObject({ user_agent: "vitest", revoked_at: null });
    expect(row?.sid_hash).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify([row, traces])).not.toContain(sid);
    expect(traces.audit).toMatchObject([
      { action: "session.open", decision: "allowed", actor_id: rep.userId },
    ]);
    expect(traces.events).toMatchObject([{ type: "session.opened" }]);
    expect(await resolveSession(sid)).toMatchObject({ principal: { userId: rep.userId, role: "sales_rep" } });
  });

  it("keeps argon2id hashes of passwords", async () => {
    const [row] = await suite.owner`select password_hash from users where id = ${suite.company.rep.userId}`;
    expect(row?.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it("answers a wrong password and an unknown account alike, and opens nothing", async () => {
    const { mate, password } = suite.company;
    const wrong = await refusalOf(login({ email: mate.email, password: "wrong-Horse-42", ...from() }));
    const unknown = await refusalOf(login({ email: "nobody@nowhere.example", password, ...from() }));
    expect(wrong).toMatchObject({ code: "unauthenticated", options: { reason: "invalid_credentials" } });
    expect([unknown.code, unknown.message, unknown.options]).toEqual([
      wrong.code,
      wrong.message,
      wrong.options,
    ]);
    expect(await sessionRows(mate.userId)).toHaveLength(0);
  });

  it("lets no deactivated person in, by password or by an open session", async () => {
    const { email, password } = { ...suite.company.product, ...suite.company };
    const { sid } = await login({ email, password, ...from() });
    await suite.owner`update users set active = false where email = ${email}`;
    expect(await resolveSession(sid)).toBeUndefined();
    expect((await refusalOf(login({ email, password, ...from() }))).code).toBe("unauthenticated");
  });

  it.each([
    ["an empty password", ""],
    ["an endless one", "x".repeat(100_000)],
    ["a NUL in it", "a\u0000b"],
  ])("refuses %s as wrong", async (_what, password) => {
    const refusal = await refusalOf(login({ email: suite.company.mate.email, password, ...from() }));
    expect(refusal.code).toBe("unauthenticated");
  });

  it("refuses a NUL in the address of the account as unknown", async () => {
    const refusal = await refusalOf(login({ email: "a\u0000@b.example", password: "x", ...from() }));
    expect(refusal.code).toBe("unauthenticated");
  });
});

describe("the limit of attempts", () => {
  it("closes an account for the guessing address, says for how long, and not for others", async () => {
    const { rep2, password } = suite.company;
    const guesser = from();
    const guess = () => refusalOf(login({ email: rep2.email, password: "guess-guess", ...guesser }));
    const codes: string[] = [];
    for (let attempt = 0; attempt < 5; attempt += 1) codes.push((await guess()).code);
    expect(codes).toEqual([...Array.from({ length: 4 }, () => "unauthenticated"), "limit"]);
    const right = await refusalOf(login({ email: rep2.email, password, ...guesser }));
    expect(right).toMatchObject({ code: "limit", options: { reason: "rate_limited" } });
    expect(right.options.retryAfterSeconds).toBeGreaterThan(0);
    expect((await login({ email: rep2.email, password, ...from() })).userId).toBe(rep2.userId);
  });

  it("closes an address that guesses at many accounts", async () => {
    const guesser = from();
    const codes: string[] = [];
    for (let account = 0; account < 21; account += 1) {
      codes.push(
        (await refusalOf(login({ email: `a${account}@x.example`, password: "x", ...guesser }))).code,
      );
    }
    expect(codes.filter((code) => code === "unauthenticated")).toHaveLength(20);
    expect(codes.at(-1)).toBe("limit");
  });

  it("closes an account that is guessed at from many addresses", async () => {
    const email = "guessed@company.example";
    const codes: string[] = [];
    for (let attempt = 0; attempt < 41; attempt += 1)
      codes.push((await refusalOf(login({ email, password: "guess-guess", ...from() }))).code);
    expect(codes.filter((code) => code === "unauthenticated")).toHaveLength(40);
    expect(codes.at(-1)).toBe("limit");
  });

  it("starts anew after a success", async () => {
    const { email, password } = { ...suite.company.leader, ...suite.company };
    const place = from();
    for (let round = 0; round < 2; round += 1) {
      for (let attempt = 0; attempt < 3; attempt += 1) {
        await refusalOf(login({ email, password: "guess-guess", ...place }));
      }
      expect((await login({ email, password, ...place })).sid).not.toBe("");
    }
  });
});

describe("a session", () => {
  it("belongs to one company, and a made-up id to nobody", async () => {
    const other = await createCompany(suite.ownerUrl);
    const { sid } = await login({ email: other.rep.email, password: other.password, ...from() });
    expect((await resolveSession(sid))?.principal.tenantId).toBe(other.tenantId);
    expect(await resolveSession(`${sid}x`)).toBeUndefined();
    const [row] = await sessionRows(other.rep.userId);
    expect(await resolveSession(String(row?.sid_hash))).toBeUndefined();
  });

  it.each([
    ["past its end", { expires_at: new Date(Date.now() - 1000) }],
    ["unused for twelve hours", { seen_at: new Date(Date.now() - 12.1 * 3_600_000) }],
  ])("%s opens nothing", async (_what, set) => {
    const { email, password, userId } = { ...suite.company.manager, ...suite.company };
    const { sid } = await login({ email, password, ...from() });
    await suite.owner`update sessions set ${suite.owner(set)} where user_id = ${userId}`;
    expect(await resolveSession(sid)).toBeUndefined();
  });

  it("carries the role that the person has now", async () => {
    const { email, password, userId } = { ...suite.company.csm, ...suite.company };
    const { sid } = await login({ email, password, ...from() });
    await suite.owner`update users set role = 'sales_manager' where id = ${userId}`;
    const session = await resolveSession(sid);
    expect(session?.principal.scopes.lead).toBe("team");
    expect(session?.principal.rights.has("lead.assign")).toBe(true);
  });
});
