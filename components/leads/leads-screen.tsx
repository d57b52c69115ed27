"use client";
import { Contact } from "lucide-react";
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
import type { QuickFilter } from "#components/shared/filters/quick-filters.tsx";
import { useUsualFilters } from "#components/shared/filters/use-usual-filters.ts";
import { leadLabel } from "#components/shared/lead-label.ts";
import { ListScreen } from "#components/shared/list/list-screen.tsx";
import { useListWords } from "#components/shared/list/use-list-words.ts";
import type { ListViews } from "#components/shared/views/use-views.ts";
import type { ObjectSpec, RecordDto, RecordPage } from "#lib/platform/records/contract.ts";

type LeadsScreenProps = { spec: ObjectSpec; first: RecordPage | null; views: ListViews };

/** From so many points on a lead counts as good. */
const good = 60;
/** A lead may have no company yet; then its person says which one it is. */
const cells = {
  companyName: (lead: RecordDto) => <>{lead.companyName ? String(lead.companyName) : leadLabel(lead)}</>,
  score: (lead: RecordDto) => <ScoreBadge score={Number(lead.score ?? 0)} />,
};

function useQuick(): QuickFilter[] {
  const t = useTranslations("leads-ui.quick");
  const { mine } = useUsualFilters();
  return useMemo(
    () => [
      mine,
      { key: "good", label: t("good"), filter: { field: "score", op: "gte", value: good } },
      { key: "new", label: t("new"), filter: { field: "status", op: "eq", value: "new" } },
      {
        key: "week",
        label: t("week"),
        filter: { field: "createdAt", op: "within", value: { unit: "week", offset: 0 } },
      },
    ],
    [t, mine],
  );
}

export function LeadsScreen({ spec, first, views }: LeadsScreenProps) {
  return (
    <ListScreen
      object="lead"
      section="leads"
      spec={spec}
      first={first}
      views={views}
      words={useListWords("leads-ui.list")}
      icon={Contact}
      load={loadLeads}
      aggregate={sumLeads}
      save={updateLeadAction}
      bulk={["edit", "transfer", "tags", "delete"]}
      preview={previewLeads}
      run={changeLeads}
      create={(open) => <NewLead spec={spec} open={open} />}
      columns={listColumns}
      sort={newestFirst}
      fixed={outOfPools}
      sums={["budgetAmount"]}
      cells={cells}
      quick={useQuick()}
    />
  );
}
