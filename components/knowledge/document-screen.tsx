"use client";
import { useLocale, useNow, useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import type { DocumentFacts, QuotedPassage as Quoted } from "#components/knowledge/document-facts.ts";
import { DocumentMoves } from "#components/knowledge/document-moves.tsx";
import { DocumentStatus } from "#components/knowledge/document-status.tsx";
import { DocumentUse } from "#components/knowledge/document-use.tsx";
import { PassageList } from "#components/knowledge/passage-list.tsx";
import { QualityFacts } from "#components/knowledge/quality-facts.tsx";
import { QuotedPassage } from "#components/knowledge/quoted-passage.tsx";
import { useDomainWord } from "#components/knowledge/use-domain-word.ts";
import { VersionList } from "#components/knowledge/version-list.tsx";
import { formatDate } from "#components/shared/format-date.ts";
import { Markdown } from "#components/shared/markdown/markdown.tsx";
import { PageHeader } from "#components/shared/page-header.tsx";
import { PageTrail } from "#components/shared/page-trail.tsx";
import { useViewer } from "#components/shared/viewer-context.tsx";
import { Tabs } from "#components/ui/tabs.tsx";

type DocumentScreenProps = { document: DocumentFacts; passage: Quoted | null };
const tabs = ["text", "passages", "versions", "use", "quality"] as const;
type TabKey = (typeof tabs)[number];

/** The words below the title: many documents begin with it once more. */
const bodyOf = ({ title, text }: DocumentFacts): string =>
  text.startsWith(`# ${title}\n`) ? text.slice(title.length + 3) : text;

function Panel({ document, tab }: { document: DocumentFacts; tab: TabKey }) {
  const { rights } = useViewer();
  const panels: Record<TabKey, ReactNode> = {
    text: (
      <div className="rounded-lg border border-line bg-surface px-4 py-3">
        <Markdown text={bodyOf(document)} running={false} />
      </div>
    ),
    passages: <PassageList document={document} />,
    versions: <VersionList document={document} mayPublish={rights.includes("knowledge.publish")} />,
    use: <DocumentUse document={document} />,
    quality: <QualityFacts quality={document.qualityDetail} />,
  };
  return panels[tab];
}

/** A document: its words, what search knows of it, what it said before, and how good it is. */
export function DocumentScreen({ document, passage }: DocumentScreenProps) {
  const t = useTranslations("library");
  const types = useTranslations("library.types");
  const domainWord = useDomainWord();
  const locale = useLocale();
  const now = useNow();
  const [tab, setTab] = useState<TabKey>("text");
  const until = document.validUntil && formatDate(document.validUntil, locale, now, { weekday: false });
  const facts = [
    types(document.type),
    domainWord(document.domain),
    document.owner.name,
    t("quoted.version", { no: document.versionNo }),
    until && t("until", { day: until }),
    ...document.tags,
  ];
  return (
    <>
      <PageHeader
        title={<PageTrail parent={{ href: "/knowledge", label: t("title") }} title={document.title} />}
        meta={<DocumentStatus status={document.status} />}
        actions={<DocumentMoves document={document} />}
      />
      <div className="scroll-quiet min-h-0 flex-1 overflow-y-auto p-4">
        <div className="mx-auto flex max-w-4xl flex-col gap-3">
          <p className="text-sm break-words text-ink-3">{facts.filter(Boolean).join(" · ")}</p>
          {passage ? <QuotedPassage quoted={passage} /> : null}
          <Tabs
            label={document.title}
            tabs={tabs.map((key) => ({ key, label: t(`tabs.${key}`) }))}
            value={tab}
            choose={(key) => setTab(tabs.find((known) => known === key) ?? "text")}
            panel="document"
          />
          <div id={`document-${tab}`} role="tabpanel" className="flex flex-col gap-3">
            <Panel document={document} tab={tab} />
          </div>
        </div>
      </div>
    </>
  );
}
