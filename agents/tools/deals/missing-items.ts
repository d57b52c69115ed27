import type { ChecklistItem } from "#agents/artifacts/contract.ts";
import type { UnmetRule } from "#lib/domains/opportunities/contract.ts";
import type { Translate } from "#lib/platform/messages/translate.ts";

/** What a stage still asks for or advises, as a list that can be worked off: what holds back comes first. */
export function missingItems(
  unmet: readonly UnmetRule[],
  opportunity: string,
  t: Translate,
): ChecklistItem[] {
  const inOrder = [...unmet].sort((a, b) => Number(a.advisory) - Number(b.advisory));
  return inOrder.map((rule) => ({
    id: `${rule.kind}-${rule.stage.id}-${rule.key}`,
    text: rule.text,
    why: t(`agents.stage.${rule.advisory ? "advised" : rule.kind}`, { stage: rule.stage.name }),
    done: false,
    draft: { title: rule.text, opportunity },
  }));
}
