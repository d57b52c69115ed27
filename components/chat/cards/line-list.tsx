"use client";
import type { Line } from "#agents/artifacts/contract.ts";
import { Marks } from "#components/chat/cards/marks.tsx";
import { TextLink } from "#components/chat/cards/text-link.tsx";

/** Things said one under the other; a line is known by its words and where it leads. */
export function LineList({ lines }: { lines: readonly Line[] }) {
  return (
    <ul className="flex flex-col gap-1.5">
      {lines.map((line) => (
        <li key={`${line.text} ${line.detail} ${line.href}`} className="min-w-0">
          <span className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
            <span className="min-w-0 break-words">
              <TextLink href={line.href}>{line.text}</TextLink>
            </span>
            {line.mark ? <Marks marks={[line.mark]} /> : null}
          </span>
          {line.detail ? <span className="block text-sm break-words text-ink-3">{line.detail}</span> : null}
        </li>
      ))}
    </ul>
  );
}
