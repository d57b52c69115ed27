import { describe, expect, it } from "vitest";
import {
  changePassword,
  contextOf,
  createTeam,
  createUser,
  listRoles,
  listStaff,
  listTeams,
  loadPrincipal,
  login,
  renameTeam,
  resetPassword,
  resolveSession,
  updateUser,
} from "#lib/domains/identity/index.ts";
import { createCompany } from "#tests/factories/company.ts";
import { refusalOf } from "#tests/harness/refusal-of.ts";
import { tracesOf } from "#tests/harness/traces.ts";
import { useSuite } from "#tests/harness/use-suite.ts";

const suite = useSuite();

let count = 0;
function newcomer() {
  count += 1;
  return { name: `新人${count}`, email: `newcomer${count}@example.com`, role: "sales_rep" as const };
}
const enter = (email: string, password: string) =>
  login({ email, password, address: `10.2.0.${count}`, userAgent: "vitest" });

describe("createUser", () => {
  it("makes an account that logs in with the password shown once, and keeps only its hash", async () => {
    const { admin } = suite.company;
    const given = newcomer();
    let made = { id: "", password: "" };
    const traces = await tracesOf(suite, admin.context, async () => {
      made = await createUser(admin.context, given);
    });
    const { sid } = await enter(given.email, made.password);
    expect((await resolveSession(sid))?.principal).toMatchObject({ userId: made.id, role: "sales_rep" });
    const [row] = await suite.owner`select * from users where id = ${made.id}`;
    expect(JSON.stringify([row, traces])).not.toContain(made.password);
  });

  it("refuses an address that has an account, in whatever letters, and everyone without the right", async () => {
    const { admin, rep } = suite.company;
    const given = newcomer();
    await createUser(admin.context, given);
    const again = { ...given, email: given.email.toUpperCase() };
    expect(await refusalOf(createUser(admin.context, again))).toMatchObject({
      code: "conflict",
      options: { reason: "email_taken" },
    });
    expect(await refusalOf(createUser(rep.context, newcomer()))).toMatchObject({ code: "forbidden" });
  });
});

describe("updateUser", () => {
  it("locks an account: its sessions end and it cannot log in; unlocked it can again", async () => {
    const { admin } = suite.company;
    const given = newcomer();
    const { id, password } = await createUser(admin.context, given);
    const { sid } = await enter(given.email, password);
    await updateUser(admin.context, { id, set: { active: false } });
    expect(await resolveSession(sid)).toBeUndefined();
    expect(await refusalOf(enter(given.email, password))).toMatchObject({ code: "unauthenticated" });
    await updateUser(admin.context, { id, set: { active: true } });
    expect(await resolveSession(sid)).toBeUndefined();
    expect((await enter(given.email, password)).userId).toBe(id);
  });

  it("gives another role and team at once, and refuses an old version", async () => {
    const { admin } = suite.company;
    const given = newcomer();
    const { id, password } = await createUser(admin.context, given);
    const team = await createTeam(admin.context, { name: "华南一组" });
    const { sid } = await enter(given.email, password);
    await updateUser(admin.context, { id, version: 1, set: { role: "sales_manager", team: team.id } });
    expect((await resolveSession(sid))?.principal).toMatchObject({ role: "sales_manager", teamId: team.id });
    const late = updateUser(admin.context, { id, version: 1, set: { name: "旧表单" } });
    expect(await refusalOf(late)).toMatchObject({ code: "conflict" });
  });

  it("keeps an administrator: nobody changes their own role, and two cannot take each other away", async () => {
    const { admin } = suite.company;
    const own = updateUser(admin.context, { id: admin.userId, set: { role: "sales_rep" } });
    expect(await refusalOf(own)).toMatchObject({ options: { reason: "own_account" } });
    const { id } = await createUser(admin.context, { ...newcomer(), role: "admin" });
    const second = contextOf((await loadPrincipal(id)) ?? never(), { kind: "page" });
    const each = await Promise.allSettled([
      updateUser(admin.context, { id, set: { active: false } }),
      updateUser(second, { id: admin.userId, set: { role: "sales_rep" } }),
    ]);
    expect(each.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const { items } = await listStaff(admin.context, {});
    expect(items.filter(({ role, active }) => role === "admin" && active)).toHaveLength(1);
  });
});

describe("passwords", () => {
  it("are changed by knowing the present one; all sessions end", async () => {
    const { admin } = suite.company;
    const given = newcomer();
    const { password } = await createUser(admin.context, given);
    const { sid } = await enter(given.email, password);
    const context = contextOf((await resolveSession(sid))?.principal ?? never(), { kind: "page" });
    const wrong = changePassword(context, { current: "not it", next: "long enough 1" });
    expect(await refusalOf(wrong)).toMatchObject({ options: { reason: "wrong_password" } });
    await changePassword(context, { current: password, next: "long enough 1" });
    expect(await resolveSession(sid)).toBeUndefined();
    expect((await enter(given.email, "long enough 1")).userId).toBeTruthy();
  });

  it("are reset by an administrator of the same company alone", async () => {
    const { admin } = suite.company;
    const given = newcomer();
    const { id, password } = await createUser(admin.context, given);
    const { sid } = await enter(given.email, password);
    const stranger = (await createCompany(suite.ownerUrl)).admin.context;
    expect(await refusalOf(resetPassword(stranger, { id }))).toMatchObject({ code: "not_found" });
    expect(await resolveSession(sid)).toBeDefined();
    const fresh = await resetPassword(admin.context, { id });
    expect(await resolveSession(sid)).toBeUndefined();
    expect(await refusalOf(enter(given.email, password))).toMatchObject({ code: "unauthenticated" });
    expect((await enter(given.email, fresh.password)).userId).toBe(id);
  });
});

describe("teams and roles", () => {
  it("stand below each other and are renamed in place", async () => {
    const { admin, rep } = suite.company;
    const top = await createTeam(admin.context, { name: "西部大区" });
    const below = await createTeam(admin.context, { name: "成都组", parent: top.id });
    await renameTeam(admin.context, { id: below.id, name: "川渝组" });
    const { items } = await listTeams(rep.context, {});
    const [parent, child] = [top, below].map(({ id }) => items.find((team) => team.id === id));
    expect(child).toMatchObject({ name: "川渝组", parent: { name: "西部大区" } });
    expect((child?.depth ?? 0) - (parent?.depth ?? 0)).toBe(1);
    expect(await refusalOf(createTeam(rep.context, { name: "不许" }))).toMatchObject({ code: "forbidden" });
  });

  it("tell what each role may do and how many have it", async () => {
    const { items } = await listRoles(suite.company.rep.context, {});
    const rep = items.find(({ id }) => id === "sales_rep");
    expect(rep?.people).toBeGreaterThan(0);
    expect(rep?.objects.find(({ object }) => object === "lead")).toMatchObject({ scope: "own" });
    expect(items.find(({ id }) => id === "admin")?.others).toContain("user.manage");
  });
});

function never(): never {
  throw new Error("no session");
}
