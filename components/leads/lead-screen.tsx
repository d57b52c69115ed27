"use client";
import { MessageSquareText } from "lucide-react";
import dynamic from "next/dynamic";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useLocale, useNow, useTranslations } from "next-intl";
import type { ScoreFactorView } from "#agents/contract.ts";
import { LeadFacts } from "#components/leads/lead-facts.tsx";
import { LeadHistory } from "#components/leads/lead-history.tsx";
import { LeadMenu } from "#components/leads/lead-menu.tsx";
import { LeadMissing } from "#components/leads/lead-missing.tsx";
import { LeadScoreCard } from "#components/leads/lead-score-card.tsx";
import { StatusBadge } from "#components/leads/status-badge.tsx";
import { useLeadEditor } from "#components/leads/use-lead-editor.ts";
import { formatDate } from "#components/shared/format-date.ts";
import { leadLabel } from "#components/shared/lead-label.ts";
import { PageHeader } from "#components/shared/page-header.tsx";
import { useDebounced } from "#components/shared/use-debounced.ts";
import { useServerEvent } from "#components/shared/use-server-event.ts";
import { buttonVariants } from "#components/ui/button.tsx";
import type { LeadDto, LeadHistoryItem } from "#lib/domains/leads/contract.ts";

const ConflictDialog = dynamic(
  () => import("#components/leads/conflict-dialog.tsx").then((module) => module.ConflictDialog),
  { ssr: false },
);

type LeadScreenProps = { lead: LeadDto; factors: ScoreFactorView[]; history: LeadHistoryItem[] };

export function LeadScreen({ lead, factors, history }: LeadScreenProps) {
  const t = useTranslations("ui.lead");
  const sections = useTranslations("ui.sections");
  const locale = useLocale();
  const now = useNow();
  const router = useRouter();
  const editor = useLeadEditor(lead);
  const soon = useDebounced(() => router.refresh(), 250);
  useServerEvent("entity:changed", (event) => {
    if (event.type === "lead" && event.id === lead.id) soon();
  });
  const { shown } = editor;
  return (
    <>
      <PageHeader
        title={
          <>
            <Link href="/leads" className="font-normal text-ink-3 hover:text-ink">
              {sections("leads")}
            </Link>
            <span aria-hidden className="mx-1.5 font-normal text-ink-3">
              /
            </span>
            {leadLabel(shown)}
          </>
        }
        meta={<StatusBadge status={shown.status} />}
        actions={
          <>
            <Link href={`/chat?focus=lead:${lead.id}`} className={buttonVariants({ variant: "primary" })}>
              <MessageSquareText aria-hidden />
              {t("talk")}
            </Link>
            <LeadMenu lead={shown} />
          </>
        }
      />
      <div className="scroll-quiet min-h-0 flex-1 overflow-x-hidden overflow-y-auto">
        <div className="mx-auto grid max-w-[1280px] gap-4 p-4 lg:grid-cols-[minmax(0,1fr)_360px] lg:grid-rows-[auto_1fr]">
          <div className="min-w-0">
            <LeadFacts editor={editor} />
          </div>
          <aside className="flex min-w-0 flex-col gap-4 lg:col-start-2 lg:row-span-2 lg:row-start-1">
            <LeadScoreCard total={lead.score.total} confidence={lead.score.confidence} factors={factors} />
            <LeadMissing lead={shown} />
            <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 px-1 text-sm">
              <dt className="text-ink-3">{t("owner")}</dt>
              <dd>{[lead.owner?.name ?? t("noOwner"), lead.team?.name].filter(Boolean).join(" · ")}</dd>
              <dt className="text-ink-3">{t("createdAt")}</dt>
              <dd>{formatDate(lead.createdAt, locale, now, { time: true })}</dd>
              <dt className="text-ink-3">{t("updatedAt")}</dt>
              <dd>{formatDate(lead.updatedAt, locale, now, { time: true })}</dd>
            </dl>
          </aside>
          <div className="min-w-0">
            <LeadHistory items={history} />
          </div>
        </div>
      </div>
      {editor.conflict ? <ConflictDialog editor={editor} /> : null}
    </>
  );
}
