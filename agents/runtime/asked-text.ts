import type { FieldDiff, ProposalView } from "#agents/contract.ts";
import type { Translate } from "#lib/platform/messages/translate.ts";

const mostLines = 6;
const longestValue = 60;

const valueText = (value: unknown): string => {
  const text = typeof value === "object" ? JSON.stringify(value) : String(value);
  return text.length > longestValue ? `${text.slice(0, longestValue)}…` : text;
};
const isEmpty = (value: unknown): boolean => value === null || value === undefined || value === "";

function lineOf({ label, before, after }: FieldDiff, t: Translate): string {
  if (isEmpty(before))
    return t("agents.proposal.set", { label, after: isEmpty(after) ? "" : valueText(after) });
  if (isEmpty(after)) return t("agents.proposal.clear", { label, before: valueText(before) });
  return t("agents.proposal.change", { label, before: valueText(before), after: valueText(after) });
}

/** At most so many, and how many more the card holds. */
function firstOf(lines: string[], t: Translate): string[] {
  const rest = lines.length - mostLines;
  return [...lines.slice(0, mostLines), ...(rest > 0 ? [t("agents.proposal.more", { count: rest })] : [])];
}

/**
 * What waits for the person's yes, in words: who hears or reads only the text must know what they agree to. One
 * proposal with its fields and what else happens, several by their titles.
 */
export function askedText(proposals: readonly ProposalView[], t: Translate): string {
  const [only, ...others] = proposals;
  if (!only) return "";
  const several = others.length > 0;
  const head = several
    ? t("agents.proposal.askMany", { count: proposals.length })
    : t("agents.proposal.ask", { title: only.title });
  const changed = only.diff.filter(
    ({ before, after }) => before !== after && !(isEmpty(before) && isEmpty(after)),
  );
  const lines = several
    ? proposals.map(({ title }) => title)
    : [...changed.map((line) => lineOf(line, t)), ...only.sideEffects];
  const listed = firstOf(lines, t).map((line) => `- ${line}`);
  return [[head, ...listed].join("\n"), t("agents.proposal.how")].join("\n\n");
}
