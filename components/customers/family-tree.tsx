"use client";
import { Network } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { loadFamily } from "#app/(workspace)/customers/actions.ts";
import { EmptyState } from "#components/shared/empty-state.tsx";
import { ErrorState } from "#components/shared/error-state.tsx";
import { useRecordWords } from "#components/shared/fields/use-record-words.ts";
import { LinesSkeleton } from "#components/shared/related/lines-skeleton.tsx";
import { useLoaded } from "#components/shared/related/use-loaded.ts";
import { Badge } from "#components/ui/badge.tsx";
import type { HierarchyNode } from "#lib/domains/customers/contract.ts";

type BranchProps = { nodes: readonly HierarchyNode[]; parent: string | null; own: string };

function Branch({ nodes, parent, own }: BranchProps) {
  const words = useRecordWords();
  const known = new Set(nodes.map(({ id }) => id));
  // One whose parent may not be seen stands at the top.
  const level = nodes.filter((node) =>
    parent === null ? node.parentId === null || !known.has(node.parentId) : node.parentId === parent,
  );
  if (level.length === 0) return null;
  return (
    <ul className={parent === null ? "" : "ml-3 border-l border-line pl-4"}>
      {level.map((node) => (
        <li key={node.id} className="py-1">
          <span className="flex min-h-8 flex-wrap items-center gap-2">
            {node.id === own ? (
              <strong className="min-w-0 break-words">{node.name}</strong>
            ) : (
              <Link
                href={`/customers/${node.id}`}
                className="min-w-0 break-words text-accent-text underline-offset-2 hover:underline"
              >
                {node.name}
              </Link>
            )}
            <Badge>{words.choice("customer", { name: "status" }, node.status)}</Badge>
            {node.level ? <Badge>{words.choice("customer", { name: "level" }, node.level)}</Badge> : null}
          </span>
          <Branch nodes={nodes} parent={node.id} own={own} />
        </li>
      ))}
    </ul>
  );
}

/** The companies above, beside and below a customer. */
export function FamilyTree({ id }: { id: string }) {
  const t = useTranslations("customers-ui.family");
  const { data, failed, retry } = useLoaded(() => loadFamily(id), id);
  if (failed) return <ErrorState retry={retry} />;
  if (!data) return <LinesSkeleton />;
  if (data.items.length < 2) return <EmptyState icon={Network} title={t("none")} text={t("noneText")} />;
  return <Branch nodes={data.items} parent={null} own={id} />;
}
