"use client";
import { History } from "lucide-react";
import { useLocale, useNow, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { EmptyState } from "#components/shared/empty-state.tsx";
import { formatDate } from "#components/shared/format-date.ts";
import { timeZone } from "#components/shared/time-zone.ts";
import { groupByDay } from "#components/shared/timeline/group-by-day.ts";
import { TimelineItem } from "#components/shared/timeline/timeline-item.tsx";
import type { TimelineEntry, TimelineKind } from "#components/shared/timeline/timeline-types.ts";
import { Button } from "#components/ui/button.tsx";
import { cn } from "#components/ui/cn.ts";
import { Skeleton } from "#components/ui/skeleton.tsx";

export type TimelineProps = {
  entries: readonly TimelineEntry[];
  /** The kinds that may be chosen; without a choice all are shown. */
  kinds: readonly TimelineKind[];
  chosen: readonly TimelineKind[];
  choose: (kinds: TimelineKind[]) => void;
  state: "loading" | "idle" | "busy" | "failed";
  /** Null when everything is shown. */
  more: (() => void) | null;
  /** Where something new is written. */
  composer?: ReactNode;
};

function KindFilter({ kinds, chosen, choose }: Pick<TimelineProps, "kinds" | "chosen" | "choose">) {
  const t = useTranslations("records.timeline");
  const toggle = (kind: TimelineKind) =>
    choose(chosen.includes(kind) ? chosen.filter((known) => known !== kind) : [...chosen, kind]);
  if (kinds.length < 2) return null;
  return (
    <fieldset className="mb-3 flex min-w-0 gap-1 overflow-x-auto [scrollbar-width:none]">
      <legend className="sr-only">{t("filter")}</legend>
      <Button
        size="sm"
        variant="ghost"
        aria-pressed={chosen.length === 0}
        className={cn(chosen.length === 0 && "bg-accent-soft text-accent-text")}
        onClick={() => choose([])}
      >
        {t("everything")}
      </Button>
      {kinds.map((kind) => {
        const on = chosen.includes(kind);
        return (
          <Button
            key={kind}
            size="sm"
            variant="ghost"
            aria-pressed={on}
            className={cn(on && "bg-accent-soft text-accent-text")}
            onClick={() => toggle(kind)}
          >
            {t(`kinds.${kind}`)}
          </Button>
        );
      })}
    </fieldset>
  );
}

function End({ state, more }: Pick<TimelineProps, "state" | "more">) {
  const t = useTranslations("records.timeline");
  if (state === "failed")
    return (
      <p role="alert" className="text-sm text-danger">
        {t("failed")}
      </p>
    );
  if (!more) return null;
  return (
    <Button disabled={state === "busy"} onClick={more}>
      {t(state === "busy" ? "loading" : "more")}
    </Button>
  );
}

/** What has happened and what is to come, in one list, day by day. */
export function Timeline({ entries, kinds, chosen, choose, state, more, composer }: TimelineProps) {
  const t = useTranslations("records.timeline");
  const locale = useLocale();
  const now = useNow();
  return (
    <div className="min-w-0">
      {composer ? <div className="mb-3">{composer}</div> : null}
      <KindFilter kinds={kinds} chosen={chosen} choose={choose} />
      {state === "loading" ? (
        <div role="status" aria-label={t("loading")} className="flex flex-col gap-4">
          <Skeleton className="h-10 w-full" />
          <Skeleton className="h-10 w-3/4" />
          <Skeleton className="h-10 w-5/6" />
        </div>
      ) : null}
      {state !== "loading" && entries.length === 0 ? (
        <EmptyState icon={History} title={t("empty")} text={t("emptyText")} />
      ) : null}
      {groupByDay(entries, timeZone).map((group) => (
        <section key={group.day} aria-label={formatDate(group.day, locale, now)}>
          <h2 className="mb-2 text-sm font-semibold text-ink-2">{formatDate(group.day, locale, now)}</h2>
          <ol>
            {group.entries.map((entry) => (
              <TimelineItem key={entry.id} entry={entry} />
            ))}
          </ol>
        </section>
      ))}
      <End state={state} more={more} />
    </div>
  );
}
