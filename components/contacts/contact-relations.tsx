"use client";
import { useTranslations } from "next-intl";
import { loadGraph } from "#app/(workspace)/customers/actions.ts";
import { ErrorState } from "#components/shared/error-state.tsx";
import { RelationGraph } from "#components/shared/graph/relation-graph.tsx";
import { LinesSkeleton } from "#components/shared/related/lines-skeleton.tsx";
import { useLoaded } from "#components/shared/related/use-loaded.ts";
import { recordHref } from "#components/shared/shell/record-href.ts";
import type { RecordDto } from "#lib/platform/records/contract.ts";

/** Whom a contact knows, reports to and works for. */
export function ContactRelations({ record }: { record: RecordDto }) {
  const t = useTranslations("customer.relation");
  const words = useTranslations("customers-ui.network");
  const { data, failed, retry } = useLoaded(
    () => loadGraph({ type: "contact", id: record.id, depth: 1 }),
    record.id,
  );
  if (failed && !data) return <ErrorState retry={retry} />;
  if (!data) return <LinesSkeleton />;
  return (
    <RelationGraph
      label={words("graph", { name: String(record.name) })}
      nodes={data.nodes.map(({ id, name, type }) => ({
        id,
        label: name,
        kind: type,
        href: recordHref(type, id),
      }))}
      edges={data.edges.map(({ from, to, kind }) => ({ from, to, label: t(kind) }))}
      focus={record.id}
    />
  );
}
