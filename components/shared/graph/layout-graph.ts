/** `href` is null for one without a page: a competitor, a colleague. */
export type GraphNode = { id: string; label: string; kind: string; href: string | null };
export type GraphEdge = { from: string; to: string; label: string };
export type Point = { x: number; y: number };

const rounds = 240;
const spring = 120;
/** Labels are wide and pages too. */
const stretch = 1.5;

const minus = (a: Point, b: Point): Point => ({ x: a.x - b.x, y: a.y - b.y });

/** Where the nodes start: on a circle, the one in focus in the middle; the same for the same input. */
function start(nodes: readonly GraphNode[], focus: string | undefined): Point[] {
  return nodes.map((node, index) => {
    if (node.id === focus) return { x: 0, y: 0 };
    const angle = (index / nodes.length) * 2 * Math.PI;
    const radius = spring * (1 + (index % 3) * 0.25);
    return { x: Math.cos(angle) * radius, y: Math.sin(angle) * radius };
  });
}

function forces(points: readonly Point[], links: readonly (readonly [number, number])[]): Point[] {
  const push = points.map(() => ({ x: 0, y: 0 }));
  const apply = (index: number, by: Point, scale: number) => {
    const at = push[index];
    if (!at) return;
    at.x += by.x * scale;
    at.y += by.y * scale;
  };
  for (const [i, a] of points.entries()) {
    for (const [j, b] of points.entries()) {
      if (j <= i) continue;
      const way = minus(a, b);
      const squared = Math.max(100, way.x ** 2 + way.y ** 2);
      const repel = (spring * spring) / squared;
      apply(i, way, repel / Math.sqrt(squared));
      apply(j, way, -repel / Math.sqrt(squared));
    }
    // A weak pull to the middle keeps separate parts together.
    apply(i, a, -0.004);
  }
  for (const [from, to] of links) {
    const [a, b] = [points[from], points[to]];
    if (!a || !b) continue;
    const way = minus(b, a);
    const length = Math.max(1, Math.hypot(way.x, way.y));
    apply(from, way, ((length - spring) / length) * 0.08);
    apply(to, way, (-(length - spring) / length) * 0.08);
  }
  return push;
}

/** Places nodes so that what is connected lies together; no chance in it, so a page draws the same each time. */
export function layoutGraph(
  nodes: readonly GraphNode[],
  edges: readonly GraphEdge[],
  focus?: string,
): Map<string, Point> {
  const index = new Map(nodes.map((node, at) => [node.id, at]));
  const links = edges.flatMap((edge) => {
    const [from, to] = [index.get(edge.from), index.get(edge.to)];
    return from === undefined || to === undefined || from === to ? [] : [[from, to] as const];
  });
  const pinned = focus === undefined ? -1 : (index.get(focus) ?? -1);
  let points = start(nodes, focus);
  for (let round = 0; round < rounds; round += 1) {
    const reach = 40 * (1 - round / rounds);
    const push = forces(points, links);
    points = points.map((point, at) => {
      const by = push[at] ?? { x: 0, y: 0 };
      const strength = Math.hypot(by.x, by.y);
      if (at === pinned || strength === 0) return point;
      const step = Math.min(reach, strength * 4) / strength;
      return { x: point.x + by.x * step, y: point.y + by.y * step };
    });
  }
  return new Map(
    nodes.map((node, at) => {
      const { x, y } = points[at] ?? { x: 0, y: 0 };
      return [node.id, { x: x * stretch, y }];
    }),
  );
}
