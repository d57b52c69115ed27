"use client";
import { useTranslations } from "next-intl";
import type { DocumentFacts } from "#components/knowledge/document-facts.ts";

/** The passages that search knows of the document, in its order. */
export function PassageList({ chunks }: { chunks: DocumentFacts["chunks"] }) {
  const t = useTranslations("library.passages");
  return (
    <ol className="divide-y divide-line rounded-lg border border-line bg-surface">
      {chunks.map(({ id, no, headingPath, kind, text }) => (
        <li key={id} className="px-4 py-3">
          <p className="mb-1 text-sm text-ink-3">
            {[
              t("no", { no: no + 1 }),
              t(`kinds.${kind}`),
              t("characters", { count: text.length }),
              ...headingPath,
            ].join(" · ")}
          </p>
          <p className="text-sm break-words whitespace-pre-line">{text}</p>
        </li>
      ))}
    </ol>
  );
}
