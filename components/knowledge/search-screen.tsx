"use client";
import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { SearchHit } from "#components/knowledge/search-hit.tsx";
import { SearchTrace } from "#components/knowledge/search-trace.tsx";
import { useSearch } from "#components/knowledge/use-search.ts";
import { EmptyState } from "#components/shared/empty-state.tsx";
import { ErrorState } from "#components/shared/error-state.tsx";
import { PageHeader } from "#components/shared/page-header.tsx";
import { SectionTabs } from "#components/shared/shell/section-tabs.tsx";
import { Button } from "#components/ui/button.tsx";
import { Input } from "#components/ui/input.tsx";

/** Asks the library as agents do, and shows why each passage was found. */
export function SearchScreen({ asked }: { asked: string }) {
  const t = useTranslations("library.search");
  const [question, setQuestion] = useState(asked);
  const { result, state, search } = useSearch(asked);
  function submit(event: FormEvent) {
    event.preventDefault();
    if (question.trim() !== "") void search(question.trim());
  }
  return (
    <>
      <PageHeader title={<SectionTabs of="knowledge" />} />
      <div className="scroll-quiet min-h-0 flex-1 overflow-y-auto p-4">
        <div className="mx-auto flex max-w-4xl flex-col gap-3">
          <form onSubmit={submit} className="flex gap-2">
            <Input
              type="search"
              aria-label={t("question")}
              placeholder={t("placeholder")}
              maxLength={2000}
              value={question}
              onChange={({ target }) => setQuestion(target.value)}
            />
            <Button type="submit" variant="primary" disabled={state === "busy"}>
              {t("search")}
            </Button>
          </form>
          {state === "failed" ? <ErrorState retry={() => void search(question.trim())} /> : null}
          {result ? (
            <>
              <SearchTrace trace={result.trace ?? {}} noEvidence={result.noEvidence} />
              <ol
                aria-busy={state === "busy"}
                className="divide-y divide-line rounded-lg border border-line bg-surface empty:hidden aria-busy:opacity-60"
              >
                {result.hits.map((hit, at) => (
                  <SearchHit key={hit.citation.chunkId} hit={hit} place={at + 1} />
                ))}
              </ol>
            </>
          ) : (
            <EmptyState icon={Search} title={t("start")} text={t("startText")} />
          )}
        </div>
      </div>
    </>
  );
}
