"use client";
import { lazy, Suspense } from "react";

const Markdown = lazy(() => import("#components/chat/message/markdown.tsx"));

const syntax = /[*_`#[\]|>~<]|^\s*(?:[-+]|\d+[.)])\s|https?:|www\./m;

function PlainText({ text }: { text: string }) {
  return (
    <div className="md break-words">
      {text.split(/\n{2,}/).map((paragraph, index) => (
        // Paragraphs only grow at the end.
        <p key={index}>{paragraph}</p>
      ))}
    </div>
  );
}

/** Most answers are plain sentences; the Markdown engine is loaded for those that are not. */
export function MessageText({ text, running }: { text: string; running: boolean }) {
  if (!text) return null;
  if (!syntax.test(text)) return <PlainText text={text} />;
  return (
    <Suspense fallback={<PlainText text={text} />}>
      <Markdown text={text} running={running} />
    </Suspense>
  );
}
