import type { ChecklistItem } from "#agents/artifacts/contract.ts";
import type { UnmetRule } from "#lib/domains/opportunities/contract.ts";
import type { Translate } from "#lib/platform/messages/translate.ts";

/** What a stage still asks for, as a list that can be worked off. */
export function missingItems(
  unmet: readonly UnmetRule[],
  opportunity: string,
  t: Translate,
): ChecklistItem[] {
  return unmet.map((rule) => ({
    id: `${rule.kind}-${rule.stage.id}-${rule.key}`,
    text: rule.text,
    why: t(`agents.stage.${rule.kind}`, { stage: rule.stage.name }),
    done: false,
    draft: { title: rule.text, opportunity },
  }));
}
