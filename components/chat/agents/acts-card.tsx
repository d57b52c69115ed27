"use client";
import { useLocale, useNow, useTranslations } from "next-intl";
import { formatDate } from "#components/shared/format-date.ts";
import { Card, CardHeader, CardTitle } from "#components/ui/card.tsx";
import { Table, Td, Th } from "#components/ui/table.tsx";
import type { AgentActs } from "#lib/domains/audit/contract.ts";

/** For whom an agent wrote, from the audit: how often, never what was talked about. */
export function ActsCard({ acts }: { acts: readonly AgentActs[] }) {
  const t = useTranslations("agents-ui.acts");
  const locale = useLocale();
  const now = useNow();
  return (
    <Card>
      <CardHeader>
        <CardTitle>{t("title")}</CardTitle>
        <span className="text-sm text-ink-3">{t("text")}</span>
      </CardHeader>
      {acts.length === 0 ? (
        <p className="px-4 pb-4 text-sm text-ink-3">{t("none")}</p>
      ) : (
        <Table>
          <thead>
            <tr>
              <Th>{t("person")}</Th>
              <Th className="text-right">{t("allowed")}</Th>
              <Th className="text-right">{t("refused")}</Th>
              <Th>{t("last")}</Th>
            </tr>
          </thead>
          <tbody>
            {acts.map(({ by, allowed, refused, last }) => (
              <tr key={by.id} className="last:[&>td]:border-b-0">
                <Td>{by.name}</Td>
                <Td className="text-right tabular-nums">{allowed}</Td>
                <Td className="text-right tabular-nums">{refused}</Td>
                <Td>{formatDate(last, locale, now, { time: true })}</Td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </Card>
  );
}
