import { describe, expect, it } from "vitest";
import { ownedObjects, type Scope } from "#lib/platform/context.ts";
import { type RoleId, roleIds } from "./contract.ts";
import { otherRights } from "./other-rights.ts";
import { roles } from "./roles.ts";

const who = (right: string): RoleId[] => roleIds.filter((id) => roles[id].rights.includes(right));

describe("the roles that ship", () => {
  it("have a scope for every kind of record", () => {
    for (const id of roleIds) expect(Object.keys(roles[id].scopes).sort()).toEqual([...ownedObjects].sort());
  });

  it("may read a kind of record exactly when they have a scope for it", () => {
    for (const id of roleIds) {
      for (const object of ownedObjects) {
        const reads = roles[id].rights.includes(`${object}.read`);
        expect([id, object, reads]).toEqual([id, object, roles[id].scopes[object] !== "none"]);
      }
    }
  });

  it("name no right twice", () => {
    for (const id of roleIds) expect(new Set(roles[id].rights).size).toBe(roles[id].rights.length);
  });

  it("never hold a right that the administrator lacks", () => {
    const admin = new Set(roles.admin.rights);
    for (const id of roleIds) expect(roles[id].rights.filter((right) => !admin.has(right))).toEqual([]);
  });

  it.each([
    ["sales_rep", "own"],
    ["sales_manager", "team"],
    ["sales_director", "team"],
    ["admin", "all"],
  ] as [RoleId, Scope][])("show a %s every kind of record as far as %s", (id, scope) => {
    expect(new Set(Object.values(roles[id].scopes))).toEqual(new Set([scope]));
  });

  it.each([
    ["customer.export", ["sales_manager", "sales_director", "admin"]],
    ["opportunity.delete", ["sales_rep", "sales_manager", "sales_director", "admin"]],
    ["lead.export", ["sales_manager", "sales_director", "marketing", "admin"]],
    ["stage.override", ["sales_manager", "sales_director", "admin"]],
    ["price.read_min", ["sales_manager", "sales_director", "product", "admin"]],
    ["product.create", ["product", "admin"]],
    ["field.manage", ["admin"]],
  ])("%s belongs to few", (right, expected) => expect(who(right)).toEqual(expected));

  it("hide phones from product people alone", () => {
    expect(roleIds.filter((id) => !roles[id].rights.includes("phone.read"))).toEqual(["product"]);
  });

  it("give every other right to somebody", () => {
    for (const right of Object.keys(otherRights))
      expect([right, who(right).length > 0]).toEqual([right, true]);
  });
});
