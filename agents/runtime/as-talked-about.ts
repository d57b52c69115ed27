import type { FocusRecord } from "#lib/domains/conversations/index.ts";

/** A record as the reading of a message knows it: what tells it from others is mostly whose it is. */
export const asTalkedAbout = ({ type, label, detail }: FocusRecord) => ({
  type,
  label,
  ...(detail && { company: detail }),
});
