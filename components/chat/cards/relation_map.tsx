"use client";
import { CardFrame } from "#components/chat/cards/card-frame.tsx";
import type { CardProps } from "#components/chat/cards/registry.ts";
import { RelationGraph } from "#components/shared/graph/relation-graph.tsx";

/** Who stands how to whom, drawn or as a list. */
export function RelationMapCard({ data }: CardProps<"relation_map">) {
  return (
    <CardFrame title={data.title}>
      <div className="px-3 py-2.5">
        <RelationGraph label={data.title} nodes={data.nodes} edges={data.edges} focus={data.center} />
      </div>
    </CardFrame>
  );
}
