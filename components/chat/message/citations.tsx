"use client";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { Citation } from "#agents/contract.ts";

export function Citations({ citations }: { citations: Citation[] }) {
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
            <p className="line-clamp-2 text-ink-3">{citation.passage}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
