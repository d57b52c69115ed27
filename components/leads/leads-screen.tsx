"use client";
import { Contact, Trash2 } from "lucide-react";
import Link from "next/link";
import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import {
  changeLeads,
  loadLeads,
  previewLeads,
  sumLeads,
  updateLeadAction,
} from "#app/(workspace)/leads/actions.ts";
import { newestFirst, outOfPools } from "#components/leads/lead-list-query.ts";
import { listColumns } from "#components/leads/lead-sections.ts";
import { NewLead } from "#components/leads/new-lead.tsx";
import { ScoreBadge } from "#components/leads/score-badge.tsx";
import type { BulkKind } from "#components/shared/bulk/bulk-types.ts";
import type { QuickFilter } from "#components/shared/filters/quick-filters.tsx";
import { leadLabel } from "#components/shared/lead-label.ts";
import { RecordList } from "#components/shared/list/record-list.tsx";
import { PageHeader } from "#components/shared/page-header.tsx";
import { SectionTabs } from "#components/shared/shell/section-tabs.tsx";
import { useViewer } from "#components/shared/viewer-context.tsx";
import { type ListViews, useViews } from "#components/shared/views/use-views.ts";
import { buttonVariants } from "#components/ui/button.tsx";
import type { ObjectSpec, RecordDto, RecordPage } from "#lib/platform/records/contract.ts";

type LeadsScreenProps = { spec: ObjectSpec; first: RecordPage | null; views: ListViews };

/** From so many points on a lead counts as good. */
const good = 60;
const kindRights: readonly (readonly [BulkKind, string])[] = [
  ["edit", "lead.bulk"],
  ["transfer", "lead.transfer"],
  ["tags", "lead.update"],
  ["delete", "lead.delete"],
];
/** A lead may have no company yet; then its person says which one it is. */
const cells = {
  companyName: (lead: RecordDto) => <>{lead.companyName ? String(lead.companyName) : leadLabel(lead)}</>,
  score: (lead: RecordDto) => <ScoreBadge score={Number(lead.score ?? 0)} />,
};

function useQuick(): QuickFilter[] {
  const t = useTranslations("leads-ui.quick");
  return useMemo(
    () => [
      { key: "mine", label: t("mine"), filter: { field: "owner", op: "eq", value: { me: true } } },
      { key: "good", label: t("good"), filter: { field: "score", op: "gte", value: good } },
      { key: "new", label: t("new"), filter: { field: "status", op: "eq", value: "new" } },
      {
        key: "week",
        label: t("week"),
        filter: { field: "createdAt", op: "within", value: { unit: "week", offset: 0 } },
      },
    ],
    [t],
  );
}

export function LeadsScreen({ spec, first, views }: LeadsScreenProps) {
  const t = useTranslations("leads-ui.list");
  const { rights } = useViewer();
  const quick = useQuick();
  const saved = useViews("lead", views);
  const asked = useSearchParams().get("new") === "1";
  const may = (right: string) => rights.includes(right);
  const kinds = kindRights.filter(([, right]) => may(right)).map(([kind]) => kind);
  const bulk = { kinds, preview: previewLeads, run: changeLeads };
  return (
    <>
      <PageHeader
        title={<SectionTabs of="leads" />}
        actions={may("lead.create") ? <NewLead spec={spec} open={asked} /> : null}
      />
      <RecordList
        spec={spec}
        label={t("title")}
        load={loadLeads}
        aggregate={sumLeads}
        {...(may("lead.update") && { save: updateLeadAction })}
        {...(first && { first })}
        {...(kinds.length > 0 && { bulk })}
        columns={listColumns}
        sort={newestFirst}
        fixed={outOfPools}
        sums={["budgetAmount"]}
        quick={quick}
        views={saved}
        cells={cells}
        href={(record) => `/leads/${record.id}`}
        searchLabel={t("search")}
        toolbar={
          may("lead.restore") ? (
            <Link
              href="/leads/deleted"
              aria-label={t("bin")}
              title={t("bin")}
              className={buttonVariants({ size: "icon", variant: "ghost" })}
            >
              <Trash2 aria-hidden />
            </Link>
          ) : null
        }
        empty={{ icon: Contact, title: t("empty"), text: t("emptyText") }}
      />
    </>
  );
}
