import { Fragment } from "react";
import { type TextPart, textParts } from "#components/chat/message/text-parts.ts";

const entry = /^(?:[-•]|(?<no>\d{1,3})\.)[ \t]+/;

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

/** Lines of one kind that follow each other: entries of a list, or prose. */
function groupLines(paragraph: string): { lines: TextPart[]; isList: boolean }[] {
  const groups: { lines: TextPart[]; isList: boolean }[] = [];
  for (const line of textParts(paragraph, /\n/)) {
    const isList = entry.test(line.text);
    const last = groups.at(-1);
    if (last?.isList === isList) last.lines.push(line);
    else groups.push({ lines: [line], isList });
  }
  return groups;
}

function Entry({ text }: { text: string }) {
  const found = entry.exec(text);
  const no = found?.groups?.no;
  return (
    <li className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2">
      <span className="text-ink-3 tabular-nums">{no ? `${no}.` : "•"}</span>
      <span>
        <Line text={text.slice(found?.[0].length ?? 0)} />
      </span>
    </li>
  );
}

/** Paragraphs, lists and bold words. */
export function PlainText({ text }: { text: string }) {
  return (
    <div className="md break-words">
      {textParts(text, /\n{2,}/).flatMap((paragraph) =>
        groupLines(paragraph.text).map(({ lines, isList }) => {
          const key = paragraph.at + (lines[0]?.at ?? 0);
          return isList ? (
            <ul key={key} className="list-none! p-0!">
              {lines.map((line) => (
                <Entry key={line.at} text={line.text} />
              ))}
            </ul>
          ) : (
            <p key={key}>
              <Line text={lines.map(({ text: words }) => words).join("\n")} />
            </p>
          );
        }),
      )}
    </div>
  );
}
