"use client";
import { BriefcaseBusiness } from "lucide-react";
import { useTranslations } from "next-intl";
import { loadDeals } from "#app/(workspace)/opportunities/actions.ts";
import { RelatedList } from "#components/shared/related/related-list.tsx";
import { opportunityFields } from "#lib/domains/opportunities/contract.ts";
import type { ObjectSpec, RecordDto } from "#lib/platform/records/contract.ts";

const spec: ObjectSpec = { name: "opportunity", fields: opportunityFields, relations: [] };
const most = 60;

/** The deals of a company, open and closed. */
export function CustomerDeals({ customer }: { customer: RecordDto }) {
  const t = useTranslations("customers-ui.deals");
  return (
    <RelatedList
      spec={spec}
      load={() => loadDeals({ filter: { field: "customer", op: "eq", value: customer.id }, limit: most })}
      fields={["name", "stage", "amount", "expectedCloseOn", "owner"]}
      href={(record) => `/opportunities/${record.id}`}
      empty={{ icon: BriefcaseBusiness, title: t("none"), text: t("noneText") }}
    />
  );
}
