"use client";
import Link from "next/link";
import { useLocale, useNow, useTranslations } from "next-intl";
import { DocumentStatus } from "#components/knowledge/document-status.tsx";
import { useDomainWord } from "#components/knowledge/use-domain-word.ts";
import type { LibraryDocument } from "#components/knowledge/use-library.ts";
import { formatDate } from "#components/shared/format-date.ts";
import { Badge } from "#components/ui/badge.tsx";

/** A document in the library: what it is, whose, how good and until when. */
export function DocumentLine({ document }: { document: LibraryDocument }) {
  const t = useTranslations("library");
  const types = useTranslations("library.types");
  const domainWord = useDomainWord();
  const locale = useLocale();
  const now = useNow();
  const { id, title, type, domain, owner, quality, validUntil, status, isCurrent, published } = document;
  const expired = validUntil !== null && validUntil < now.toISOString().slice(0, 10);
  const facts = [
    types(type),
    domainWord(domain),
    owner.name,
    t("qualityOf", { score: quality }),
    formatDate(document.updatedAt, locale, now, { weekday: false }),
  ];
  return (
    <Link
      href={`/knowledge/${id}`}
      className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2.5 hover:bg-hover"
    >
      <span className="min-w-0 flex-1 basis-64">
        <span className="block font-medium break-words">{title}</span>
        <span className="block text-sm text-ink-3">{facts.filter(Boolean).join(" · ")}</span>
      </span>
      {expired ? <Badge tone="danger">{t("expired")}</Badge> : null}
      {published && !isCurrent ? <Badge tone="warn">{t("newerDraft")}</Badge> : null}
      <DocumentStatus status={status} />
    </Link>
  );
}
