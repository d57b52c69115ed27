"use client";
import { useTranslations } from "next-intl";
import { Badge } from "#components/ui/badge.tsx";
import type { MissingField } from "#lib/domains/leads/contract.ts";

/** What is still to be asked before the first call. */
export function LeadMissing({ missing }: { missing: readonly MissingField[] }) {
  const t = useTranslations("ui.lead");
  const words = useTranslations("fields.lead");
  if (missing.length === 0) return null;
  return (
    <section>
      <h2 className="mb-1 text-sm font-semibold text-ink-2">{t("stillMissing")}</h2>
      <ul className="flex flex-wrap gap-1.5">
        {missing.map((field) => (
          <li key={field}>
            <Badge tone="warn">{words(field)}</Badge>
          </li>
        ))}
      </ul>
    </section>
  );
}
