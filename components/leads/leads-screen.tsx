"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { type LeadFilter, leadsHref } from "#components/leads/lead-filter.ts";
import { LeadFilterBar } from "#components/leads/lead-filter-bar.tsx";
import { LeadList } from "#components/leads/lead-list.tsx";
import { NewLeadDialog } from "#components/leads/new-lead-dialog.tsx";
import { PageHeader } from "#components/shared/page-header.tsx";
import { SectionTabs } from "#components/shared/shell/section-tabs.tsx";
import { cn } from "#components/ui/cn.ts";
import type { LeadPage } from "#lib/domains/leads/contract.ts";

/** The filter lives in the address: it can be shared, and the back button undoes it. */
export function LeadsScreen({ filter, page }: { filter: LeadFilter; page: LeadPage }) {
  const t = useTranslations("ui.leads");
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const change = (next: LeadFilter) =>
    startTransition(() => router.replace(leadsHref(next), { scroll: false }));
  return (
    <>
      <PageHeader
        title={<SectionTabs of="leads" />}
        meta={page.total === null ? null : t("count", { count: page.total })}
        actions={<NewLeadDialog />}
      />
      <div className="scroll-quiet min-h-0 flex-1 overflow-x-hidden overflow-y-auto">
        <LeadFilterBar filter={filter} change={change} />
        <div aria-busy={pending} className={cn("transition-opacity duration-100", pending && "opacity-60")}>
          <LeadList key={leadsHref(filter)} filter={filter} page={page} change={change} />
        </div>
      </div>
    </>
  );
}
