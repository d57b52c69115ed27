/** Beyond these a write is asked about first. Amounts in yuan. */
export const limits = { records: 10, amount: 5_000_000 };

/** Why a write is asked about before it happens; the words are `agents.asks.<reason>`. */
export type AskReason =
  | "delete"
  | "bulk"
  | "won"
  | "lost"
  | "amount"
  | "rights"
  | "rule"
  | "override"
  | "merge"
  | "export";

/** Whether an amount is too large to be written without asking. */
export const isLarge = (amount: number | null | undefined): boolean => (amount ?? 0) > limits.amount;
