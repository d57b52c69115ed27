const SCHEME = /^\s*([a-z][a-z0-9+-]*)\s*:/i;
// A browser skips such characters when it looks for the scheme.
const UNSEEN = /[\p{Cc}\p{Cf}]/gu;

/** Whether a text can stand where an address of the web is kept: with http, https or no scheme at all, never one that a browser would run. A name with a dot before the colon is a host. */
export function isWebAddress(text: string): boolean {
  const [, scheme] = SCHEME.exec(text.replace(UNSEEN, "")) ?? [];
  return scheme === undefined || /^(?:https?|localhost)$/i.test(scheme);
}
