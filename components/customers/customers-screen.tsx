"use client";
import { Building2 } from "lucide-react";
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
import type { QuickFilter } from "#components/shared/filters/quick-filters.tsx";
import { useUsualFilters } from "#components/shared/filters/use-usual-filters.ts";
import { ListScreen } from "#components/shared/list/list-screen.tsx";
import { useListWords } from "#components/shared/list/use-list-words.ts";
import type { ListViews } from "#components/shared/views/use-views.ts";
import type { ObjectSpec, RecordPage } from "#lib/platform/records/contract.ts";

type CustomersScreenProps = { spec: ObjectSpec; first: RecordPage | null; views: ListViews };

function useQuick(): QuickFilter[] {
  const t = useTranslations("records-ui.quick");
  const usual = useUsualFilters();
  return useMemo(
    () => [
      usual.mine,
      { key: "top", label: t("levelA"), filter: { field: "level", op: "eq", value: "a" } },
      usual.silent,
      usual.fresh,
    ],
    [t, usual],
  );
}

export function CustomersScreen({ spec, first, views }: CustomersScreenProps) {
  return (
    <ListScreen
      object="customer"
      section="customers"
      spec={spec}
      first={first}
      views={views}
      words={useListWords("customers-ui.list")}
      icon={Building2}
      load={loadCustomers}
      aggregate={sumCustomers}
      save={updateCustomerAction}
      bulk={["edit", "transfer", "tags", "delete"]}
      preview={previewCustomers}
      run={changeCustomers}
      create={(open) => <NewCustomer spec={spec} open={open} />}
      columns={listColumns}
      sort={newestFirst}
      fixed={outOfPools}
      sums={["annualRevenue"]}
      quick={useQuick()}
    />
  );
}
