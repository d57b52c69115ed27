"use client";
import { useLocale, useTranslations } from "next-intl";
import { numberFormat } from "#components/shared/intl-formats.ts";
import { cn } from "#components/ui/cn.ts";
import type { ImportCounts as Counts } from "#lib/domains/imports/contract.ts";

const bad = new Set<keyof Counts>(["invalid", "failed"]);
const warned = new Set<keyof Counts>(["duplicate", "kept"]);

/** How many rows met which fate. */
export function ImportCounts({ counts, show }: { counts: Counts; show: readonly (keyof Counts)[] }) {
  const t = useTranslations("importing.counts");
  const locale = useLocale();
  return (
    <dl className="grid grid-cols-2 gap-2 sm:grid-cols-5">
      {show.map((key) => (
        <div key={key} className="rounded-lg border border-line bg-surface px-3 py-2">
          <dt className="text-sm text-ink-3">{t(key)}</dt>
          <dd
            className={cn(
              "text-xl font-semibold tabular-nums",
              counts[key] > 0 && bad.has(key) && "text-danger",
              counts[key] > 0 && warned.has(key) && "text-warn",
            )}
          >
            {numberFormat(locale).format(counts[key] ?? 0)}
          </dd>
        </div>
      ))}
    </dl>
  );
}
