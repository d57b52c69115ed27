"use client";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { CardFrame } from "#components/chat/cards/card-frame.tsx";
import { ChangedCount } from "#components/chat/cards/changed-count.tsx";
import { ChangedMark } from "#components/chat/cards/changed-mark.tsx";
import type { CardProps } from "#components/chat/cards/registry.ts";
import { FactorBars } from "#components/leads/factor-bars.tsx";
import { ScoreRing } from "#components/leads/score-ring.tsx";

export function LeadRecordCard({ data }: CardProps<"lead_record">) {
  const t = useTranslations("chat.cards");
  const { score, duplicateOf } = data;
  const changed = data.fields.filter((field) => field.changed).length;
  return (
    <CardFrame
      title={data.label}
      meta={<ChangedCount count={changed} />}
      href={data.href}
      open={t("openLead")}
    >
      {duplicateOf ? (
        <p className="border-b border-line bg-warn-soft px-3 py-1.5 text-sm text-warn">
          {t("maybeDuplicate")}{" "}
          <Link href={`/leads/${duplicateOf.id}`} className="underline underline-offset-2">
            {duplicateOf.label ?? duplicateOf.id}
          </Link>
        </p>
      ) : null}
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 px-3 py-2.5 sm:grid-cols-[auto_1fr_auto_1fr]">
        {data.fields.map((field) => (
          <div key={field.key} className="col-span-2 grid grid-cols-subgrid items-baseline">
            <dt className="text-sm whitespace-nowrap text-ink-3">{field.label}</dt>
            <dd className="min-w-0 break-words">
              {field.value}
              {field.changed ? <ChangedMark label={t("changed")} /> : null}
            </dd>
          </div>
        ))}
      </dl>
      <div className="flex flex-col gap-3 border-t border-line px-3 py-3 sm:flex-row sm:gap-5">
        <div className="flex shrink-0 items-center gap-3 sm:w-20 sm:flex-col sm:gap-1 sm:text-center">
          <ScoreRing score={score.total} />
          <span className="text-xs text-ink-3">
            {t("confidence", { percent: Math.round(score.confidence * 100) })}
          </span>
        </div>
        <div className="min-w-0 flex-1">
          <FactorBars factors={score.factors} />
        </div>
      </div>
    </CardFrame>
  );
}
