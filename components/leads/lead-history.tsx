"use client";
import { useTranslations } from "next-intl";
import { groupHistory } from "#components/leads/group-history.ts";
import { HistoryEntry } from "#components/leads/history-entry.tsx";
import { Card, CardBody, CardHeader, CardTitle } from "#components/ui/card.tsx";
import type { LeadHistoryItem } from "#lib/domains/leads/contract.ts";

/** Where every value comes from. */
export function LeadHistory({ items }: { items: LeadHistoryItem[] }) {
  const t = useTranslations("ui.lead");
  const entries = groupHistory(items);
  return (
    <Card id="history" className="scroll-mt-4">
      <CardHeader>
        <CardTitle>{t("history")}</CardTitle>
      </CardHeader>
      <CardBody>
        {entries.length === 0 ? <p className="text-sm text-ink-3">{t("noHistory")}</p> : null}
        <ol className="flex flex-col gap-4">
          {entries.map((entry) => (
            <HistoryEntry key={entry.key} items={entry.items} />
          ))}
        </ol>
      </CardBody>
    </Card>
  );
}
