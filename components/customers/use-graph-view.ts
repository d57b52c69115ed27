"use client";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { recordHref } from "#components/shared/shell/record-href.ts";
import type { EdgeKind, RelationGraph } from "#lib/domains/customers/contract.ts";

type Shown = {
  nodes: { id: string; label: string; kind: string; href: string | null }[];
  edges: { from: string; to: string; label: string }[];
};

/** A network as it is drawn: words on its edges, pages behind its nodes. */
export function useGraphView(): (graph: RelationGraph) => Shown {
  const t = useTranslations("customer.relation");
  return useCallback(
    ({ nodes, edges }) => ({
      nodes: nodes.map(({ id, name, type }) => ({ id, label: name, kind: type, href: recordHref(type, id) })),
      edges: edges.map(({ from, to, kind }: { from: string; to: string; kind: EdgeKind }) => ({
        from,
        to,
        label: t(kind),
      })),
    }),
    [t],
  );
}
