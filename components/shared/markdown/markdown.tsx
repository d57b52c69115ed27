"use client";
import { cjk } from "@streamdown/cjk";
import { type Components, Streamdown } from "streamdown";
import { SafeImage } from "#components/shared/markdown/safe-image.tsx";
import { SafeLink } from "#components/shared/markdown/safe-link.tsx";

/** Plain elements, dressed by `.md` in the style sheet: nothing is injected, nothing is fetched. */
const elements = {
  a: SafeLink,
  img: SafeImage,
  p: "p",
  h1: "h3",
  h2: "h3",
  h3: "h4",
  h4: "h5",
  h5: "h6",
  h6: "h6",
  ul: "ul",
  ol: "ol",
  li: "li",
  blockquote: "blockquote",
  hr: "hr",
  strong: "strong",
  table: "table",
  thead: "thead",
  tbody: "tbody",
  tr: "tr",
  th: "th",
  td: "td",
  pre: "pre",
  code: "code",
  // Streamdown's type also asks every element to accept unknown properties.
} as unknown as Components;

export function Markdown({ text, running }: { text: string; running: boolean }) {
  return (
    <Streamdown
      className="md break-words"
      mode={running ? "streaming" : "static"}
      components={elements}
      plugins={{ cjk }}
      controls={false}
      linkSafety={{ enabled: false }}
      skipHtml
    >
      {text}
    </Streamdown>
  );
}
