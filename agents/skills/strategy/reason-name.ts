import type { Translate } from "#lib/platform/messages/translate.ts";

/** The words of a reason for closing; a reason of the tenant's own is its name already. */
export function reasonName(key: string, t: Translate): string {
  if (key === "") return t("insight.noReason");
  const path = `choices.opportunity.closeReason.${key}`;
  return t.has(path) ? t(path) : key;
}
