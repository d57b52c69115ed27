import Link from "next/link";
import type { GraphNode, Point } from "#components/shared/graph/layout-graph.ts";

type GraphNodeMarkProps = { node: GraphNode; at: Point; focused: boolean };

const longest = 9;

/** A node that can be reached with the keyboard; the one in focus is filled. */
export function GraphNodeMark({ node, at, focused }: GraphNodeMarkProps) {
  const short = node.label.length > longest ? `${node.label.slice(0, longest - 1)}…` : node.label;
  const width = Math.max(
    56,
    [...short].reduce((sum, char) => sum + (char.charCodeAt(0) > 255 ? 13 : 8), 24),
  );
  const mark = (
    <>
      <title>{node.label}</title>
      <rect
        x={-width / 2}
        y={-15}
        width={width}
        height={30}
        rx={node.kind === "person" || node.kind === "contact" ? 15 : 6}
        fill={focused ? "var(--accent)" : "var(--surface)"}
        stroke={focused ? "var(--accent)" : "var(--line-strong)"}
        className="[a:focus-visible>&]:stroke-(--ring)"
      />
      <text textAnchor="middle" dy="0.35em" fontSize={13} fill={focused ? "var(--accent-ink)" : "var(--ink)"}>
        {short}
      </text>
    </>
  );
  const place = `translate(${at.x} ${at.y})`;
  if (!node.href) return <g transform={place}>{mark}</g>;
  return (
    <g transform={place}>
      <Link
        href={node.href}
        aria-label={node.label}
        className="outline-none [&:focus-visible>rect]:stroke-[3]"
      >
        {mark}
      </Link>
    </g>
  );
}
