"use client";
import { BriefcaseBusiness, Columns3 } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import {
  changeDeals,
  loadDeals,
  previewDeals,
  sumDeals,
  updateDealAction,
} from "#app/(workspace)/opportunities/actions.ts";
import { listColumns } from "#components/opportunities/list-columns.ts";
import { NewDeal } from "#components/opportunities/new-deal.tsx";
import type { BulkKind } from "#components/shared/bulk/bulk-types.ts";
import type { QuickFilter } from "#components/shared/filters/quick-filters.tsx";
import { RecordList } from "#components/shared/list/record-list.tsx";
import { PageHeader } from "#components/shared/page-header.tsx";
import { useViewer } from "#components/shared/viewer-context.tsx";
import { type ListViews, useViews } from "#components/shared/views/use-views.ts";
import { buttonVariants } from "#components/ui/button.tsx";
import type { ObjectSpec, RecordPage, SortKey } from "#lib/platform/records/contract.ts";

const newestFirst: SortKey[] = [{ field: "updatedAt", direction: "desc" }];
const kindRights: readonly (readonly [BulkKind, string])[] = [
  ["edit", "opportunity.bulk"],
  ["transfer", "opportunity.transfer"],
  ["tags", "opportunity.update"],
  ["delete", "opportunity.delete"],
];

function useQuick(): QuickFilter[] {
  const t = useTranslations("deals.quick");
  return useMemo(
    () => [
      { key: "open", label: t("open"), filter: { field: "outcome", op: "eq", value: "open" } },
      { key: "mine", label: t("mine"), filter: { field: "owner", op: "eq", value: { me: true } } },
      {
        key: "month",
        label: t("month"),
        filter: { field: "expectedCloseOn", op: "within", value: { unit: "month", offset: 0 } },
      },
      { key: "noStep", label: t("noStep"), filter: { field: "nextStep", op: "is_empty" } },
    ],
    [t],
  );
}

type DealsScreenProps = { spec: ObjectSpec; first: RecordPage; views: ListViews };

/** All deals in a list, narrowed, grouped and added up as one likes. */
export function DealsScreen({ spec, first, views }: DealsScreenProps) {
  const t = useTranslations("deals");
  const { rights } = useViewer();
  const quick = useQuick();
  const saved = useViews("opportunity", views);
  const may = (right: string) => rights.includes(right);
  const kinds = kindRights.filter(([, right]) => may(right)).map(([kind]) => kind);
  return (
    <>
      <PageHeader
        title={t("title")}
        actions={
          <>
            <Link href="/opportunities" className={buttonVariants()}>
              <Columns3 aria-hidden />
              {t("toBoard")}
            </Link>
            {may("opportunity.create") ? <NewDeal spec={spec} /> : null}
          </>
        }
      />
      <RecordList
        spec={spec}
        label={t("title")}
        load={loadDeals}
        aggregate={sumDeals}
        {...(may("opportunity.update") && { save: updateDealAction })}
        {...(kinds.length > 0 && { bulk: { kinds, preview: previewDeals, run: changeDeals } })}
        views={saved}
        first={first}
        columns={listColumns}
        sort={newestFirst}
        sums={["amount"]}
        quick={quick}
        href={(record) => `/opportunities/${record.id}`}
        searchLabel={t("search")}
        empty={{ icon: BriefcaseBusiness, title: t("empty"), text: t("emptyText") }}
      />
    </>
  );
}
