import type { ComponentProps } from "react";

const allowed = /^(?:https?:|mailto:|tel:|\/(?![/\\]))/i;

/** A link made by an answer: known schemes only, no referrer, and its target is visible before it is pressed. */
export function SafeLink({ href, children }: ComponentProps<"a">) {
  if (!href || !allowed.test(href)) return <span>{children}</span>;
  if (href.startsWith("/")) return <a href={href}>{children}</a>;
  return (
    <a href={href} title={href} target="_blank" rel="noopener noreferrer nofollow">
      {children}
    </a>
  );
}
