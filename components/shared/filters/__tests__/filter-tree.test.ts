import { describe, expect, test } from "vitest";
import {
  addNode,
  asGroup,
  countConditions,
  finishFilter,
  fromGroup,
  joinFilters,
  replaceNode,
} from "#components/shared/filters/filter-tree.ts";
import { startCondition, startValue } from "#components/shared/filters/start-condition.ts";
import {
  type Filter,
  type ObjectSpec,
  operatorsOf,
  filter as schema,
} from "#lib/platform/records/contract.ts";

const a: Filter = { field: "name", op: "eq", value: "a" };
const b: Filter = { field: "name", op: "eq", value: "b" };
const c: Filter = { field: "name", op: "eq", value: "c" };
const spec: ObjectSpec = { name: "customer", fields: [{ name: "name", type: "text" }], relations: [] };

describe("the tree", () => {
  test("exchanges and removes nodes deep inside, and leaves the old tree as it was", () => {
    const root: Filter = { all: [a, { not: { any: [b, c] } }] };
    expect(replaceNode(root, [1, 0], c)).toEqual({ all: [a, { not: { any: [c, c] } }] });
    expect(replaceNode(root, [1, 1], null)).toEqual({ all: [a, { not: { any: [b] } }] });
    expect(replaceNode(root, [7], c)).toBe(root);
    expect(root).toEqual({ all: [a, { not: { any: [b, c] } }] });
  });

  test("adds to a group by its way, and makes a group of a single condition", () => {
    expect(addNode({ all: [a, { any: [b] }] }, [1], c)).toEqual({ all: [a, { any: [b, c] }] });
    expect(addNode(a, [], b)).toEqual({ all: [a, b] });
  });

  test("not of one condition or of a whole group is a group of which none holds", () => {
    expect(asGroup({ not: a })).toEqual({ mode: "none", items: [a] });
    expect(asGroup({ not: { all: [a, b] } })).toEqual({ mode: "none", items: [{ all: [a, b] }] });
    expect(fromGroup({ mode: "none", items: [a, b] })).toEqual({ not: { any: [a, b] } });
    expect(asGroup(a)).toBeNull();
  });

  test("leaves out what is not filled in, and groups that end up empty", () => {
    const root: Filter = {
      all: [
        a,
        { field: "name", op: "contains", value: "" },
        { any: [{ field: "gone", op: "eq", value: "x" }] },
        { field: "name", op: "in", value: [] },
        { field: "name", op: "is_empty" },
      ],
    };
    expect(finishFilter(root, spec)).toEqual({ all: [a, { field: "name", op: "is_empty" }] });
    expect(finishFilter({ all: [{ field: "name", op: "eq", value: "" }] }, spec)).toBeUndefined();
    expect(countConditions(root)).toBe(5);
  });

  test("joins without needless nesting", () => {
    expect(joinFilters(undefined, a)).toEqual(a);
    expect(joinFilters({ all: [a, b] }, c)).toEqual({ all: [a, b, c] });
    expect(joinFilters({ all: [] }, undefined)).toBeUndefined();
  });
});

describe("a condition that begins", () => {
  test("is one the server takes, for every type and operator", () => {
    for (const [type, operators] of Object.entries(operatorsOf)) {
      const field = { name: "f", type: type as keyof typeof operatorsOf };
      expect(operators).toContain(startCondition(field).op);
      for (const op of operators) {
        const value = startValue(field, op);
        expect(schema.safeParse({ field: "f", op, ...(value !== undefined && { value }) }).success).toBe(
          true,
        );
      }
    }
  });

  test("keeps what was chosen when the operator changes", () => {
    const owner = { name: "owner", type: "user" as const };
    expect(startValue(owner, "not_in", ["u1"])).toEqual(["u1"]);
    expect(startValue(owner, "in", "u1")).toEqual(["u1"]);
    expect(startValue({ name: "n", type: "number" }, "lt", 5)).toBe(5);
  });
});
