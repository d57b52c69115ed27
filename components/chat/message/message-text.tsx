"use client";
import { lazy, Suspense } from "react";
import { PlainText } from "#components/chat/message/plain-text.tsx";

const Markdown = lazy(() =>
  import("#components/shared/markdown/markdown.tsx").then((module) => ({ default: module.Markdown })),
);

const bold = /\*\*[^*\n]*(?:\*\*|$)/g;
const syntax = /[*_`#[\]|>~<]|https?:|www\./;

/** Most answers are plain sentences with a bold word; the Markdown engine is loaded for those that are more. */
export function MessageText({ text, running }: { text: string; running: boolean }) {
  if (!text) return null;
  if (!syntax.test(text.replace(bold, ""))) return <PlainText text={text} />;
  return (
    <Suspense fallback={<PlainText text={text} />}>
      <Markdown text={text} running={running} />
    </Suspense>
  );
}
