"use client";
import Link from "next/link";
import { useLocale, useNow, useTranslations } from "next-intl";
import { StepRecords } from "#components/chat/message/step-records.tsx";
import { formatDate } from "#components/shared/format-date.ts";
import { formatElapsed } from "#components/shared/format-elapsed.ts";
import { Badge } from "#components/ui/badge.tsx";
import type { AgentAnswer } from "#lib/domains/conversations/contract.ts";

const toneOf = { failed: "danger", interrupted: "danger", stopped: "warn", waiting: "warn" } as const;

/** One answer: what was asked, when, how it ended, and what it wrote. */
export function AnswerLine({ answer }: { answer: AgentAnswer }) {
  const t = useTranslations("agents-ui");
  const locale = useLocale();
  const now = useNow();
  const { question, at, status, elapsedMs, undone, records, conversationId } = answer;
  const tone = status in toneOf ? toneOf[status as keyof typeof toneOf] : null;
  return (
    <li className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5 px-4 py-2.5">
      <Link
        href={`/chat/${conversationId}`}
        className="min-w-0 flex-1 basis-60 break-words underline-offset-2 hover:text-accent-text hover:underline"
      >
        {question}
      </Link>
      {tone ? <Badge tone={tone}>{t(`status.${status}`)}</Badge> : null}
      {undone ? <Badge tone="warn">{t("undone")}</Badge> : null}
      <p className="basis-full text-sm text-ink-3">
        {[
          formatDate(at, locale, now, { time: true }),
          ...(elapsedMs === null ? [] : [formatElapsed(elapsedMs)]),
        ].join(" · ")}
        <StepRecords records={records} />
      </p>
    </li>
  );
}
