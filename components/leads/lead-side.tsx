"use client";
import { useTranslations } from "next-intl";
import { tagLeadAction } from "#app/(workspace)/leads/actions.ts";
import { LeadMissing } from "#components/leads/lead-missing.tsx";
import { LeadScoreCard } from "#components/leads/lead-score-card.tsx";
import type { Lead } from "#components/leads/use-lead.ts";
import { useScoreReasons } from "#components/leads/use-score-reasons.ts";
import { NextTasks } from "#components/shared/activity/next-tasks.tsx";
import { SideFacts } from "#components/shared/record/side-facts.tsx";
import { TagPanel } from "#components/shared/tags/tag-panel.tsx";
import { useViewer } from "#components/shared/viewer-context.tsx";

/** What belongs to a lead: why it has its score, what is missing, what is next, its tags and its people. */
export function LeadSide({ record, refresh }: { record: Lead; refresh: () => void }) {
  const t = useTranslations("leads-ui.side");
  const { rights } = useViewer();
  const { total, confidence, factors } = record.scoreDetail;
  const reasons = useScoreReasons(factors);
  return (
    <>
      <LeadScoreCard total={total} confidence={confidence} factors={reasons} />
      <LeadMissing missing={record.missing} />
      {rights.includes("task.read") ? <NextTasks object="lead" id={record.id} /> : null}
      <TagPanel
        object="lead"
        tags={(record.tags as string[] | null) ?? []}
        reasons={record.tagReasons}
        mayEdit={rights.includes("lead.update") && !record.pool}
        save={(change) => tagLeadAction({ ids: [record.id], ...change })}
        done={refresh}
      />
      <SideFacts record={record} />
      {record.rawText ? (
        <section>
          <h2 className="mb-1 text-sm font-semibold text-ink-2">{t("rawText")}</h2>
          <p className="text-sm break-words whitespace-pre-wrap text-ink-2">{record.rawText}</p>
        </section>
      ) : null}
    </>
  );
}
