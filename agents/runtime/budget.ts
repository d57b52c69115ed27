/** What one run may use before it must end with what it has. */
export const runBudget = { steps: 8, milliseconds: 90_000, tokens: 60_000 } as const;

export type Spent = { steps: number; startedAt: number; tokens: number };

/** The limit that is used up, if any. */
export function usedUp(spent: Spent): keyof typeof runBudget | undefined {
  if (spent.steps >= runBudget.steps) return "steps";
  if (spent.tokens >= runBudget.tokens) return "tokens";
  return Date.now() - spent.startedAt >= runBudget.milliseconds ? "milliseconds" : undefined;
}
