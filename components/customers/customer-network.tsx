"use client";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { loadGraph } from "#app/(workspace)/customers/actions.ts";
import { Connections } from "#components/customers/connections.tsx";
import { RelationDialog } from "#components/customers/relation-dialog.tsx";
import { useGraphView } from "#components/customers/use-graph-view.ts";
import { ErrorState } from "#components/shared/error-state.tsx";
import type { GraphEdge } from "#components/shared/graph/layout-graph.ts";
import { RelationGraph } from "#components/shared/graph/relation-graph.tsx";
import { LinesSkeleton } from "#components/shared/related/lines-skeleton.tsx";
import { useLoaded } from "#components/shared/related/use-loaded.ts";
import { useViewer } from "#components/shared/viewer-context.tsx";
import { Button } from "#components/ui/button.tsx";
import { Segmented } from "#components/ui/segmented.tsx";

type NetworkProps = { id: string; name: string };
const steps = [1, 2] as const;

/** Who stands around a customer, who of us opens its door, and how a new relation is written down. */
export function CustomerNetwork({ id, name }: NetworkProps) {
  const t = useTranslations("customers-ui.network");
  const [depth, setDepth] = useState<"1" | "2">("1");
  const [path, setPath] = useState<readonly GraphEdge[]>([]);
  const [adding, setAdding] = useState(false);
  const mayLink = useViewer().rights.includes("contact.update");
  const { data, failed, retry } = useLoaded(
    () => loadGraph({ type: "customer", id, depth: Number(depth) }),
    `${id} ${depth}`,
  );
  const view = useGraphView();
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap items-center gap-2">
        <Segmented
          label={t("depth")}
          value={depth}
          choices={steps.map((step) => ({ key: `${step}` as const, label: t("steps", { count: step }) }))}
          choose={setDepth}
        />
        {mayLink ? (
          <Button className="ml-auto" onClick={() => setAdding(true)}>
            <Plus aria-hidden />
            {t("add")}
          </Button>
        ) : null}
      </div>
      {failed && !data ? <ErrorState retry={retry} /> : null}
      {!data && !failed ? <LinesSkeleton /> : null}
      {data !== null ? (
        <RelationGraph label={t("graph", { name })} {...view(data)} focus={id} path={path} />
      ) : null}
      <Connections id={id} name={name} show={setPath} />
      {adding ? <RelationDialog customer={{ id, name }} done={retry} close={() => setAdding(false)} /> : null}
    </div>
  );
}
