import { describe, expect, it } from "vitest";
import { hasRight, inScope, requireRight } from "./access.ts";
import { type Context, ownedObjects, type Principal, type Scope } from "./context.ts";
import { AppError } from "./errors.ts";

function contextOf(scope: Scope, more: Partial<Context> = {}): Context {
  const rights = new Set(["lead.read", "lead.update"]);
  const who = { tenantId: "t", userId: "me", name: "me", role: "sales_rep", locale: "en" as const };
  const scopes = Object.fromEntries(ownedObjects.map((object) => [object, scope])) as Principal["scopes"];
  const principal = { ...who, teamId: "one", teamPath: "/root/one/", scopes, rights };
  return {
    principal,
    actor: { type: "user", userId: "me" },
    requestId: "r",
    source: { kind: "page" },
    ...more,
  };
}

const mine = { ownerId: "me", teamPath: "/root/other/" };
const free = { ownerId: null, teamPath: "/root/one/" };
const mates = { ownerId: "mate", teamPath: "/root/one/" };
const below = { ownerId: "deep", teamPath: "/root/one/sub/" };
const beside = { ownerId: "x", teamPath: "/root/one-and-a-half/" };
const above = { ownerId: "boss", teamPath: "/root/" };

describe("inScope", () => {
  it.each([
    ["none", []],
    ["own", [mine, free]],
    ["team", [mine, free, mates, below]],
    ["all", [mine, free, mates, below, beside, above]],
  ] as [Scope, (typeof mine | typeof free)[]][])("%s", (scope, seen) => {
    const all = [mine, free, mates, below, beside, above];
    expect(all.filter((record) => inScope(contextOf(scope), "lead", record))).toEqual(seen);
  });
});

describe("hasRight", () => {
  const agent = (mandate: string[]) =>
    contextOf("own", { actor: { type: "agent", agentId: "a", onBehalfOf: "me" }, mandate: new Set(mandate) });

  it("is what the role says for a person", () => {
    expect([hasRight(contextOf("own"), "lead.read"), hasRight(contextOf("own"), "user.manage")]).toEqual([
      true,
      false,
    ]);
  });

  it("is for an agent what both its person and its mandate hold", () => {
    expect(hasRight(agent(["lead.read"]), "lead.read")).toBe(true);
    expect(hasRight(agent(["lead.read"]), "lead.update")).toBe(false);
    expect(hasRight(agent(["user.manage"]), "user.manage")).toBe(false);
  });

  it("names the missing right when it is required", () => {
    const call = () => requireRight(contextOf("own"), "user.manage");
    expect(call).toThrow(AppError);
    expect(call).toThrow(
      expect.objectContaining({
        code: "forbidden",
        options: { reason: "forbidden", params: { right: "user.manage" } },
      }),
    );
  });
});
