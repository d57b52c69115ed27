"use client";
import { useLocale, useNow, useTranslations } from "next-intl";
import { formatDate } from "#components/shared/format-date.ts";
import { Badge } from "#components/ui/badge.tsx";
import { Card } from "#components/ui/card.tsx";
import { Table, Td, Th } from "#components/ui/table.tsx";
import type { StageHistory } from "#lib/domains/opportunities/contract.ts";

/** Every move between stages: by whom, after how long, and past which rules. */
export function StageLog({ history }: { history: StageHistory }) {
  const t = useTranslations("deals.log");
  const locale = useLocale();
  const now = useNow();
  if (history.changes.length === 0) return <p className="text-sm text-ink-3">{t("none")}</p>;
  return (
    <Card className="overflow-x-auto">
      <Table>
        <thead>
          <tr>
            <Th>{t("at")}</Th>
            <Th>{t("move")}</Th>
            <Th className="text-right">{t("days")}</Th>
            <Th>{t("by")}</Th>
          </tr>
        </thead>
        <tbody>
          {history.changes.map((change) => (
            <tr key={change.id}>
              <Td className="whitespace-nowrap text-ink-2">
                {formatDate(change.at, locale, now, { weekday: false, time: true })}
              </Td>
              <Td>
                {change.from ? `${change.from.name} → ` : null}
                <span className="font-medium">{change.to.name}</span>
                {change.overrideReason ? (
                  <span className="mt-0.5 flex flex-wrap items-center gap-1.5 text-ink-2">
                    <Badge tone="warn">{t("override")}</Badge>
                    {change.overrideReason}
                  </span>
                ) : null}
              </Td>
              <Td className="text-right tabular-nums">
                {change.daysSpent === null ? "—" : Math.round(change.daysSpent * 10) / 10}
              </Td>
              <Td className="whitespace-nowrap">{change.by.name}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Card>
  );
}
