"use client";
import { Handshake } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { loadConnections, loadGraph } from "#app/(workspace)/customers/actions.ts";
import { useRecordSources } from "#components/shared/fields/record-sources.tsx";
import type { GraphEdge } from "#components/shared/graph/layout-graph.ts";
import { useLoaded } from "#components/shared/related/use-loaded.ts";
import { Badge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { Select } from "#components/ui/select.tsx";
import type { ConnectionPath } from "#lib/domains/customers/contract.ts";

type ConnectionsProps = { id: string; name: string; show: (path: readonly GraphEdge[]) => void };
type Found = { paths: ConnectionPath[]; failed: boolean } | null;

function PathLine({ path }: { path: ConnectionPath }) {
  const t = useTranslations("customer.relation");
  return (
    <li className="flex flex-wrap items-center gap-1.5 px-3 py-2">
      {path.steps.map(({ node, via }) => (
        <span key={node.id} className="inline-flex flex-wrap items-center gap-1.5">
          {via ? <span className="text-sm text-ink-3">— {t(via.kind)} —</span> : null}
          <Badge tone={node.type === "user" ? "accent" : "neutral"}>{node.name}</Badge>
        </span>
      ))}
    </li>
  );
}

/** Who of us knows somebody: the shortest ways to the company or one of its people. */
export function Connections({ id, name, show }: ConnectionsProps) {
  const t = useTranslations("customers-ui.network");
  const relations = useTranslations("customer.relation");
  const { remember } = useRecordSources();
  const [target, setTarget] = useState("");
  const [found, setFound] = useState<Found>(null);
  const [busy, setBusy] = useState(false);
  const near = useLoaded(() => loadGraph({ type: "customer", id, depth: 1 }), id);
  const people = (near.data?.nodes ?? []).filter(({ type }) => type === "contact");

  async function ask() {
    setBusy(true);
    try {
      const to = target ? ({ type: "contact", id: target } as const) : ({ type: "customer", id } as const);
      const { paths } = await loadConnections({ to, limit: 5 });
      remember(paths.flatMap(({ steps }) => steps.map(({ node }) => ({ id: node.id, name: node.name }))));
      setFound({ paths, failed: false });
      show(
        (paths[0]?.steps ?? []).flatMap(({ via }) =>
          via ? [{ from: via.from, to: via.to, label: relations(via.kind) }] : [],
        ),
      );
    } catch {
      setFound({ paths: [], failed: true });
    }
    setBusy(false);
  }
  return (
    <section className="flex flex-col gap-2">
      <h2 className="text-sm font-semibold text-ink-2">{t("who")}</h2>
      <div className="flex flex-wrap gap-2">
        <Select
          aria-label={t("target")}
          className="max-w-full"
          value={target}
          onChange={(event) => setTarget(event.target.value)}
        >
          <option value="">{name}</option>
          {people.map((person) => (
            <option key={person.id} value={person.id}>
              {[person.name, person.title].filter(Boolean).join(" · ")}
            </option>
          ))}
        </Select>
        <Button disabled={busy} onClick={() => void ask()}>
          <Handshake aria-hidden />
          {t("ask")}
        </Button>
      </div>
      <div role="status">
        {found?.failed ? <p className="text-sm text-danger">{t("failed")}</p> : null}
        {found && !found.failed && found.paths.length === 0 ? (
          <p className="text-sm text-ink-3">{t("nobody")}</p>
        ) : null}
        {found && found.paths.length > 0 ? (
          <ol className="divide-y divide-line rounded-lg border border-line bg-surface">
            {found.paths.map((path) => (
              <PathLine key={path.steps.map(({ node }) => node.id).join()} path={path} />
            ))}
          </ol>
        ) : null}
      </div>
    </section>
  );
}
