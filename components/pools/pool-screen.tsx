"use client";
import { Waves } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useCallback, useMemo, useState } from "react";
import { claimSelectedAction, loadPooled, previewClaimAction } from "#app/(workspace)/pools/actions.ts";
import { PoolHead } from "#components/pools/pool-head.tsx";
import { PoolName } from "#components/pools/pool-name.tsx";
import type { BulkActions } from "#components/shared/bulk/bulk-types.ts";
import { EmptyState } from "#components/shared/empty-state.tsx";
import { RecordList } from "#components/shared/list/record-list.tsx";
import { PageHeader } from "#components/shared/page-header.tsx";
import { SectionTabs } from "#components/shared/shell/section-tabs.tsx";
import { useViewer } from "#components/shared/viewer-context.tsx";
import type { PoolDto, PooledObject } from "#lib/domains/pools/contract.ts";
import type { Filter, ObjectSpec, RecordDto, RecordQuery, SortKey } from "#lib/platform/records/contract.ts";

type PoolScreenProps = { object: PooledObject; spec: ObjectSpec; pools: readonly PoolDto[] };

const columns: Record<PooledObject, readonly string[]> = {
  customer: ["name", "level", "industry", "city", "size", "pooledAt", "lastActivityAt", "tags"],
  lead: ["companyName", "contactName", "need", "industry", "city", "score", "pooledAt", "source"],
};
const sorts: Record<PooledObject, SortKey> = {
  customer: { field: "updatedAt", direction: "desc" },
  lead: { field: "pooledAt", direction: "desc" },
};
const sections = { customer: "customers", lead: "leads" } as const;

/** What nobody has: looked through and claimed. */
export function PoolScreen({ object, spec, pools }: PoolScreenProps) {
  const t = useTranslations("records-ui.pool");
  const words = useTranslations("pool.object");
  const router = useRouter();
  const [chosen, setChosen] = useState(pools[0]?.id ?? "");
  const pool = pools.find(({ id }) => id === chosen);
  const load = useCallback((query: RecordQuery) => loadPooled(object, query), [object]);
  const fixed = useMemo<Filter>(() => ({ field: "pool", op: "eq", value: chosen }), [chosen]);
  const [title = "name"] = columns[object];
  const mayClaim = useViewer().rights.includes("pool.claim");
  const left = pool?.claimsLeft ?? null;
  const bulk: BulkActions = {
    kinds: ["claim"],
    preview: (target) => previewClaimAction(object, target, left),
    run: async (target) => {
      const result = await claimSelectedAction(object, target, left);
      // What may still be claimed today has changed.
      if (result.ok) router.refresh();
      return result;
    },
  };
  const cells = useMemo(
    () => ({ [title]: (record: RecordDto) => <PoolName object={object} record={record} title={title} /> }),
    [object, title],
  );
  return (
    <>
      <PageHeader title={<SectionTabs of={sections[object]} />} />
      {pool ? (
        <>
          <PoolHead pools={pools} pool={pool} choose={setChosen} />
          <RecordList
            key={chosen}
            spec={spec}
            label={words(object)}
            load={load}
            columns={columns[object]}
            sort={[sorts[object]]}
            fixed={fixed}
            cells={cells}
            {...(mayClaim && { bulk })}
            href={(record) => `/${sections[object]}/${record.id}`}
            searchLabel={t("search")}
            empty={{ icon: Waves, title: t("empty"), text: t("emptyText") }}
          />
        </>
      ) : (
        <EmptyState icon={Waves} title={t("none")} text={t("noneText")} />
      )}
    </>
  );
}
