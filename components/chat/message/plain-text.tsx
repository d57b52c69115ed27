import { Fragment } from "react";
import { textParts } from "#components/chat/message/text-parts.ts";

function Line({ text }: { text: string }) {
  // Every second piece stood between two pairs of asterisks.
  return textParts(text, /\*\*/).map((part, index) =>
    index % 2 === 1 ? (
      <strong key={part.at}>{part.text}</strong>
    ) : (
      <Fragment key={part.at}>{part.text}</Fragment>
    ),
  );
}

/** Paragraphs and bold words. */
export function PlainText({ text }: { text: string }) {
  return (
    <div className="md break-words">
      {textParts(text, /\n{2,}/).map((paragraph) => (
        <p key={paragraph.at}>
          <Line text={paragraph.text} />
        </p>
      ))}
    </div>
  );
}
