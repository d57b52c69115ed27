"use client";
import { PartyPopper } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useLocale, useNow, useTranslations } from "next-intl";
import { useState } from "react";
import { EmptyState } from "#components/shared/empty-state.tsx";
import { formatDate } from "#components/shared/format-date.ts";
import { PageHeader } from "#components/shared/page-header.tsx";
import { TaskDialog } from "#components/shared/tasks/task-dialog.tsx";
import { useViewer } from "#components/shared/viewer-context.tsx";
import { QuickTask } from "#components/today/quick-task.tsx";
import {
  type NewLead,
  NewLeads,
  type Notice,
  Notices,
  type StuckDeal,
  StuckDeals,
} from "#components/today/today-lists.tsx";
import { type OpenProposal, Proposals } from "#components/today/today-proposals.tsx";
import { TodayTasks } from "#components/today/today-tasks.tsx";
import { useTaskActs } from "#components/today/use-task-acts.ts";
import { buttonVariants } from "#components/ui/button.tsx";
import { cn } from "#components/ui/cn.ts";
import { type Today, todayParts } from "#lib/domains/activities/contract.ts";
import type { ObjectSpec, RecordDto } from "#lib/platform/records/contract.ts";

type Counted<T> = { total: number; items: T[]; href: string };
type TodayScreenProps = {
  spec: ObjectSpec;
  today: Today;
  stuck: Counted<StuckDeal> & { team: boolean };
  leads: Counted<NewLead>;
  notices: readonly Notice[];
  proposals: readonly OpenProposal[];
};

/** What to do today, the late things first; made for a thumb. */
export function TodayScreen({ spec, today, stuck, leads, notices, proposals }: TodayScreenProps) {
  const t = useTranslations("today");
  const locale = useLocale();
  const now = useNow();
  const router = useRouter();
  const { rights } = useViewer();
  const acts = useTaskActs();
  const [open, setOpen] = useState<RecordDto | null>(null);
  const tasks = todayParts.reduce((sum, part) => sum + today[part].total, 0);
  const isFree = tasks + stuck.total + leads.total + notices.length + proposals.length === 0;
  const mine = tasks - today.assigned.total + proposals.length;
  const shared = { today, acts, mayEdit: rights.includes("task.update"), open: setOpen };
  return (
    <>
      <PageHeader
        title={t("title")}
        meta={formatDate(today.day, locale, now)}
        actions={
          <Link href="/calendar" className={buttonVariants()}>
            {t("calendar")}
          </Link>
        }
      />
      <div className="scroll-quiet min-h-0 flex-1 overflow-x-hidden overflow-y-auto">
        <div className="mx-auto flex max-w-[1180px] flex-col gap-4 p-4">
          {rights.includes("task.create") ? <QuickTask day={today.day} /> : null}
          {isFree ? <EmptyState icon={PartyPopper} title={t("free")} text={t("freeText")} /> : null}
          <div
            className={cn(
              "grid items-start gap-4",
              // Nothing of one's own to do: what else there is has the whole width.
              mine > 0 && "lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]",
            )}
          >
            <div className={cn("flex min-w-0 flex-col gap-4", mine === 0 && "hidden")}>
              <Proposals proposals={proposals} />
              <TodayTasks parts={["overdue", "due", "planned", "upcoming"]} {...shared} />
            </div>
            <div className="flex min-w-0 flex-col gap-4">
              <Notices notices={notices} />
              <TodayTasks parts={["assigned"]} {...shared} />
              <StuckDeals total={stuck.total} deals={stuck.items} href={stuck.href} team={stuck.team} />
              <NewLeads total={leads.total} leads={leads.items} href={leads.href} />
            </div>
          </div>
        </div>
      </div>
      {open ? (
        <TaskDialog
          spec={spec}
          task={open}
          done={() => {
            setOpen(null);
            router.refresh();
          }}
          close={() => setOpen(null)}
        />
      ) : null}
    </>
  );
}
