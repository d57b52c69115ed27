import type { ReactNode } from "react";
import type { RunEntity } from "#agents/contract.ts";

type MarkedQuestionProps = { question: string; entities: RunEntity[] };

/** The sentence with what was recognised in it; nothing when the spans belong to another text. */
export function MarkedQuestion({ question, entities }: MarkedQuestionProps) {
  const spans = entities
    .filter((entity) => question.slice(entity.start, entity.end) === entity.text)
    .sort((a, b) => a.start - b.start);
  if (spans.length === 0) return null;
  const parts: ReactNode[] = [];
  let at = 0;
  for (const span of spans) {
    if (span.start < at) continue;
    parts.push(question.slice(at, span.start));
    parts.push(
      <mark key={span.start} className="rounded-sm bg-accent-soft px-0.5 text-accent-text">
        {span.text}
      </mark>,
    );
    at = span.end;
  }
  parts.push(question.slice(at));
  return <p className="mt-1 break-words whitespace-pre-wrap text-ink-2">{parts}</p>;
}
