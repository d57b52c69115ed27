"use client";
import { BookOpen, Upload } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { DocumentLine } from "#components/knowledge/document-line.tsx";
import { LibraryFilters } from "#components/knowledge/library-filters.tsx";
import { type LibraryPage, useLibrary } from "#components/knowledge/use-library.ts";
import { EmptyState } from "#components/shared/empty-state.tsx";
import { ErrorState } from "#components/shared/error-state.tsx";
import { PageHeader } from "#components/shared/page-header.tsx";
import { SectionTabs } from "#components/shared/shell/section-tabs.tsx";
import { useViewer } from "#components/shared/viewer-context.tsx";
import { Button, buttonVariants } from "#components/ui/button.tsx";

/** Everything the company has written down, the latest first. */
export function LibraryScreen({ first }: { first: LibraryPage }) {
  const t = useTranslations("library");
  const { rights } = useViewer();
  const { asked, page, state, ask, more, retry } = useLibrary(first);
  const upload = rights.includes("knowledge.publish") ? (
    <Link href="/knowledge/upload" className={buttonVariants({ variant: "primary" })}>
      <Upload aria-hidden />
      {t("upload")}
    </Link>
  ) : null;
  return (
    <>
      <PageHeader title={<SectionTabs of="knowledge" />} actions={upload} />
      <div className="scroll-quiet min-h-0 flex-1 overflow-y-auto p-4">
        <div className="mx-auto flex max-w-4xl flex-col gap-3">
          <LibraryFilters asked={asked} ask={ask} />
          {state === "failed" ? <ErrorState retry={retry} /> : null}
          {page.items.length === 0 ? (
            <EmptyState icon={BookOpen} title={t("none")} text={t("noneText")}>
              {upload}
            </EmptyState>
          ) : (
            <ul
              aria-busy={state === "busy"}
              className="divide-y divide-line rounded-lg border border-line bg-surface aria-busy:opacity-60"
            >
              {page.items.map((document) => (
                <li key={document.id}>
                  <DocumentLine document={document} />
                </li>
              ))}
            </ul>
          )}
          {page.nextCursor ? (
            <Button className="self-center" disabled={state === "busy"} onClick={more}>
              {t("more")}
            </Button>
          ) : null}
        </div>
      </div>
    </>
  );
}
