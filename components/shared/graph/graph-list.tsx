"use client";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { GraphEdge, GraphNode } from "#components/shared/graph/layout-graph.ts";

type GraphListProps = { nodes: readonly GraphNode[]; edges: readonly GraphEdge[] };

function NodeName({ node }: { node: GraphNode }) {
  if (!node.href) return <span>{node.label}</span>;
  return (
    <Link href={node.href} className="text-accent-text underline-offset-2 hover:underline">
      {node.label}
    </Link>
  );
}

/** The same connections as sentences. */
export function GraphList({ nodes, edges }: GraphListProps) {
  const t = useTranslations("records.graph");
  const byId = new Map(nodes.map((node) => [node.id, node]));
  if (edges.length === 0) return <p className="text-sm text-ink-3">{t("none")}</p>;
  return (
    <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
      {edges.map((edge) => {
        const [from, to] = [byId.get(edge.from), byId.get(edge.to)];
        return from && to ? (
          <li
            key={`${edge.from} ${edge.to} ${edge.label}`}
            className="flex flex-wrap items-center gap-x-2 px-3 py-2"
          >
            <NodeName node={from} />
            <span className="text-sm text-ink-3">{edge.label}</span>
            <NodeName node={to} />
          </li>
        ) : null;
      })}
    </ul>
  );
}
