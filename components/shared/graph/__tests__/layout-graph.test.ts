import { expect, test } from "vitest";
import { layoutGraph } from "#components/shared/graph/layout-graph.ts";

const node = (id: string) => ({ id, label: id, kind: "customer", href: null });
const nodes = ["hub", ...Array.from({ length: 14 }, (_, index) => `n${index}`)].map(node);
const edges = nodes
  .slice(1)
  .map(({ id }, index) => ({ from: index % 3 ? `n${index - 1}` : "hub", to: id, label: "" }));
const apart = (a: { x: number; y: number }, b: { x: number; y: number }) => Math.hypot(a.x - b.x, a.y - b.y);

test("the same input is drawn the same, with the focus in the middle", () => {
  const once = layoutGraph(nodes, edges, "hub");
  expect([...layoutGraph(nodes, edges, "hub")]).toEqual([...once]);
  expect(once.get("hub")).toEqual({ x: 0, y: 0 });
});

test("no two nodes lie on each other, and neighbours are nearer than strangers", () => {
  const points = layoutGraph(nodes, edges, "hub");
  const at = (id: string) => points.get(id) ?? { x: Number.NaN, y: Number.NaN };
  const pairs = nodes.flatMap((a, index) => nodes.slice(index + 1).map((b) => [a.id, b.id] as const));
  const distances = pairs.map(([a, b]) => apart(at(a), at(b)));
  expect(Math.min(...distances)).toBeGreaterThan(30);
  const mean = (list: number[]) => list.reduce((sum, each) => sum + each, 0) / list.length;
  expect(mean(edges.map(({ from, to }) => apart(at(from), at(to))))).toBeLessThan(mean(distances));
});

test("one node, no edges, and edges to unknown nodes", () => {
  expect(layoutGraph([node("a")], [], "a").get("a")).toEqual({ x: 0, y: 0 });
  expect(layoutGraph([node("a"), node("b")], [{ from: "a", to: "zz", label: "" }]).size).toBe(2);
  expect(layoutGraph([], []).size).toBe(0);
});
