"use client";
import { useLocale, useNow, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { DocumentFacts } from "#components/knowledge/document-facts.ts";
import { formatDate } from "#components/shared/format-date.ts";
import { Card, CardBody, CardHeader, CardTitle } from "#components/ui/card.tsx";

function Lines({ title, none, children }: { title: string; none: string; children: ReactNode[] }) {
  return (
    <Card>
      <CardHeader>
        <CardTitle>{title}</CardTitle>
      </CardHeader>
      <CardBody>
        {children.length === 0 ? (
          <p className="text-ink-3">{none}</p>
        ) : (
          <ul className="list-disc pl-5">{children}</ul>
        )}
      </CardBody>
    </Card>
  );
}

/** The questions that have to find the document, and where it was quoted. */
export function DocumentUse({ document }: { document: DocumentFacts }) {
  const t = useTranslations("library.use");
  const locale = useLocale();
  const now = useNow();
  return (
    <>
      <Lines title={t("questions")} none={t("noQuestions")}>
        {document.questions.map(({ id, question }) => (
          <li key={id}>{question}</li>
        ))}
      </Lines>
      <Lines title={t("citations")} none={t("noCitations")}>
        {document.citations.map(({ id, question, at }) => (
          <li key={id}>
            {[question ?? t("unasked"), formatDate(at, locale, now, { time: true })].join(" · ")}
          </li>
        ))}
      </Lines>
    </>
  );
}
