"use client";
import { ScrollText } from "lucide-react";
import { useTranslations } from "next-intl";
import type { AuditAsked } from "#components/settings/audit-asked.ts";
import { AuditCheck } from "#components/settings/audit-check.tsx";
import { AuditFilters } from "#components/settings/audit-filters.tsx";
import { AuditLine } from "#components/settings/audit-line.tsx";
import { SetupPage } from "#components/settings/setup-page.tsx";
import { EmptyState } from "#components/shared/empty-state.tsx";
import { Card } from "#components/ui/card.tsx";
import type { AuditItem } from "#lib/domains/audit/contract.ts";

type AuditScreenProps = { asked: AuditAsked; items: readonly AuditItem[]; most: number };

/** What people and agents did and what was refused, the newest first, and whether the record of it still holds. */
export function AuditScreen({ asked, items, most }: AuditScreenProps) {
  const t = useTranslations("setup.audit");
  return (
    <SetupPage title={t("title")} text={t("text")} actions={<AuditCheck />}>
      <AuditFilters asked={asked} />
      <Card>
        {items.length === 0 ? (
          <EmptyState icon={ScrollText} title={t("none")} text={t("noneText")} />
        ) : (
          <ul className="divide-y divide-line">
            {items.map((item) => (
              <AuditLine key={item.id} item={item} />
            ))}
          </ul>
        )}
      </Card>
      {items.length === most ? <p className="text-sm text-ink-3">{t("more", { count: most })}</p> : null}
    </SetupPage>
  );
}
