import { parseMoney } from "#components/shared/parse-money.ts";
import type { CustomerProfile } from "#lib/domains/customers/contract.ts";

/** A profile as it is typed: lists one entry a line. */
export type ProfileDraft = {
  decisionStyle: string;
  preference: string;
  priorities: string;
  painPoints: string;
  amount: string;
  budgetText: string;
  timelineText: string;
};
const lines = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);

export function profileDraft(profile: CustomerProfile): ProfileDraft {
  return {
    decisionStyle: profile.decisionStyle ?? "",
    preference: profile.preference ?? "",
    priorities: (profile.priorities ?? []).join("\n"),
    painPoints: (profile.painPoints ?? []).join("\n"),
    amount: profile.budget?.amount === undefined ? "" : String(profile.budget.amount),
    budgetText: profile.budget?.text ?? "",
    timelineText: profile.timeline?.text ?? "",
  };
}

/** What is written: null takes a part out. Nothing when the amount cannot be read. */
export function readProfile(draft: ProfileDraft, before: CustomerProfile): Record<string, unknown> | null {
  const amount = draft.amount.trim() ? parseMoney(draft.amount) : undefined;
  if (amount === null) return null;
  const text = draft.budgetText.trim();
  const timeline = { ...before.timeline, text: draft.timelineText.trim() || undefined };
  const hasTimeline = Object.values(timeline).some(Boolean);
  return {
    decisionStyle: draft.decisionStyle || null,
    preference: draft.preference.trim() || null,
    priorities: lines(draft.priorities),
    painPoints: lines(draft.painPoints),
    budget:
      amount === undefined && !text
        ? null
        : { ...(amount !== undefined && { amount }), ...(text && { text }) },
    timeline: hasTimeline ? timeline : null,
  };
}
