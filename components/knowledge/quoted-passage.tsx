"use client";
import { useTranslations } from "next-intl";
import type { QuotedPassage as Quoted } from "#components/knowledge/document-facts.ts";
import { Badge } from "#components/ui/badge.tsx";
import { Card, CardBody, CardHeader, CardTitle } from "#components/ui/card.tsx";
import { plainPassage } from "#lib/utils/plain-passage.ts";

/** The passage that a citation points to, in the words that were quoted, whatever the document says by now. */
export function QuotedPassage({ quoted }: { quoted: Quoted }) {
  const t = useTranslations("library.quoted");
  return (
    <Card>
      <CardHeader>
        <CardTitle>{t("title")}</CardTitle>
        <span className="text-sm text-ink-3">
          {[t("version", { no: quoted.versionNo }), ...quoted.headingPath].join(" / ")}
        </span>
        {quoted.current ? null : <Badge tone="warn">{t("older")}</Badge>}
      </CardHeader>
      <CardBody>
        <blockquote className="border-l-2 border-accent pl-3 break-words whitespace-pre-line">
          <mark className="bg-warn-soft text-ink">{plainPassage(quoted.passage)}</mark>
        </blockquote>
      </CardBody>
    </Card>
  );
}
