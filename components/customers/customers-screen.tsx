"use client";
import { Building2, Trash2 } from "lucide-react";
import Link from "next/link";
import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import {
  changeCustomers,
  loadCustomers,
  previewCustomers,
  sumCustomers,
  updateCustomerAction,
} from "#app/(workspace)/customers/actions.ts";
import { newestFirst, outOfPools } from "#components/customers/customer-list-query.ts";
import { listColumns } from "#components/customers/customer-sections.ts";
import { NewCustomer } from "#components/customers/new-customer.tsx";
import type { BulkKind } from "#components/shared/bulk/bulk-types.ts";
import type { QuickFilter } from "#components/shared/filters/quick-filters.tsx";
import { RecordList } from "#components/shared/list/record-list.tsx";
import { PageHeader } from "#components/shared/page-header.tsx";
import { SectionTabs } from "#components/shared/shell/section-tabs.tsx";
import { useViewer } from "#components/shared/viewer-context.tsx";
import { type ListViews, useViews } from "#components/shared/views/use-views.ts";
import { buttonVariants } from "#components/ui/button.tsx";
import type { ObjectSpec, RecordPage } from "#lib/platform/records/contract.ts";

type CustomersScreenProps = { spec: ObjectSpec; first: RecordPage | null; views: ListViews };

const kindRights: readonly (readonly [BulkKind, string])[] = [
  ["edit", "customer.bulk"],
  ["transfer", "customer.transfer"],
  ["tags", "customer.update"],
  ["delete", "customer.delete"],
];

function useQuick(): QuickFilter[] {
  const t = useTranslations("records-ui.quick");
  return useMemo(
    () => [
      { key: "mine", label: t("mine"), filter: { field: "owner", op: "eq", value: { me: true } } },
      { key: "top", label: t("levelA"), filter: { field: "level", op: "eq", value: "a" } },
      {
        key: "silent",
        label: t("silent"),
        filter: { field: "lastActivityAt", op: "within", value: { olderThan: 30, unit: "day" } },
      },
      {
        key: "fresh",
        label: t("fresh"),
        filter: { field: "createdAt", op: "within", value: { unit: "month", offset: 0 } },
      },
    ],
    [t],
  );
}

export function CustomersScreen({ spec, first, views }: CustomersScreenProps) {
  const t = useTranslations("customers-ui.list");
  const { rights } = useViewer();
  const quick = useQuick();
  const saved = useViews("customer", views);
  const asked = useSearchParams().get("new") === "1";
  const may = (right: string) => rights.includes(right);
  const kinds = kindRights.filter(([, right]) => may(right)).map(([kind]) => kind);
  const bulk = { kinds, preview: previewCustomers, run: changeCustomers };
  return (
    <>
      <PageHeader
        title={<SectionTabs of="customers" />}
        actions={may("customer.create") ? <NewCustomer spec={spec} open={asked} /> : null}
      />
      <RecordList
        spec={spec}
        label={t("title")}
        load={loadCustomers}
        aggregate={sumCustomers}
        {...(may("customer.update") && { save: updateCustomerAction })}
        {...(first && { first })}
        {...(kinds.length > 0 && { bulk })}
        columns={listColumns}
        sort={newestFirst}
        fixed={outOfPools}
        sums={["annualRevenue"]}
        quick={quick}
        views={saved}
        href={(record) => `/customers/${record.id}`}
        searchLabel={t("search")}
        toolbar={
          may("customer.restore") ? (
            <Link
              href="/customers/deleted"
              aria-label={t("bin")}
              title={t("bin")}
              className={buttonVariants({ size: "icon", variant: "ghost" })}
            >
              <Trash2 aria-hidden />
            </Link>
          ) : null
        }
        empty={{ icon: Building2, title: t("empty"), text: t("emptyText") }}
      />
    </>
  );
}
