"use client";
import { Contact, SearchX } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { LeadCards } from "#components/leads/lead-cards.tsx";
import type { LeadFilter } from "#components/leads/lead-filter.ts";
import { LeadTable } from "#components/leads/lead-table.tsx";
import { useLeadList } from "#components/leads/use-lead-list.ts";
import { EmptyState } from "#components/shared/empty-state.tsx";
import { Button, buttonVariants } from "#components/ui/button.tsx";
import type { LeadPage } from "#lib/domains/leads/contract.ts";

type LeadListProps = { filter: LeadFilter; page: LeadPage; change: (filter: LeadFilter) => void };

export function LeadList({ filter, page: first, change }: LeadListProps) {
  const t = useTranslations("ui.leads");
  const { page, state, more } = useLeadList(filter, first);
  if (page.items.length === 0) {
    return Object.keys(filter).some((key) => key !== "sort") ? (
      <EmptyState icon={SearchX} title={t("noMatch.title")} text={t("noMatch.text")}>
        <Button onClick={() => change({})}>{t("clear")}</Button>
      </EmptyState>
    ) : (
      <EmptyState icon={Contact} title={t("empty.title")} text={t("empty.text")}>
        <Link href="/chat" className={buttonVariants()}>
          {t("empty.chat")}
        </Link>
      </EmptyState>
    );
  }
  return (
    <>
      <LeadTable leads={page.items} filter={filter} change={change} />
      <LeadCards leads={page.items} />
      {page.nextCursor ? (
        <div className="flex flex-col items-center gap-1 py-4">
          <Button disabled={state === "busy"} onClick={() => void more()}>
            {state === "busy" ? t("loading") : t("more")}
          </Button>
          {state === "failed" ? (
            <p role="alert" className="text-sm text-danger">
              {t("moreFailed")}
            </p>
          ) : null}
        </div>
      ) : null}
    </>
  );
}
