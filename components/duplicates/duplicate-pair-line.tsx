"use client";
import Link from "next/link";
import { useLocale, useNow, useTranslations } from "next-intl";
import { formatDate } from "#components/shared/format-date.ts";
import { recordHref } from "#components/shared/shell/record-href.ts";
import { Badge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import type { DuplicatePair } from "#lib/domains/records/contract.ts";

type DuplicatePairLineProps = {
  object: string;
  pair: DuplicatePair;
  compare: () => void;
  dismiss: () => void;
};

/** Two records that look the same, why, and what can be done. */
export function DuplicatePairLine({ object, pair, compare, dismiss }: DuplicatePairLineProps) {
  const t = useTranslations("records-ui.pairs");
  const reasons = useTranslations("customer.match");
  const locale = useLocale();
  const now = useNow();
  return (
    <li className="flex flex-wrap items-center gap-3 px-4 py-3 lg:grid lg:grid-cols-[minmax(0,1fr)_11rem_auto]">
      <div className="grid min-w-0 flex-1 basis-80 gap-2 sm:grid-cols-2">
        {pair.records.map((record) => (
          <div key={record.id} className="min-w-0">
            <Link
              href={recordHref(object, record.id) ?? "/"}
              className="font-medium break-words underline-offset-2 hover:text-accent-text hover:underline"
            >
              {record.name}
            </Link>
            <p className="text-sm text-ink-3">
              {[
                record.owner ?? t("noOwner"),
                formatDate(record.createdAt, locale, now, { weekday: false }),
              ].join(" · ")}
            </p>
          </div>
        ))}
      </div>
      <div className="flex flex-wrap gap-1">
        {pair.reasons.map((reason) => (
          <Badge key={reason} tone="warn">
            {reasons.has(reason) ? reasons(reason) : reason}
          </Badge>
        ))}
      </div>
      <div className="ml-auto flex gap-2">
        <Button onClick={dismiss}>{t("different")}</Button>
        <Button variant="primary" onClick={compare}>
          {t("compare")}
        </Button>
      </div>
    </li>
  );
}
