"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { DocumentFacts } from "#components/knowledge/document-facts.ts";
import { PassageEditor } from "#components/knowledge/passage-editor.tsx";
import { Markdown } from "#components/shared/markdown/markdown.tsx";
import { Button } from "#components/ui/button.tsx";

/** The passages that search knows of the document, in its order; who may change it edits one by itself. */
export function PassageList({ document }: { document: DocumentFacts }) {
  const t = useTranslations("library.passages");
  const [edited, setEdited] = useState<string | null>(null);
  return (
    <ol className="divide-y divide-line rounded-lg border border-line bg-surface">
      {document.chunks.map(({ id, no, headingPath, kind, text, startsAt, endsAt }) => (
        <li key={id} className="px-4 py-3">
          <div className="mb-1 flex items-start gap-2">
            <p className="min-w-0 flex-1 text-sm text-ink-3">
              {[
                t("no", { no: no + 1 }),
                t(`kinds.${kind}`),
                t("characters", { count: text.length }),
                ...headingPath,
              ].join(" · ")}
            </p>
            {document.mayChange && edited !== id ? (
              <Button size="sm" aria-label={t("editNo", { no: no + 1 })} onClick={() => setEdited(id)}>
                {t("edit")}
              </Button>
            ) : null}
          </div>
          {edited === id ? (
            <PassageEditor
              document={document.id}
              chunkId={id}
              text={document.text.slice(startsAt, endsAt)}
              close={() => setEdited(null)}
            />
          ) : (
            <div className="text-sm">
              <Markdown text={text} running={false} />
            </div>
          )}
        </li>
      ))}
    </ol>
  );
}
