"use client";
import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { numberFormat } from "#components/shared/intl-formats.ts";
import type { SearchHit as Hit } from "#lib/domains/knowledge/contract.ts";
import { plainPassage } from "#lib/utils/plain-passage.ts";

/** A passage that was found, and why it stands there. */
export function SearchHit({ hit, place }: { hit: Hit; place: number }) {
  const t = useTranslations("library.search");
  const locale = useLocale();
  const number = numberFormat(locale, { maximumFractionDigits: 2 });
  const percent = numberFormat(locale, { style: "percent" });
  const coverage = typeof hit.trace?.coverage === "number" ? hit.trace.coverage : 0;
  return (
    <li className="px-4 py-3">
      <div className="flex flex-wrap items-baseline gap-x-2">
        <span className="text-sm text-ink-3">{place}</span>
        <Link
          href={`/knowledge/${hit.documentId}?passage=${hit.citation.chunkId}`}
          className="min-w-0 font-medium break-words hover:underline"
        >
          {hit.title}
        </Link>
        <span className="text-sm text-ink-3">
          {t("score", { score: number.format(hit.score), coverage: percent.format(coverage) })}
        </span>
      </div>
      {hit.headingPath.length > 0 ? (
        <p className="text-sm text-ink-3">{hit.headingPath.join(" / ")}</p>
      ) : null}
      <p className="mt-1 line-clamp-6 text-sm break-words whitespace-pre-line text-ink-2">
        {plainPassage(hit.passage)}
      </p>
    </li>
  );
}
