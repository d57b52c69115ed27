"use client";
import { useLocale, useNow, useTranslations } from "next-intl";
import { useState } from "react";
import { proposalTone } from "#components/chat/cards/proposal-tone.ts";
import type { CardProps } from "#components/chat/cards/registry.ts";
import { useThreadActions } from "#components/chat/thread/thread-actions.tsx";
import { DiffTable } from "#components/shared/diff-table.tsx";
import { formatDate } from "#components/shared/format-date.ts";
import { Badge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";

/** What will change, why, and what else happens; nothing has been written yet. */
export function ProposalCard({ data }: CardProps<"proposal">) {
  const t = useTranslations("chat.proposal");
  const locale = useLocale();
  const now = useNow();
  const { decide } = useThreadActions();
  const [decided, setDecided] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const status = decided ?? data.status;
  const open = status === "open";

  async function answer(decision: "approve" | "reject") {
    setBusy(true);
    const result = await decide(data.id, decision);
    setBusy(false);
    if (result.ok) setDecided(result.data.status);
    else setError(result.error.message || t("unsent"));
  }

  return (
    <Card className="animate-appear overflow-hidden border-line-strong">
      <div className="flex flex-wrap items-center gap-2 border-b border-line px-3 py-2">
        <h2 className="min-w-0 font-semibold">{data.title}</h2>
        <Badge tone={proposalTone(status)}>
          {t.has(`status.${status}`) ? t(`status.${status}`) : status}
        </Badge>
        {open ? (
          <span className="ml-auto text-xs text-ink-3">
            {t("expires", { time: formatDate(data.expiresAt, locale, now, { time: true }) })}
          </span>
        ) : null}
      </div>
      <div className="flex flex-col gap-2.5 px-3 py-2.5">
        <p className="text-ink-2">{data.reason}</p>
        <DiffTable diff={data.diff} />
        {data.sideEffects.length > 0 ? (
          <div className="text-sm">
            <p className="text-ink-3">{t("sideEffects")}</p>
            <ul className="list-disc pl-5">
              {data.sideEffects.map((effect) => (
                <li key={effect}>{effect}</li>
              ))}
            </ul>
          </div>
        ) : null}
        {error ? (
          <p role="alert" className="text-sm text-danger">
            {error}
          </p>
        ) : null}
        {open ? (
          <div className="flex gap-2">
            <Button variant="primary" disabled={busy} onClick={() => void answer("approve")}>
              {t("approve")}
            </Button>
            <Button disabled={busy} onClick={() => void answer("reject")}>
              {t("reject")}
            </Button>
          </div>
        ) : null}
      </div>
    </Card>
  );
}
