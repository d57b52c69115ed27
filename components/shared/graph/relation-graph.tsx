"use client";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { GraphList } from "#components/shared/graph/graph-list.tsx";
import { GraphNodeMark } from "#components/shared/graph/graph-node-mark.tsx";
import {
  type GraphEdge,
  type GraphNode,
  layoutGraph,
  type Point,
} from "#components/shared/graph/layout-graph.ts";
import { Segmented } from "#components/ui/segmented.tsx";

export type RelationGraphProps = {
  label: string;
  nodes: readonly GraphNode[];
  edges: readonly GraphEdge[];
  /** The node in the middle. */
  focus: string;
  /** Edges of a way that was asked for: who connects us. */
  path?: readonly GraphEdge[];
};

const margin = 48;
const sideMargin = 88;

function frameOf(points: ReadonlyMap<string, Point>): string {
  const all = [...points.values()];
  const left = Math.min(...all.map(({ x }) => x)) - sideMargin;
  const top = Math.min(...all.map(({ y }) => y)) - margin;
  const width = Math.max(...all.map(({ x }) => x)) + sideMargin - left;
  const height = Math.max(...all.map(({ y }) => y)) + margin - top;
  return `${left} ${top} ${Math.max(width, 480)} ${Math.max(height, 280)}`;
}

function Edges({
  edges,
  path,
  points,
}: Pick<RelationGraphProps, "edges"> & { path: readonly GraphEdge[]; points: ReadonlyMap<string, Point> }) {
  return edges.map((edge) => {
    const [a, b] = [points.get(edge.from), points.get(edge.to)];
    if (!a || !b) return null;
    const on = path.some((part) => part.from === edge.from && part.to === edge.to);
    return (
      <g key={`${edge.from} ${edge.to} ${edge.label}`}>
        <line
          x1={a.x}
          y1={a.y}
          x2={b.x}
          y2={b.y}
          stroke={on ? "var(--accent)" : "var(--line-strong)"}
          strokeWidth={on ? 2.5 : 1}
        />
        <text
          x={(a.x + b.x) / 2}
          y={(a.y + b.y) / 2 - 4}
          textAnchor="middle"
          fontSize={11}
          fill="var(--ink-3)"
          stroke="var(--surface)"
          strokeWidth={4}
          paintOrder="stroke"
        >
          {edge.label}
        </text>
      </g>
    );
  });
}

/** Who is connected to whom, drawn and as a list. */
export function RelationGraph({ label, nodes, edges, focus, path = [] }: RelationGraphProps) {
  const t = useTranslations("records.graph");
  const [view, setView] = useState<"drawing" | "list">("drawing");
  const points = useMemo(() => layoutGraph(nodes, edges, focus), [nodes, edges, focus]);
  if (nodes.length === 0) return <p className="text-sm text-ink-3">{t("none")}</p>;
  return (
    <div>
      <Segmented
        label={t("view")}
        className="mb-2"
        value={view}
        choices={[
          { key: "drawing", label: t("drawing") },
          { key: "list", label: t("list") },
        ]}
        choose={setView}
      />
      {view === "list" ? (
        <GraphList nodes={nodes} edges={edges} />
      ) : (
        <figure className="overflow-hidden rounded-lg border border-line bg-surface">
          <figcaption className="sr-only">{t("caption", { label })}</figcaption>
          <svg viewBox={frameOf(points)} className="h-[480px] w-full max-sm:h-[320px]">
            <title>{label}</title>
            <Edges edges={edges} path={path} points={points} />
            {nodes.map((node) => (
              <GraphNodeMark
                key={node.id}
                node={node}
                at={points.get(node.id) ?? { x: 0, y: 0 }}
                focused={node.id === focus}
              />
            ))}
          </svg>
        </figure>
      )}
    </div>
  );
}
