"use client";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Badge } from "#components/ui/badge.tsx";

/** A record that looks the same; without an id it is one that the person may not see. */
export type Hit = {
  id: string | null;
  name: string;
  owner: string | null;
  inPool: boolean;
  reasons: string[];
};
type DuplicateHitsProps = { hits: readonly Hit[]; href: (id: string) => string };

/** What is known of the records that look the same, and the way to those that may be opened. */
export function DuplicateHits({ hits, href }: DuplicateHitsProps) {
  const t = useTranslations("records-ui.duplicates");
  const reasons = useTranslations("customer.match");
  return (
    <ul className="divide-y divide-line rounded-md border border-line bg-surface">
      {hits.map((hit, index) => (
        <li
          key={hit.id ?? `${hit.name} ${index}`}
          className="flex flex-wrap items-center gap-x-2 gap-y-1 px-3 py-2"
        >
          <span className="min-w-0 font-medium break-words">{hit.name}</span>
          {hit.reasons.map((reason) => (
            <Badge key={reason} tone="warn">
              {reasons.has(reason) ? reasons(reason) : reason}
            </Badge>
          ))}
          <span className="text-sm text-ink-3">
            {hit.inPool ? t("inPool") : hit.owner ? t("owner", { name: hit.owner }) : t("noOwner")}
          </span>
          {hit.id ? (
            <Link
              href={href(hit.id)}
              className="ml-auto shrink-0 text-sm text-accent-text underline-offset-2 hover:underline"
            >
              {t("open")}
            </Link>
          ) : (
            <span className="ml-auto shrink-0 text-sm text-ink-3">{t("hidden")}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
