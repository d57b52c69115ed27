"use client";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { Citation } from "#agents/contract.ts";

/** `shown`: where the cards above lead to; what stands in one of them is not said again. */
type CitationsProps = { citations: Citation[]; shown: ReadonlySet<string> };

/** What the answer stands on, numbered. */
export function Citations({ citations, shown }: CitationsProps) {
  const t = useTranslations("chat");
  if (citations.length === 0) return null;
  return (
    <section aria-label={t("sources")} className="border-l-2 border-line-strong pl-3">
      <ol className="flex flex-col gap-1 text-sm">
        {citations.map((citation, index) => (
          <li key={citation.id}>
            <Link href={citation.href} className="text-accent-text underline-offset-2 hover:underline">
              [{index + 1}] {citation.title}
            </Link>
            {shown.has(citation.href) ? null : <p className="line-clamp-2 text-ink-3">{citation.passage}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
